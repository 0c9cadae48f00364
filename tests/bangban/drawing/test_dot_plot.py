"""The picture of how long cases took."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangban.drawing.dot_plot import Dot, DotRow, draw_dots, find_form, find_steps
from bangban.drawing.plots import PlotHead
from tests.drawn_texts import check_form, check_words, list_rects, measure, parse

_HEAD = PlotHead("waits", "多久有答复", "共3件。")
_HOUR, _DAY = 3600, 86_400
_DOTS = st.builds(
    lambda low, more, is_open: Dot(low, low + more, is_open),
    st.integers(0, 10**8),
    st.sampled_from([0, 0, 0, 600, 10**6]),
    st.booleans(),
)


def _row(*hours, name="紧急求助 3件", **more):
    return DotRow(name, tuple(Dot(int(one * _HOUR), int(one * _HOUR)) for one in hours), **more)


def _places(drawing, name):
    return [
        float((one.get("cx") or one.get("x1")).strip("%"))
        for one in parse(drawing).iter()
        if one.get("class") == f"bb-plot__{name}"
    ]


def test_draws_nothing_without_cases():
    """No axis without a point."""
    assert draw_dots(_HEAD, []) == ""
    assert draw_dots(_HEAD, [_row()]) == ""


def test_one_case_is_one_dot_on_an_axis():
    """From zero to a round time beyond it."""
    drawing = draw_dots(_HEAD, [_row(5)])
    assert len(_places(drawing, "dot")) == 1
    assert {"0", "2小时", "6小时"} <= {text.text for text in parse(drawing).iter("text")}


def test_dots_are_as_far_apart_as_the_times():
    """On an even axis twice the time is twice the way."""
    one, two, four = _places(draw_dots(_HEAD, [_row(1, 2, 4)]), "dot")
    assert four - two == pytest.approx(2 * (two - one), abs=0.2)


def test_minutes_and_months_stand_on_one_axis():
    """By factors, and whoever draws it can say so."""
    rows = [_row(0.1, 2, 2000)]
    assert find_steps(rows) == "times"
    assert find_steps([_row(1, 2, 3)]) == "even"
    first, middle, last = _places(draw_dots(_HEAD, rows), "dot")
    assert last - middle > 20 and middle - first > 20


def test_what_waits_is_a_ring_and_what_is_about_a_bar():
    """An open case looks otherwise than one that has its answer; an unsure one is as wide as it is unsure."""
    row = DotRow("甲", (Dot(_HOUR, _HOUR, open=True), Dot(_HOUR, 3 * _HOUR), Dot(4 * _HOUR, 4 * _HOUR)))
    drawing = draw_dots(_HEAD, [row])
    assert [len(_places(drawing, name)) for name in ("open", "dot", "range")] == [1, 2, 1]


def test_promise_is_a_line_that_cases_stand_before_or_behind():
    """At its own place on the axis, with its words."""
    drawing = draw_dots(_HEAD, [_row(20, 30, limit=(24 * _HOUR, 24 * _HOUR), limit_words="承诺24小时内")])
    early, late = _places(drawing, "dot")
    (limit,) = _places(drawing, "limit")
    assert early < limit < late
    assert "承诺24小时内" in drawing
    assert "bb-plot__field" not in drawing


def test_working_days_are_a_field():
    """Five of them are five to seven days: the field says so, its end is the line."""
    drawing = draw_dots(_HEAD, [_row(20, 30, limit=(5 * _DAY, 7 * _DAY), limit_words="承诺5个工作日内")])
    (field,) = [one for one in list_rects(drawing) if one.get("class") == "bb-plot__field"]
    end = measure(field.get("x"), 100) + measure(field.get("width"), 100)
    assert end == pytest.approx(_places(drawing, "limit")[0], abs=0.2)


def test_dots_of_one_time_stand_above_each_other():
    """None hides another."""
    tree = parse(draw_dots(_HEAD, [_row(*[5] * 9)]))
    heights = {one.get("cy") for one in tree.iter("circle")}
    assert len(heights) == 9


def test_a_crowd_is_drawn_as_columns():
    """Of 2,500 cases no mark each: the picture stays small, and says how it is drawn."""
    row = _row(*(one % 97 + 0.5 for one in range(2500)), name="一般求助 2,500件")
    drawing = draw_dots(_HEAD, [row, _row(3)])
    assert find_form([row]) == "columns" and find_form([_row(3)]) == "dots"
    assert len(drawing) < 9_000
    assert len(_places(drawing, "dot")) == 1


@settings(max_examples=25)
@given(st.lists(st.lists(_DOTS, max_size=70), min_size=1, max_size=3), st.integers(60, 10**8))
def test_words_are_legible_at_320_pixels(groups, limit):
    """Whatever the times are: none stands over another, none is cut."""
    rows = [
        DotRow(
            f"第{index}组求助 {len(dots)}件",
            tuple(dots),
            (limit, limit * 2),
            "承诺5个工作日内",
            (limit, limit),
        )
        for index, dots in enumerate(groups)
    ]
    drawing = draw_dots(_HEAD, rows)
    if drawing:
        check_form(drawing)
        check_words(drawing)


@settings(max_examples=25)
@given(st.lists(_DOTS, min_size=1, max_size=20), st.randoms())
def test_order_of_cases_changes_nothing(dots, random):
    """Same cases, same bytes."""
    mixed = random.sample(dots, len(dots))
    assert draw_dots(_HEAD, [DotRow("甲", tuple(dots))]) == draw_dots(_HEAD, [DotRow("甲", tuple(mixed))])
