"""Colours of the web."""

from PIL import Image

from bangban.photographs._colours import convert_colours, is_srgb
from tests.bangban.photos import draw_scene, make_p3, make_srgb


def test_the_usual_profile_moves_nothing():
    """It says what is taken for granted; one that cannot be read says nothing."""
    assert is_srgb(make_srgb())
    assert is_srgb(b"no profile at all")
    assert not is_srgb(make_p3())
    for profile in (make_srgb(), b"no profile at all", b""):
        assert convert_colours(draw_scene(), profile).tobytes() == draw_scene().tobytes()


def test_a_profile_of_grey_is_carried_out():
    """Its straight curve makes the middle lighter."""
    grey = make_grey_profile()
    assert not is_srgb(grey)
    shown = convert_colours(Image.new("L", (1, 1), 64), grey)
    assert shown.mode == "L"
    assert 120 <= shown.getpixel((0, 0)) <= 150


def test_what_is_transparent_stays_so():
    """With colours of another profile."""
    image = draw_scene("RGBA")
    image.putpixel((0, 0), (200, 30, 30, 90))
    shown = convert_colours(image, make_p3())
    assert shown.mode == "RGBA"
    assert shown.getpixel((0, 0))[3] == 90
    assert shown.getpixel((0, 0))[1] > shown.getpixel((0, 0))[0]


def make_grey_profile() -> bytes:
    """A profile of grey with a straight curve (ICC.1:2022: grey needs a curve and a white point)."""
    white = b"XYZ \0\0\0\0" + b"\0\0\xf6\xd6\0\1\0\0\0\0\xd3\x2d"
    curve = b"curv\0\0\0\0\0\0\0\0"
    start = 128 + 4 + 2 * 12
    table = b"\0\0\0\2" + b"wtpt" + start.to_bytes(4, "big") + len(white).to_bytes(4, "big")
    table += b"kTRC" + (start + len(white)).to_bytes(4, "big") + len(curve).to_bytes(4, "big")
    size = start + len(white) + len(curve)
    head = size.to_bytes(4, "big") + b"\0\0\0\0\x04\0\0\0mntrGRAYXYZ " + b"\0" * 12 + b"acsp" + b"\0" * 28
    head += b"\0\0\xf6\xd6\0\1\0\0\0\0\xd3\x2d"
    return head.ljust(128, b"\0") + table + white + curve
