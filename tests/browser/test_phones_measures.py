"""The bars of the floor are judged: a sound page passes, and each fault is told, in real browsers."""

import io
from pathlib import Path

import pytest
import segno
from PIL import Image

from tests.browser.phones import fleet, looks, measures, old_chromium
from tests.browser.phones.looks import Column, Look, Mark, Text
from tests.browser.phones.window import Window

NAMES = [fleet.NEWEST, *(f"chromium-{major}" for major in fleet.TESTED if old_chromium.is_possible())]
PAGE = """<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>body {{ margin: 16px; font: 16px/1.75 sans-serif }} h1 {{ font-size: 32px }} {style}</style>
<main><h1>标题</h1><p class="first">这一段文字足够长，长到要在手机上换行，才看得出一栏有多宽。</p>
<p class="second">第二段文字也足够长，长到要在手机上换行。</p>{body}</main>"""
BROKEN = {
    "p { width: 16px }": "stands in a column of 16 px",
    "p { max-width: 300px }": "the column of text has 300 px, not 330",
    "body { margin: 0 }": "touches the window's edge",
    "h1 { font-size: 16px }": "the heading has 16 px beside text of 16 px",
    ".second { padding-top: 2000px }": "px high, ",
    ".second { width: 420px }": "46 px wider than the window",
    ".second { margin-top: -40px }": "” lies on “",
    "html { background: #000 } body { color: #fff }": "rgb(255, 255, 255) on rgb(0, 0, 0), in the newest",
    ".second { position: relative } .second::before { content: ''; position: absolute; width: 12px;"
    " height: 12px; top: 8px; left: 2px; background: #000 }": "the mark of second lies on “第二段文字",
}
SOUND = (
    "p { line-height: 1.2 }",
    ".second { position: relative; padding-left: 20px } .second::before { content: ''; position: absolute;"
    " width: 12px; height: 12px; top: 8px; left: 2px; background: #000 }",
    ".second::after { content: ''; position: absolute; top: 0; right: 0; bottom: 0; left: 0 }",
    ".second { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }",
)


@pytest.fixture(scope="module", params=NAMES)
def window(request):
    """A window of the newest browser, and of each old one."""
    with fleet.opened(request.param) as opened:
        yield opened


@pytest.fixture
def look(window: Window, tmp_path: Path):
    """`look(style, body)`: the measures of a small page."""

    def look_(style: str = "", body: str = "") -> Look:
        path = tmp_path / "page.html"
        path.write_text(PAGE.format(style=style, body=body), encoding="utf-8")
        window.open(path.as_uri())
        return looks.read_look(window.run(looks.LOOK))

    return look_


def test_passes_a_sound_page(look):
    """A page is as it is in the newest browser; lines set close, marks beside the text are sound, too."""
    sound = look()
    assert measures.find_faults(sound, sound) == []
    for style in SOUND:
        assert measures.find_faults(look(style), sound) == [], style
    folded = look("", "<details><summary>更多</summary><p style='margin-top: -40px'>收起来的</p></details>")
    assert "收起来的" not in [text.words for text in folded.texts]


@pytest.mark.parametrize("style", BROKEN)
def test_tells_each_fault(look, style):
    """A broken sheet breaks a bar, and is told with what stands there."""
    told = measures.find_faults(look(style), look())
    assert any(BROKEN[style] in fault for fault in told), told


@pytest.mark.parametrize(
    ("colours", "readable"),
    [("#000 #fff", True), ("#fff #000", False), ("#fff #fff", False), ("#111 #222", False)],
)
def test_reads_dark_codes_on_a_light_ground_only(colours, readable):
    """An empty square is no code, and one turned inside out is none for many phones."""
    dark, light = colours.split()
    png = io.BytesIO()
    segno.make("https://news.example/app").save(png, kind="png", scale=8, dark=dark, light=light)
    assert measures.read_codes(png.getvalue()) == (["https://news.example/app"] if readable else [])


def test_counts_sheets():
    """A fifth more than in the newest is the limit."""
    assert measures.judge_paper(6, 5) == []
    assert measures.judge_paper(7, 5) == ["7 printed pages, 5 in the newest"]


def test_boxes_of_one_text_never_overlap():
    """Lines of one text may stand as close as they like; two texts side by side only touch."""
    lines = [Text(1, "甲", 16, (0, top, 100, 24)) for top in (0, 4)]
    beside = Text(2, "乙", 16, (99, 0, 50, 24))
    below = Text(3, "丙", 16, (0, 40, 100, 24))
    sound = Look(390, 0, 99, "", "", 16, 32, [*lines, beside, below], [], [], None)
    assert list(measures.find_overlaps(sound)) == []
    above = Text(4, "丁", 16, (0, 44, 9, 24))
    broken = Look(390, 0, 99, "", "", 16, 32, [below, above], [], [Mark("点", (0, 50, 9, 9))], None)
    assert [(one.words, other.words) for one, other in measures.find_overlaps(broken)] == [("丙", "丁")]
    assert list(measures.find_covered(broken)) == [("点", "丙"), ("点", "丁")]


def test_short_words_may_stand_narrow():
    """A date in a narrow column is no fault; a sentence is."""
    wide = Column("一行很宽很宽很宽的字", 40, 358, 16)
    look = Look(390, 0, 99, "", "", 16, 32, [], [wide, Column("11月", 3, 20, 16)], [], None)
    assert measures.find_faults(look, look) == []


def test_contrast_is_that_of_ink_and_ground():
    """Black on white is 21 to 1; one colour alone is 1 to 1."""
    drawn = Image.new("RGB", (20, 20), "white")
    drawn.paste("black", (5, 5, 8, 8))
    png = io.BytesIO()
    drawn.save(png, "PNG")
    assert measures.measure_contrast(png.getvalue(), (0, 0, 20, 20)) == pytest.approx(21)
    assert measures.measure_contrast(png.getvalue(), (10, 10, 5, 5)) == pytest.approx(1)
