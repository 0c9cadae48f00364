"""A site moves into place whole."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangban.site.manifest import OLD_MANIFEST, locate_manifest, read_manifest
from bangban.site.staging import OutputError, open_staging
from tests.processes import PATIENCE, ending

_CONTENT = Path(__file__).parent


def _publish(output, files, content=_CONTENT):
    staging = open_staging(output, content)
    for name, text in files.items():
        path = staging.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return staging.publish()


def _read(output):
    paths = (path for path in output.rglob("*") if path.is_file())
    return {path.relative_to(output).as_posix(): path.read_text("utf-8") for path in paths}


def _left(output):
    beside = {output.name, locate_manifest(output).name, f"{locate_manifest(output).name}.new"}
    return sorted(path.name for path in output.parent.iterdir() if path.name not in beside)


def test_makes_the_output_folder(tmp_path):
    """With its parents, and nothing left beside it but the manifest."""
    output = tmp_path / "a" / "site"
    assert _publish(output, {"index.html": "1", "cases/a/index.html": "2"}) == 2
    assert _read(output) == {"index.html": "1", "cases/a/index.html": "2"}
    assert read_manifest(output) == {"index.html", "cases/a/index.html"}
    assert _left(output) == []


def test_what_is_made_no_more_goes_with_its_folder(tmp_path):
    """A slug was changed."""
    output = tmp_path / "site"
    _publish(output, {"index.html": "1", "cases/old/index.html": "2"})
    _publish(output, {"index.html": "1", "cases/new/index.html": "2"})
    assert _read(output) == {"index.html": "1", "cases/new/index.html": "2"}
    assert not (output / "cases/old").exists()


def test_what_others_have_put_there_stays(tmp_path):
    """Files, empty folders and links, as they were: a repository for a web host among them."""
    output = tmp_path / "site"
    _publish(output, {"index.html": "1"})
    (output / "CNAME").write_text("news.example")
    (output / ".git/refs/tags").mkdir(parents=True)
    (output / ".git").chmod(0o700)
    (output / ".git/HEAD").write_text("ref")
    (output / "archive").symlink_to(tmp_path)
    (output / "dangling").symlink_to("nowhere")
    os.utime(output / "CNAME", (1, 1))
    for _ in range(2):
        _publish(output, {"index.html": "2", "cases/index.html": "3"})
    assert (output / "index.html").read_text() == "2"
    assert ((output / "CNAME").read_text(), (output / "CNAME").stat().st_mtime) == ("news.example", 1)
    assert (output / ".git/refs/tags").is_dir()
    assert (output / ".git").stat().st_mode & 0o777 == 0o700
    assert (output / "archive").readlink() == tmp_path
    assert (output / "dangling").readlink() == Path("nowhere")


def test_a_page_of_ours_takes_the_place_of_a_file_of_the_same_name(tmp_path):
    """A first build into a folder with an old site."""
    output = tmp_path / "site"
    output.mkdir()
    (output / "index.html").write_text("old")
    _publish(output, {"index.html": "new"})
    assert _read(output) == {"index.html": "new"}


@pytest.mark.parametrize(("theirs", "ours"), [("cases", "cases/index.html"), ("feed/mine.txt", "feed")])
def test_a_file_in_the_place_of_a_folder_stops_it_and_nothing_is_lost(tmp_path, theirs, ours):
    """Or a folder in the place of a file."""
    output = tmp_path / "site"
    (output / theirs).parent.mkdir(parents=True)
    (output / theirs).write_text("mine")
    with pytest.raises(OutputError) as caught:
        _publish(output, {ours: "new"})
    assert caught.value.code == "output.not-a-folder"
    assert _read(output) == {theirs: "mine"}


def test_unchanged_files_keep_their_time(tmp_path):
    """Caches and rsync see what is new only."""
    output = tmp_path / "site"
    _publish(output, {"a.html": "1", "b.html": "1"})
    for name in ("a.html", "b.html"):
        os.utime(output / name, ns=(10**18, 10**18 + 7))
    _publish(output, {"a.html": "1", "b.html": "2"})
    assert (output / "a.html").stat().st_mtime_ns == 10**18 + 7
    assert (output / "b.html").stat().st_mtime_ns > 10**18 + 7


@pytest.mark.parametrize("umask", [0o022, 0o077, 0o002])
def test_the_folder_can_be_read_by_whom_the_umask_lets(tmp_path, umask):
    """A folder that only its maker may open is no site; rights given later stay."""
    before = os.umask(umask)
    try:
        _publish(tmp_path / "site", {"index.html": "1"})
        assert (tmp_path / "site").stat().st_mode & 0o777 == 0o777 & ~umask
        (tmp_path / "site").chmod(0o751)
        _publish(tmp_path / "site", {"index.html": "2"})
    finally:
        assert os.umask(before) == umask
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o751


def test_refuses_a_folder_that_holds_the_content(tmp_path):
    """Itself, or anything above it; beside it or below is right."""
    content = tmp_path / "desk/content"
    content.mkdir(parents=True)
    for output in (content, content.parent, tmp_path, tmp_path / "desk/../desk"):
        with pytest.raises(OutputError) as caught:
            open_staging(output, content)
        assert caught.value.code == "output.holds-content"
    assert _publish(tmp_path / "desk/output", {"a": "1"}, content) == 1
    assert _publish(content / "output", {"a": "1"}, content) == 1


@pytest.mark.parametrize("folder", ["articles", "articles/site", "images", "platform", "pages/x"])
def test_refuses_a_folder_of_the_desk(tmp_path, folder):
    """The site's files would be among the stories."""
    content = tmp_path / "content"
    (content / folder).mkdir(parents=True)
    with pytest.raises(OutputError) as caught:
        open_staging(content / folder, content)
    assert caught.value.code == "output.in-content"
    assert list((content / folder).iterdir()) == []


def test_refuses_a_file(tmp_path):
    """It would be gone."""
    (tmp_path / "site").write_text("x")
    with pytest.raises(OutputError):
        open_staging(tmp_path / "site", _CONTENT)


def test_follows_a_link_to_the_output(tmp_path):
    """The link stays, what it leads to is exchanged."""
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to("real")
    _publish(tmp_path / "site", {"a": "1"})
    assert ((tmp_path / "site").is_symlink(), _read(tmp_path / "real")) == (True, {"a": "1"})


def test_an_abandoned_build_leaves_the_old_site(tmp_path):
    """And nothing else."""
    _publish(tmp_path / "site", {"a": "1"})
    staging = open_staging(tmp_path / "site", _CONTENT)
    (staging.folder / "a").write_text("2")
    staging.abandon()
    assert (_read(tmp_path / "site"), _left(tmp_path / "site")) == ({"a": "1"}, [])


@pytest.mark.parametrize("manifest", [b"", b"# other\na\n", b"\xff\xfe", b"# bangban"])
def test_a_manifest_that_is_not_ours_prunes_nothing(tmp_path, manifest):
    """What cannot be known to be ours is not."""
    output = tmp_path / "site"
    output.mkdir()
    (output / "a").write_text("1")
    locate_manifest(output).write_bytes(manifest)
    _publish(output, {"b": "2"})
    assert _read(output) == {"a": "1", "b": "2"}


def test_a_pipe_in_the_place_of_a_manifest_is_none(tmp_path):
    """Nobody waits for it to be written; what a link beside it leads to is not written either."""
    output = tmp_path / "site"
    output.mkdir()
    (tmp_path / "theirs").write_text("1")
    os.mkfifo(locate_manifest(output))
    os.mkfifo(output / OLD_MANIFEST)
    locate_manifest(output).with_name(f"{locate_manifest(output).name}.new").symlink_to(tmp_path / "theirs")
    assert read_manifest(output) == frozenset()
    _publish(output, {"new.html": "2"})
    assert read_manifest(output) == {"new.html"}
    assert sorted(path.name for path in output.iterdir()) == ["new.html"]
    assert (tmp_path / "theirs").read_text() == "1"


def test_the_manifest_of_an_older_version_is_taken_over(tmp_path):
    """It stood in the output, where every visitor could read it."""
    output = tmp_path / "site"
    output.mkdir()
    for name in ("old.html", "theirs"):
        (output / name).write_text("1")
    (output / OLD_MANIFEST).write_text("# bangban\nold.html\n")
    _publish(output, {"new.html": "2"})
    assert _read(output) == {"new.html": "2", "theirs": "1"}
    assert read_manifest(output) == {"new.html"}


_NAMES = st.lists(st.sampled_from(["a", "b", "c/d", "c/e", "政策/i\u2028x", "f\u0085"]), unique=True)


@given(st.lists(_NAMES, min_size=1, max_size=4), _NAMES)
@settings(max_examples=40)
def test_the_output_is_the_last_build_and_what_is_foreign(tmp_path_factory, builds, foreign):
    """Whatever was built before."""
    output = tmp_path_factory.mktemp("p") / "site"
    output.mkdir()
    for name in foreign:
        (output / f"theirs/{name}").parent.mkdir(parents=True, exist_ok=True)
        (output / f"theirs/{name}").write_text("theirs")
    for number, names in enumerate(builds):
        _publish(output, dict.fromkeys(names, f"{number}"))
    last = {name: f"{len(builds) - 1}" for name in builds[-1]}
    assert _read(output) == last | {f"theirs/{name}": "theirs" for name in foreign}


_BUILD = """
import sys
from pathlib import Path
from bangban.site.staging import open_staging
output, content = map(Path, sys.argv[1:])
number = 0
while True:
    number += 1
    staging = open_staging(output, content)
    for page in range(40):
        (staging.folder / f"{page}.html").write_text(str(number))
    staging.publish()
    print(number, flush=True)
"""


def test_a_build_that_is_killed_leaves_the_old_site_or_the_new_one(tmp_path):
    """Ten times, at another moment each time; the next build sweeps up."""
    output = tmp_path / "out[1]" / "site*"
    for attempt in range(10):
        command = [sys.executable, "-c", _BUILD, str(output), str(_CONTENT)]
        with ending(subprocess.Popen(command, stdout=subprocess.PIPE, env=_environment())) as build:
            assert build.stdout.readline()
            try:
                build.wait(timeout=0.013 * attempt)
            except subprocess.TimeoutExpired:
                build.kill()
                build.wait(PATIENCE)
        pages = _read(output)
        assert (len(pages), len(set(pages.values()))) == (40, 1)
        assert read_manifest(output) == set(pages)
    _publish(output, {"a": "1"})
    assert (_read(output), _left(output)) == ({"a": "1"}, [])


def _environment():
    rooms = Path(sys.modules["bangban.site.staging"].__file__).parents[2]
    return {**os.environ, "PYTHONPATH": str(rooms)}
