"""What cleaners of files give, and how they refuse one."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Cleaned(Struct, frozen=True):
    """A file as it goes out; `found` names what was taken out of it, in words for the editor, each with what
    of it may be shown."""

    data: bytes
    found: tuple[str, ...] = ()


class RefusedDocumentError(ValueError):
    """The file must not go out: a code of the catalogue, the values of its sentence, and the place."""

    def __init__(self, code: str, values: Mapping[str, str], line: int = 1, column: int = 1) -> None:
        super().__init__(code, values)
        self.code, self.values, self.line, self.column = code, values, line, column


def mask(value: str) -> str:
    """A name as it may be told in a report that others read: its first letter."""
    plain = " ".join(value.split())
    return f"{plain[:1]}…" if plain else ""
