"""The orientation in an EXIF block."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.photographs.parts import ImageParts, read_orientation
from tests.bangban.photos import make_exif


@pytest.mark.parametrize("orientation", range(1, 9))
def test_reads_what_a_camera_writes(orientation):
    """With the letters that JPEG puts before it and without."""
    block = make_exif(orientation).tobytes()
    assert read_orientation(block) == read_orientation(block.removeprefix(b"Exif\0\0")) == orientation
    assert ImageParts(b"", 1, 1, block).orientation == orientation


def test_reads_either_order_of_bytes():
    """Motorola's as well as Intel's."""
    row = struct.pack(">HHLHH", 0x0112, 3, 1, 6, 0)
    assert read_orientation(b"MM\0*\0\0\0\x08\0\x01" + row) == 6


@pytest.mark.parametrize("value", [0, 9, 77])
def test_what_nobody_has_defined_is_upright(value):
    """As browsers have it."""
    row = struct.pack("<HHLHH", 0x0112, 3, 1, value, 0)
    assert read_orientation(b"II*\0\x08\0\0\0\x01\0" + row) == 1


@given(st.sampled_from([b"", b"II*\0", b"MM\0*", b"Exif\0\0II*\0"]), st.binary(max_size=60))
def test_no_block_stops_a_build(start, rest):
    """However it is broken."""
    assert read_orientation(start + rest) in range(1, 9)
