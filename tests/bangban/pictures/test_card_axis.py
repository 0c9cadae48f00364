"""The scale in the picture of a case."""

from bangban.pictures._card_axis import draw_scale
from bangban.pictures._strokes import Shape, StrokeBlock, Words
from tests.bangban.desk import entry
from tests.bangban.pictures.test_layout import measure, sheet

_DAY = (
    entry("2022-11-13T13:00~", "received", "seeker"),
    entry("2022-11-13T13:20", "forwarded", "platform"),
    entry("2022-11-13T18:00", "answered", "「谁」"),
    entry("2022-11-13T23:05~", "closed", "hospital"),
)


def _draw(*entries, state="closed"):
    strokes = draw_scale(sheet(entries=entries, state=state), measure)
    return [[one for one in strokes if isinstance(one, kind)] for kind in (Shape, StrokeBlock, Words)]


def test_draws_each_step_by_who_acted():
    """In proportion, from the left; a ring first clears the paper under it."""
    shapes, _, _ = _draw(*_DAY)
    steps = [shape for shape in shapes if shape.tone]
    assert [shape.name for shape in steps] == ["seeker", "platform", "other", "agency"]
    first, second, third, last = (shape.x for shape in steps)
    assert abs((third - first) / (last - first) - 5 / (10 + 5 / 60)) < 0.01
    assert second - first < 40
    assert [shape.name for shape in shapes if not shape.tone] == ["seeker"]


def test_steps_at_one_time_stand_over_one_another():
    """Two find room; further ones are merged, but the end is always drawn."""
    twins = [entry("2022-11-13T13:00", "", "platform", line=number) for number in range(5)]
    shapes, _, _ = _draw(*twins, entry("2022-11-13T13:00", "closed", "hospital"))
    assert {shape.name for shape in shapes} == {"platform", "agency"}
    assert len({shape.y for shape in shapes}) == 2


def test_says_where_a_case_stands():
    """The end at its place with its time; of an open case that there is none, after dashes."""
    _, closed_blocks, closed = _draw(*_DAY)
    _, open_blocks, opened = _draw(*_DAY[:3], state="in-progress")
    assert [one.text for one in closed] == ["求助 2022年11月13日13时许", "办结 23时05分许"]
    assert [one.text for one in opened] == ["求助 2022年11月13日13时许", "尚未办结"]
    dashes = [[one for one in blocks if one.width == 12] for blocks in (closed_blocks, open_blocks)]
    assert not dashes[0] and len(dashes[1]) > 2


def test_says_how_long_a_folded_gap_was():
    """Under the two strokes that cut the line."""
    shapes, _, words = _draw(*_DAY, entry("2022-12-13T23:05", "revisited", "platform"), state="reopened")
    assert [one.name for one in shapes].count("break") == 1
    assert "约30天" in [one.text for one in words]


def test_draws_ranges_and_nothing():
    """A range has a line of its own below; without entries there is no scale."""
    _, blocks, _ = _draw(_DAY[0], entry("2022-11-14/2022-11-16"), entry("2022-11-18"))
    assert len({block.y for block in blocks if block.width > 100}) == 2
    assert _draw() == [[], [], []]
