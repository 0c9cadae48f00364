"""What is answered when a subject is asked by its name."""

import pytest

from bangban.incremental.disk.digests import digest_value
from bangban.incremental.tracking.answers import answer
from bangban.incremental.tracking.observer import name_subject
from tests.bangban import worlds

_ASKED = {
    ("base",): "/",
    ("now",): worlds.NOW,
    ("painter",): "",
    ("platform", "name"): "试验求助平台",
    ("setting", "NONE"): None,
    ("template", "none.html"): None,
    ("has_file", "images/甲.svg"): True,
    ("has_file", "images/none.svg"): False,
    ("size", "images/甲.svg"): (40, 30),
    ("size", "images/none.svg"): (0, 0),
    ("story_url", "articles/a.md"): "/articles/a/",
    ("has_url", "/cases/"): True,
    ("has_url", "/weather/"): False,
    ("neighbours", "cases/first-case.md"): ("cases/second-case.md", None),
    ("near", "categories", "medicine", "4", "cases/first-case.md"): ("cases/second-case.md",),
    ("near", "sections", "none", "4", "cases/first-case.md"): (),
    ("found", "cases/first-case"): "cases/first-case.md",
    ("found", "cases/none"): None,
    ("translations", "articles/b"): ("articles/b-en.md",),
    ("timeline_at", "cases/first-case/"): "cases/first-case.md",
    ("timeline_at", "articles/a/"): None,
    ("has_stories", "tags", "政策"): True,
    ("has_stories", "tags", "秘"): False,
    ("count", "tags", "政策"): 2,
    ("count", "papers", "2022-11-14", "a1"): 1,
    ("has_stories", "papers", "2022-11-14", "a2"): False,
    ("story_name", "articles/b-en.md"): ("B", "articles/b/en/", "en"),
    ("story_name", "cases/none.md"): None,
    ("has_any", "tags"): True,
    ("has_any", "corrected"): False,
}


def test_answers_by_the_name_alone(world):
    """So that it can be asked again by the next build."""
    assert {parts: answer(world, name_subject(*parts)) for parts in _ASKED} == _ASKED


def test_answers_are_the_same_in_the_next_build(newsroom, tmp_path, world):
    """Their digests are kept: what has no fixed order would look changed."""
    again = worlds.open_studio(newsroom.path, tmp_path / "again").world
    subjects = [name_subject(*parts) for parts in _ASKED]
    subjects += ["frame", "site", "prose", "figures", "names", "platform\tcategories"]
    for subject in subjects:
        assert digest_value(world.ask(subject)) == digest_value(again.ask(subject)), subject


@pytest.mark.parametrize("typed", ["a\tb", "\t", "", "a\nb", "\udcff"])
def test_whatever_an_editor_types_can_be_asked(world, typed):
    """A tab is no border within the last part."""
    assert answer(world, name_subject("has_file", typed)) is False
    assert answer(world, name_subject("has_url", f"/{typed}")) is (typed == "")
    assert answer(world, name_subject("found", typed)) is None
    assert answer(world, name_subject("near", "sections", "none", "4", typed)) == ()


def test_a_subject_that_nobody_answers_is_an_error():
    """Rather than a fact that never changes."""
    with pytest.raises(KeyError):
        answer(None, "weather\ttoday")
