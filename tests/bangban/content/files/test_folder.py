"""The content folder."""

import contextlib
import os
import socket

import pytest

from bangban.checks._rules.site_files.stray_files import list_strays
from bangban.content.files.folder import PROSE_NAMES, is_newsroom, list_paths, open_folder, walk_folder


def _bind(path):
    """A socket at a path; what a killed program leaves behind."""
    # By a short name: that of a socket has 107 bytes at most.
    with socket.socket(socket.AF_UNIX) as server, contextlib.chdir(path.parent):
        server.bind(path.name)


def _told(newsroom):
    return [(problem.position.path, problem.code) for problem in list_strays(open_folder(newsroom.path))]


def test_lists_stories_by_kind(newsroom):
    """The folder is the kind, also of files in folders below."""
    newsroom.article("2022/eleven/deep")
    folder = open_folder(newsroom.path)
    assert dict(folder.kinds) == {
        "articles/2022/eleven/deep.md": "article",
        "articles/first-article.md": "article",
        "cases/first-case.md": "case",
        "editorials/first-editorial.md": "editorial",
    }
    assert folder.read("articles/first-article.md").startswith(b"---\n")
    assert [*list_strays(folder)] == []


def test_knows_the_words_of_the_platform_s_pages(newsroom):
    """Four, by their names."""
    assert sorted(open_folder(newsroom.path).prose) == sorted(f"platform/{name}.md" for name in PROSE_NAMES)


def test_passes_over_what_editors_and_systems_leave(newsroom):
    """Backups, locks, hidden folders."""
    for name in (
        "articles/.a.md",
        "articles/a.md~",
        "articles/#a.md#",
        "articles/~$a.md",
        "articles/.git/a.md",
    ):
        newsroom.write(name, "x")
    assert [path for path in open_folder(newsroom.path).paths if "a.md" in path] == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("articles/report.docx", "file.suffix"),
        ("articles/report.MD", "file.suffix"),
        ("cases/report.markdown", "file.suffix"),
        ("article/report.md", "file.folder"),
        ("report.md", "file.root"),
        ("platform/platform.yml", "file.yml"),
        ("platform/howto.md", "file.suffix"),
        ("platform/contact.md", "file.folder"),
        ("platform/more/intro.md", "file.folder"),
    ],
)
def test_tells_what_would_be_left_out_without_a_word(newsroom, name, code):
    """Wrong suffix, wrong folder, words of a page that is not there."""
    newsroom.write(name, "x")
    assert _told(newsroom) == [(name, code)]


@pytest.mark.parametrize(
    "name", ["README.md", "images/readme.md", "articles/table.csv", "platform/README.md"]
)
def test_says_nothing_of_notes_and_attachments(newsroom, name):
    """They are no stories."""
    newsroom.write(name, "x")
    assert _told(newsroom) == []


def test_guesses_the_page_that_was_meant(newsroom):
    """`howto.md` is `how-to.md`."""
    newsroom.write("platform/howto.md", "x")
    (problem,) = list_strays(open_folder(newsroom.path))
    assert "how-to.md" in problem.mend


def test_follows_links_but_not_in_circles(newsroom):
    """An archive may stand elsewhere in the content folder; a link to a folder above, or two to each other,
    have no end."""
    archive = newsroom.path / "archive"
    archive.mkdir()
    (archive / "old.md").write_text("x")
    (newsroom.path / "articles/archive").symlink_to(archive)
    (newsroom.path / "articles/self").symlink_to(newsroom.path)
    (archive / "back").symlink_to(newsroom.path / "articles")
    paths = open_folder(newsroom.path).paths
    assert [path for path in paths if path.startswith("articles/")] == [
        "articles/archive/old.md",
        "articles/first-article.md",
    ]


def test_links_that_lead_out_are_refused(newsroom, tmp_path):
    """A file, a folder, a chain of links whose last one leads out, a link to nothing and one to itself."""
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "a.md").write_text("x")
    (secret / "back.png").symlink_to(newsroom.path / "platform/stats.csv")
    images = newsroom.path / "images"
    images.mkdir()
    (images / "file.png").symlink_to(secret / "a.md")
    (images / "folder").symlink_to(secret)
    (images / "chain.png").symlink_to("file.png")
    (images / "climbs.png").symlink_to("../../secret/a.md")
    (images / "nothing.png").symlink_to("gone.png")
    (images / "self.png").symlink_to("self.png")
    (newsroom.path / "articles/out.md").symlink_to(secret / "a.md")
    folder = open_folder(newsroom.path)
    outside = (
        "articles/out.md",
        *(f"images/{name}" for name in ("chain.png", "climbs.png", "file.png", "folder")),
    )
    dangling = ("images/nothing.png", "images/self.png")
    assert folder.refused == {
        **dict.fromkeys(outside, "file.outside"), **dict.fromkeys(dangling, "file.dangling")
    }  # fmt: skip
    assert not any(path.startswith("images/") or path == "articles/out.md" for path in folder.paths)
    told = {str(problem.position): problem.level for problem in list_strays(folder)}
    assert told == {f"{path}:1:1": "error" for path in folder.refused}


def test_links_inside_the_folder_are_files(newsroom, tmp_path):
    """Also by an absolute path, in a chain, to a folder; and the content folder itself may be a link."""
    newsroom.write("files/a.pdf", "x")
    newsroom.write("images/a.png", "x")
    for name, target in (
        ("one.pdf", newsroom.path / "files/a.pdf"),
        ("two.pdf", "one.pdf"),
        ("folder", "../images"),
    ):
        (newsroom.path / "files" / name).symlink_to(target)
    (tmp_path / "linked").symlink_to(newsroom.path)
    for root in (newsroom.path, tmp_path / "linked"):
        folder = open_folder(root)
        assert {"files/one.pdf", "files/two.pdf", "files/folder/a.png"} <= set(folder.paths)
        assert (folder.refused, [*list_strays(folder)]) == ({}, [])


@pytest.mark.parametrize("make", [os.mkfifo, _bind])
def test_what_is_no_file_is_never_opened(newsroom, make):
    """Whoever opens a pipe waits for somebody to write; also through a link, and in a loose folder."""
    make(newsroom.path / "articles/pipe.md")
    (newsroom.path / "articles/link.md").symlink_to("pipe.md")
    folder = open_folder(newsroom.path)
    assert folder.refused == dict.fromkeys(("articles/link.md", "articles/pipe.md"), "file.special")
    assert not {"articles/link.md", "articles/pipe.md"} & {*folder.paths, *list_paths(newsroom.path)}


def test_a_link_to_a_device_is_passed_over_everywhere(newsroom):
    """Also where links that lead out are followed, as in a theme: it would be read without end."""
    (newsroom.path / "articles/zero.md").symlink_to("/dev/zero")
    assert "articles/zero.md" not in dict(walk_folder(newsroom.path))
    assert open_folder(newsroom.path).refused == {"articles/zero.md": "file.outside"}


def test_lists_names_that_are_no_utf8(newsroom):
    """They are told later, not crashed on."""
    name = b"\xc4\xe3.md".decode("utf-8", "surrogateescape")
    (newsroom.path / "articles" / name).write_bytes(b"x")
    assert f"articles/{name}" in open_folder(newsroom.path).stories


def test_knows_whether_there_is_anything_to_make_a_site_from(newsroom, tmp_path):
    """The platform's file, or a story; neither notes nor pictures will do."""
    other = tmp_path / "other"
    assert is_newsroom(newsroom.path)
    assert not is_newsroom(other)
    for name, wanted in (("README.md", False), ("images/a.svg", False), ("cases/a.md", True)):
        (other / name).parent.mkdir(parents=True, exist_ok=True)
        (other / name).touch()
        assert is_newsroom(other) is wanted
    (other / "cases/a.md").unlink()
    (other / "platform").mkdir()
    (other / "platform/platform.yaml").touch()
    assert is_newsroom(other)


def test_a_folder_that_is_not_there_is_empty(tmp_path):
    """That there is no platform.yaml is told by the library."""
    assert open_folder(tmp_path / "none").paths == ()
