"""The content folder."""

import pytest

from bangban.folder import PROSE_NAMES, open_folder


def _told(newsroom):
    return [(problem.position.path, problem.code) for problem in open_folder(newsroom.path).list_strays()]


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
    assert folder.list_strays() == []


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
        ("report.md", "file.folder"),
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
    (problem,) = open_folder(newsroom.path).list_strays()
    assert "how-to.md" in problem.mend


def test_follows_links_but_not_in_circles(newsroom, tmp_path):
    """A newsroom may link an archive in; a link to a folder above, or two to each other, have no end."""
    archive = tmp_path / "archive"
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


def test_lists_names_that_are_no_utf8(newsroom):
    """They are told later, not crashed on."""
    name = b"\xc4\xe3.md".decode("utf-8", "surrogateescape")
    (newsroom.path / "articles" / name).write_bytes(b"x")
    assert f"articles/{name}" in open_folder(newsroom.path).stories


def test_a_folder_that_is_not_there_is_empty(tmp_path):
    """That there is no platform.yaml is told by the library."""
    assert open_folder(tmp_path / "none").paths == ()
