"""The next step of a case: over or not, and whether anything is recorded of it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bangban.content.model.story import Expected
from bangban.content.timelines.next_step import find_passed_end, judge_step
from bangban.content.timelines.timeline import build_timeline
from bangban.dates.bounds import count_seconds
from bangban.dates.formatting import format_duration_chinese
from tests.bangban.desk import case, entry, moment

ZONE = ZoneInfo("Asia/Shanghai")


def _judge(at, now="2022-12-01T00:00", entries=()):
    """How long the step has been over, in words, and whether it may be recorded; None while it may come."""
    second = count_seconds(datetime.fromisoformat(now).replace(tzinfo=ZONE))
    story = case("a", (entry("2022-11-13T13:00", "received", "seeker"), *entries), state="in-progress")
    timeline = build_timeline(story, lambda one: one <= second)
    found = judge_step(Expected(moment(at), "街道回访"), timeline, lambda one: one <= second, lambda: second)
    return found and (found.ago and format_duration_chinese(found.ago), found.recorded)


@pytest.mark.parametrize(
    ("at", "now", "ago"),
    [
        ("2022-11-22", "2022-12-01T00:00", "9天"),
        ("../2022-11-22", "2022-12-01T00:00", "9天"),
        ("2022-11-20/2022-11-22", "2022-12-01T00:00", "9天"),
        ("2022-10", "2022-12-01T00:00", "31天"),
        ("2022-11-XX", "2022-12-01T00:00", "1天"),
        ("2021", "2022-12-01T00:00", "335天"),
        ("2022-11-22~", "2022-12-01T00:00", "约9天"),
        ("2022-11-30T10:00", "2022-12-01T00:00", "14小时"),
        ("2022-11-30T10:00~", "2022-12-01T00:00", "约14小时"),
        ("2022-11-30T24:00", "2022-12-01T00:01", "1分钟"),
        ("2022-11-22", "2022-11-23T00:00", "1天"),
    ],
)
def test_tells_how_long_a_step_has_been_over(at, now, ago):
    """From its end: of a day that is the day after, of a month its last day."""
    assert _judge(at, now) == (ago, False)


@pytest.mark.parametrize(
    ("at", "now"),
    [
        ("2022-12-01", "2022-12-01T23:59"),
        ("2022-12", "2022-12-01T00:00"),
        ("2022-12-01T00:00", "2022-12-01T00:00"),
        ("2022-11-30~", "2022-12-01T00:00"),
        ("2022-11~", "2022-12-15T00:00"),
        ("2022-11-22/..", "2022-12-01T00:00"),
        ("2022-11-22?", "2022-12-01T00:00"),
        ("2022-11-20/2022-12-02", "2022-12-01T00:00"),
    ],
)
def test_a_step_that_may_still_come_is_not_over(at, now):
    """Today is not over; what is about has room; what is uncertain may be at any time."""
    assert _judge(at, now) is None


def test_an_entry_of_that_time_may_tell_of_it():
    """What is planned has not happened; what was before it tells nothing."""
    for at, recorded in (
        ("2022-11-22T09:00", True),
        ("2022-11-25", True),
        ("2022-11", True),
        ("2022-11-21", False),
        ("2022-12-05", False),
    ):
        assert _judge("2022-11-22", entries=(entry(at, "acting"),)) == ("9天", recorded)


def test_knows_the_last_second_of_a_step():
    """None where it has no end."""
    ends = [find_passed_end(Expected(moment(at), "x")) for at in ("2022-11-22", "2022-11-22/..", "2022?")]
    assert ends == [count_seconds(datetime(2022, 11, 23, tzinfo=ZONE)) - 1, None, None]
