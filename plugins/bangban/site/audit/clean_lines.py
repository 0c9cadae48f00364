"""Lines that have been found clean: most lines of a site stand in many of its files."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import filterfalse

_FAMILIES = {".html": "page", ".svg": "drawing", ".xml": "feed"} | dict.fromkeys(
    (".json", ".csv", ".txt", ".ics"), "data"
)
_FOLDED = b"\r\n "


def find_family(address: str) -> str:
    """The family of a text file, of all of which the same is asked: `page`, `drawing`, `feed` or `data`. Of
    others, which are few, the ending of their names."""
    ending = address[address.rfind(".") :]
    return _FAMILIES.get(ending, ending)


def cut_lines(address: str, data: bytes) -> list[bytes]:
    """The lines of a text file, as they are meant."""
    return (data.replace(_FOLDED, b"") if address.endswith(".ics") else data).split(b"\n")


class CleanLines:
    """What is clean in files of one family: in another it may be no text, but what runs."""

    def __init__(self) -> None:
        self._known: dict[str, set[bytes]] = {}

    def list_new(self, address: str, data: bytes) -> list[bytes]:
        """The lines of the text file at an address that are not known to be clean, each once."""
        known = self._known.setdefault(find_family(address), set())
        return [*filterfalse(known.__contains__, dict.fromkeys(cut_lines(address, data)))]

    def keep(self, address: str, lines: Iterable[bytes]) -> None:
        """Notes that these lines of the file at an address are clean."""
        self._known.setdefault(find_family(address), set()).update(lines)

    def drop(self, address: str, lines: Iterable[bytes]) -> None:
        """Takes that back."""
        self._known[find_family(address)].difference_update(lines)
