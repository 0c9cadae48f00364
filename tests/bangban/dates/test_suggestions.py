"""What to write instead of a time that cannot be read: the exact form, and nothing that is guessed."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bangban.dates.formatting import format_chinese
from bangban.dates.moments import parse_moment
from bangban.dates.points import MomentError
from bangban.dates.suggestions import suggest
from tests.bangban.moment_texts import NEW_YORK, SHANGHAI, ZONES, moments


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("2026-11-18 下午1点", "2026-11-18T13:00"),
        ("2022-11-13 13时20分许", "2022-11-13T13:20~"),
        ("2022-11-13T20", "2022-11-13T20:00"),
        ("2022-11-13T24:30", "2022-11-14T00:30"),
        ("2022-12-31T24:30", "2023-01-01T00:30"),
        ("2022-11-13T8:30", "2022-11-13T08:30"),
        ("2022-11-13 上午10点半", "2022-11-13T10:30"),
        ("2022-11-13 中午12时", "2022-11-13T12:00"),
        ("2022-11-13 正午", "2022-11-13T12:00"),
        ("2022-11-13 中午1点一刻", "2022-11-13T13:15"),
        ("2022-11-13 凌晨3点", "2022-11-13T03:00"),
        ("2022-11-13 晚上12点", "2022-11-13T24:00"),
        ("2022-11-13 12:30 AM", "2022-11-13T00:30"),
        ("2022-11-13 1:30 p.m.", "2022-11-13T13:30"),
        ("2022-11-13零时许", "2022-11-13T00:00~"),
        ("2022-11-13T13:00+8", "2022-11-13T13:00+08:00"),
        ("2022-11-13 13:00 GMT+8", "2022-11-13T13:00+08:00"),
        ("2022-11-13 13:00 CST", "2022-11-13T13:00+08:00"),
        ("2022-11-13 13时许（北京时间）", "2022-11-13T13:00+08:00~"),
        ("北京时间2022年11月13日13时许", "2022-11-13T13:00+08:00~"),
        ("2022-11-13T13:00:00+08:00[Asia/Shanghai]", "2022-11-13T13:00:00+08:00"),
        ("2022-1-5", "2022-01-05"),
        ("2022/11/15 8:30", "2022-11-15T08:30"),
        ("2022. 11. 15.", "2022-11-15"),
        ("二〇二二年十一月二十三日", "2022-11-23"),
        ("2022年11月15日（周二）下午三点半", "2022-11-15T15:30"),
        ("20221115T083000Z", "2022-11-15T08:30:00Z"),
        ("20221115", "2022-11-15"),
        ("15.11.2022", "2022-11-15"),
        ("11/11/2022", "2022-11-11"),
        ("Tue, 15 Nov 2022 08:30:00 +0800", "2022-11-15T08:30:00+08:00"),
        ("November 15th, 2022", "2022-11-15"),
        ("2022-11-??", "2022-11-XX"),
        ("2022-11-13~?", "2022-11-13%"),
        ("2022-11-13T13:20?~", "2022-11-13T13:20%"),
        ("~2022-11-13", "2022-11-13~"),
        ("2022-11-13~15:00", "2022-11-13T15:00~"),
        ("2022年11月13日 ~ 15时", "2022-11-13T15:00~"),
        ("2022-11-10/11-12", "2022-11-10/2022-11-12"),
        ("约2022年11月", "2022-11~"),
        ("2022年11月10日至12日", "2022-11-10/2022-11-12"),
        ("2022-11-10-12", "2022-11-10/2022-11-12"),
        ("2022-11-10~2022-11-12", "2022-11-10/2022-11-12"),
        ("2022-11-13 13:00—15:20", "2022-11-13T13:00/2022-11-13T15:20"),
        ("截至2022年11月13日", "../2022-11-13"),
        ("2022年11月9日以来", "2022-11-09/.."),
        ("2022年11月9日至今", "2022-11-09/.."),
    ],
)
def test_gives_the_exact_form(text, new):
    """In words that can be copied."""
    assert suggest(text, SHANGHAI) == ("moment.form", {"new": new})


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("8:30", "moment.day-missing", {"new": "T08:30"}),
        ("13时20分许", "moment.day-missing", {"new": "T13:20~"}),
        ("昨天 8:30", "moment.relative", {"word": "昨天"}),
        ("上周五", "moment.relative", {"word": "上周"}),
        ("2022-11-13 凌晨", "moment.vague", {"word": "凌晨", "new": "2022-11-13"}),
        ("2022-11-13 晚上1点", "moment.vague", {"word": "晚上1点", "new": "2022-11-13"}),
        ("2022年11月上旬", "moment.vague", {"word": "上旬", "new": "2022-11"}),
        ("2022年底", "moment.vague", {"word": "底", "new": "2022"}),
        ("2022-11-15T00:30:00.250Z", "moment.fraction", {"new": "2022-11-15T00:30:00Z"}),
        ("11/12/2022", "moment.order", {"first": "2022-11-12", "second": "2022-12-11"}),
        ("11月15日", "moment.year-missing", {"new": "年份-11-15"}),
        ("22-11-15", "moment.year-missing", {"new": "年份-11-15"}),
        ("11-15", "moment.year-missing", {"new": "年份-11-15"}),
    ],
)
def test_tells_what_is_missing(text, code, values):
    """Where nothing says the same, and nothing is guessed."""
    assert suggest(text, SHANGHAI) == (code, values)


@pytest.mark.parametrize(
    "text",
    ["", "待定", "13:5", "2022-11-13 13:5", "1668500000", "2022-11-13T13:00+23:59", "2022-XX-18"],
)
def test_gives_nothing_for_what_it_does_not_know(text):
    """A minute of one figure, a count of seconds, an offset that no place has, the 18th of some month."""
    assert suggest(text, SHANGHAI) is None


def test_cst_is_china_s_only_there():
    """It is Chicago's as well."""
    assert suggest("2022-11-13 13:00 CST", NEW_YORK) is None


def test_tells_a_day_that_is_none():
    """In another form as well."""
    assert suggest("2022年2月30日", SHANGHAI).code == "moment.impossible"


@given(moments())
def test_reads_the_chinese_of_any_moment(moment):
    """What pages show, copied from there, leads to the same moment."""
    assume(moment.anchor.year > 999 and moment.last_point.year > 999)
    text = format_chinese(moment)
    found = suggest(text, moment.zone)
    assert found
    assert found.code == "moment.form"
    assert parse_moment(found.values["new"], moment.zone) == moment


@given(st.one_of(st.text(), st.text("0129-/.: 年月日时点分秒许前后至午上下中半T+ZMX?~")), ZONES)
def test_suggests_only_what_can_be_read(text, zone):
    """Whatever is typed."""
    found = suggest(text, zone)
    if found and found.code == "moment.form":
        parse_moment(found.values["new"], zone)
    if found and found.code == "moment.order":
        for name in ("first", "second"):
            try:
                parse_moment(found.values[name], zone)
            except MomentError as error:
                assert error.code == "moment.impossible"
