"""What is left of a JPEG."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.photographs._jpeg import cut_jpeg
from bangban.photographs.parts import BrokenPictureError
from tests.bangban.photos import TRAILER, draw_scene, find_secrets, make_jpeg, make_srgb, open_picture, save


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_the_pixels_stay_and_nothing_else(mode):
    """To the last bit, in grey and in the colours of print."""
    data = make_jpeg(mode=mode)
    parts = cut_jpeg(data)
    assert find_secrets(data)
    assert find_secrets(parts.data) == []
    assert open_picture(parts.data).tobytes() == open_picture(data).tobytes()
    assert (parts.width, parts.height) == (48, 32)


@pytest.mark.parametrize("options", [{"progressive": True}, {"restart_marker_blocks": 2}, {"optimize": True}])
def test_every_way_of_coding_is_followed(options):
    """Scan after scan, restarts and all."""
    data = save(draw_scene(size=(200, 120)), "JPEG", comment=b"a secret", **options)
    assert open_picture(cut_jpeg(data).data).tobytes() == open_picture(data).tobytes()
    assert find_secrets(cut_jpeg(data).data) == []


def test_what_changes_the_looks_is_handed_over():
    """The orientation, and the profile from all its pieces."""
    parts = cut_jpeg(make_jpeg(6, make_srgb()))
    assert parts.orientation == 6
    assert parts.profile == make_srgb()


def test_a_cut_picture_has_nothing_more_to_cut():
    """Once more, and nothing changes."""
    once = cut_jpeg(make_jpeg()).data
    assert cut_jpeg(once).data == once


def test_bytes_between_the_segments_do_not_stay():
    """Decoders pass them over, and so do they not go out."""
    data = save(draw_scene(), "JPEG")
    place = data.find(b"\xff\xdb")
    mixed = data[:place] + b"a secret" + b"\xff\xff" + data[place:]
    assert cut_jpeg(mixed).data == cut_jpeg(data).data


@pytest.mark.parametrize("size", [0, 2, 12, 100, 400])
def test_a_file_that_is_cut_off_is_broken(size):
    """It would be shown grey."""
    with pytest.raises(BrokenPictureError):
        cut_jpeg(save(draw_scene(), "JPEG")[:size])


@given(st.integers(0, 720), st.binary(max_size=6))
def test_no_damage_lets_anything_through(place, put):
    """Bytes put in anywhere: the file is broken, or nothing told in its segments goes out."""
    data = make_jpeg()
    try:
        parts = cut_jpeg(data[:place] + put + data[place + len(put) :])
    except BrokenPictureError:
        return
    assert TRAILER not in parts.data
    assert b"Zhang San" not in parts.data
