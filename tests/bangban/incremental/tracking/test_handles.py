"""Stand-ins for stories and texts."""

import pytest
from msgspec.structs import replace

from bangban.content.index_entries import make_index_entry
from bangban.content.model.story import Story
from bangban.content.story_texts import StoryTexts
from bangban.incremental.tracking.handles import STORY_PARTS, TEXT_PARTS, StoryHandle, TextHandle, compare
from bangban.incremental.tracking.observer import Observer
from tests.bangban.desk import case, entry, printed, story

_STORIES = (
    case("help", (entry("2022-11-13", actor="seeker"),), story={"lang": "en", "sample": True}),
    story("plain", status="hidden", edition=printed("2022-11-15", "A05")),
)


def _stand_for(one, opened=None):
    observer = Observer()

    def open_story(path):
        if opened is not None:
            opened.append(path)
        return one

    return observer, StoryHandle(make_index_entry(one), observer, open_story)


@pytest.mark.parametrize("one", _STORIES, ids=lambda one: one.slug)
def test_a_handle_tells_what_the_story_would(one):
    """Every part, each noted with its own bit; the path is known already."""
    observer, handle = _stand_for(one)
    for name, bit in STORY_PARTS.items():
        with observer.watching() as facts:
            assert getattr(handle, name) == getattr(one, name), name
        assert facts == ({} if name == "path" else {f"story\t{one.path}": bit})


def test_every_part_has_its_own_bit():
    """As many as an arrow of the graph can hold; all that a story offers is among them."""
    for parts in (STORY_PARTS, TEXT_PARTS):
        assert len(set(parts.values())) == len(parts) <= 64
        assert all(bit.bit_count() == 1 for bit in parts.values())
    assert {name for name in dir(Story) if not name.startswith("_")} <= STORY_PARTS.keys()


def test_a_story_is_opened_only_for_what_its_card_does_not_tell():
    """A list of thousands would open all."""
    opened = []
    _, handle = _stand_for(_STORIES[0], opened)
    assert (handle.title, handle.key, handle.has_timeline, handle.path) == (
        "标题help",
        "cases/help",
        True,
        "cases/help-en.md",
    )
    assert opened == []
    assert handle.timeline
    assert opened == ["cases/help-en.md"]


def test_a_handle_has_nothing_else():
    """What has no bit cannot be asked, and the handle's name in a plan is its path."""
    _, handle = _stand_for(_STORIES[1])
    with pytest.raises(AttributeError):
        _ = handle.weather
    assert repr(handle) == "<articles/plain.md>"


def test_texts_are_noted_part_by_part():
    """A list shows the summary only."""
    observer = Observer()
    handle = TextHandle("a.md", observer, lambda path: StoryTexts(content=f"<p>{path}", summary="短"))
    with observer.watching() as facts:
        assert (handle.summary, handle.content) == ("短", "<p>a.md")
    assert facts == {"text\ta.md": TEXT_PARTS["summary"] | TEXT_PARTS["content"]}
    with pytest.raises(AttributeError):
        _ = handle.weather


def test_tells_in_which_parts_two_stories_differ():
    """None, where they are the same."""
    one = _STORIES[1]
    assert compare(one, replace(one), STORY_PARTS) == 0
    assert compare(one, replace(one, title="新", status="draft"), STORY_PARTS) == (
        STORY_PARTS["title"] | STORY_PARTS["status"]
    )
    assert compare(one, replace(one, slug="other"), STORY_PARTS) == STORY_PARTS["slug"] | STORY_PARTS["key"]
    assert compare(StoryTexts(summary="a"), StoryTexts(), TEXT_PARTS) == TEXT_PARTS["summary"]
