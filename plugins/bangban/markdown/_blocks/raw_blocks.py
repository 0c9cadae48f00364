"""Markdown between HTML tags that stand in paragraphs of their own (CommonMark §4.6, kinds 6 and 7):

    <details><summary>展开</summary>

    里面是 **Markdown**。

    </details>

A blank line ends a piece of HTML; what comes then is read like any other text. Python-Markdown leaves all up
to the end tag as it is, unless the tag has an attribute `markdown`; it still does where there is one.
"""

from __future__ import annotations

import re

from markdown.preprocessors import Preprocessor

from bangban.support.patterns import compile_later

_NAMES = """address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure
footer form header li main menu nav ol optgroup option p search section summary table tbody td tfoot th thead
tr ul""".split()
_START = compile_later(rf"(?P<blanks>[ ]*+)</?(?:{'|'.join(_NAMES)})(?=[\s/>]|\Z)", re.IGNORECASE)
_TAG = compile_later(rf"<(?P<end>/?)(?:{'|'.join(_NAMES)})(?=[\s/>])", re.IGNORECASE)
_SWITCHED = re.compile(r"<[a-z][^<>]*\smarkdown\b", re.IGNORECASE)
_OPAQUE = compile_later(
    r"[ ]{0,3}<(?:(?P<name>pre|script|style|textarea)(?=[\s>]|\Z)|(?P<comment>!--))", re.IGNORECASE
)


class RawBlocks(Preprocessor):
    """Puts tags aside whose element goes on behind a blank line; whole elements are left to stock."""

    def run(self, lines: list[str]) -> list[str]:
        """`lines` with one line for each piece of HTML that was put aside."""
        source = "\n".join(lines)
        if "<" not in source or not _TAG.search(source) or _SWITCHED.search(source):
            return lines
        lines = source.split("\n")
        done: list[str] = []
        place = depth = 0
        while place < len(lines):
            start = _START.match(lines[place])
            if not start or (len(start["blanks"]) > 3 and not depth):
                end = (
                    _find_opaque_end(lines, place) if lines[place].lstrip(" ").startswith("<") else place + 1
                )
                done += lines[place:end]
                place = end
                continue
            end = _find_blank(lines, place)
            change, is_whole = _weigh("\n".join(lines[place:end]))
            done += (
                lines[place:end]
                if is_whole and not depth
                else self._put_aside(lines[place:end], start["blanks"])
            )
            depth, place = max(depth + change, 0), end
        return done

    def _put_aside(self, lines: list[str], blanks: str) -> list[str]:
        return ["", blanks[:3] + self.md.htmlStash.store("\n".join(lines).strip()), ""]


def _find_blank(lines: list[str], place: int) -> int:
    while place < len(lines) and lines[place].strip():
        place += 1
    return place


def _find_opaque_end(lines: list[str], place: int) -> int:
    """Behind the element or the comment that begins here and is code, whatever it holds."""
    opaque = _OPAQUE.match(lines[place])
    if not opaque:
        return place + 1
    end = "-->" if opaque["comment"] else f"</{opaque['name'].lower()}"
    while place < len(lines) and end not in lines[place].lower():
        place += 1
    return place + 1


def _weigh(markup: str) -> tuple[int, bool]:
    """How many more elements begin than end here, and whether none is left open or closed twice."""
    depth = lowest = 0
    for tag in _TAG.finditer(markup):
        depth += -1 if tag["end"] else 1
        lowest = min(lowest, depth)
    return depth, depth == lowest == 0
