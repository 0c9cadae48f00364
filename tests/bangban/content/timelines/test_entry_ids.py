"""Permanent names of entries: whatever is corrected, links and feeds hold."""

import re

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bangban.content.timelines.entry_ids import derive_id, name_entries
from tests.bangban.desk import entry, moment

_ASKED = replace(entry("2022-11-13T13:00", "received", line=1), title="在平台留言求助")
_SENT = replace(entry("2022-11-13T13:10", "forwarded", line=2), title="转给市卫健委")


def _list_names(*entries):
    names = name_entries(entries)
    return [names[id(one)] for one in entries]


def test_a_corrected_time_changes_no_name():
    """Nor does the day, nor how exactly it is known."""
    names = _list_names(_ASKED, _SENT)
    for text in ("2022-11-13T13:05", "2022-11-14", "../2022-11", "2022-11-13T13:00~"):
        assert _list_names(replace(_ASKED, at=moment(text)), _SENT) == names
    assert not any(re.search(r"2022|13:?05", one) for one in names)


def test_an_entry_put_first_takes_no_other_s_name():
    """Also where it is of the same moment."""
    third = replace(entry("2022-11-13T13:00", line=3), title="邻居报信")
    assert _list_names(third, _ASKED, _SENT)[1:] == _list_names(_ASKED, _SENT)
    assert _list_names(_SENT, _ASKED)[::-1] == _list_names(_ASKED, _SENT)


def test_the_name_that_the_editor_gave_is_the_name():
    """Whatever the title becomes."""
    asked = replace(_ASKED, id="asked")
    assert _list_names(asked, _SENT)[0] == "asked"
    assert _list_names(replace(asked, title="留言"), _SENT)[0] == "asked"


def test_punctuation_and_width_are_not_the_words():
    """A comma that is added, or a full-width letter that is mended, is no other entry."""
    assert derive_id("received", "在平台，留言“求助”ＡＢ。") == derive_id("received", "在平台留言求助ab")
    assert derive_id("received", "？！") != derive_id("received", "……")


def test_only_twins_are_told_apart_by_their_order():
    """Of the same stage and title; a name that the editor gave another is never taken."""
    twin = replace(_SENT, at=moment("2022-11-14"))
    name = derive_id("forwarded", _SENT.title)
    assert _list_names(_SENT, _ASKED, twin)[::2] == [name, f"{name}-2"]
    taken = replace(_ASKED, id=f"{name}-2")
    assert _list_names(_SENT, twin, taken) == [name, f"{name}-3", f"{name}-2"]


@given(st.lists(st.tuples(st.sampled_from(["", "a", "a-2", "t-3e23e8"]), st.sampled_from("AB"))))
def test_no_two_entries_have_one_name(rows):
    """Unless the editor gave it to both."""
    entries = tuple(replace(entry("2022-11-13"), id=name, title=title) for name, title in rows)
    names = name_entries(entries)
    nameless = [names[id(one)] for one in entries if not one.id]
    assert len(set(nameless)) == len(nameless)
    assert not {*nameless} & {one.id for one in entries}
