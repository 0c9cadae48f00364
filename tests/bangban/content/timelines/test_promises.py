"""Whether what was promised was kept."""

from datetime import UTC, datetime

import pytest

from bangban.content.model.platform import Platform, Stage
from bangban.content.timelines.promises import (
    find_next_due,
    has_no_due,
    judge_promises,
    sum_up,
)
from bangban.content.timelines.timeline import build_timeline
from bangban.dates.formatting import format_duration_chinese, format_iso
from tests.bangban.desk import NOW, case, entry, story

_AFTER = datetime(2027, 2, 1, tzinfo=UTC)
_ABOUT_ONE = entry("2022-11-13T13:00~", "received", "seeker")


def _judge(*entries, limit="24h", stage="answered", now=NOW, urgency="normal", **more):
    platform = Platform(journey=(Stage(stage, "一步", promises=(("normal", limit),)),))
    one = case(entries=entries, urgency=urgency, **more)
    return judge_promises(one.case, build_timeline(one), platform, now)


def _outcome(*entries, **more):
    (verdict,) = _judge(*entries, **more)
    return verdict.outcome


def test_the_first_case_was_answered_in_time():
    """After about twenty minutes, of a day and a night that were promised."""
    (verdict,) = _judge(_ABOUT_ONE, entry("2022-11-13T13:20", "answered", "platform"))
    assert verdict.outcome == "kept"
    assert format_duration_chinese(verdict.took) == "约20分钟"
    assert format_iso(verdict.due) == "2022-11-14T13:00+08:00~"
    assert (verdict.judged, verdict.doubt) == (None, "")


@pytest.mark.parametrize(
    ("answer", "limit", "outcome"),
    [
        ("2022-11-14T13:00", "24h", "kept"),
        ("2022-11-14T13:00:59", "24h", "kept"),
        ("2022-11-14T13:01", "24h", "overdue"),
        ("2022-11-14", "24h", "unknown"),
        ("2022-11-13", "24h", "kept"),
        ("2022-11-15", "24h", "overdue"),
        ("2022-11-14T12:00~", "24h", "unknown"),
        ("2022-11-14T10:00~", "24h", "kept"),
        ("2022-11-14T16:00~", "24h", "overdue"),
        ("../2022-11-14T13:00", "24h", "kept"),
        ("../2022-11-16", "24h", "unknown"),
        ("2022-11-16/..", "24h", "overdue"),
        ("2022-11-14/..", "24h", "unknown"),
        ("2022-11-16T23:59", "3d", "kept"),
        ("2022-11-16T24:00", "3d", "kept"),
        ("2022-11-17T00:00", "3d", "overdue"),
        ("2022-11-16T23:30+09:00", "3d", "kept"),
        ("2022-11-16T23:30-01:00", "3d", "overdue"),
        ("2022-11", "3d", "unknown"),
        ("2022-11-16~", "3d", "unknown"),
        ("2022-11-18", "5wd", "kept"),
        ("2022-11-21", "5wd", "overdue"),
    ],
)
def test_judges_only_what_is_certain(answer, limit, outcome):
    """At the limit to the minute; every reading of a vague time must agree."""
    request = entry("2022-11-13T13:00", "received", "seeker")
    assert _outcome(request, entry(answer, "answered", "hospital"), limit=limit) == outcome


def test_working_days_outside_the_calendar_are_not_guessed():
    """Neither of an old case nor of a year that was not announced."""
    old = (entry("1999-11-12", "received"), entry("1999-11-15", "answered", "platform"))
    (verdict,) = _judge(*old, limit="5wd")
    assert (verdict.outcome, verdict.doubt, verdict.due) == ("unknown", "calendar", None)


@pytest.mark.parametrize(
    ("now", "outcome"),
    [
        ((2022, 11, 13, 6), "pending"),
        ((2022, 11, 14, 5, 0, 59), "pending"),
        ((2022, 11, 14, 5, 1), "overdue-so-far"),
    ],
)
def test_an_open_case_is_judged_at_the_clock(now, outcome):
    """And says which moment that was."""
    entries = (entry("2022-11-13T13:00", "received"), entry("2022-11-13T13:20", "forwarded", "platform"))
    clock = datetime(*now, tzinfo=UTC)
    (verdict,) = _judge(*entries, state="forwarded", now=clock)
    assert verdict.outcome == outcome
    assert verdict.judged.earliest == clock.replace(second=0)
    assert verdict.reached is None


def test_an_approximate_request_leaves_the_last_hours_open():
    """Until then it is pending, long after it is overdue."""

    def at(hour):
        return _outcome(_ABOUT_ONE, state="received", now=datetime(2022, 11, 14, hour, tzinfo=UTC))

    assert [at(2), at(5), at(9)] == ["pending", "unknown", "overdue-so-far"]


def test_who_acts_has_answered():
    """In time it proves the answer; later it proves nothing."""
    assert _outcome(_ABOUT_ONE, entry("2022-11-13T18:00", "acting", "hospital")) == "kept"
    (late,) = _judge(_ABOUT_ONE, entry("2022-11-18T18:00", "acting", "hospital"))
    assert (late.outcome, late.doubt) == ("unknown", "unrecorded")


def test_the_seeker_answers_nobody():
    """Nor does forwarding answer."""
    entries = (
        _ABOUT_ONE,
        entry("2022-11-13T14:00", "answered", "seeker"),
        entry("2022-11-13T15:00", "forwarded"),
    )
    assert _outcome(*entries, state="forwarded") == "overdue-so-far"


def test_what_was_passed_over_is_not_waited_for():
    """A case that was answered at once is not reproached with not being forwarded."""
    entries = (_ABOUT_ONE, entry("2022-11-13T14:00", "answered", "platform"))
    (verdict,) = _judge(*entries, stage="forwarded", state="in-progress")
    assert (verdict.outcome, verdict.doubt) == ("unknown", "unrecorded")


def test_a_closing_in_a_year_without_holidays_leaves_the_limit_open():
    """That nothing says when it was answered is not why nobody can tell."""
    times = ("2026-12-29T10:00", "received", "seeker"), ("2027-01-08", "closed", "platform")
    (verdict,) = _judge(*(entry(*one) for one in times), limit="5wd", now=_AFTER, state="closed")
    assert (verdict.outcome, verdict.doubt) == ("unknown", "calendar")


def test_what_was_reopened_was_not_closed():
    """Closed in time and opened again, the case waits; closed again, the last closing counts."""
    entries = (
        _ABOUT_ONE,
        entry("2022-11-14", "closed", "hospital"),
        entry("2022-11-20", "acting", "hospital"),
    )
    assert _outcome(*entries, stage="closed", limit="3d", state="reopened") == "overdue-so-far"
    again = (*entries, entry("2022-11-22", "closed", "hospital"))
    assert _outcome(*again, stage="closed", limit="3d") == "overdue"
    assert _outcome(*entries[:2], stage="closed", limit="3d") == "kept"


def test_a_closed_case_without_the_entry_cannot_be_judged():
    """Nobody waits for it any more."""
    (verdict,) = _judge(_ABOUT_ONE, entry("2022-11-14", "revisited", "platform"))
    assert (verdict.outcome, verdict.doubt) == ("unknown", "unrecorded")


def test_judges_only_what_was_promised_to_this_case():
    """Of its urgency, at a stage that entries can have, from a request that there is."""
    assert _judge(_ABOUT_ONE, urgency="urgent") == ()
    assert _judge(_ABOUT_ONE, stage="assigned") == ()
    assert _judge(_ABOUT_ONE, stage="received") == ()
    assert _judge() == ()
    one = story()
    assert judge_promises(one.case, build_timeline(one), Platform(), NOW) == ()


def test_a_clock_before_the_request_waits():
    """A preview may be built at any moment."""
    assert _outcome(_ABOUT_ONE, state="received", now=datetime(2000, 1, 1, tzinfo=UTC)) == "pending"


def test_odd_moments_are_judged_too():
    """Before the year 1, at the end of the last year."""
    assert _outcome(entry("-0044-03-15T12:00", "received"), entry("-0044-03-16T12:00", "answered")) == "kept"
    assert _outcome(entry("9999-12-31T23:00", "received"), state="received") == "pending"
    assert _outcome(entry("9999-12-31", "received"), state="received", limit="3d") == "pending"


def test_sums_up_and_finds_what_runs_out_first():
    """Overdue weighs most, unknown means nothing is said."""
    kept = _judge(_ABOUT_ONE, entry("2022-11-13T13:20", "answered"))
    waiting = _judge(_ABOUT_ONE, state="received")
    pending = _judge(_ABOUT_ONE, state="received", now=datetime(2022, 11, 13, 6, tzinfo=UTC))
    unknown = _judge(_ABOUT_ONE, entry("2022-11", "answered"))
    assert [sum_up(one) for one in (kept, kept + waiting, kept + pending, kept + unknown, ())] == [
        "kept", "overdue", "pending", "", "",
    ]  # fmt: skip
    later = _judge(_ABOUT_ONE, state="received", limit="30d")
    assert find_next_due(kept + later + waiting) == waiting[0]
    assert find_next_due(kept) is None


def test_a_case_may_wait_without_a_deadline_that_is_known():
    """One promise with a deadline is enough to stand among those that have one."""
    waiting = _judge(entry("2026-12-29", "received"), limit="5wd", state="received")
    assert has_no_due(waiting)
    assert not has_no_due(_judge(entry("2026-12-29", "received"), limit="24h", state="received"))
    assert not has_no_due(_judge(entry("2026-12-29", "received"), limit="5wd"))
    assert not has_no_due(())
