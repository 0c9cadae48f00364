"""The day in any form that people write: where it ends, and what of it is missing."""

import pytest

from bangban.dates._written_dates import NO_YEAR, read_date, simplify


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("２０２２年１１月１３日（星期日）　８：３０", "2022年11月13日 8:30"),
        ("二〇二二年十一月二十三日十三时零五分", "2022年11月 23日 13时 05分"),
        ("Sunday, 13 November 2022", "13 november 2022"),
        ("13零时", "13 0时"),
        ("廿三日", "23日"),
    ],
)
def test_simplifies_signs_and_numbers(text, plain):
    """One form of each; a number is never run into the digits before it."""
    assert simplify(text).replace(" ", "") == plain.replace(" ", "")
    assert "130" not in simplify(text)


@pytest.mark.parametrize(
    ("text", "date", "rest"),
    [
        ("2022年11月13日13时", "2022-11-13", "13时"),
        ("2022/1/5 8:30", "2022-01-05", " 8:30"),
        ("2022年11月某日", "2022-11-XX", ""),
        ("20221113t0830", "2022-11-13", "t0830"),
        ("nov 13, 2022", "2022-11-13", ""),
        ("13/11/2022", "2022-11-13", ""),
        ("11月13日", f"{NO_YEAR}-11-13", ""),
        ("2022", "2022", ""),
    ],
)
def test_reads_a_day(text, date, rest):
    """As EDTF, and no further than it goes."""
    found = read_date(text, 0)
    assert (found.edtf, text[found.end :]) == (date, rest)


def test_knows_no_order_where_there_are_two():
    """Of a day below 13 nobody can tell."""
    assert read_date("11/12/2022", 0).orders == ("2022-11-12", "2022-12-11")
    assert read_date("11/13/2022", 0).orders == ()


@pytest.mark.parametrize("text", ["8:30", "昨天", "1668500000", ""])
def test_reads_no_day_where_there_is_none(text):
    """A clock is no year."""
    assert read_date(text, 0) is None
