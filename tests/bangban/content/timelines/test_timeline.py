"""A case in time."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bangban.content.timelines.timeline import build_timeline
from bangban.dates.formatting import format_duration_chinese
from tests.bangban.desk import case, entry, story

_REQUEST = entry("2022-11-13T13:00~", "received", "seeker", line=1)


def _words(duration):
    return format_duration_chinese(duration) if duration else ""


def _total(*entries, state="closed"):
    return _words(build_timeline(case(entries=entries, state=state)).total)


def test_measures_the_first_case():
    """First answer after 20 minutes, ten hours and five minutes in all, both about."""
    timeline = build_timeline(
        case(
            entries=(
                entry("2022-10-11", line=9, background=True),
                _REQUEST,
                entry("2022-11-13T13:20", "forwarded", "platform", line=2),
                entry("2022-11-13T18:00", "acting", "hospital", line=3),
                entry("2022-11-13T23:05~", "closed", "hospital", line=4),
                entry("../2022-11-13T24:00", line=5),
            )
        )
    )
    assert (_words(timeline.first_answer), _words(timeline.forwarded)) == ("约20分钟", "约20分钟")
    assert _words(timeline.total) == "约10小时"
    assert [_words(one.since_request) for one in timeline.entries] == [
        "",
        "约20分钟",
        "约5小时",
        "约10小时",
        "",
    ]
    assert [_words(one.since_previous) for one in timeline.entries] == ["", "", "4小时40分", "约5小时", ""]
    assert [one.entry.position.line for one in timeline.background] == [9]
    assert not timeline.open


def test_an_open_case_has_no_total():
    """Nobody knows how long it will take."""
    for state in ("received", "forwarded", "in-progress", "reopened"):
        timeline = build_timeline(case(entries=(_REQUEST, entry("2022-11-13T18:00", "closed")), state=state))
        assert (timeline.total, timeline.open) == (None, True)


def test_a_case_closed_without_a_closing_entry_has_no_total():
    """From the request to the closing, which nobody has written down: any other entry would be a guess."""
    entries = (
        _REQUEST,
        entry("2022-11-13T18:00", "acting", "hospital"),
        entry("../2022-11-13T24:00"),
        entry("2022-11-20T09:00", "revisited", "platform"),
    )
    assert _total(*entries) == ""
    assert build_timeline(case(entries=entries)).end is None


def test_what_lies_in_the_future_counts_nowhere():
    """Neither as answer nor as end, until the clock has reached it. A range that closes counts by its end."""
    entries = (
        _REQUEST,
        entry("2022-11-13T14:00", "answered", "platform"),
        entry("2022-11-14T13:00/2022-11-15T13:00", "closed", "hospital"),
        entry("2036-01-01", "revisited", "platform"),
    )
    whole = build_timeline(case(entries=entries))
    assert [timed.future for timed in whole.entries] == [False] * 4
    seconds = [one.at.first_second for one in entries]
    early = build_timeline(case(entries=entries), lambda second: second <= seconds[0])
    assert [timed.future for timed in early.entries] == [False, True, True, True]
    assert (early.first_answer, early.total, early.end, early.answered) == (None, None, None, None)
    assert [timed.since_request for timed in early.entries] == [None] * 4
    closing = build_timeline(case(entries=entries), lambda second: second <= seconds[2])
    assert [timed.future for timed in closing.entries] == [False, False, True, True]
    assert closing.first_answer == whole.first_answer
    assert [timed.entry for timed in closing.past] == list(entries[:2])


def test_a_request_in_the_future_is_none():
    """A slip of the year: no entry before it is taken for the request."""
    entries = (entry("2022-11-13T14:00", "graded"), entry("2032-11-13T13:00", "received"))
    early = build_timeline(case(entries=entries), lambda second: second < entries[1].at.first_second)
    assert (early.request, early.total) == (None, None)


def test_a_case_closed_twice_ends_with_the_second_closing():
    """What was reopened was not done."""
    assert (
        _total(
            _REQUEST,
            entry("2022-11-13T18:00", "closed"),
            entry("2022-11-14T09:00", "acting"),
            entry("2022-11-14T13:00", "closed"),
        )
        == "约1天"
    )


def test_gives_no_total_that_cannot_be_known():
    """After an open end, before the request, or where there is one entry only."""
    assert _total(_REQUEST, entry("../2022-11-13T24:00", "closed")) == ""
    assert _total(_REQUEST, entry("2022-11-13T12:00", "closed")) == ""
    assert _total(entry("2022-11-13/..", "received"), entry("2022-11-14", "closed")) == ""
    assert _total(_REQUEST) == ""
    assert _total() == ""


def test_counts_to_the_end_of_the_day():
    """24:00 is eleven hours after 13:00."""
    assert _total(entry("2022-11-13T13:00", "received"), entry("2022-11-13T24:00", "closed")) == "11小时"


def test_days_are_counted_where_no_time_is_known():
    """No more exactly than the two are known."""
    assert _total(entry("2022-11-10", "received"), entry("2022-11-13T18:00", "closed")) == "3天"


def test_only_the_platform_or_an_agency_answers():
    """Not the seeker, not a neighbour, not an entry of which nobody says who acted."""
    silent = (
        entry("2022-11-13T13:05", actor="seeker"),
        entry("2022-11-13T13:06", actor="「邻居」"),
        entry("2022-11-13T13:07"),
    )
    answer = entry("2022-11-13T13:20", "answered", "「市防控指挥部」")
    assert build_timeline(case(entries=(_REQUEST, *silent))).first_answer is None
    assert _words(build_timeline(case(entries=(_REQUEST, *silent, answer))).first_answer) == "约20分钟"


def test_the_first_entry_is_the_request_where_none_says_so():
    """Editors may leave stages out."""
    assert _total(entry("2022-11-13T13:00"), entry("2022-11-13T14:00", "closed")) == "1小时"


def test_other_stories_have_no_timeline():
    """An article has neither entries nor totals."""
    timeline = build_timeline(story())
    assert (timeline.entries, timeline.background, timeline.total) == ((), (), None)


_MOMENTS = st.sampled_from(
    [
        "2022",
        "2022-11",
        "2022-11-13",
        "2022-11-13T13:00",
        "2022-11-13T24:00",
        "../2022-11-13",
        "2022-11-13/..",
    ]
)
_ENTRIES = st.lists(
    st.tuples(_MOMENTS, st.booleans(), st.sampled_from(["", "received", "closed"])), max_size=30
)


@given(_ENTRIES, st.text(max_size=5))
def test_loses_no_entry_and_names_each_once_whatever_it_says(rows, words):
    """Ids are unique and ASCII."""
    entries = tuple(
        entry(at, stage, line=line, background=side) for line, (at, side, stage) in enumerate(rows, 1)
    )
    timeline = build_timeline(case(entries=entries))
    timed = [*timeline.entries, *timeline.background]
    assert sorted(one.entry.position.line for one in timed) == list(range(1, len(rows) + 1))
    ids = [one.id for one in timed]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"t-[a-z0-9-]+", one) for one in ids)


def test_a_thousand_entries_of_one_day_do_not_take_each_other_s_ids():
    """The 1300th of a day is not the one at 13:00."""
    entries = [
        *(entry("2022-11-13", line=line) for line in range(1300)),
        entry("2022-11-13T13:00", line=1300),
    ]
    ids = {one.id for one in build_timeline(case(entries=tuple(entries))).entries}
    assert len(ids) == 1301


def test_names_the_entries_that_totals_run_between():
    """The request, the first answer, and of a closed case the end."""
    answer, end = entry("2022-11-13T13:20", "forwarded", "platform"), entry("2022-11-13T23:05", "closed")
    timeline = build_timeline(case(entries=(_REQUEST, answer, end)))
    assert (timeline.request, timeline.answered, timeline.end) == (_REQUEST, answer, end)
    assert build_timeline(case(entries=(_REQUEST, answer, end), state="reopened")).end is None
    assert build_timeline(case(entries=(_REQUEST,))).end is None


def test_the_timeline_of_an_article_counts_from_no_request():
    """Its first entry asked for nothing, unless the editor says so; it has no totals and is not open."""
    entries = (entry("2022-11-13T13:00"), entry("2022-11-13T14:00"), entry("2022-11-13T16:00", "closed"))
    timeline = build_timeline(story(timeline=entries))
    assert [_words(one.since_previous) for one in timeline.entries] == ["", "1小时", "2小时"]
    assert [one.since_request for one in timeline.entries] == [None] * 3
    assert (timeline.total, timeline.open, timeline.request) == (None, False, None)
    asked = build_timeline(story(timeline=(_REQUEST, *entries[1:])))
    assert _words(asked.entries[1].since_request) == "约1小时"
