"""Pictures decoded: upright, in the colours of the web, with nothing beside their pixels."""

import pytest
from PIL import Image

from bangban.photographs._chunks import cut_gif, cut_png, cut_webp
from bangban.photographs._decoding import decode, decode_frames, measure_upright, open_parts, probe
from bangban.photographs._jpeg import cut_jpeg
from bangban.photographs.parts import BrokenPictureError, ImageParts
from tests.bangban.photos import (
    draw_scene,
    is_like,
    make_avif,
    make_heic,
    make_jpeg,
    make_p3,
    make_png,
    make_tiff,
    make_webp,
    save,
)

FORMS = {
    "JPEG": lambda turn, profile=b"": cut_jpeg(make_jpeg(turn, profile)),
    "PNG": lambda turn, profile=b"": cut_png(make_png(turn, profile)),
    "WebP": lambda turn, profile=b"": cut_webp(make_webp(turn, profile)),
    "HEIC": lambda turn, profile=b"": open_parts("HEIC", make_heic(turn, profile)),
    "TIFF": lambda turn, profile=b"": open_parts("TIFF", make_tiff(turn, profile)),
}
LOSSLESS = ("PNG", "WebP", "TIFF")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_way_of_holding_a_camera_comes_out_upright(form, orientation):
    """What loses nothing to the last bit, whoever turns it: the file's own boxes, its EXIF, or Pillow."""
    parts = FORMS[form](orientation)
    image = decode(form, parts)
    assert image.size == measure_upright(parts) == (48, 32)
    assert is_like(image, draw_scene(), most=0 if form in LOSSLESS else 12)
    if form in LOSSLESS:
        assert image.convert("RGB").tobytes() == draw_scene().tobytes()


@pytest.mark.parametrize("form", FORMS)
def test_other_colours_become_those_of_the_web(form):
    """A profile of red and green exchanged: without it the picture would have them wrong."""
    image = decode(form, FORMS[form](1, make_p3())).convert("RGB")
    for at, green in ((10, 8), True), ((30, 8), False):
        red_level, green_level, _ = image.getpixel(at)
        assert (green_level > red_level) is green


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_left_beside_the_pixels(form):
    """Pillow would write a comment or a profile again that it finds here."""
    assert decode(form, FORMS[form](6, make_p3())).info == {}


def test_colours_of_print_become_those_of_the_web():
    """Some browsers show them inverted."""
    image = decode("JPEG", cut_jpeg(make_jpeg(mode="CMYK")))
    assert image.mode == "RGB"
    assert is_like(image, draw_scene())


@pytest.mark.parametrize("mode", ["L", "LA", "RGBA", "P", "1"])
def test_every_kind_of_png_can_be_turned(mode):
    """Grey, transparent, of few colours."""
    image = draw_scene(mode, (4, 2))
    image.putpixel((0, 0), {"LA": (200, 90), "RGBA": (200, 10, 10, 90)}.get(mode, 1))
    turned = decode("PNG", ImageParts(save(image, "PNG"), 4, 2, FORMS["PNG"](3).exif))
    back = turned.transpose(Image.Transpose.ROTATE_180)
    assert (turned.mode, back.tobytes()) == (image.mode, image.tobytes())


@pytest.mark.parametrize(("level", "shown"), [(0, 0), (0x4040, 0x40), (0xFFFF, 0xFF)])
def test_sixteen_bits_of_grey_do_not_become_white(level, shown):
    """The levels are brought down to eight bits."""
    image = Image.new("I;16", (2, 1), level)
    for form in ("PNG", "TIFF"):
        decoded = decode(form, ImageParts(save(image, form), 2, 1))
        assert decoded.mode == "L"
        assert abs(decoded.getpixel((0, 0)) - shown) <= 1


def test_a_jpeg_for_a_narrow_place_is_decoded_small():
    """A quarter of the pixels and of the time; never fewer than are asked for, whichever way it was held."""
    for turn, size in ((1, (1600, 1200)), (6, (1200, 1600))):
        parts = ImageParts(save(draw_scene(size=size), "JPEG"), *size, FORMS["JPEG"](turn).exif)
        assert decode("JPEG", parts, 700).size == (800, 600)
        assert decode("JPEG", parts, 801).size == (1600, 1200)


@pytest.mark.parametrize(("form", "cut"), [("GIF", cut_gif), ("WebP", cut_webp), ("PNG", cut_png)])
def test_a_moving_picture_has_all_its_frames(form, cut):
    """Each whole and upright, in its order and for its time."""
    scenes = [draw_scene().rotate(90 * turn) for turn in range(3)]
    times = [80, 200, 400]
    data = save(scenes[0], form, save_all=True, append_images=scenes[1:], duration=times, loop=2)
    frames, loop = decode_frames(form, cut(data))
    assert [frame.duration for frame in frames] == times
    assert loop == 2
    assert all(is_like(frame.image, scene) for frame, scene in zip(frames, scenes, strict=True))


def test_what_is_on_a_picture_is_told():
    """A drawing has few colours, a photograph many; what is wholly opaque is not transparent."""
    noise = Image.effect_noise((200, 200), 90)
    photo = Image.merge("RGB", (noise, noise.rotate(90), noise.rotate(180)))
    clear = photo.copy()
    clear.putalpha(noise)
    opaque = photo.copy()
    opaque.putalpha(255)
    for image, kind in ((draw_scene(), "flat"), (photo, "photo"), (clear, "clear"), (opaque, "photo")):
        assert probe("PNG", cut_png(save(image, "PNG"))) == kind
    assert probe("JPEG", cut_jpeg(save(draw_scene(), "JPEG"))) == "photo"


def test_what_cannot_be_decoded_is_broken():
    """A JPEG whose tables are not there, seen by a quick look too; a HEIC that ends early."""
    data = cut_jpeg(make_jpeg()).data
    start = data.find(b"\xff\xdb")
    length = int.from_bytes(data[start + 2 : start + 4], "big")
    parts = ImageParts(data[:start] + data[start + 2 + length :], 48, 32)
    for look in (probe, decode):
        with pytest.raises(BrokenPictureError):
            look("JPEG", parts)
    for end in (20, 60):
        with pytest.raises(BrokenPictureError):
            open_parts("HEIC", make_heic()[:end])


def test_an_avif_is_turned_as_its_boxes_say():
    """Pillow tells that as an orientation of EXIF."""
    assert is_like(decode("AVIF", open_parts("AVIF", make_avif(6))), draw_scene(size=(64, 48)))
