"""The next step of a case whose time is over, worded."""

from __future__ import annotations

from bangban.content.model.story import CaseFile, Expected
from bangban.content.timelines.next_step import PassedStep, judge_step
from bangban.content.timelines.timeline import Timeline
from bangban.dates.bounds import count_seconds
from bangban.dates.formatting import format_chinese, format_duration_chinese
from bangban.locale.zh.wording import (
    STEP_LATE,
    STEP_LATE_UNKNOWN,
    STEP_MARK,
    STEP_PASSED,
    STEP_PASSED_UNKNOWN,
)
from bangban.pages.portal import Portal


def word_step(step: Expected) -> str:
    """What is expected, as a part of a sentence."""
    return step.what.rstrip("。．")


def judge_next_step(portal: Portal, step: Expected, timeline: Timeline) -> PassedStep | None:
    """What is known of the step at the clock; None while it may still come."""
    return judge_step(step, timeline, portal.is_past, lambda: count_seconds(portal.now))


def word_late(portal: Portal, step: Expected, timeline: Timeline) -> str:
    """`已过9天，尚无记录`; "" of a step that may still come."""
    passed = judge_next_step(portal, step, timeline)
    if passed is None:
        return ""
    if passed.ago is None:
        return STEP_PASSED_UNKNOWN if passed.recorded else STEP_LATE_UNKNOWN
    form = STEP_PASSED if passed.recorded else STEP_LATE
    return form.format(duration=format_duration_chinese(passed.ago))


def word_late_mark(portal: Portal, case: CaseFile, timeline: Timeline) -> str:
    """`原定2022年11月22日街道回访，已过9天，尚无记录`, for the card of an open case; else ""."""
    step = case.expected
    late = word_late(portal, step, timeline) if step and timeline.open else ""
    return (
        STEP_MARK.format(when=format_chinese(step.at), what=word_step(step), late=late)
        if step and late
        else ""
    )
