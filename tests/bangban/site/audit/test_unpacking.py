"""What is inside files."""

import gzip
import zipfile
import zlib
from io import BytesIO

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from bangban.site.audit import unpacking
from bangban.site.audit.unpacking import MOST, strip_suffix, unpack

TEXT = "密题甲乙丙".encode()


def make_archive() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("docProps/core.xml", TEXT)
    return stream.getvalue()


def make_png() -> bytes:
    stream, info = BytesIO(), PngImagePlugin.PngInfo()
    info.add_itxt("Comment", TEXT.decode(), zip=True)
    Image.new("RGB", (2, 2)).save(stream, "PNG", pnginfo=info)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("address", "data"),
    [
        ("index.html.gz", gzip.compress(TEXT)),
        ("files/a.svgz", gzip.compress(TEXT)),
        ("index.html.br", brotli.compress(TEXT)),
        (
            "files/a.pdf",
            b"%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>stream\r\n" + zlib.compress(TEXT) + b"endstream",
        ),
        ("files/a.docx", make_archive()),
        ("images/a.png", make_png()),
    ],
    # Named by the addresses: the bytes have the time of day in them.
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_packed_is_opened(address, data):
    """Pages of hosts, documents, pictures."""
    assert any(TEXT in part for part in unpack(address, data))


@given(st.sampled_from(["a.gz", "a.br", "a.pdf", "a.png"]), st.binary(max_size=200))
def test_what_is_broken_is_empty(address, data):
    """Nobody else can open it either."""
    for head in (b"", b"%PDF-stream\n", b"PK\x03\x04", b"\x89PNG\r\n\x1a\nzTXt\x78\x9c", b"\x1f\x8b"):
        assert all(isinstance(part, bytes) for part in unpack(address, head + data))


def test_a_bomb_does_not_go_off():
    """Its first part is all that is looked at."""
    assert max(map(len, unpack("a.gz", gzip.compress(bytes(MOST + 10))))) <= MOST


def test_many_bombs_do_not_go_off_either(monkeypatch):
    """All that a file has inside counts, too."""
    monkeypatch.setattr(unpacking, "MOST_OF_ALL", MOST)
    bomb = b"stream\n" + zlib.compress(bytes(MOST // 2)) + b"endstream\n"
    assert sum(map(len, unpack("a.pdf", b"%PDF-1.4\n" + bomb * 3))) == MOST


@pytest.mark.parametrize("size", [1, 1023, 1024, 1025, 10_000, 300_000])
def test_a_stream_ends_where_it_ends(size):
    """However it falls on the pieces that are read; what is behind it is looked at for itself."""
    first, second = (b"%06d" % number * size for number in (1, 2))
    data = b"".join(b"stream\n" + zlib.compress(text, 0) + b"\nendstream\n" for text in (first, second))
    assert [part for part in unpack("a.pdf", b"%PDF-1.4\n" + data) if part] == [first, second]


def test_a_packed_page_is_a_page():
    """By its name without the form."""
    assert [strip_suffix(name) for name in ("a.html.gz", "a.html.br", "a.html")] == ["a.html"] * 3


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_of_a_damaged_archive_the_whole_parts_are_opened(cut):
    """Bytes before its list that are gone move its parts before its beginning, as it seems."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "x" * 60)
        archive.writestr("b.txt", TEXT)
    data = stream.getvalue()
    assert TEXT in [*unpack("files/a.zip", data[:4] + data[4 + cut :])]
