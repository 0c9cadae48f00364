"""Calendars of requests."""

import re

from bangban.drawing.plots import PlotHead
from bangban.drawing.request_calendar import draw_month, list_months
from tests.drawn_texts import check_form, parse

_HEAD = PlotHead("november", "2022年11月", "共12件。")


def _squares(drawing, name):
    path = next((one for one in parse(drawing).iter("path") if one.get("class") == f"bb-plot__{name}"), None)
    found = re.findall(r"M([\d.]+),([\d.]+)h([\d.]+)", path.get("d")) if path is not None else []
    return [tuple(map(float, one)) for one in found]


def test_days_stand_as_calendars_have_them():
    """November 2022 begins on a Tuesday: its first stands in the second column."""
    drawing = draw_month(_HEAD, 2022, 11, {1: 4, 7: 4}, 4, "一二三四五六日")
    check_form(drawing)
    (first_x, first_y, _), (seventh_x, seventh_y, _) = _squares(drawing, "day")
    assert (first_x - seventh_x, seventh_y - first_y) == (10, 10)
    assert [text.text for text in parse(drawing).iter("text")] == list("一二三四五六日")


def test_squares_are_as_large_as_their_counts():
    """Four requests take four times the room of one."""
    (_, _, one), (_, _, four) = _squares(
        draw_month(_HEAD, 2022, 11, {2: 1, 3: 4}, 4, "一二三四五六日"), "day"
    )
    assert (four / one) ** 2 == 4


def test_each_day_is_a_square_or_a_point():
    """None is missing, and no day of another month is there."""
    for year, month, days in ((2022, 11, 30), (2024, 2, 29), (2023, 2, 28), (2021, 5, 31)):
        drawing = draw_month(_HEAD, year, month, {1: 1, 28: 9}, 9, "一二三四五六日")
        assert len(_squares(drawing, "day")) == 2
        assert len(_squares(drawing, "day")) + len(_squares(drawing, "day-none")) == days


def test_lists_months_across_years():
    """Both ends with them; of too many the last ones; in any year."""
    assert list_months((2022, 11), (2023, 2), 12) == [(2022, 11), (2022, 12), (2023, 1), (2023, 2)]
    assert list_months((-9999, 1), (2023, 2), 2) == [(2023, 1), (2023, 2)]
    assert list_months((-1, 12), (0, 1), 12) == [(-1, 12), (0, 1)]


def test_months_before_year_one_have_their_weekdays():
    """Those of the same year of any cycle of 400 years."""
    drawings = [draw_month(_HEAD, year, 2, {1: 1}, 1, "一二三四五六日") for year in (-400, 0, 400, 2000)]
    assert len(set(drawings)) == 1
