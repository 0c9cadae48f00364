"""Fenced code, also in lists, quotes and notes (CommonMark §4.5).

Python-Markdown knows it only at the left edge. pymdownx.superfences 11 reads it there too, but not without a
closing fence, and brings highlighting, which the site does not have.
"""

from __future__ import annotations

import re

from markdown.extensions.fenced_code import FencedBlockPreprocessor
from msgspec import Struct, field

from bangban.markdown._blocks.block_starts import find_mark
from bangban.support.patterns import compile_later

_OPEN = compile_later(
    r"""(?P<lead>[ ]*+(?:(?:>[ ]?|[-*+][ ]++|[0-9]{1,9}[.)][ ]++)[ ]*+)*+)
    (?P<fence>(?P<sign>`{3})`*+|~{3}~*+)(?P<info>(?(sign)[^`\n]*+|[^\n]*+))\Z""",
    re.VERBOSE,
)
_QUOTE = re.compile(r"[ ]{0,3}>[ ]?")
_HOLDER = re.compile(r"[ ]{0,3}(?:!!![ ]|\[\^[^\]\n]+\]:|:[ ]{1,3}\S)")
_WORD = re.compile(r"\.?[\w#.+-]+\Z")
_HELD = 4


class _OpenFence(Struct):
    """Fenced code while it is read. `inset` is how far its lines are indented, `least` how far they must be
    to belong to the same item; `quotes` how many `>` stand before each."""

    lead: str
    sign: str
    info: str
    inset: int
    least: int
    quotes: int
    code: list[str] = field(default_factory=list)

    def take(self, line: str) -> bool | None:
        """True when the line is code, None when it closes the code, False when it is behind its end."""
        for _ in range(self.quotes):
            quote = _QUOTE.match(line)
            if not quote:
                return False
            line = line[quote.end() :]
        blanks = len(line) - len(line.lstrip(" "))
        if line.strip() and blanks < self.least:
            return False
        text = line.strip()
        if blanks - self.inset < _HELD and text.startswith(self.sign) and not text.strip(self.sign[0]):
            return None
        self.code.append(line[min(blanks, self.inset) :])
        return True


class Fences(FencedBlockPreprocessor):
    """Puts fenced code aside. `lines` become those with one line for each piece of code."""

    def run(self, lines: list[str]) -> list[str]:
        """At the left edge of a text, and wherever else a fence can stand."""
        source = "\n".join(lines)
        if "```" not in source and "~~~" not in source:
            return lines
        done: list[str] = []
        fence: _OpenFence | None = None
        offsets: list[int] = []
        is_parted = True
        for line in source.split("\n"):
            taken = fence.take(line) if fence else False
            if fence and taken is not True:
                self._put_aside(fence, done)
                fence = None
            if taken is not False:
                continue
            _follow(line, offsets, is_parted=is_parted)
            is_parted = not line.strip()
            fence = _open(line, offsets)
            if not fence:
                done.append(line)
        if fence:
            while fence.code and not fence.code[-1]:
                # NormalizeWhitespace has put two line ends behind the text.
                fence.code.pop()
            self._put_aside(fence, done)
        return done

    def _put_aside(self, fence: _OpenFence, done: list[str]) -> None:
        code, sign = "\n".join(fence.code), fence.sign
        while sign in code:
            sign += sign[0]
        info = fence.info.strip()
        if not info.startswith("{"):
            words = info.split(None, 1)
            info = words[0] if words and _WORD.match(words[0]) else ""
        stashed = super().run([f"{sign}{info}", *fence.code, sign])
        mark = next((line for line in stashed if line), "")
        done += [f"{fence.lead}{mark}"] if fence.lead else ["", mark, ""]


def _follow(line: str, offsets: list[int], *, is_parted: bool) -> None:
    """Keeps `offsets` what they are: how far lines are indented in the lists, notes and footnotes that are
    open, from the outermost on."""
    text = line.lstrip(" ")
    blanks = len(line) - len(text)
    mark = find_mark(text)
    if not mark and (not text or not is_parted) and not _HOLDER.match(line):
        return
    while offsets and offsets[-1] > blanks:
        offsets.pop()
    if mark and blanks <= (offsets[-1] if offsets else 0) + 3:
        offsets.append(blanks + mark.end())
    elif _HOLDER.match(line):
        offsets.append(_HELD)


def _open(line: str, offsets: list[int]) -> _OpenFence | None:
    """The fence that begins in this line; None where it is none, or stands in indented code."""
    found = _OPEN.match(line)
    if not found:
        return None
    lead = found["lead"]
    quotes = lead.count(">")
    inner = lead.rpartition(">")[2]
    inner = inner[1:] if quotes and inner.startswith(" ") else inner
    if quotes or inner.strip():
        return _OpenFence(
            lead, found["fence"], found["info"], len(inner), len(inner) if inner.strip() else 0, quotes
        )
    least = max((offset for offset in offsets if offset <= len(inner)), default=0)
    if len(inner) > least + 3:
        return None
    return _OpenFence(lead, found["fence"], found["info"], len(inner), least, 0)
