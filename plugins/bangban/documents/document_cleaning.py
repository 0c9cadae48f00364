"""A drawing, document, recording or file of subtitles as it goes out, and what is to be said of it.

Each form has a cleaner: it gives the file without what it tells of people, and notes what that was; where it
cannot be sure that nothing of it is left, it refuses the file. The libraries of the forms are large: the
module of a form is imported when there is a file of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import cast

from bangban.diagnostics.problems import Position, Problem
from bangban.documents.cleaned_files import (
    OFFICE,
    OLD_OFFICE,
    OPEN_DOCUMENT,
    RECORDINGS,
    UNREAD,
    Cleaned,
    RefusedDocumentError,
    find_ending,
)

_MODULES: Mapping[str, str] = MappingProxyType(
    {
        ".svg": "_svg_form",
        ".pdf": "_pdf_form",
        **dict.fromkeys(OFFICE, "_office_form"),
        **dict.fromkeys(OPEN_DOCUMENT, "_opendocument_form"),
        **dict.fromkeys(OLD_OFFICE, "_old_form"),
        **dict.fromkeys(RECORDINGS, "_recording_form"),
        ".vtt": "_plain_form",
    }
)
"""The module of each form that is known by its ending; its `clean` makes `Cleaned` of bytes."""


_TRACES = (
    b"/Info", b"/Author", b"/Metadata", b"xmpmeta", b"docProps/", b"meta.xml", b"Exif\0\0", b"ID3", b"udta",
    b"\xa9xyz", b"APETAGEX", b"LIST",
)  # fmt: skip
"""Signs of properties and tags in files that are cut off or damaged."""

_STARTS = (b"PK\3\4", b"fLaC", b"OggS", b"RIFF", b"\x1a\x45\xdf\xa3")
"""Of files that are what they say, and cut off or damaged behind."""

LARGE = 20_000_000
"""Bytes; with more readers wait long. Recordings have their own limit."""


def is_document(path: str) -> bool:
    """Whether a file of this name is cleaned here."""
    return find_ending(path) in _MODULES


def is_judged(path: str) -> bool:
    """Whether there may be something to be said of a file of this name."""
    return is_document(path) or find_ending(path) in UNREAD


def clean_document(path: str, data: bytes) -> bytes:
    """The file of a name as it goes out; the same bytes where there is nothing to be taken out. Raises
    RefusedDocumentError where it must not go out."""
    return _clean(path, data).data if data else data


def examine_document(path: str, data: bytes) -> Problem | None:
    """What is to be said of a file: an error where it is refused, else the one warning that names all that is
    taken out of it; None where there is nothing to say."""
    name = PurePosixPath(path).name
    if find_ending(path) in UNREAD:
        return Problem(Position(path), "document.unread", {"name": name})
    if not data:
        return None
    try:
        cleaned = _clean(path, data)
    except RefusedDocumentError as error:
        return Problem(Position(path, error.line, error.column), error.code, {"name": name, **error.values})
    if cleaned.broken and find_ending(path) in (*RECORDINGS, ".vtt"):
        # Whoever plays it hears that; the checks of recordings say what they must be.
        return None
    if cleaned.broken:
        return Problem(Position(path), "document.broken", {"name": name})
    if cleaned.found:
        return Problem(Position(path), "document.personal", {"name": name, "found": "、".join(cleaned.found)})
    if len(cleaned.data) > LARGE and find_ending(path) not in RECORDINGS:
        size, most = str(len(cleaned.data) // 1_000_000), str(LARGE // 1_000_000)
        return Problem(Position(path), "document.large", {"name": name, "size": size, "most": most})
    return None


def _clean(path: str, data: bytes) -> Cleaned:
    module = import_module(f"{__package__}.{_MODULES[find_ending(path)]}")
    try:
        return cast(Callable[[bytes], Cleaned], module.clean)(data)
    except RefusedDocumentError as error:
        if error.code != "document.broken":
            raise
        if data.startswith(_STARTS) or any(mark in data for mark in _TRACES):
            raise RefusedDocumentError("document.damaged", {}) from None
        # Nobody can open it, and nobody is named in it.
        return Cleaned(data, broken=True)
