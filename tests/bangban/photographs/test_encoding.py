"""Pictures written."""

import pytest
from PIL import Image

from bangban.photographs._decoding import Frame
from bangban.photographs._encoding import choose_options, encode, encode_frames, shrink
from bangban.photographs.parts import ImageParts
from tests.bangban.photos import draw_scene, is_like, open_picture, save

FORMS = ("JPEG", "PNG", "WebP", "AVIF", "GIF")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_form_takes_every_kind_of_picture(form, mode):
    """With the same bytes each time."""
    image = draw_scene().quantize(8) if mode == "P" else draw_scene(mode)
    data = encode(image, form)
    assert data == encode(image, form)
    assert is_like(open_picture(data), image, most=16)


def test_a_jpeg_shows_white_where_there_is_nothing():
    """Not black, as the pixels below may be."""
    shown = open_picture(encode(Image.new("RGBA", (16, 16), (0, 0, 0, 0)), "JPEG"))
    assert min(shown.getpixel((8, 8))) >= 250


def test_a_jpeg_keeps_its_own_tables():
    """What was stored well stays so, and what was stored small does not grow."""
    for quality in (40, 97):
        data = save(draw_scene(size=(400, 300)), "JPEG", quality=quality)
        options = choose_options("JPEG", ImageParts(data, 400, 300), shrunk=False)
        drawn = encode(open_picture(data), "JPEG", options)
        assert open_picture(drawn).quantization == open_picture(data).quantization
        assert len(drawn) < 1.1 * len(data)


def test_noise_is_written_too():
    """The largest file that so many pixels can make."""
    noise = Image.effect_noise((300, 200), 200).convert("RGB")
    data = save(noise, "JPEG", quality=100, subsampling=0)
    options = choose_options("JPEG", ImageParts(data, 300, 200), shrunk=False)
    assert open_picture(encode(noise, "JPEG", options)).size == (300, 200)


@pytest.mark.parametrize(
    ("size", "width", "shrunk"),
    [
        ((300, 200), 150, (150, 100)),
        ((300, 200), 900, (300, 200)),
        ((300, 200), 0, (300, 200)),
        ((3000, 2), 30, (30, 1)),
    ],
)
def test_no_picture_grows(size, width, shrunk):
    """And none loses its last line."""
    for mode in ("1", "P", "RGBA"):
        assert shrink(draw_scene(mode, size), width).size == shrunk


@pytest.mark.parametrize("form", ["GIF", "PNG", "WebP"])
@pytest.mark.parametrize("loop", [0, 1, 3])
def test_a_moving_picture_is_written_whole(form, loop):
    """Frames, times, and how often."""
    scenes = [draw_scene("RGBA").rotate(90 * turn, fillcolor=(0, 0, 0, 0)) for turn in range(3)]
    frames = [Frame(scene, time) for scene, time in zip(scenes, (80, 200, 400), strict=True)]
    moving = open_picture(encode_frames(frames, loop, form, lossless=True))
    assert moving.n_frames == 3
    assert moving.info.get("loop", 1) == loop
    for number, frame in enumerate(frames):
        moving.seek(number)
        moving.load()
        assert moving.info["duration"] == frame.duration
        assert is_like(moving.convert("RGBA"), frame.image, most=2)
