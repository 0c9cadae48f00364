"""Pictures drawn anew."""

import pytest
from PIL import Image, features

from bangban.photographs._chunks import cut_png, cut_webp
from bangban.photographs._jpeg import cut_jpeg
from bangban.photographs._redrawing import draw, is_srgb, needs_drawing, open_avif, probe
from bangban.photographs.parts import BrokenPictureError, ImageParts
from tests.bangban.photos import (
    draw_scene,
    find_secrets,
    is_like,
    make_avif,
    make_jpeg,
    make_p3,
    make_png,
    make_srgb,
    make_webp,
    open_picture,
    save,
)

FORMS = {
    "JPEG": lambda orientation, profile=b"": cut_jpeg(make_jpeg(orientation, profile)),
    "PNG": lambda orientation, profile=b"": cut_png(make_png(orientation, profile)),
    "WebP": lambda orientation, profile=b"": cut_webp(make_webp(orientation, profile)),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("orientation", range(2, 9))
def test_every_way_of_holding_a_camera_comes_out_upright(form, orientation):
    """PNG and lossless WebP to the last bit."""
    parts = FORMS[form](orientation)
    assert needs_drawing(parts)
    image = open_picture(draw(form, parts))
    assert image.size == (48, 32)
    assert is_like(image, draw_scene(), most=12 if form == "JPEG" else 0)
    if form != "JPEG":
        assert image.convert("RGB").tobytes() == draw_scene().tobytes()


@pytest.mark.parametrize("form", FORMS)
def test_other_colours_become_those_of_the_web(form):
    """A profile of red and green exchanged: without it the picture would have them wrong."""
    parts = FORMS[form](1, make_p3())
    assert needs_drawing(parts)
    image = open_picture(draw(form, parts)).convert("RGB")
    assert image.info.get("icc_profile") is None
    for at, green in ((10, 8), True), ((30, 8), False):
        red_level, green_level, _ = image.getpixel(at)
        assert (green_level > red_level) is green


def test_the_usual_profile_needs_no_drawing():
    """It says what is taken for granted; one that cannot be read says nothing."""
    assert is_srgb(make_srgb())
    assert is_srgb(b"no profile at all")
    assert not is_srgb(make_p3())
    assert not needs_drawing(FORMS["JPEG"](1, make_srgb()))


def test_colours_of_print_become_those_of_the_web():
    """Some browsers show them inverted."""
    parts = cut_jpeg(make_jpeg(mode="CMYK"))
    assert needs_drawing(parts)
    image = open_picture(draw("JPEG", parts))
    assert image.mode == "RGB"
    assert is_like(image, draw_scene())


def test_a_jpeg_keeps_its_own_tables():
    """What was stored well stays so, and what was stored small does not grow."""
    for quality in (40, 97):
        data = save(draw_scene(size=(400, 300)), "JPEG", quality=quality)
        parts = ImageParts(data, 400, 300, FORMS["JPEG"](6).exif)
        drawn = draw("JPEG", parts)
        assert open_picture(drawn).quantization == open_picture(data).quantization
        assert len(drawn) < 1.1 * len(data)


def test_noise_is_drawn_too():
    """The largest file that so many pixels can make."""
    noise = Image.effect_noise((300, 200), 200).convert("RGB")
    parts = ImageParts(save(noise, "JPEG", quality=100, subsampling=0), 300, 200, FORMS["JPEG"](3).exif)
    assert open_picture(draw("JPEG", parts)).size == (300, 200)


@pytest.mark.parametrize("mode", ["L", "LA", "RGBA", "P", "1", "I;16"])
def test_every_kind_of_png_can_be_turned(mode):
    """Grey, transparent, of few colours, and of sixteen bits."""
    image = Image.new(mode, (4, 2)) if mode == "I;16" else draw_scene(mode, (4, 2))
    image.putpixel((0, 0), {"LA": (200, 90), "RGBA": (200, 10, 10, 90), "I;16": 40_000}.get(mode, 1))
    data = save(image, "PNG")
    turned = open_picture(draw("PNG", ImageParts(data, 4, 2, FORMS["PNG"](3).exif)))
    back = turned.transpose(Image.Transpose.ROTATE_180)
    assert (turned.mode, back.tobytes()) == (image.mode, image.tobytes())


def test_sixteen_bits_of_grey_do_not_become_white():
    """A profile of grey: the levels are brought down to eight bits."""
    image = Image.new("I;16", (2, 1))
    image.putpixel((0, 0), 0x4040)
    grey = make_grey_profile()
    parts = ImageParts(save(image, "PNG"), 2, 1, b"", grey)
    assert not is_srgb(grey)
    drawn = open_picture(draw("PNG", parts))
    assert drawn.mode == "L"
    assert 0x20 <= drawn.getpixel((0, 0)) <= 0x90


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


@pytest.mark.skipif(not features.check("avif"), reason="Pillow was built without AVIF")
def test_an_avif_is_drawn_anew():
    """Upright, and the same bytes each time."""
    parts = open_avif(make_avif(6))
    drawn = draw("AVIF", parts)
    assert drawn == draw("AVIF", parts)
    assert [secret for secret in find_secrets(drawn) if secret != b"ftyp"] == []
    assert is_like(open_picture(drawn), draw_scene(size=(64, 48)))


def test_the_same_bytes_each_time():
    """Of every form."""
    for form, make in FORMS.items():
        parts = make(6, make_p3())
        assert draw(form, parts) == draw(form, parts)


def test_what_cannot_be_drawn_is_broken():
    """A JPEG whose tables are not there, seen by a quick look too."""
    data = cut_jpeg(make_jpeg()).data
    start = data.find(b"\xff\xdb")
    length = int.from_bytes(data[start + 2 : start + 4], "big")
    parts = ImageParts(data[:start] + data[start + 2 + length :], 48, 32)
    for look in (probe, draw):
        with pytest.raises(BrokenPictureError):
            look("JPEG", parts)
