"""Small multiples."""

from hypothesis import given
from hypothesis import strategies as st

from bangban.drawing.bar_panels import PanelBar, draw_panel
from bangban.drawing.plots import PlotHead
from tests.drawn_texts import check_form, check_words, list_rects, measure

_HEAD = PlotHead("transport", "交通出行", "共12件。")


def _heights(drawing, name="column"):
    return [
        measure(box.get("height"), 0) for box in list_rects(drawing) if box.get("class") == f"bb-plot__{name}"
    ]


def test_panels_of_one_scale_can_be_compared():
    """A count has the same height in each."""
    large = draw_panel(_HEAD, [PanelBar(12), PanelBar(3)], 12, "1月", "2月")
    small = draw_panel(_HEAD, [PanelBar(3)], 12, "1月", "1月")
    assert _heights(large)[1] == _heights(small)[0]
    assert _heights(large)[0] == 4 * _heights(small)[0]


def test_open_cases_stand_hollow_on_the_others():
    """Both together are the count."""
    drawing = draw_panel(_HEAD, [PanelBar(4, open=1)], 4, "1月", "1月")
    assert _heights(drawing)[0] == 3 * _heights(drawing, "column-open")[0]


def test_a_month_of_nothing_is_empty():
    """No box of no height."""
    assert _heights(draw_panel(_HEAD, [PanelBar(0), PanelBar(1)], 1, "1月", "2月")) == [60.0]
    assert draw_panel(_HEAD, [], 1, "", "") == ""


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=60))
def test_words_of_panels_do_not_collide(counts):
    """In half of a narrow page's room."""
    drawing = draw_panel(
        _HEAD, [PanelBar(one, one // 2) for one in counts], max(counts), "21年1月", "23年12月"
    )
    check_form(drawing)
    check_words(drawing, 138)
