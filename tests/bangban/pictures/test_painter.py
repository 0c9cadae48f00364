"""A case's picture as a file."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image

from bangban.pictures.fonts import find_typeface
from bangban.pictures.painter import KEY, Painter, draw_picture, read_key
from tests.bangban.pictures.test_layout import sheet

SHEET = sheet(urgency="urgent", outcome="resolved")


@pytest.fixture(scope="module")
def painter():
    return Painter(find_typeface())


@pytest.fixture(scope="module")
def png(painter):
    return painter.paint(SHEET)


def _open(data):
    image = Image.open(BytesIO(data))
    image.load()
    return image


def test_draws_ink_and_red_on_paper(png):
    """1200 × 630, mostly paper, with a red seal where an urgent case has it; small enough to send."""
    image = _open(png)
    assert (image.format, image.size, len(png) < 60_000) == ("PNG", (1200, 630), True)
    colours = {colour: count for count, colour in image.convert("RGB").getcolors(256)}
    assert max(colours, key=colours.get) == (255, 253, 249)
    assert image.convert("RGB").getpixel((66, 138)) == (168, 20, 27)
    assert image.convert("RGB").getpixel((600, 106)) == (27, 23, 20)


def test_writes_the_title(painter):
    """Another title, other pixels, between the labels and the facts and nowhere else."""
    one, two = (
        _open(painter.paint(replace(SHEET, title=title))).convert("RGB") for title in ("断药", "停电")
    )
    boxes = [
        one.crop(box).tobytes() == two.crop(box).tobytes() for box in ((0, 0, 1200, 184), (0, 390, 1200, 630))
    ]
    assert boxes == [True, True]
    assert one.tobytes() != two.tobytes()


def test_joins_two_dashes(painter):
    """—— is one stroke, as in print."""
    image = _open(painter.paint(replace(SHEET, title="家——远"))).convert("L")
    # 家 and —— at 104 pixels each em, from the left margin on.
    row = max(range(250, 330), key=lambda y: sum(image.getpixel((x, y)) < 100 for x in range(180, 370)))
    assert all(image.getpixel((x, row)) < 100 for x in range(200, 340))


def test_same_sheet_same_bytes(painter, png):
    """Also from another painter; the key changes with any word and with the fonts."""
    other = Painter(find_typeface())
    assert (other.paint(SHEET), other.make_key(SHEET)) == (png, painter.make_key(SHEET))
    assert painter.make_key(replace(SHEET, area="别处")) != painter.make_key(SHEET)
    typeface = find_typeface()
    swapped = Painter(replace(typeface, serif=typeface.sans))
    assert swapped.make_key(SHEET) != painter.make_key(SHEET)


def test_carries_its_key(painter, png):
    """In a text chunk that any tool can read."""
    assert _open(png).text == {KEY: painter.make_key(SHEET)}
    assert read_key(png) == painter.make_key(SHEET)


@given(st.data())
def test_trusts_only_whole_files(png, data):
    """A file that was cut or changed anywhere has no key, or is not ours."""
    cut = data.draw(st.integers(0, len(png) - 1))
    assert read_key(png[:cut]) == ""
    place = data.draw(st.integers(0, len(png) - 1))
    changed = png[:place] + bytes([png[place] ^ 0xFF]) + png[place + 1 :]
    assert read_key(changed) == ""


@given(st.binary(max_size=200))
def test_reads_any_bytes(data):
    """Whatever lies at its place, as a file of somebody else."""
    assert read_key(data) == ""
    assert read_key(b"\x89PNG\r\n\x1a\n" + data) == ""


def test_keeps_what_is_the_same(painter, png):
    """It is drawn once; a changed sheet or a broken file is drawn anew."""
    assert draw_picture(painter, SHEET, b"") == png
    # What stands behind its end shows that it was taken, not drawn.
    taken = png + b"taken"
    assert draw_picture(painter, SHEET, taken) == taken
    assert draw_picture(painter, replace(SHEET, title="另一个"), taken) not in (png, taken)
    assert draw_picture(painter, SHEET, png[:-20]) == png
