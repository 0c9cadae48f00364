"""Where the time went, in words."""

from datetime import UTC, datetime

from bangban.content.timelines.phase_totals import measure_totals
from bangban.content.timelines.timeline import build_timeline
from bangban.pages._total_views import (
    list_actor_totals,
    list_lanes,
    list_stage_totals,
    make_silence,
    word_so_far,
)
from bangban.pages.views.basics import Link
from tests.bangban.desk import case, entry

_ENTRIES = (
    entry("2022-11-13T13:00~", "received", "seeker", line=1),
    entry("2022-11-13T14:00", "forwarded", "platform", line=2),
    entry("2022-11-14", "answered", "「张三」", line=3),
    entry("2022-11-17T14:00", "", "「李四」", line=4),
)
_LINKS = {"platform": Link("平台"), "other:张三": Link("张三"), "other:李四": Link("李四")}


def _measure(state="in-progress", entries=_ENTRIES):
    timeline = build_timeline(case(entries=entries, state=state))
    return timeline, measure_totals(timeline, datetime(2022, 11, 18, 0, 30, tzinfo=UTC))


def test_words_stages_with_their_part_of_the_whole():
    """What no entry divides stands in one row."""
    views = list_stage_totals(*_measure())
    assert [(one.ids, one.name, one.total, one.part) for one in views] == [
        (("received",), "从收到求助到转办", "约1小时", 8),
        (("forwarded", "answered"), "转办、答复合计", "4天", 831),
        (("answered",), "从答复至今", "18小时30分", 160),
    ]


def test_names_no_next_stage_where_several_came():
    """A case that was answered twice went on to two."""
    entries = (
        entry("2022-11-13T13:00", "received", "seeker", line=1),
        entry("2022-11-13T14:00", "answered", "platform", line=2),
        entry("2022-11-13T15:00", "acting", "platform", line=3),
        entry("2022-11-13T16:00", "answered", "platform", line=4),
        entry("2022-11-13T17:00", "closed", "platform", line=5),
    )
    views = list_stage_totals(*_measure("closed", entries))
    assert [(one.name, one.total) for one in views] == [
        ("从收到求助到答复", "1小时"),
        ("从答复到下一步", "2小时"),
        ("从办理到答复", "1小时"),
    ]


def test_words_actors_and_who_is_waited_for():
    """The last row of an open case has no actor yet."""
    _, totals = _measure()
    assert [(one.name, one.total, one.waiting) for one in list_actor_totals(totals, _LINKS)] == [
        ("平台", "约1小时", False),
        ("张三、李四", "4天", False),
        ("等待下一步", "18小时30分", True),
    ]


def test_a_lane_has_only_a_sum_of_its_own():
    """Nobody knows how much of the four days was whose."""
    timeline, totals = _measure()
    assert [(one.name, one.count, one.total) for one in list_lanes(timeline, totals, _LINKS)] == [
        ("平台", 1, "约1小时"),
        ("张三", 1, ""),
        ("李四", 1, ""),
    ]


def test_tells_the_longest_silence_and_where():
    """Between which entries; of an open case until when."""
    timeline, totals = _measure()
    silence = make_silence(timeline, totals)
    assert silence.text == "从2022年11月14日到2022年11月17日14时，没有新的进展"
    assert (silence.total, silence.before, silence.after) == (
        "3天",
        *(one.id for one in timeline.entries[2:4]),
    )
    timeline, totals = _measure(entries=_ENTRIES[:2])
    silence = make_silence(timeline, totals)
    assert silence.text == "从2022年11月13日14时到现在（截至2022年11月18日8时30分），没有新的进展"
    assert (silence.total, silence.after) == ("4天18小时30分", "")


def test_says_until_when_an_open_case_was_reckoned():
    """A closed one has a total instead."""
    assert word_so_far(_measure()[1]) == "截至2022年11月18日8时30分，已过约5天"
    assert word_so_far(_measure("closed")[1]) == ""
