"""Photographs as they go out, and what is told of them."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.locale.zh.messages import read_messages
from bangban.photographs.forms import locate_published
from bangban.photographs.parts import BrokenPictureError
from bangban.photographs.picture_limits import LARGE_SIDE
from bangban.photographs.preparing import Exam, Photograph, examine
from bangban.photographs.variants import MOST_WIDTH, find_recipe
from tests.bangban.photos import (
    SECRETS,
    XMP,
    draw_scene,
    find_secrets,
    is_like,
    make_avif,
    make_exif,
    make_gif,
    make_heic,
    make_jpeg,
    make_p3,
    make_png,
    make_tiff,
    make_webp,
    open_picture,
    save,
    turn_away,
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
    "j.heic": make_heic(6),
    "k.tif": make_tiff(6),
    "l.bmp": save(draw_scene(), "BMP"),
    "m.webp": save(
        draw_scene(),
        "WEBP",
        save_all=True,
        append_images=[draw_scene().rotate(90)],
        exif=make_exif(),
        xmp=XMP,
    ),
}


def _codes(exam: Exam) -> list[str]:
    return [finding.code for finding in exam.findings]


def publish(path: str, data: bytes) -> bytes:
    """The file at the picture's own address."""
    photograph = Photograph(path, examine(path, data), lambda: data)
    return photograph.make(find_recipe(path, locate_published(path)))


def list_made(path: str, data: bytes) -> dict[str, bytes]:
    """Every file that the picture goes out as, by address."""
    exam = examine(path, data)
    photograph = Photograph(path, exam, lambda: data)
    addresses = (locate_published(path), *(one.address for one in exam.list_files(path)))
    return {address: photograph.make(find_recipe(path, address)) for address in addresses}


@pytest.mark.parametrize("name", MADE)
def test_nothing_of_the_metadata_goes_out(name):
    """And the sizes that pages are told are those of the picture that goes out."""
    made, exam = publish(name, MADE[name]), examine(name, MADE[name])
    assert [secret for secret in find_secrets(made) if (name, secret) != ("i.avif", b"ftyp")] == []
    assert exam.usable
    assert open_picture(made).size == (exam.width, exam.height)


def test_every_file_of_a_picture_is_what_its_name_says():
    """Its form, its width, its shape, and the same scene."""
    scene = draw_scene(size=(1000, 640))
    data = save(
        turn_away(scene, 6), "JPEG", quality=95, subsampling=0, exif=make_exif(6), comment=b"a secret"
    )
    made = list_made("images/lift.jpg", data)
    assert len(made) == 12
    for address, file in made.items():
        name, _, ending = address.rpartition(".")
        width = 1000 if name == "images/lift" else int(name.split(".")[1])
        image = open_picture(file)
        assert image.format == {"jpg": "JPEG", "webp": "WEBP", "avif": "AVIF"}[ending]
        assert image.size == (width, round(width * 0.64))
        assert is_like(image, draw_scene(size=image.size))
        assert find_secrets(file) in ([], [b"ftyp"])


def test_a_large_photograph_stands_at_its_address_as_wide_as_is_needed():
    """A document keeps its size: what is written in it must be read."""
    data = save(draw_scene(size=(2600, 1300)), "JPEG")
    for path, size in (("images/a.jpg", (MOST_WIDTH, MOST_WIDTH // 2)), ("files/a.jpg", (2600, 1300))):
        exam = examine(path, data)
        assert (exam.width, exam.height) == open_picture(publish(path, data)).size == size


def test_a_picture_is_decoded_once_for_all_its_files():
    """And never where nothing is made."""
    data, reads = save(draw_scene(size=(500, 300)), "JPEG"), []

    def read() -> bytes:
        reads.append(1)
        return data

    photograph = Photograph("images/a.jpg", examine("images/a.jpg", data), read)
    assert reads == []
    for one in examine("images/a.jpg", data).list_files("images/a.jpg"):
        photograph.make(find_recipe("images/a.jpg", one.address))
    assert len(reads) == 1


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "image.broken"),
        ("a.nef", save(draw_scene(), "TIFF"), "image.format"),
        ("a.jp2", save(draw_scene(), "JPEG2000"), "image.format"),
        ("a.jpg", save(draw_scene(), "JPEG2000"), "image.format"),
        ("a.bin", save(draw_scene(), "TIFF"), "image.ending"),
        ("a.heic", make_jpeg(), "image.ending"),
        ("a.jpg", make_heic(), "image.ending"),
        ("a.bmp", b"BM" + b"\0" * 40, "image.broken"),
        ("a.tif", b"", "image.broken"),
        ("a.heic", make_heic()[:200], "image.broken"),
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
        publish(f"images/{name}", data)


def test_the_mend_of_a_wrong_ending_is_the_right_name():
    """Ready to be copied."""
    (finding,) = examine("images/门牌.png", make_jpeg()).findings
    assert finding.values == {"name": "门牌.png", "form": "JPEG", "right": "门牌.jpg"}


def make_bomb() -> bytes:
    """A few bytes that say they are 60,000 pixels wide and high."""
    bomb = bytearray(save(draw_scene(), "PNG"))
    bomb[16:24] = b"\0\0\xea\x60" * 2
    bomb[29:33] = zlib.crc32(bytes(bomb[12:29])).to_bytes(4, "big")
    return bytes(bomb)


def make_frame_bomb() -> bytes:
    """A picture of a few pixels with a frame of 60,000 by 60,000."""
    data = make_gif()
    start = data.index(b"\x2c\0\0\0\0")
    return data[: start + 5] + b"\x60\xea\x60\xea" + data[start + 9 :]


@pytest.mark.parametrize(("name", "data"), [("a.png", make_bomb()), ("a.gif", make_frame_bomb())])
def test_a_bomb_is_refused_before_it_goes_off(name, data):
    """Whatever says how large it is."""
    assert _codes(examine(name, data)) == ["image.huge"]


def test_the_newsroom_says_how_large_is_too_large():
    """In either direction; of a moving picture all frames count."""
    data = make_jpeg()
    assert _codes(examine("a.jpg", data, 48 * 32 - 1)) == ["image.huge"]
    assert _codes(examine("a.jpg", data, 48 * 32)) == []
    assert _codes(examine("a.gif", make_gif(3), 48 * 32 * 3 - 1)) == ["image.huge-moving"]
    assert _codes(examine("a.gif", make_gif(3), 48 * 32 * 3)) == ["image.moving"]
    assert not examine("a.gif", make_gif(3), 48 * 32 * 3 - 1).usable


def test_a_large_document_is_a_warning_and_goes_out():
    """Readers wait for it; a picture of the same size is made smaller by itself."""
    data = save(draw_scene("1", (LARGE_SIDE + 1, 8)), "PNG")
    exam = examine("files/a.png", data)
    assert _codes(exam) == ["image.large"]
    assert read_messages()["image.large"].level == "warning"
    assert exam.usable
    assert _codes(examine("images/a.png", data)) == []


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.avif", make_avif(), "image.avif"),
        ("a.gif", make_gif(2), "image.moving"),
        ("a.webp", MADE["m.webp"], "image.moving"),
        ("a.tif", make_tiff(pages=3), "image.pages"),
    ],
)
def test_what_not_everybody_sees_is_a_warning(name, data, code):
    """It goes out: most do. Of a scan of several pages there is only the first."""
    exam = examine(name, data)
    assert (_codes(exam), exam.usable) == ([code], True)
    assert read_messages()[code].level == "warning"


def test_a_moving_picture_goes_on_moving():
    """Turned, too."""
    frames = [draw_scene().rotate(turn) for turn in (0, 180)]
    data = save(frames[0], "WEBP", save_all=True, append_images=frames[1:], exif=make_exif(3), lossless=True)
    moving = open_picture(publish("a.webp", data))
    assert moving.n_frames == 2
    assert is_like(moving, draw_scene().rotate(180), most=2)


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
    """Bytes put in, taken away, cut off: what is usable is written anew, and clean."""
    data = MADE[name]
    data = (data[:place] + put + data[place + len(put) :])[:end]
    if examine(name, data).usable:
        try:
            made = publish(name, data)
        except BrokenPictureError:
            # Only a whole look sees that; none goes out.
            return
        told = [secret for secret in SECRETS if secret in made and secret not in put and len(secret) > 4]
        assert told == []


@given(st.binary(max_size=80))
def test_any_bytes_can_be_looked_at(data):
    """Whatever they are called."""
    for name in ("a.jpg", "a.png", "a.webp", "a.gif", "a.avif", "a.heic", "a.tif", "a.bmp", "a.txt"):
        examine(name, data)
