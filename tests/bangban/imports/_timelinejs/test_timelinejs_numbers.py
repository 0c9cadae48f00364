"""Dates as people type them into TimelineJS's spreadsheet."""

import pytest

from bangban.dates.formatting import format_iso
from bangban.imports._timelinejs.timelinejs_numbers import read_date
from tests.bangban.timelinejs_stories import bring, read, write_sheet


@pytest.mark.parametrize(
    ("cells", "at"),
    [
        ({"Year": "1/15/2010"}, "2010-01-15"),
        ({"Year": "15/1/2010"}, "2010-01-15"),
        # Nobody knows which is the month.
        ({"Year": "3/4/2010"}, "2010"),
        ({"Year": "2010-01-15"}, "2010-01-15"),
        ({"Year": "2010年1月15日"}, "2010-01-15"),
        ({"Year": "Nov 2011"}, "2011-11"),
        ({"Year": "November 15, 2011"}, "2011-11-15"),
        ({"Year": "15th Nov 2011"}, "2011-11-15"),
        ({"Year": "2010", "Month": "Nov"}, "2010-11"),
        ({"Year": "2010", "Month": "Sept.", "Day": "3rd"}, "2010-09-03"),
        ({"Year": "2010年", "Month": "11月", "Day": "3日"}, "2010-11-03"),
        ({"Year": "2010", "Month": "十一月"}, "2010-11"),
        ({"Year": "44 BCE", "Month": "3"}, "-0043-03"),
        ({"Year": "公元前44年"}, "-0043"),
        ({"Year": "1,990"}, "1990"),
        ({"Year": "2010", "Month": "Nov", "End Year": "2011", "End Month": "Feb"}, "2010-11/2011-02"),
    ],
)
def test_dates_are_read_as_people_type_them(cells, at):
    """Months by name, whole dates in one cell, years before Christ."""
    (entry,) = read(bring(write_sheet({**cells, "Headline": "一件事"}))).timeline
    assert format_iso(entry.at) == at


def test_the_first_version_s_column_has_the_month_first():
    """As its documentation says; in any other column nobody knows."""
    assert read_date("3/4/2010", american=True) == {"year": "2010", "month": "3", "day": "4"}
    assert read_date("3/4/2010", american=False) == {"year": "2010"}
    assert read_date("some day", american=True) == {}
