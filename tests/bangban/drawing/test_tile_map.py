"""Areas as tiles."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bangban.drawing.plots import PlotHead
from bangban.drawing.tile_map import MapTile, draw_tiles
from tests.drawn_texts import check_form, check_words, list_rects, measure, parse

_HEAD = PlotHead("areas", "各区的求助", "共12件。")


def test_tiles_lie_as_the_areas_do():
    """In columns and rows, from the first that is used."""
    drawing = draw_tiles(_HEAD, [MapTile("金水区", 3, 2, 4), MapTile("惠济区", 2, 1, 0)])
    north, south = list_rects(drawing)
    assert measure(south.get("x"), 100) - measure(north.get("x"), 100) == 50
    assert measure(south.get("y"), 0) > measure(north.get("y"), 0)


def test_more_cases_are_darker_and_the_number_stands_there():
    """Four steps; none for no case."""
    tiles = [MapTile(f"{count}区", count + 1, 1, count) for count in (0, 1, 5, 8)]
    drawing = draw_tiles(_HEAD, tiles)
    levels = [one.get("class").split("--")[1] for one in list_rects(drawing)]
    assert levels == ["0", "1", "3", "4"]
    assert {"0", "1", "5", "8"} <= {text.text for text in parse(drawing).iter("text")}


def test_tiles_lead_to_their_pages():
    """Those that have one."""
    drawing = draw_tiles(
        _HEAD, [MapTile("金水区", 1, 1, 4, "/cases/area/jinshui/"), MapTile("惠济区", 2, 1, 0)]
    )
    assert [one.get("href") for one in parse(drawing).iter("a")] == ["/cases/area/jinshui/"]


def test_nothing_is_no_picture():
    """A newsroom without areas has no map."""
    assert draw_tiles(_HEAD, []) == ""


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.integers(1, 7),
            st.integers(1, 5),
            st.text("金水区航空港经济综合实验区", min_size=1, max_size=20),
        ),
        min_size=1,
        max_size=12,
        unique_by=(lambda one: one[:2]),
    ),
    st.integers(0, 9999),
)
def test_names_of_areas_fit_their_tiles(places, count):
    """At 320 pixels, up to seven columns, however long a name is."""
    tiles = [MapTile(name, column, row, count) for column, row, name in places]
    drawing = draw_tiles(_HEAD, tiles)
    check_form(drawing)
    check_words(drawing)
