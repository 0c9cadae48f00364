"""No file, however odd, makes a command wait or read without end: it is told, and the others go out."""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import chdir
from pathlib import Path

import pytest

from tests.browser import newsroom as newsrooms
from tests.site.commands import Done, found_project, run_bangban
from tests.site.workbench import draw_png, read_tree

FIVE_GIGABYTES = 5 << 30
PLACES = (
    *("articles/odd.md", "images/odd.jpg", "images/odd.svg", "files/odd.pdf", "files/odd.docx"),
    *("files/odd.mp3", "files/odd.txt", "platform/intro.md", "platform/stats.csv", "withdrawn.yaml"),
)
PICTURES = "".join(f"![图](/{path})\n" for path in PLACES if path.startswith("images/"))
LINKS = "".join(f"[件](/{path})\n" for path in PLACES if path.startswith("files/"))
FAULTS = ("Traceback", "程序自己出错")
SLOW = "import os\nBANGBAN_FAST = os.environ.get('SLOW') != '1'\n"
pytestmark = pytest.mark.timeout(240)


def _bind(path: Path) -> None:
    # By a short name: that of a socket has 107 bytes at most.
    with socket.socket(socket.AF_UNIX) as server, chdir(path.parent):
        server.bind(path.name)


def _stretch(path: Path) -> None:
    """A file of holes, with the first bytes of a picture."""
    with path.open("wb") as file:
        file.write(b"\xff\xd8\xff\xe0\0\x10JFIF\0")
        file.truncate(FIVE_GIGABYTES)


ODD = {
    "file.special": os.mkfifo,
    "socket": _bind,
    "file.outside": lambda path: path.symlink_to("/dev/zero"),
    "file.dangling": lambda path: path.symlink_to(path.name),
    "file.large": _stretch,
    "folder": lambda path: path.mkdir(),
    "empty": lambda path: path.touch(),
}
"""Each by the code that tells it, where there is one."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a small newsroom, one of whose stories uses what is odd."""
    found_project(tmp_path)
    with (tmp_path / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(SLOW)
    newsroom = newsrooms.found(tmp_path / "content")
    newsroom.write("images/good.png", draw_png(20, 20))
    newsroom.article("shows", body=f"![图](/images/good.png)\n{PICTURES}\n{LINKS}\n")
    return tmp_path


def run(project: Path, *arguments: str, **extra: str) -> Done[str]:
    """A command that ends, with no fault of the program's own."""
    done = run_bangban(*arguments, folder=project, **extra)
    assert not any(fault in done.stdout + done.stderr for fault in FAULTS), done.stderr
    assert done.returncode in (0, 1, 2)
    return done


def put(project: Path, make: Callable[[Path], object]) -> Iterator[str]:
    """Puts the odd thing at all places."""
    for place in PLACES:
        path = project / "content" / place
        path.parent.mkdir(exist_ok=True)
        path.unlink(missing_ok=True)
        make(path)
        yield place


@pytest.mark.parametrize("kind", ODD)
def test_odd_files_are_told_and_the_others_go_out(project, kind):
    """By `check`, and by both ways of building, which make the same site; a publication ends, too."""
    places = [*put(project, ODD[kind])]
    checked = run(project, "check")
    if kind in ("folder", "empty"):
        assert checked.returncode == 1
    else:
        code = kind if kind.startswith("file.") else "file.special"
        assert [f"content/{place}:1:1: {code} " in checked.stdout for place in places] == [True] * len(places)
    for extra in ({}, {"SLOW": "1"}):
        done = run(project, "build", "--output", f"site{len(extra)}", **extra)
        assert done.returncode == 0, done.stderr
    site, folders = read_tree(project / "site0")
    assert (site, folders) == read_tree(project / "site1")
    assert {"articles/shows/index.html", "images/good.png"} <= site.keys()
    assert (
        not [name for name in site if "odd" in name and not name.startswith("articles/")] or kind == "empty"
    )
    assert run(project, "build", "--publish").returncode == 1
    assert not (project / "output").exists()


@pytest.mark.parametrize("kind", ["file.special", "file.outside", "file.large"])
def test_an_audit_tells_what_it_cannot_read(project, kind):
    """In a site that others have made, too: nobody knows what is in it."""
    site = project / "site"
    (site / "images").mkdir(parents=True)
    for name in ("index.html", "images/odd.jpg"):
        ODD[kind](site / name)
    for more in ([], ["--content", "content"]):
        done = run(project, "audit", "site", *more)
        assert done.returncode == 1
        assert [line.split(":")[0] for line in done.stdout.splitlines() if "audit.unread " in line] == [
            "images/odd.jpg",
            "index.html",
        ]


@pytest.mark.parametrize("kind", ["file.outside", "file.large", "folder", "file.dangling"])
def test_an_import_ends(project, kind):
    """What has no end is not read to its end."""
    ODD[kind](project / "odd.json")
    done = run(project, "import", "timelinejs", "odd.json")
    assert (done.returncode, "打不开" in done.stderr) == (2, True)


@pytest.mark.parametrize("kind", ["file.special", "file.outside", "file.large"])
def test_a_story_is_not_taken_down_in_what_is_no_file(project, kind):
    """The command ends and writes nothing."""
    ODD[kind](project / "content/withdrawn.yaml")
    done = run(project, "takedown", "articles/shows", "--reason", "事实有误")
    assert (done.returncode, done.stdout) == (2, "")


def test_names_of_any_bytes_and_any_length(project):
    """No UTF-8, as long as the system lets them be, nested as deep."""
    deep, long = "/".join(["d" * 200] * 15), "长" * 80
    (project / "content/images" / deep).mkdir(parents=True)
    names = ("articles/\udcff\udcfe.md", "images/\udcff.jpg", "files/\udce5\udc9c.pdf", f"articles/{long}.md")
    for name in (*names, f"images/{long}.jpg", f"images/{deep}/a.jpg", "articles/a\nb.md"):
        path = project / "content" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"---\ntitle: x\ndate: 2022-11-14\n---\n\nx\n")
    assert run(project, "check").returncode == 1
    for extra in ({}, {"SLOW": "1"}):
        assert run(project, "build", "--output", f"site{len(extra)}", **extra).returncode == 0
    assert read_tree(project / "site0") == read_tree(project / "site1")
    run(project, "build", "--publish")
    run(project, "audit", "site0", "--content", "content")
