"""Letters that are drawn once are those that Pillow draws."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from bangban.pictures._lettering import Letters
from bangban.pictures._strokes import Words
from bangban.pictures.fonts import find_typeface

SIZE = (1000, 180)


@pytest.fixture(scope="module")
def letters():
    return Letters(find_typeface())


def _open(face, size):
    one = getattr(find_typeface(), face)
    return ImageFont.truetype(one.path, size, one.index, layout_engine=ImageFont.Layout.BASIC)


def _draw(words):
    mask = Image.new("L", SIZE)
    ImageDraw.Draw(mask).text(
        (words.x, words.y),
        words.text,
        fill=words.tone,
        font=_open(words.face, words.size),
        anchor="ls",
        stroke_width=words.bold,
    )
    return mask


@settings(max_examples=60)
@given(
    st.text("断药记小时，。“”（）…14gjAVWfyÅ 一丶、", max_size=12),
    st.sampled_from([22, 24, 26, 28, 30, 32, 37, 42, 44, 46, 50, 64, 66, 72, 76]),
    st.sampled_from(["serif", "sans"]),
    st.sampled_from([0.0, 0.4625, 0.5, 0.55, 0.6, 0.7, 0.825, 0.9, 1.1]),
    st.integers(0, 63),
)
def test_writes_as_pillow_does(letters, text, size, face, bold, part):
    """Pixel by pixel: wherever the pen starts, with bold strokes, and with what a text's box cuts off."""
    words = Words(40 + part / 64, 120, text, size, face, bold)
    mask = Image.new("L", SIZE)
    letters.write(mask, words)
    assert mask.tobytes() == _draw(words).tobytes()
    assert letters.measure(text, face, size) == _open(face, size).getlength(text)


def test_writes_in_a_tone(letters):
    """Grey on paper, and paper on ink."""
    for tone, ground in ((190, 0), (0, 255)):
        mask = Image.new("L", SIZE, ground)
        letters.write(mask, Words(40, 120, "急办", 30, tone=tone))
        assert set(mask.getextrema()) == {tone, ground}


def test_joins_two_dashes(letters):
    """—— is one stroke, as in print."""
    mask = Image.new("L", SIZE)
    letters.write(mask, Words(40, 120, "——", 72, "serif"))
    rows = [mask.crop((60, y, 150, y + 1)).getextrema() for y in range(SIZE[1])]
    assert max(low for low, _ in rows) > 200
