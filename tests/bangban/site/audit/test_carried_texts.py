"""The words of files that are no text."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from bangban.site.audit.carried_texts import is_text, list_carried

WORDS = "电话13812345678"


def save(form: str, **more: object) -> bytes:
    data = BytesIO()
    Image.new("RGB", (3, 3)).save(data, form, **more)
    return data.getvalue()


def make_exif(text: str) -> bytes:
    exif = Image.Exif()
    exif[0x9C9B] = text.encode("utf-16-le")
    exif[0x010E] = text
    return exif.tobytes()


def write_png() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("Title", WORDS)
    return save("PNG", pnginfo=info)


@pytest.mark.parametrize(
    "data",
    [
        write_png(),
        save("JPEG", comment=WORDS.encode()),
        save("JPEG", exif=make_exif(WORDS)),
        save("WEBP", exif=make_exif(WORDS)),
        save("WEBP", xmp=WORDS.encode()),
        b"ID3\3\0\0\0\0\0\x40TIT2\0\0\0\x30\0\0\1\xff\xfe" + WORDS.encode("utf-16-le") + b"\0" * 40,
    ],
)
def test_metadata_of_pictures_and_recordings_are_words(data: bytes) -> None:
    assert any(WORDS.encode() in text for text in list_carried("a.bin", data))


def test_the_picture_itself_has_none() -> None:
    assert [*list_carried("a.png", save("PNG"))] == []
    assert [*list_carried("a.jpg", save("JPEG"))] == []


@pytest.mark.parametrize(
    "data", [b"\xff\xd8\xff\xe1", b"RIFF", b"ID3", b"\x89PNG\r\n\x1a\n\0", b"%PDF-", b"PK\x03\x04"]
)
def test_what_is_cut_off_has_none_either(data: bytes) -> None:
    assert b"".join(list_carried("a.pdf", data)) == b""


def test_texts_are_known_by_their_bytes() -> None:
    assert is_text("甲乙丙".encode())
    assert is_text("甲".encode() * 4000)
    assert not is_text(b"\x89PNG\r\n")
    assert not is_text(b"a\0b")
    assert not is_text(b"%PDF-1.4")
    assert not is_text(b"")
