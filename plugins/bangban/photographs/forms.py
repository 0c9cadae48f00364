"""Which form a picture file has: by its first bytes, and by its name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

ENDINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "JPEG": (".jpg", ".jpeg"),
        "PNG": (".png",),
        "WebP": (".webp",),
        "GIF": (".gif",),
        "AVIF": (".avif",),
    }
)
"""The forms that browsers show, each with the endings that servers know; the first is the usual one."""

CONVERTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "HEIC": (".heic", ".heif", ".hif"),
        "TIFF": (".tif", ".tiff"),
        "BMP": (".bmp", ".dib"),
    }
)
"""The forms that are read and go out as JPEG: no browser shows them, or not every one."""

_FOREIGN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "PSD": (".psd", ".psb"),
        "JPEG XL": (".jxl",),
        "JPEG 2000": (".jp2", ".jpx", ".j2k"),
        "RAW": (".dng", ".nef", ".cr2", ".cr3", ".arw", ".raf", ".rw2", ".orf"),
    }
)
"""Forms of photographs that are not read here."""

_READ = {**ENDINGS, **CONVERTED}
_STARTS = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"8BPS\0", "PSD"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"FUJIFILMCCD-RAW", "RAW"),
)
_HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_BY_ENDING = {
    ending: form for forms in (_READ, _FOREIGN) for form, endings in forms.items() for ending in endings
}


def sniff_form(data: bytes) -> str:
    """The form of a picture by its first bytes; "" for what is none."""
    for start, form in _STARTS:
        if data.startswith(start):
            return form
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if data[:2] == b"BM" and data[6:10] == b"\0\0\0\0":
        return "BMP"
    return _sniff_boxes(data) if data[4:8] == b"ftyp" else ""


def _sniff_boxes(data: bytes) -> str:
    """Of a file of boxes (ISO 14496-12): its first box names the brands that it fits."""
    end = min(int.from_bytes(data[:4], "big"), 256)
    brands = [data[8:12], *(data[place : place + 4] for place in range(16, end, 4))]
    if b"avif" in brands or b"avis" in brands:
        return "AVIF"
    if brands[0] == b"crx ":
        return "RAW"
    return "HEIC" if set(brands) & set(_HEIC_BRANDS) else ""


def name_form(path: str) -> str:
    """The form that a file's name promises; "" for none of pictures. Drawings (SVG) are no matter of this."""
    # Of every file at every build: a path object would take ten times as long.
    return _BY_ENDING.get(path[path.rfind(".") :].lower(), "")


def fits_ending(path: str, form: str) -> bool:
    """Whether a file of one of the forms that are read is called after it: servers send it as what it is."""
    return PurePosixPath(path).suffix.lower() in _READ[form]


def is_read(form: str) -> bool:
    """Whether pictures of a form are read: all that browsers show, and what is made into that."""
    return form in _READ


def find_ending(form: str) -> str:
    """The usual ending of a form that is read."""
    return _READ[form][0]


def locate_published(path: str) -> str:
    """The address of a content file: its own path; what is made into a JPEG has that ending behind its own,
    for there may be another picture of the same name beside it, as telephones leave them."""
    return f"{path}.jpg" if name_form(path) in CONVERTED else path


def find_source(address: str) -> str:
    """The content path of which an address is that of `locate_published`, if there is a file."""
    source = address.removesuffix(".jpg")
    return source if source != address and name_form(source) in CONVERTED else address
