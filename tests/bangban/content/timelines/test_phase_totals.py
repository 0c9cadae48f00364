"""Where a case's time went."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bangban.content.timelines.phase_totals import WAITING, measure_totals
from bangban.content.timelines.timeline import build_timeline
from bangban.dates.formatting import format_duration_chinese, format_iso
from bangban.dates.instants import DAY
from tests.bangban.desk import NOW, case, entry, story

_FIRST_CASE = (
    entry("2022-11-13T13:00~", "received", "seeker", line=1),
    entry("2022-11-13T13:20", "forwarded", "platform", line=2),
    entry("2022-11-13T18:00", "acting", "hospital", line=3),
    entry("2022-11-13T23:05~", "closed", "hospital", line=4),
    entry("../2022-11-13T24:00", line=5),
)


def _measure(*entries, state="closed", now=NOW):
    return measure_totals(build_timeline(case(entries=entries, state=state)), now)


def _words(shares):
    return [("+".join(share.keys), format_duration_chinese(share.duration)) for share in shares]


def test_measures_the_first_case():
    """A stage lasts until the next begins; what passes before somebody acts is theirs."""
    totals = _measure(*_FIRST_CASE)
    assert _words(totals.stages) == [
        ("received", "约20分钟"),
        ("forwarded", "4小时40分"),
        ("acting", "约5小时"),
    ]
    assert _words(totals.actors) == [("platform", "约20分钟"), ("agency:hospital", "约10小时")]
    assert format_duration_chinese(totals.whole) == "约10小时"
    assert totals.judged is None


def test_an_open_case_runs_to_the_clock():
    """Marked with the moment; whoever is waited for has no name yet."""
    totals = _measure(*_FIRST_CASE[:3], state="in-progress", now=datetime(2022, 11, 14, 5, 0, 30, tzinfo=UTC))
    assert format_iso(totals.judged) == "2022-11-14T13:00+08:00"
    assert format_duration_chinese(totals.whole) == "约1天"
    assert _words(totals.stages)[-1] == ("acting", "19小时")
    assert _words(totals.actors)[-1] == (WAITING, "19小时")


def test_a_case_closed_twice_counts_the_time_between():
    """It was closed for a day, and was not done."""
    totals = _measure(
        entry("2022-11-13T13:00", "received"),
        entry("2022-11-14T13:00", "closed"),
        entry("2022-11-15T13:00", "acting"),
        entry("2022-11-15T15:00", "closed"),
    )
    assert _words(totals.stages) == [("received", "1天"), ("closed", "1天"), ("acting", "2小时")]


def test_across_months_and_years():
    """From December to January."""
    totals = _measure(
        entry("2022-11-30T23:59", "received"),
        entry("2022-12-31T23:59", "forwarded"),
        entry("2023-01-01T00:01", "closed"),
    )
    assert _words(totals.stages) == [("received", "31天"), ("forwarded", "2分钟")]


def test_seconds_apart():
    """To the second where both ends are."""
    totals = _measure(
        entry("2022-11-13T13:00:00", "received"),
        entry("2022-11-13T13:00:07", "forwarded"),
        entry("2022-11-13T13:00:09", "closed"),
    )
    assert _words(totals.stages) == [("received", "7秒"), ("forwarded", "2秒")]


def test_what_cannot_be_divided_is_one_sum():
    """Nobody knows at which hour of the 15th the hospital began."""
    totals = _measure(
        entry("2022-11-13T13:00", "received", "seeker"),
        entry("2022-11-14T13:00", "forwarded", "platform"),
        entry("2022-11-15", "acting", "hospital"),
        entry("2022-11-16T13:00", "closed", "commission"),
    )
    assert _words(totals.stages) == [("received", "1天"), ("forwarded+acting", "2天")]
    assert _words(totals.actors) == [("platform", "1天"), ("agency:hospital+agency:commission", "2天")]


def test_a_time_that_comes_twice_or_is_uncertain_divides_nothing():
    """Nobody knows to which side of it the hour belongs; as an end, there is nothing to divide."""
    for at in ("1986-09-14T01:30", "1986-09-14?"):
        way = (
            entry("1986-09-13T20:00", "received"),
            entry(at, "forwarded"),
            entry("1986-09-14T08:00", "acting"),
        )
        totals = _measure(*way, entry("1986-09-14T13:00", "closed"))
        assert _words(totals.stages) == [("received+forwarded", "13小时"), ("acting", "5小时")]
    totals = _measure(entry("1986-09-14T01:30", "received"), entry("1986-09-14T13:00", "closed"))
    assert (format_duration_chinese(totals.whole), totals.stages) == ("约13小时", ())


def test_a_range_is_of_its_actor():
    """The drive from 19 to 20 o'clock, and the wait for it."""
    totals = _measure(
        entry("2022-11-13T18:00", "received"),
        entry("2022-11-13T19:00/2022-11-13T20:00", "acting", "「司机」"),
        entry("2022-11-13T20:30", "closed", "hospital"),
    )
    assert _words(totals.actors) == [("other:司机", "2小时"), ("agency:hospital", "30分钟")]


def test_days_where_no_time_is_known():
    """The pieces are days as well."""
    totals = _measure(
        entry("2022-11-10", "received"), entry("2022-11-11T13:00", "forwarded"), entry("2022-11-13", "closed")
    )
    assert _words(totals.stages) == [("received", "1天"), ("forwarded", "2天")]


def test_tells_nothing_that_cannot_be_known():
    """A month has no days to divide; an open end has no length; one entry has no way."""
    months = _measure(entry("2022-10", "received"), entry("2022-12", "closed"))
    assert (months.stages, months.actors) == ((), ())
    assert format_duration_chinese(months.whole) == "31至91天"
    assert _measure(entry("2022-11-13/..", "received"), entry("2022-11-14", "closed")).whole is None
    assert _measure(entry("2022-11-13", "received")).whole is None
    assert _measure(state="received").whole is None
    assert _measure(entry("2030-01-01", "received"), state="received").whole is None
    assert measure_totals(build_timeline(story(timeline=_FIRST_CASE)), NOW).whole is None


def test_an_appointment_after_the_clock_takes_no_time():
    """What is written down for next year has not passed."""
    totals = _measure(
        entry("2025-12-31T08:00", "received"), entry("2026-02-01T08:00", "acting"), state="in-progress"
    )
    assert _words(totals.stages) == [("received", "1天"), ("acting", "同一分钟")]


def test_odd_moments_add_up():
    """The end of a day, a leap second, the years around 0, and a clock that changes."""
    night = _measure(
        entry("2022-11-13T23:00", "received"),
        entry("2022-11-13T24:00", "forwarded"),
        entry("2022-11-14T00:00", "acting"),
        entry("2022-11-14T01:00", "closed"),
    )
    assert [share.duration.low for share in night.stages] == [3600, 0, 3600]
    leap = _measure(entry("2017-01-01T07:59:59", "received"), entry("2017-01-01T07:59:60", "closed"))
    assert leap.whole.low == 1
    old = _measure(
        entry("-0001-12-31T12:00", "received"),
        entry("0000-01-01T12:00", "acting"),
        entry("0001-01-01T12:00", "closed"),
    )
    assert [share.duration.low for share in old.stages] == [DAY, 366 * DAY]
    autumn = _measure(
        entry("2022-11-06T01:30-04:00", "received"),
        entry("2022-11-06T01:15-05:00", "forwarded"),
        entry("2022-11-06T01:45-05:00", "closed"),
    )
    assert [share.duration.low for share in autumn.stages] == [2700, 1800]


_STEPS = st.lists(
    st.tuples(
        st.integers(0, 3 * 24 * 60),
        st.sampled_from(["", "forwarded", "answered", "acting", "closed"]),
        st.sampled_from(["", "seeker", "platform", "hospital", "「邻居」"]),
        st.sampled_from(["", "~", "day", "before", "range"]),
    ),
    min_size=1,
    max_size=60,
)


def _write(at, form):
    text = at.strftime("%Y-%m-%dT%H:%M")
    forms = {"": text, "~": f"{text}~", "day": text[:10], "before": f"../{text}"}
    return forms.get(form) or f"{text}/{(at + timedelta(minutes=5)).strftime('%Y-%m-%dT%H:%M')}"


@given(_STEPS, st.booleans())
def test_durations_add_up(steps, is_open):
    """The stages make the whole, the actors make the whole; none is less than nothing."""
    at = datetime(2022, 11, 13, 13)
    entries = [entry("2022-11-13T13:00", "received", "seeker", line=1)]
    for line, (minutes, stage, actor, form) in enumerate(steps, 2):
        at += timedelta(minutes=minutes)
        entries.append(entry(_write(at, form), stage, actor, line))
    entries.append(entry((at + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M"), "closed", line=99))
    totals = _measure(*entries, state="reopened" if is_open else "closed")
    for shares in (totals.stages, totals.actors):
        assert sum(share.duration.low for share in shares) == totals.whole.low
        assert all(share.duration.low >= 0 for share in shares)
        assert len({share.keys for share in shares}) == len(shares)


def test_five_hundred_entries():
    """None is lost."""
    start = datetime(2022, 1, 1)
    entries = [
        entry((start + timedelta(hours=hour)).strftime("%Y-%m-%dT%H:%M"), "acting", "hospital", hour + 1)
        for hour in range(499)
    ]
    totals = _measure(entry("2021-12-31T23:00", "received"), *entries, state="in-progress")
    assert _words(totals.actors)[0] == ("agency:hospital", "20天19小时")
