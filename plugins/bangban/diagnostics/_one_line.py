"""Texts for one line of a terminal, whatever is in them."""

from __future__ import annotations

# Terminals and CI logs read these as the end of a record, or as commands.
_CONTROL = dict.fromkeys((*range(32), *range(127, 160), 0x2028, 0x2029), " ")

_BETWEEN = "、"


def tidy(text: str) -> str:
    """The text on one line: names of files may hold line ends, and bytes that are no UTF-8."""
    return show_surrogates(text).translate(_CONTROL)


def show_surrogates(text: str) -> str:
    """Lone surrogates, which stand for such bytes (PEP 383) and cannot be printed, as `\\udcxx`."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()


def shorten(text: str, limit: int = 60) -> str:
    """The text, cut after so many characters."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def shorten_list(text: str, limit: int) -> str:
    """The names, joined as in Chinese, that are to be had in so many characters; none is cut."""
    if len(text) <= limit:
        return text
    whole = text.rfind(_BETWEEN, 0, limit)
    return f"{text[:whole]}……" if whole > 0 else shorten(text, limit)
