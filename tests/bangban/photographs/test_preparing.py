"""Photographs as they go out, and what is told of them."""

import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.locale.zh.messages import read_messages
from bangban.photographs.parts import BrokenPictureError
from bangban.photographs.preparing import LARGE_SIDE, Exam, clean, examine
from tests.bangban.photos import (
    SECRETS,
    draw_scene,
    find_secrets,
    make_avif,
    make_exif,
    make_gif,
    make_jpeg,
    make_p3,
    make_png,
    make_webp,
    open_picture,
    save,
)

MADE = {
    "a.jpg": make_jpeg(),
    "b.jpeg": make_jpeg(6),
    "c.JPG": make_jpeg(1, make_p3()),
    "d.png": make_png(),
    "e.png": make_png(8),
    "f.webp": make_webp(),
    "g.webp": make_webp(5, lossless=False),
    "h.gif": make_gif(3),
    "i.avif": make_avif(6),
}


def _codes(exam: Exam) -> list[str]:
    return [finding.code for finding in exam.findings]


@pytest.mark.parametrize("name", MADE)
def test_nothing_of_the_metadata_goes_out(name):
    """And the sizes that pages are told are those of the picture that goes out."""
    cleaned, exam = clean(name, MADE[name]), examine(name, MADE[name])
    assert [secret for secret in find_secrets(cleaned) if (name, secret) != ("i.avif", b"ftyp")] == []
    assert exam.usable
    assert open_picture(cleaned).size == (exam.width, exam.height)


def test_what_is_clean_stays_as_it_is():
    """To the last bit, and so does what is no picture."""
    for form, name in (("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp"), ("GIF", "a.gif")):
        data = save(draw_scene(), form)
        assert clean(name, data) == data
    assert clean("a.svg", b"<svg/>") == b"<svg/>"
    assert clean("a.txt", b"") == b""


def test_only_what_must_be_is_drawn_anew():
    """The others lose nothing."""
    drawn = []

    def keep(source: bytes, make: Callable[[], bytes]) -> bytes:
        drawn.append(next(name for name, data in MADE.items() if data is source))
        return make()

    for name, data in MADE.items():
        assert clean(name, data, keep) == clean(name, data)
    assert drawn == ["b.jpeg", "c.JPG", "e.png", "g.webp", "i.avif"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "image.format"),
        ("a.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "image.format"),
        ("a.tiff", save(draw_scene(), "TIFF"), "image.format"),
        ("a.nef", save(draw_scene(), "TIFF"), "image.format"),
        ("a.bin", save(draw_scene(), "TIFF"), "image.format"),
        ("a.bmp", save(draw_scene(), "BMP"), "image.format"),
        ("a.psd", b"8BPS\0\1", "image.format"),
        ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0\1", "image.broken"),
        ("a.png", b"", "image.broken"),
        ("a.jpg", b"<html>not found</html>", "image.broken"),
        ("a.png", make_jpeg(), "image.ending"),
        ("a.jfif", make_jpeg(), "image.ending"),
        ("a.bin", make_png(), "image.ending"),
        ("a.jpg", make_jpeg()[:500], "image.broken"),
        ("a.png", make_png()[:150], "image.broken"),
    ],
)
def test_what_no_browser_shows_is_told(name, data, code):
    """It does not go out, and the preview goes on."""
    exam = examine(f"images/{name}", data)
    assert _codes(exam) == [code]
    assert read_messages()[code].level == "error"
    assert not exam.usable
    with pytest.raises(BrokenPictureError):
        clean(f"images/{name}", data)


def test_the_mend_of_a_wrong_ending_is_the_right_name():
    """Ready to be copied."""
    (finding,) = examine("images/门牌.png", make_jpeg()).findings
    assert finding.values == {"name": "门牌.png", "form": "JPEG", "right": "门牌.jpg"}


def test_a_bomb_is_refused_before_it_goes_off():
    """A few bytes that say they are 60,000 pixels wide and high."""
    head = save(draw_scene(), "PNG")
    bomb = bytearray(head)
    bomb[16:24] = b"\0\0\xea\x60" * 2
    bomb[29:33] = zlib.crc32(bytes(bomb[12:29])).to_bytes(4, "big")
    assert _codes(examine("a.png", bytes(bomb))) == ["image.huge"]


def test_a_large_picture_is_a_warning_and_goes_out():
    """Readers wait for it; it is no mistake."""
    exam = examine("a.png", save(draw_scene("1", (LARGE_SIDE + 1, 8)), "PNG"))
    assert _codes(exam) == ["image.large"]
    assert read_messages()["image.large"].level == "warning"
    assert exam.usable


def test_a_picture_that_old_phones_do_not_show_is_a_warning():
    """It goes out: most do."""
    exam = examine("a.avif", make_avif())
    assert (_codes(exam), exam.usable) == (["image.avif"], True)
    assert read_messages()["image.avif"].level == "warning"


def test_a_moving_picture_that_would_have_to_be_drawn_is_told():
    """Its frames would be lost."""
    frames = [draw_scene().rotate(turn) for turn in (0, 90)]
    data = save(frames[0], "WEBP", save_all=True, append_images=frames[1:], exif=make_exif(6))
    assert _codes(examine("a.webp", data)) == ["image.moving"]


def test_what_is_no_photograph_is_nobodys_matter():
    """Drawings, documents, films."""
    for name, data in (("a.svg", b"<svg/>"), ("a.pdf", b"%PDF-1.7"), ("a.mp4", b"\0\0\0\x18ftypisom")):
        assert examine(name, data) == Exam()


@given(
    st.sampled_from(sorted(MADE)),
    st.integers(0, 800),
    st.binary(max_size=8),
    st.one_of(st.none(), st.integers(0, 900)),
)
def test_no_file_stops_a_build_or_lets_anything_through(name, place, put, end):
    """Bytes put in, taken away, cut off: what is usable is cleaned, and clean."""
    data = MADE[name]
    data = (data[:place] + put + data[place + len(put) :])[:end]
    if examine(name, data).usable:
        cleaned = clean(name, data)
        # What is put into the pixels themselves is theirs.
        told = [secret for secret in SECRETS if secret in cleaned and secret not in put and len(secret) > 4]
        assert told == []


@given(st.binary(max_size=80))
def test_any_bytes_can_be_looked_at(data):
    """Whatever they are called."""
    for name in ("a.jpg", "a.png", "a.webp", "a.gif", "a.avif", "a.txt"):
        if examine(name, data).usable:
            clean(name, data)
