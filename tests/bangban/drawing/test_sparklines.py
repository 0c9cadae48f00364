"""A case's course as a small picture."""

import re
from xml.etree import ElementTree as etree

from hypothesis import given
from hypothesis import strategies as st

from bangban.content.timelines.timeline import build_timeline
from bangban.drawing.sparklines import HEIGHT, WIDTH, WORDS, draw_sparkline
from bangban.locale.zh.wording import SPARKLINE
from tests.bangban.desk import case, entry

_ACTORS = ("seeker", "platform", "hospital", "「谁」", "")
_DAY = (
    entry("2022-11-13T13:00~", "received", "seeker"),
    entry("2022-11-13T18:00", "forwarded", "platform"),
    entry("2022-11-13T23:05~", "closed", "hospital"),
)


def _draw(*entries, state="closed"):
    return draw_sparkline(build_timeline(case(entries=entries, state=state)), SPARKLINE)


def _title(svg):
    return etree.fromstring(svg).findtext("title")


def _classes(svg):
    return re.findall(r'class="bb-sparkline__(\w+)"', svg)


def test_tells_in_words_what_it_shows():
    """Steps and total; of an open case that it is, and how many gaps are folded."""
    assert set(WORDS) == set(SPARKLINE)
    assert _title(_draw(*_DAY)) == "求助进程：共3步，全程约10小时"
    later = entry("2022-11-30T08:00", "", "hospital")
    assert _title(_draw(*_DAY, later, state="in-progress")) == "求助进程：共4步，尚未办结；有1段长间隔画短了"
    assert _title(_draw(_DAY[0])) == "求助进程：共1步，已办结"
    assert _draw() == ""


def test_tells_actors_and_ends_by_shape():
    """A part for the line, the bars and each kind of actor, and no colour at all."""
    svg = _draw(*_DAY, entry("2022-11-13T23:30", "", "「谁」"))
    assert _classes(svg) == ["axis", "bar", "seeker", "platform", "agency", "other"]
    root = etree.fromstring(svg)
    assert (root.get("role"), root.get("viewBox")) == ("img", f"0 0 {WIDTH} {HEIGHT}")
    assert {part.get(name) for part in root.iter() for name in ("fill", "stroke")} <= {
        None,
        "none",
        "currentColor",
    }
    paths = {part.get("class"): part.get("d") for part in root if part.get("d")}
    assert len(set(paths.values())) == len(paths)


def test_goes_on_as_dashes_while_a_case_is_open():
    """The line of a closed one is whole, and only it has the bars of an end."""
    closed, opened = (_draw(*_DAY[:2], _DAY[2], state=state) for state in ("closed", "in-progress"))
    assert "m2 0h3" in opened and "m2 0h3" not in closed
    bars = [re.search(r'__bar" d="([^"]+)"', svg)[1].count("v") for svg in (closed, opened)]
    assert bars == [4, 1]


def test_shows_folds_and_ranges():
    """A folded gap cuts the line; a range has a line of its own."""
    assert "l2-6m4 0l-2 6" in _draw(*_DAY, entry("2022-11-30T08:00"), state="received")
    axis = re.search(
        r'__axis" d="([^"]+)"', _draw(_DAY[0], entry("2022-11-14/2022-11-16"), entry("2022-11-17"))
    )[1]
    assert axis.count("M") == 2 and "l2-6" not in axis


@given(
    st.lists(st.tuples(st.integers(0, 5_000_000), st.sampled_from(_ACTORS), st.booleans()), max_size=500),
    st.sampled_from(["closed", "reopened"]),
)
def test_stays_small_and_within_its_frame(rows, state):
    """1,200 bytes and 120 units, however many entries; the same entries give the same bytes."""

    def write(second):
        day, rest = divmod(second, 86_400)
        return f"2022-{1 + day // 28:02d}-{1 + day % 28:02d}T{rest // 3600:02d}:{rest % 3600 // 60:02d}"

    entries = [
        entry(f"{write(second)}/{write(second + 400_000)}" if long else write(second), "", actor)
        for second, actor, long in sorted(rows)
    ]
    svg = _draw(*entries, state=state)
    assert len(svg.encode()) <= 1200
    assert svg == _draw(*entries, state=state)
    if svg:
        places = [
            int(x) for part in etree.fromstring(svg) for x in re.findall(r"[MH](\d+)", part.get("d") or "")
        ]
        assert min(places) >= 0 and max(places) < WIDTH
