"""Paragraphs in which nothing is read: the last resort where reading them would lose letters."""

from __future__ import annotations

import re
from collections.abc import Iterable

# What a line keeps is what makes it part of a list or a quotation.
_LINE = re.compile(r"^(?P<frame>[ \t>]*+(?:(?:[-*+]|[0-9]++\.)[ ]++)?)(?P<words>.*+)$", re.MULTILINE)
_SIGN = re.compile(r"[!-/:-@\[-`{-~]")


def spell_out(source: str, places: Iterable[int]) -> str:
    """`source` with each paragraph that one of `places` (indexes) is in written in such a way that Markdown
    shows it as typed."""
    pieces, last = [], 0
    for place in sorted(places):
        if place < last:
            continue
        start = max(source.rfind("\n\n", last, place) + 2, last) if "\n\n" in source[last:place] else last
        end = source.find("\n\n", place)
        end = len(source) if end < 0 else end
        pieces += [source[last:start], _LINE.sub(_write_plainly, source[start:end])]
        last = end
    return "".join((*pieces, source[last:]))


def _write_plainly(line: re.Match[str]) -> str:
    return line["frame"] + _SIGN.sub(lambda sign: f"&#{ord(sign[0])};", line["words"])
