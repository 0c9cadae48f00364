"""TimelineJS's JSON, key by key."""

import json

from bangban.exports.timelinejs_shape import Notes
from bangban.imports._timelinejs.timelinejs_json import read_slides
from tests.bangban.timelinejs_files import ENGLISH_JSON


def read(text: str):
    notes = Notes("t.json")
    return read_slides(text, notes), [problem.code for problem in notes.problems]


def test_reads_slides_and_eras():
    """With media, backgrounds and the lines where each begins."""
    show, told = read(ENGLISH_JSON)
    assert told == []
    assert (len(show.events), len(show.eras)) == (7, 1)
    assert show.events[2].media.link == "https://pictures.example/ada"
    assert show.events[4].background_color == "#000"
    lines = ENGLISH_JSON.splitlines()
    assert '"-44"' in "".join(lines[show.events[0].line - 1 : show.events[0].line + 3])
    assert '"1914"' in "".join(lines[show.eras[0].line - 1 : show.eras[0].line + 3]).replace(
        "1914,", '"1914"'
    )


def test_dates_may_have_words_of_their_own():
    """TimelineJS shows both with a dash; the event's own words come first."""
    dates = {
        "start_date": {"year": 1, "display_date": "once"},
        "end_date": {"year": 2, "display_date": "later"},
    }
    show, _ = read(json.dumps({"events": [dates, {**dates, "display_date": "long ago"}]}))
    assert [slide.display for slide in show.events] == ["once — later", "long ago"]


def test_tells_what_is_no_slide_and_what_it_does_not_know():
    """A stray value hides nothing of the rest."""
    text = json.dumps({"events": [3, {"start_date": {"year": 1}, "sound": "x"}], "author": "x"})
    show, told = read(text)
    assert sorted(told) == ["timelinejs.extra", "timelinejs.no-slide"]
    assert [(slide.number, slide.extras) for slide in show.events] == [(2, (("sound", "x"),))]


def test_values_of_wrong_kinds_are_empty():
    """A list is no headline, a number no text object, a flag no name; control characters go."""
    event = {
        "start_date": 3,
        "text": [],
        "group": True,
        "media": "x",
        "unique_id": 7,
        "display_date": "a\x00b\ud800",
    }
    show, _ = read(json.dumps({"events": [event], "title": "x", "eras": {}}))
    (slide,) = show.events
    assert (slide.headline, slide.group, slide.unique_id, slide.display) == ("", "", "7", "ab")
    assert [name for name, _ in slide.extras] == ["start_date", "media"]
    assert show.title is None
