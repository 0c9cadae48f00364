"""The feed of the log of corrections: valid, newest first, of what is listed alone."""

from xml.etree import ElementTree as etree

import feedparser

from bangban.content.model.placed import Reference, Text
from bangban.content.model.story import Correction
from bangban.content.story_texts import StoryTexts
from bangban.exports.corrections_feed import write_corrections_feed
from bangban.pages.corrections import list_corrections
from tests.bangban.desk import PLACE, moment, portal, story
from tests.bangban.exports.test_atom import ATOM, check_valid


def _read(*stories):
    texts = {
        one.path: StoryTexts(
            corrections=tuple(
                f'<p>改<a href="/cases/">{row.text.markdown}</a></p>' for row in one.corrections
            )
        )
        for one in stories
    }
    desk = portal(*stories, texts=texts)
    held = {one.path: one for one in stories}
    text = write_corrections_feed(desk, list_corrections(desk, held.__getitem__))
    feed = etree.fromstring(text.encode())
    check_valid(feed)
    assert not feedparser.parse(text).bozo
    return feed


def _correct(*days):
    return tuple(Correction(moment(day), Text(f"改{day}", PLACE)) for day in days)


def test_tells_the_newest_first_of_all_stories():
    """What was wrong in which; not in hidden ones, and nothing that is yet to be put right."""
    one = story("a", "case", corrections=_correct("2022-11-20", "2022-11-22"))
    later = story("b", corrections=_correct("2022-11-21", "2099-01-01"))
    hidden = story("c", status="hidden", corrections=_correct("2022-11-23"))
    feed = _read(one, later, hidden)
    found = [entry.findtext(f"{ATOM}content") for entry in feed.iter(f"{ATOM}entry")]
    assert [text.count(f"改2022-11-{day}") for text, day in zip(found, (22, 21, 20), strict=True)] == [
        1,
        1,
        1,
    ]
    assert feed.findtext(f"{ATOM}updated") == feed.findtext(f"{ATOM}entry/{ATOM}updated")


def test_an_id_is_of_the_correction_alone():
    """It stays where the story moves, and where other corrections come before it."""
    one = story("a", "case", corrections=_correct("2022-11-20", "2022-11-20"))
    ids = [node.text for node in _read(one).iter(f"{ATOM}id")]
    moved = story(
        "b",
        "case",
        corrections=_correct("2022-11-25", "2022-11-20", "2022-11-20"),
        aliases=(Reference("cases/a/", PLACE),),
    )
    assert set(ids) <= {node.text for node in _read(moved).iter(f"{ATOM}id")}


def test_a_feed_without_entries_is_one():
    """Programs that follow the site ask for it before anything was wrong."""
    assert not list(_read(story("a")).iter(f"{ATOM}entry"))
