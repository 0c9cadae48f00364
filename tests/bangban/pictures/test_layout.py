"""Where everything stands in a picture of 1200 × 630."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bangban.locale.zh.wording import OUTCOME_NAMES, STATE_NAMES
from bangban.pictures._layout import HEIGHT, WIDTH, lay_out
from bangban.pictures._shapes import NAMES
from bangban.pictures._strokes import Shape, StrokeBlock, Words
from bangban.pictures.sheets import make_sheet
from tests.bangban.desk import case, entry, portal

_DAY = (
    entry("2022-11-13T13:00~", "received", "seeker"),
    entry("2022-11-13T13:20", "forwarded", "platform"),
    entry("2022-11-13T23:05~", "closed", "hospital"),
)


def measure(text, face, size):
    """A font in which Chinese is square and all else half as wide."""
    return size * sum(1.0 if ord(one) > 0x2000 else 0.55 for one in text)


def sheet(**more):
    """The sheet of a case; keys as in `case`."""
    one = case("a", more.pop("entries", _DAY), **more)
    return make_sheet(portal(one), one)


def _words(strokes):
    return [stroke.text for stroke in strokes if isinstance(stroke, Words)]


def _title(strokes):
    return [one for one in strokes if isinstance(one, Words) and one.face == "serif" and 190 < one.y < 400]


def _box(stroke):
    if isinstance(stroke, StrokeBlock):
        return stroke.x, stroke.y, stroke.x + stroke.width, stroke.y + stroke.height
    if isinstance(stroke, Shape):
        half = stroke.size / 2
        return stroke.x - half, stroke.y - half, stroke.x + half, stroke.y + half
    width = measure(stroke.text, stroke.face, stroke.size)
    return stroke.x, stroke.y - 0.88 * stroke.size, stroke.x + width, stroke.y + 0.12 * stroke.size


def test_shows_every_word_of_the_sheet():
    """Nothing of it is left out, and the headline is the largest."""
    one = sheet(urgency="urgent", outcome="partly", area="登封市", story={"sample": True})
    strokes = lay_out(one, measure)
    shown = _words(strokes)
    for word in (one.site, one.kind, one.date, one.title, one.category, one.area, one.urgent, one.sample):
        assert word in shown
    for word in (one.state_name, one.outcome_name, *one.measured, " ".join(one.start), one.steps):
        assert word in shown
    assert (
        max((stroke for stroke in strokes if isinstance(stroke, Words)), key=lambda one: one.size).text
        == one.title
    )


@pytest.mark.parametrize("urgency", ["normal", "urgent"])
def test_red_is_used_sparingly(urgency):
    """For the paper's name, and for the seal that urgent cases bear."""
    red = [stroke for stroke in lay_out(sheet(urgency=urgency), measure) if stroke.ink == "red"]
    assert [stroke.text for stroke in red if isinstance(stroke, Words)] == ["试验平台"] + ["紧急求助"] * (
        urgency == "urgent"
    )


def test_state_and_outcome_have_shapes():
    """One that can be drawn for each, so that no colour is needed."""
    shapes = {one.name for one in lay_out(sheet(outcome="withdrawn"), measure) if isinstance(one, Shape)}
    assert {"closed", "withdrawn"} <= shapes <= NAMES
    assert {*STATE_NAMES, *OUTCOME_NAMES} <= NAMES


@given(st.text("老人断了药社区送到家，：“”——Ab1 ", min_size=1, max_size=200))
def test_a_title_stands_between_its_neighbours(title):
    """Whatever its length, it keeps clear of labels above and facts below, and within the margins."""
    strokes = _title(lay_out(replace(sheet(), title=title), measure))
    boxes = [_box(one) for one in strokes]
    assert all(top >= 180 and bottom <= 400 for _, top, _, bottom in boxes)
    assert all(
        left >= 64 - strokes[0].size / 2 and right <= 1136 + strokes[0].size / 2
        for left, _, right, _ in boxes
    )
    if len(title) <= 160:
        assert "".join(one.text for one in strokes).replace(" ", "") == title.replace(" ", "")


def test_a_title_of_no_end_is_cut():
    """It is shown as far as there is room."""
    strokes = _title(lay_out(replace(sheet(), title="长" * 400), measure))
    assert "".join(one.text for one in strokes) == "长" * 159 + "…"
    assert max(_box(one)[3] for one in strokes) <= 400


@given(
    st.lists(
        st.tuples(st.integers(0, 3_000_000), st.sampled_from(["seeker", "hospital", "「谁」"])), max_size=60
    ),
    st.sampled_from(["closed", "received"]),
)
def test_stays_on_the_paper(rows, state):
    """Every stroke is within the picture, and words never lie on one another."""
    entries = []
    for second, actor in sorted(rows):
        day, rest = divmod(second, 86_400)
        at = f"2022-{1 + day // 28:02d}-{1 + day % 28:02d}T{rest // 3600:02d}:{rest % 3600 // 60:02d}"
        entries.append(entry(at, "", actor))
    strokes = lay_out(sheet(entries=tuple(entries), state=state), measure)
    boxes = [_box(stroke) for stroke in strokes]
    assert all(
        0 <= left <= right <= WIDTH and 0 <= top <= bottom <= HEIGHT for left, top, right, bottom in boxes
    )
    texts = [_box(stroke) for stroke in strokes if isinstance(stroke, Words)]
    for index, (left, top, right, bottom) in enumerate(texts):
        for other in texts[index + 1 :]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
