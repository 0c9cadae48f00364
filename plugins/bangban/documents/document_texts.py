"""The words in a file, with their places: for the guard of privacy, and for the audit of what was built.

Nothing is normalised: a piece is what a reader, a screen reader or a search engine is given. Also what is
hidden in a document is read: nobody knows who will look for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import cast

from msgspec import Struct

from bangban.documents.cleaned_files import OFFICE, OPEN_DOCUMENT, find_ending

_MODULES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys((".txt", ".csv", ".tsv", ".md", ".json", ".vtt", ".srt"), "_plain_form"),
        ".svg": "_svg_form",
        ".pdf": "_pdf_texts",
        **dict.fromkeys(OFFICE, "_office_texts"),
        **dict.fromkeys(OPEN_DOCUMENT, "_opendocument_form"),
    }
)
"""The module of each form; its `read_pieces` makes pieces of bytes."""


class TextPiece(Struct, frozen=True):
    """Words of a file: `place` says in words for the editor where they stand, "" for the file itself; `line`
    and `column` of the file, where it has lines, else 1."""

    text: str
    place: str = ""
    line: int = 1
    column: int = 1


def has_words(name: str) -> bool:
    """Whether a file of this name may have words."""
    return find_ending(name) in _MODULES


def read_texts(name: str, data: bytes) -> tuple[TextPiece, ...]:
    """The words in a file of this name; none of pictures and recordings, nor of what cannot be opened."""
    module = _MODULES.get(find_ending(name))
    if module is None:
        return ()
    read = cast(Callable[[bytes], list[TextPiece]], import_module(f"{__package__}.{module}").read_pieces)
    return tuple(read(data))
