"""Names that lead somewhere, and names that do not."""

import pytest

from bangban.content.references import build_directory, find_file, normalize_reference
from bangban.content.stories import read_story
from tests.bangban.desk import PLATFORM, ZONE

_PATHS = frozenset(("images/map.svg", "articles/map.svg", "articles/images/own.svg", "cases/one.md"))


def _file(path, keys=""):
    return read_story(path, f"---\ntitle: 题\ndate: 2022-11-14\n{keys}---\n文\n".encode(), ZONE)


@pytest.mark.parametrize(
    "written", ["articles/one", "/articles/one", "articles/one.md", "/articles/one/", "articles\\one.md"]
)
def test_finds_a_related_story_however_its_path_is_written(written):
    """As slug, as file, from the root, with the slashes of Windows."""
    assert normalize_reference("related", written) == "articles/one"
    assert build_directory(PLATFORM, frozenset(), [_file("articles/one.md")]).knows("related", written)


def test_finds_a_related_story_that_has_mistakes_of_its_own():
    """It is there, and its mistake is told at its place."""
    files = [_file("articles/one.md", "draft: x\n")]
    assert build_directory(PLATFORM, frozenset(), files).knows("related", "articles/one")


@pytest.mark.parametrize(
    ("src", "source", "path"),
    [
        ("images/map.svg", "cases/one.md", "images/map.svg"),
        ("/images/map.svg", "articles/one.md", "images/map.svg"),
        ("map.svg", "articles/one.md", "articles/map.svg"),
        ("images/own.svg", "articles/one.md", "articles/images/own.svg"),
        ("../images/map.svg", "articles/one.md", "images/map.svg"),
        ("./map.svg", "articles/one.md", "articles/map.svg"),
        ("images\\map.svg", "cases/one.md", "images/map.svg"),
        ("../../images/map.svg", "articles/one.md", None),
        ("/map.svg", "articles/one.md", None),
        ("", "articles/one.md", None),
    ],
)
def test_finds_pictures_beside_the_story_then_from_the_root(src, source, path):
    """As the links of its text are found; never outside the content folder."""
    assert find_file(src, source, _PATHS) == path
