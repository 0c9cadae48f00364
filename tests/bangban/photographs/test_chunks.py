"""What is left of a PNG, a WebP and a GIF."""

import pytest

from bangban.photographs._chunks import cut_gif, cut_png, cut_webp
from bangban.photographs.parts import BrokenPictureError
from tests.bangban.photos import (
    add_png_chunk,
    draw_scene,
    find_secrets,
    make_gif,
    make_png,
    make_srgb,
    make_webp,
    open_picture,
    save,
)

MADE = {
    "png": (cut_png, make_png()),
    "png with a profile": (cut_png, make_png(3, make_srgb())),
    "webp": (cut_webp, make_webp(lossless=False)),
    "lossless webp": (cut_webp, make_webp(8, make_srgb())),
    "gif": (cut_gif, make_gif()),
}


@pytest.mark.parametrize(("cut", "data"), MADE.values(), ids=MADE)
def test_the_pixels_stay_and_nothing_else(cut, data):
    """And once more, and nothing changes."""
    parts = cut(data)
    assert find_secrets(data)
    assert find_secrets(parts.data) == []
    assert open_picture(parts.data).tobytes() == open_picture(data).tobytes()
    assert (parts.width, parts.height) == open_picture(data).size
    assert cut(parts.data).data == parts.data


@pytest.mark.parametrize(("cut", "data"), MADE.values(), ids=MADE)
def test_a_file_that_is_cut_off_is_broken(cut, data):
    """At every place but behind the end."""
    whole = cut(data).data
    for size in range(len(whole) - 1):
        with pytest.raises(BrokenPictureError):
            cut(whole[:size])


def test_what_changes_the_looks_is_handed_over():
    """The orientation and the profile."""
    for parts in (cut_png(make_png(5, make_srgb())), cut_webp(make_webp(5, make_srgb()))):
        assert parts.orientation == 5
        assert parts.profile == make_srgb()


@pytest.mark.parametrize(("form", "cut"), [("PNG", cut_png), ("WEBP", cut_webp), ("GIF", cut_gif)])
def test_moving_pictures_go_on_moving(form, cut):
    """Each frame, each duration, and how often all are shown."""
    frames = [draw_scene().rotate(turn) for turn in (0, 90, 180)]
    options = (
        {"duration": 120, "loop": 3, "lossless": True} if form == "WEBP" else {"duration": 120, "loop": 3}
    )
    data = save(frames[0], form, save_all=True, append_images=frames[1:], **options)
    before, after = open_picture(data), open_picture(cut(data).data)
    assert cut(data).moving
    for number in range(3):
        before.seek(number)
        after.seek(number)
        assert before.tobytes() == after.tobytes()
    assert (after.n_frames, after.info["loop"], after.info["duration"]) == (3, 3, 120)


def test_transparency_and_palette_stay():
    """Of pictures of few colours too."""
    image = draw_scene("P")
    data = save(image, "PNG", transparency=1)
    assert open_picture(cut_png(data).data).convert("RGBA").tobytes() == (
        open_picture(data).convert("RGBA").tobytes()
    )


def test_words_in_chunks_of_figures_do_not_stay():
    """A chunk that says how bright the picture is has four bytes: with more it says something else."""
    data = save(draw_scene(), "PNG")
    assert cut_png(add_png_chunk(data, b"gAMA", b"a secret place")).data == data
    assert cut_png(add_png_chunk(data, b"gAMA", b"\0\0\xb1\x8f")).data != data


@pytest.mark.parametrize("kind", [b"CgBI", b"ABCD"])
def test_a_picture_that_needs_what_nobody_knows_is_broken(kind):
    """A critical chunk of a private kind."""
    with pytest.raises(BrokenPictureError):
        cut_png(add_png_chunk(save(draw_scene(), "PNG"), kind, b"a secret"))
