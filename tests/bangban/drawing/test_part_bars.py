"""Parts of a whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.drawing.part_bars import PartOfWhole, PartRow, draw_parts
from bangban.drawing.plots import PlotHead
from tests.drawn_texts import check_form, check_words, list_boxes, list_rects, measure

_HEAD = PlotHead("outcomes", "结果", "共14件。")
_TONES = ("full", "half", "hatch", "dots", "none")
_NAMES = ("解决", "部分解决", "未解决", "求助人撤回", "没有写明")


def _draw(*counts, name=""):
    parts = tuple(PartOfWhole(*one) for one in zip(_NAMES, counts, _TONES, strict=False))
    return draw_parts(_HEAD, [PartRow(name, parts)])


def _widths(drawing):
    return [measure(box.get("width"), 100) for box in list_rects(drawing)]


def test_parts_are_as_wide_as_their_shares():
    """And together as wide as the whole."""
    assert _widths(_draw(5, 3, 2)) == [50, 30, 20]
    assert sum(_widths(_draw(1, 1, 1))) == pytest.approx(100, abs=0.2)


def test_a_whole_of_one_part_is_one_box():
    """All with one outcome; nothing is drawn of what is not there."""
    assert _widths(_draw(0, 14)) == [100]


def test_nothing_is_no_picture():
    """A row of zeros has no shares."""
    assert _draw(0, 0) == ""
    assert draw_parts(_HEAD, []) == ""


def test_parts_are_told_apart_without_colour():
    """Each tone is its own class, stripes and dots are patterns."""
    boxes = list_rects(_draw(1, 1, 1, 1, 1))
    assert len({(box.get("class"), box.get("fill")) for box in boxes}) == 5


def test_small_parts_have_no_words_that_have_no_room():
    """Their numbers stand in the table."""
    words = [box.text for box in list_boxes(_draw(1000, 1, 999))]
    assert words == ["解决 1,000", "未解决 999"]


@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=5), st.sampled_from(["", "交通出行 25件"]))
def test_words_of_parts_do_not_collide(counts, name):
    """Whatever the shares."""
    drawing = _draw(*counts, name=name)
    if drawing:
        check_form(drawing)
        check_words(drawing)
