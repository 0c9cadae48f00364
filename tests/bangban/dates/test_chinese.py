"""Chinese dates and times, read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.dates.chinese import parse_chinese
from bangban.dates.formatting import format_chinese, format_iso
from bangban.dates.points import MomentError
from tests.bangban.moment_texts import SHANGHAI, ZONES, moments


@given(moments())
def test_reads_the_chinese_form_back(moment):
    """parse of format is the identity, with any precision, range or zone."""
    assert parse_chinese(format_chinese(moment), moment.zone) == moment


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2022年11月13日 13:20", "2022-11-13T13:20+08:00"),
        ("２０２２年１１月１３日１３：２０：０５", "2022-11-13T13:20:05+08:00"),
        ("2022年11月13号13点20分左右", "2022-11-13T13:20+08:00~"),
        ("2022年11月份", "2022-11"),
        ("2022年11月13日以前", "../2022-11-13"),
        ("2022年11月9日以来", "2022-11-09/.."),
        ("2022年11月10日—12日", "2022-11-10/2022-11-12"),
        ("2022年11月10日～11月12日", "2022-11-10/2022-11-12"),
        ("2022年11月13日13时到15时20分", "2022-11-13T13:00+08:00/2022-11-13T15:20+08:00"),
        ("2022年11月13日13时(UTC+9)", "2022-11-13T13:00+09:00"),
        ("公元前221年", "-0220"),
    ],
)
def test_accepts_common_variants(text, iso):
    """Other words and signs for the same."""
    assert format_iso(parse_chinese(text, SHANGHAI)) == iso


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("", "moment.unreadable", 0),
        ("\u3000", "moment.unreadable", 0),
        ("22年11月13日", "moment.unreadable", 0),
        ("11月13日", "moment.unreadable", 0),
        ("2022年13日", "moment.unreadable", 0),
        ("2022年13时", "moment.unreadable", 0),
        ("2022年（UTC+8）", "moment.unreadable", 5),
        ("2022年11月13日下午", "moment.unreadable", 11),
        ("2022年11月13日至", "moment.unreadable", 12),
        ("2022年11月至12时", "moment.unreadable", 9),
        ("2022年11月10日至12日夜", "moment.unreadable", 15),
        ("2022年2月30日", "moment.impossible", 7),
        ("2022年11月13日 13:61", "moment.impossible", 15),
        ("公元前0年", "moment.impossible", 3),
        ("0000年", "moment.impossible", 0),
        ("2022年11月12日至10日", "moment.reversed", 11),
    ],
)
def test_rejects_what_is_no_moment(text, code, column):
    """The same errors as for EDTF; two digits are no year, since nobody knows the century."""
    with pytest.raises(MomentError) as caught:
        parse_chinese(text, SHANGHAI)
    assert (caught.value.code, caught.value.column) == (code, column)


@given(st.one_of(st.text(), st.text("0129年月日时分秒许前后起至之公元:（）UTC+- ")), ZONES)
def test_reads_or_tells_any_text(text, zone):
    """No text crashes: it is a moment, or a MomentError within the text."""
    try:
        parse_chinese(text, zone)
    except MomentError as error:
        assert 0 <= error.column <= len(text)
