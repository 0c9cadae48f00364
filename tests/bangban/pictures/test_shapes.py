"""The small shapes of a picture."""

import pytest
from PIL import Image

from bangban.pictures._shapes import NAMES, draw_shape
from bangban.pictures._strokes import Shape


def _draw(name, tone=255, x=20.0, ground=0):
    mask = Image.new("L", (40, 40), ground)
    draw_shape(mask, Shape(x, 20.0, name, 24, tone=tone))
    return mask


@pytest.mark.parametrize("name", sorted(NAMES))
def test_draws_about_its_middle(name):
    """Within its size and a pixel or two, with soft edges."""
    mask = _draw(name)
    left, top, right, bottom = mask.getbbox()
    assert left >= 5 and top >= 5 and right <= 35 and bottom <= 35
    assert any(0 < level < 255 for level in range(256) if mask.histogram()[level]) or name in (
        "platform",
        "closed",
    )


def test_all_shapes_differ():
    """But for the full square and the ring, which an actor and a state share."""
    drawn = {}
    for name in sorted(NAMES):
        drawn.setdefault(_draw(name).tobytes(), []).append(name)
    assert [names for names in drawn.values() if len(names) > 1] == [
        ["closed", "platform"],
        ["other", "received"],
    ]


def test_halves_are_filled_at_the_left():
    """Half done, half solved."""
    for name in ("in-progress", "partly"):
        mask = _draw(name)
        assert mask.getpixel((16, 20)) == 255
        assert mask.getpixel((24, 20)) == 0


def test_lays_a_tone_and_leaves_paper():
    """Tone 0 takes away what was there; the ground outside of the shape stays."""
    assert _draw("seeker", tone=120).getextrema() == (0, 120)
    hole = _draw("seeker", tone=0, ground=200)
    assert (hole.getpixel((20, 20)), hole.getpixel((2, 2))) == (0, 200)


def test_knows_no_other_names():
    """A state without a shape is a mistake of ours."""
    with pytest.raises(KeyError):
        _draw("unheard-of")
