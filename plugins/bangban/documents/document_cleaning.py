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
from bangban.documents.cleaned_files import Cleaned, RefusedDocumentError

_MODULES: Mapping[str, str] = MappingProxyType(
    {
        ".svg": "_svg_form",
    }
)
"""The module of each form that is known by its ending; its `clean` makes `Cleaned` of bytes."""


def is_document(path: str) -> bool:
    """Whether a file of this name is cleaned here."""
    return _find_ending(path) in _MODULES


def clean_document(path: str, data: bytes) -> bytes:
    """The file of a name as it goes out; the same bytes where there is nothing to be taken out. Raises
    RefusedDocumentError where it must not go out."""
    return _clean(path, data).data if data else data


def examine_document(path: str, data: bytes) -> Problem | None:
    """What is to be said of a file: an error where it is refused, else the one warning that names all that is
    taken out of it; None where there is nothing to say."""
    name = PurePosixPath(path).name
    if not data:
        return None
    try:
        cleaned = _clean(path, data)
    except RefusedDocumentError as error:
        return Problem(Position(path, error.line, error.column), error.code, {"name": name, **error.values})
    if not cleaned.found:
        return None
    return Problem(Position(path), "document.personal", {"name": name, "found": "、".join(cleaned.found)})


def _find_ending(path: str) -> str:
    # A server that runs on Windows passes over dots and blanks at the end.
    plain = path.rstrip(". ").lower()
    return plain[plain.rfind(".") :]


def _clean(path: str, data: bytes) -> Cleaned:
    module = import_module(f"{__package__}.{_MODULES[_find_ending(path)]}")
    return cast(Callable[[bytes], Cleaned], module.clean)(data)
