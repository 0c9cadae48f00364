"""The size of a picture."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.photographs.inspection import look_at, measure_picture, read_photograph
from bangban.photographs.preparing import Exam
from tests.bangban.photos import make_jpeg


def _png(width, height):
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(head)) + chunk + struct.pack(">I", zlib.crc32(chunk))


def _svg(attributes):
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}></svg>'.encode()


def _measure(folder, data, name="a.svg"):
    (folder / name).write_bytes(data)
    return measure_picture(folder / name)


def test_reads_width_and_height(tmp_path):
    """Of photographs and of drawings."""
    assert _measure(tmp_path, _png(1200, 630), "a.png") == (1200, 630)
    assert _measure(tmp_path, _svg('width="640" height="360"')) == (640, 360)


@pytest.mark.parametrize(
    "attributes", ['width="100%" height="100%"', 'width="auto" height="x"', 'width="0" height="5"']
)
def test_tells_no_size_that_the_file_does_not(tmp_path, attributes):
    """A page then keeps no place, rather than a wrong one."""
    width, height = _measure(tmp_path, _svg(attributes))
    assert (width, height) == (0, 0)


def test_a_file_that_is_gone_has_no_size(tmp_path):
    """It is told as missing elsewhere."""
    assert measure_picture(tmp_path / "none.png") == (0, 0)
    assert measure_picture(tmp_path) == (0, 0)


_STARTS = st.sampled_from(
    [
        *(b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\xff\xd8", b"\x00\x00\x00\x0cjP", b"RIFF1234WEBPVP8"),
        *(b"<svg ", b"<?xml", b"MM\x00*", b"II*\x00", b"P6\n", b"\x00\x00\x00\x1cftypavif", b"BM"),
    ]
)


@given(_STARTS, st.binary(max_size=40))
def test_no_file_stops_a_build(tmp_path_factory, start, rest):
    """However it is cut off or broken."""
    path = tmp_path_factory.getbasetemp() / "odd.png"
    path.write_bytes(start + rest)
    width, height = measure_picture(path)
    assert width >= 0
    assert height >= 0


def test_a_photograph_is_measured_as_it_will_be_shown(tmp_path):
    """Turned upright; a drawing as it says itself; what is not there has no size."""
    (tmp_path / "a.jpg").write_bytes(make_jpeg(6))
    (tmp_path / "a.svg").write_bytes(_svg('width="640" height="360"'))
    seen = look_at(tmp_path, "a.jpg")
    assert (seen.width, seen.height, seen.findings, seen.kind) == (48, 32, (), "photo")
    assert look_at(tmp_path, "a.svg") == Exam(640, 360)
    assert look_at(tmp_path, "none.jpg") == Exam()


def test_only_photographs_are_read_whole(tmp_path):
    """By their name or by their first bytes; a film may be large."""
    for name, data in (("a.bin", make_jpeg()), ("a.jpg", b"x" * 2000)):
        (tmp_path / name).write_bytes(data)
        assert read_photograph(tmp_path / name) == data
    (tmp_path / "a.mp4").write_bytes(b"\0\0\0\x18ftypisom" * 100)
    assert read_photograph(tmp_path / "a.mp4") is None
