"""Stories about loose folders: which files are stories, and of which kind."""

import pytest

from bangban.checks._rules.site_files.stray_files import list_strays
from bangban.content.files.loose_folder import open_content_root, open_loose_folder

CASE = "---\ntitle: 一件求助\ncase: {category: food}\n---\n"


def put(root, **files: str):
    for name, text in files.items():
        path = root / name.replace("__", "/").replace("_md", ".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("x_md", "---\ntitle: 一\n---\n", "article"),
        ("x_md", "没有文件头", "article"),
        ("x_md", CASE, "case"),
        ("x_md", "---\ntimeline: [\n---\n", "case"),
        ("old__x_md", CASE, "case"),
        ("articles__x_md", CASE, "article"),
        ("cases__2022__x_md", "", "case"),
        ("cases__editorials__x_md", "", "editorial"),
    ],
)
def test_guesses_kinds(tmp_path, name, text, kind):
    """The nearest folder of a kind's name decides, else the header."""
    assert list(open_loose_folder(put(tmp_path, **{name: text})).kinds.values()) == [kind]


def test_passes_notes_over(tmp_path):
    """A README tells about a folder; the platform's pages are no stories."""
    folder = open_loose_folder(put(tmp_path, README_md="", a_md="", platform__intro_md=""))
    assert list(folder.kinds) == ["a.md"]
    assert folder.prose == ("platform/intro.md",)


def test_takes_the_file_that_is_meant(tmp_path):
    """A file named on the command line is a story, whatever its suffix; its neighbours are known."""
    root = put(tmp_path, a_md="", deep__b_md="", README_md="")
    (root / "c.txt").touch()
    assert list(open_loose_folder(root, "c.txt").kinds) == ["a.md", "c.txt"]
    assert list(open_loose_folder(root, "README.md").kinds) == ["README.md", "a.md"]


def test_finds_the_platform_at_the_top(tmp_path):
    """platform.yaml and stats.csv may lie beside the stories."""
    (tmp_path / "platform.yaml").touch()
    (tmp_path / "stats.csv").touch()
    folder = open_loose_folder(tmp_path)
    assert (folder.platform_file, folder.stats_file) == ("platform.yaml", "stats.csv")
    (tmp_path / "platform").mkdir()
    (tmp_path / "platform" / "platform.yaml").touch()
    assert open_loose_folder(tmp_path).platform_file == "platform/platform.yaml"


def test_nothing_stands_in_the_wrong_place(tmp_path):
    """No site is built from a loose folder."""
    assert [*list_strays(open_loose_folder(put(tmp_path, a_md="")))] == []


def test_reads_strays_of_a_newsroom_too(tmp_path):
    """They are told to be in the wrong folder, and what else is wrong with them."""
    folder = open_content_root(put(tmp_path, articles__cases__a_md="", drafts__b_md=CASE, README_md=""))
    assert dict(folder.kinds) == {"articles/cases/a.md": "article"}
    assert dict(folder.strays) == {"drafts/b.md": "case"}
    assert [problem.position.path for problem in list_strays(folder)] == ["drafts/b.md"]


def test_links_in_a_circle_are_files_that_cannot_be_read(tmp_path):
    """They stand in the list, so that they are told; the system knows no more of them."""
    (tmp_path / "self.md").symlink_to("self.md")
    (tmp_path / "there.png").symlink_to("back.png")
    (tmp_path / "back.png").symlink_to("there.png")
    (tmp_path / "notes.md").write_text("文", encoding="utf-8")
    folder = open_loose_folder(tmp_path)
    assert folder.paths == ("back.png", "notes.md", "self.md", "there.png")
    assert set(folder.stories) == {"notes.md", "self.md"}
