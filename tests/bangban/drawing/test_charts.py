"""The picture of the figures over time."""

import re
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangban.content.figures.figures_file import Figures, read_figures
from bangban.content.figures.snapshots import MEASURES
from bangban.drawing.charts import WORDS, draw_figures
from tests.drawn_texts import check_words, list_rects, measure

_WORDS = {
    "received": "受理",
    "processed": "处理",
    "closed": "办结",
    "urgent_closed": "紧急求助办结",
    "title": "截至{last}的办理情况",
    "description": "{first}至{last}，共{count}次：受理{received}件，办结{closed}件。",
    "ten_thousand": "{number}万",
    "year": "{number}年",
    "month": "{number}月",
    "day": "{month}月{day}日",
}


def _figures(*rows):
    header = "as_of,since,received,processed,closed,urgent_closed,source\n"
    lines = (f"{day},{since},{','.join(map(str, counts))},平台" for day, since, *counts in rows)
    figures, problems = read_figures("stats.csv", header + "\n".join(lines), ZoneInfo("Asia/Shanghai"))
    assert problems == []
    return figures


def _parse(figures, **words):
    return ElementTree.fromstring(str(draw_figures(figures, _WORDS | words)))


def _texts(picture):
    return [text.text for text in picture.iter("text")]


def _paths(picture, name):
    return [path.get("d") for path in picture.iter("path") if name in path.get("class").split()]


def _yearly(count):
    return [(f"{2000 + one}-01-01", "1999", one * 40, one * 30, one * 20, one * 10) for one in range(count)]


_ONE = [("2022-11-15", "2022-01-09", 194087, 193018, 181773, 5013)]


def test_draws_nothing_of_nothing():
    """Without a snapshot there is no picture."""
    assert draw_figures(Figures(), _WORDS) == ""


@pytest.mark.parametrize("rows", [_ONE, _yearly(2), _yearly(12), _yearly(60)])
def test_tells_in_words_what_it_shows(rows):
    """A picture with a name and a description that name the newest counts."""
    picture = _parse(_figures(*rows))
    labels = picture.get("aria-labelledby").split()
    named = {child.get("id"): child.text for child in picture if child.tag in ("title", "desc")}
    assert picture.get("role") == "img"
    assert list(named) == labels
    assert f"共{len(rows)}次" in named[labels[1]]
    assert f"{rows[-1][2]:,}" in named[labels[1]]


@pytest.mark.parametrize("rows", [_ONE, _yearly(2), _yearly(60)])
def test_needs_no_style_and_no_script(rows):
    """Only classes and presentation attributes, for a strict content security policy."""
    names = {(element.tag, key) for element in _parse(_figures(*rows)).iter() for key in element.attrib}
    assert not {tag for tag, _ in names} & {"script", "style", "foreignObject", "image", "use", "a"}
    assert not [key for _, key in names if key == "style" or key.startswith("on") or "href" in key]


def test_draws_one_snapshot_as_bars_to_scale():
    """Nothing is made up between one snapshot and nothing: bars from zero, each with name and number."""
    picture = _parse(_figures(*_ONE))
    widths = [measure(bar.get("width"), 100) for bar in list_rects(draw_figures(_figures(*_ONE), _WORDS))]
    assert [round(width / widths[0], 2) for width in widths] == [1, 0.99, 0.94, 0.03]
    assert {"受理", "194,087", "紧急求助办结", "5,013", "5万", "20万"} <= set(_texts(picture))
    assert _paths(picture, "bb-chart__line") == []


def test_draws_snapshots_as_lines_to_scale():
    """Days are as far apart as in the calendar, counts as far as they differ."""
    days = ["2022-01-01", "2022-01-11", "2022-01-31"]
    picture = _parse(_figures(*((day, "2022", 10 * n, 5 * n, 0, 0) for n, day in enumerate(days, 1))))
    received, processed, _, _ = [
        [tuple(map(float, pair.split(","))) for pair in re.findall(r"[\d.]+,[\d.]+", path)]
        for path in _paths(picture, "bb-chart__line")
    ]
    assert received[2][0] - received[1][0] == pytest.approx(2 * (received[1][0] - received[0][0]), abs=0.2)
    assert received[0][1] - received[1][1] == pytest.approx(received[1][1] - received[2][1], abs=0.2)
    assert received[0][1] == processed[1][1]
    assert {"受理 30", "处理 15", "办结 0", "1月1日", "2022年"} <= set(_texts(picture))


def test_tells_lines_apart_without_colour():
    """Each line has its own dashes and its own shape of points."""
    picture = _parse(_figures(*_yearly(3)))
    lines = [path for path in picture.iter("path") if "bb-chart__line" in path.get("class").split()]
    assert len({line.get("stroke-dasharray") for line in lines}) == len(MEASURES)
    shapes = {
        re.sub(r"M[\d.]+,[\d.]+", "M", path).split("M")[1] for path in _paths(picture, "bb-chart__point")
    }
    assert len(shapes) == len(MEASURES)


def test_breaks_lines_where_counting_begins_anew():
    """A new `since` is a new line, with a point at its start."""
    rows = [*_yearly(3), ("2003-06-01", "2003", 4, 3, 2, 1), ("2003-12-01", "2003", 8, 6, 4, 2)]
    for path in _paths(_parse(_figures(*rows)), "bb-chart__line"):
        assert [letter for letter in path if letter.isalpha()] == ["M", "L", "L", "M", "L"]


def test_two_snapshots_of_one_day_are_no_line():
    """Without two days there is no time to draw: the newest counts as bars."""
    rows = [("2022-11-15T08:00", "2022", 4, 3, 2, 1), ("2022-11-15T20:00", "2022", 8, 6, 4, 2)]
    assert "8" in _texts(_parse(_figures(*rows)))
    assert _paths(_parse(_figures(*rows)), "bb-chart__line") == []


def test_escapes_words():
    """Words are text."""
    assert "<受理> 40" in _texts(_parse(_figures(*_yearly(2)), received="<受理>"))


def test_names_every_word_that_it_needs():
    """The list of words is the whole list."""
    assert sorted(WORDS) == sorted(_WORDS)


def test_small_counts_are_written_in_full():
    """万 only from ten thousand on."""
    assert {"500", "1,000"} <= set(_texts(_parse(_figures(("2022-11-15", "2022", 999, 1, 1, 0)))))


_COUNTS = st.lists(st.integers(0, 10**9), min_size=4, max_size=4).map(
    lambda counts: sorted(counts, reverse=True)
)


@settings(max_examples=40)
@given(_COUNTS, st.integers(1, 700_000))
def test_labels_do_not_collide(counts, days):
    """Whatever the counts and the span, texts stay inside and clear of each other, at 320 pixels."""
    end = f"{2000 + days // 366}-{days % 12 + 1:02}-28"
    check_words(draw_figures(_figures(("1999-12-01", "1999", 0, 0, 0, 0), (end, "1999", *counts)), _WORDS))
    check_words(draw_figures(_figures((end, "1999", *counts)), _WORDS))
