"""Stories about paths on the command line: which folder they belong to, and how their files are named."""

import pytest

from bangban.content.files.scopes import Scope, find_scopes


@pytest.fixture
def home(tmp_path):
    """A project with a newsroom, a folder of drafts, and somebody's own `cases`."""
    for name in ("content/articles", "content/cases/2022", "content/images", "drafts/old", "home/cases"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "content/cases/2022/x.md").touch()
    (tmp_path / "drafts/a.md").touch()
    (tmp_path / "home/cases/b.md").touch()
    return tmp_path


@pytest.mark.parametrize("typed", ["content", "content/cases", "content/cases/2022/x.md", "content/images"])
def test_finds_the_newsroom_around_a_path(home, typed):
    """A part of a content folder is checked as a part of it."""
    assert find_scopes(typed, home) == [Scope(typed, home / typed, home / "content")]


def test_takes_other_folders_as_loose(home):
    """Drafts on a desk are checked where they lie, also one of them alone."""
    assert find_scopes("drafts", home) == [Scope("drafts", home / "drafts", home / "drafts", loose=True)]
    scope = Scope("drafts/a.md", home / "drafts/a.md", home / "drafts", loose=True)
    assert find_scopes("drafts/a.md", home) == [scope]
    assert scope.only == "a.md"


def test_takes_a_lone_folder_of_cases_as_loose(home):
    """A folder named `cases` may be anybody's; the folder around it is where its pictures are looked for."""
    scope = Scope("home/cases/b.md", home / "home/cases/b.md", home / "home", loose=True)
    assert find_scopes("home/cases/b.md", home) == [scope]


def test_finds_newsrooms_below_a_path(home):
    """`bangban check .` in a project means its content, and not its README."""
    newsroom = Scope(".", home, home / "content")
    assert find_scopes(".", home) == [newsroom, Scope(".", home, home, loose=True, apart=("content",))]
    (home / "pelicanconf.py").touch()
    assert find_scopes(".", home) == [newsroom]


@pytest.mark.parametrize("typed", ["", "nothing", "content/cases/none.md", "content/cases/2022/x.md/y"])
def test_refuses_what_is_not_there(home, typed):
    """Nor does an empty path mean the working directory."""
    with pytest.raises(FileNotFoundError):
        find_scopes(typed, home)


@pytest.mark.parametrize(
    ("typed", "path", "shown"),
    [
        ("content", "cases/2022/x.md", "content/cases/2022/x.md"),
        ("content/", "cases/2022/x.md", "content/cases/2022/x.md"),
        ("./content/cases", "cases/2022/x.md", "./content/cases/2022/x.md"),
        ("drafts/../content/cases", "cases/2022/x.md", "drafts/../content/cases/2022/x.md"),
        ("content/cases/2022/x.md", "cases/2022/x.md", "content/cases/2022/x.md"),
        ("content/articles", "cases/2022/x.md", None),
        ("content/cases/2022/x.md", "cases/2022/x", None),
    ],
)
def test_names_files_as_the_caller_does(home, typed, path, shown):
    """What is printed can be clicked: it begins as it was typed."""
    (scope,) = find_scopes(typed, home)
    assert scope.name(path) == shown
