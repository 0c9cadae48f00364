"""Promises in words: the rule, the sum, and when an open case was judged."""

from datetime import UTC, datetime

import pytest

from bangban.content.model.platform import Platform, Stage
from bangban.content.timelines.promises import judge_promises
from bangban.content.timelines.timeline import build_timeline
from bangban.dates.limits import parse_limit
from bangban.pages._promise_views import make_promise, word_promise
from tests.bangban.desk import case, entry

_REQUEST = entry("2022-11-13T13:00~", "received", "seeker")


def _make(*entries, limit="24h", state="closed", now=(2022, 11, 18)):
    platform = Platform(journey=(Stage("answered", "办理答复", promises=(("urgent", limit),)),))
    one = case(entries=(_REQUEST, *entries), urgency="urgent", state=state)
    (verdict,) = judge_promises(one.case, build_timeline(one), platform, datetime(*now, tzinfo=UTC))
    return make_promise(_REQUEST.at, verdict)


def test_tells_what_was_kept_and_how_it_was_reckoned():
    """The first case's promise."""
    view = _make(entry("2022-11-13T13:20", "answered", "platform"))
    assert (view.stage_name, view.rule) == ("答复", "承诺24小时内答复")
    assert view.due.text == "2022年11月14日13时前后"
    assert (view.verdict, view.verdict_name) == ("kept", "按期完成")
    assert view.sum == "2022年11月13日13时许收到求助，13时20分答复，用时约20分钟。"


def test_tells_what_was_late():
    """A limit in days ends with its last day."""
    view = _make(entry("2022-11-21T09:00", "answered", "platform"), limit="5wd")
    assert view.rule == "承诺5个工作日内答复"
    assert view.due.text == "2022年11月18日24时"
    assert view.verdict_name == "超期完成"
    assert view.sum == "2022年11月13日13时许收到求助，11月21日9时才答复，用时约8天。"


@pytest.mark.parametrize(
    ("now", "name", "words"),
    [
        (
            (2022, 11, 14),
            "期限未到",
            "2022年11月13日13时许收到求助；截至2022年11月14日8时尚无答复的记录，期限未到。",
        ),
        (
            (2022, 11, 18),
            "已经超期",
            "2022年11月13日13时许收到求助；截至2022年11月18日8时尚无答复的记录，已过约5天。",
        ),
    ],
)
def test_tells_when_an_open_case_was_judged(now, name, words):
    """The page may be read later."""
    view = _make(limit="3d", state="received", now=now)
    assert (view.verdict_name, view.sum) == (name, words)


@pytest.mark.parametrize(
    ("entries", "limit", "words"),
    [
        (("2022-11-14",), "24h", "时间记得不够确切，无法判断是否在24小时内答复。"),
        ((), "24h", "时间线没有记下是什么时候答复的。"),
    ],
)
def test_tells_why_it_cannot_judge(entries, limit, words):
    """And does not guess."""
    view = _make(*(entry(at, "answered", "platform") for at in entries), limit=limit)
    assert (view.verdict_name, view.sum) == ("无法判断", words)


def test_tells_that_the_calendar_is_not_known():
    """Of years that were not announced."""
    old = entry("1999-11-12", "received")
    one = case(entries=(old, entry("1999-11-15", "answered", "platform")), urgency="urgent")
    platform = Platform(journey=(Stage("answered", "答复", promises=(("urgent", "5wd"),)),))
    (verdict,) = judge_promises(one.case, build_timeline(one), platform, datetime(2022, 1, 1, tzinfo=UTC))
    view = make_promise(old.at, verdict)
    assert (view.due, view.sum) == (None, "这段时间的节假日和调休安排还不知道，工作日无法计算。")


def test_an_answer_of_unknown_length_is_in_time_all_the_same():
    """It was before the end of the limit, whenever it was."""
    view = _make(entry("../2022-11-13T20:00", "answered", "platform"))
    assert view.sum == "2022年11月13日13时许收到求助，20时前答复，具体用时不详。"


@pytest.mark.parametrize(
    ("urgency", "limit", "words"),
    [
        ("urgent", "24h", "紧急求助24小时内"),
        ("normal", "3d", "一般求助3天内"),
        ("normal", "5wd", "一般求助5个工作日内"),
    ],
)
def test_words_promises(urgency, limit, words):
    """As on the platform's pages."""
    assert word_promise(urgency, parse_limit(limit)) == words
