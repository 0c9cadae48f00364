"""Markdown, HTML and XML as a reader reads them, sign by sign: so that a number is found whatever stands
inside it.

What is left out are tags, comments, signs of emphasis and backslashes; entities are read, and so are
words of tags that are shown or read aloud. Nothing is converted: a text is only ever read as more
connected than a page shows it.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import NamedTuple

_MARKUP = re.compile(
    r"(?P<tag></?[A-Za-z][A-Za-z0-9-]*(?::[A-Za-z0-9-]+)?(?:[\s/][^<>]{0,4000})?>)"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<mask>\*{4,}|_{4,})"
    r"|(?P<target>\]\()|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<sign>\*{1,3}|~~|==|`+"
    r"|(?<![0-9A-Za-z.])_{1,3}(?=[0-9A-Za-z\u4e00-\u9fff])"
    r"|(?<=[0-9A-Za-z\u4e00-\u9fff])_{1,3}(?![0-9A-Za-z.@])"
    r"|\[(?=[^\[\]]{1,200}\][(\[])|\](?=\[))"
)
BLOCKS = frozenset(
    """p div li ul ol td th tr table h1 h2 h3 h4 h5 h6 br hr section article figure figcaption dd dt dl
    blockquote text title desc option button header footer nav main pre caption summary details rect g
    svg""".split()
)
# What is read beside its base is no part of it.
_ASIDE = frozenset(("rt", "rp"))
_NAME = re.compile(r"</?([A-Za-z0-9]+)")
WORDS = re.compile(
    r"""\s(?:alt|title|aria-label|aria-description|content|placeholder|label|value|summary|cite"
    r"|data-[\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)"""
    r"""|\shref\s*=\s*("|')(?=(?:tel|sms|mailto|callto|weixin|mqqwpa|geo):)[^"']*""",
    re.IGNORECASE,
)
_SPECIAL = re.compile(r"[<&*_~=\\`\[\]]")
_GAP = " | "
_STARS = re.compile(r"\*+")
_PAIR = 2
UNSEEN = "\u200b"
"""A blank of no width."""
_NOT_LINE_END = re.compile(r"[^\n]")


class ReadMarkup(NamedTuple):
    """`text` as it is read, the index in the source of each of its signs (None: the same), and where what
    is longer there than here ends, by its start."""

    text: str
    origins: list[int] | None = None
    ends: dict[int, int] | None = None


def read_markup(source: str) -> ReadMarkup:
    """What a reader reads of a source."""
    return _MarkupReader(source).read() if _SPECIAL.search(source) else ReadMarkup(source)


class _MarkupReader:
    """Goes through a source once. Words of its tags stand behind the text, each apart."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._origins: list[int] = []
        self._ends: dict[int, int] = {}
        self._runs: Counter[str] = Counter()
        self._asides: list[tuple[int, int]] = []

    def read(self) -> ReadMarkup:
        source, last, aside = self._source, 0, False
        self._runs = Counter(_STARS.findall(source)) if "*" in source else Counter()
        for found in _MARKUP.finditer(source):
            start, end = found.span()
            self._take(last, start, aside)
            if found["tag"]:
                aside = self._read_tag(found, aside)
            else:
                self._read_sign(found)
            last = end
        self._take(last, len(source), aside)
        for start, end in self._asides:
            self._add(_GAP, start)
            self._take(start, end)
        return ReadMarkup("".join(self._parts), self._origins, self._ends)

    def _take(self, start: int, end: int, aside: bool = False) -> None:
        if aside:
            self._asides.append((start, end))
        elif start < end:
            self._parts.append(self._source[start:end])
            self._origins += range(start, end)

    def _add(self, shown: str, start: int) -> None:
        self._parts.append(shown)
        self._origins += [start] * len(shown)

    def _read_tag(self, found: re.Match[str], aside: bool) -> bool:
        """Notes what is read of a tag; gives whether what follows stands beside the text."""
        start, tag = found.start(), found[0]
        name = (_NAME.match(tag) or [tag, ""])[1].lower()
        if name in BLOCKS:
            # A line that ends inside a number is no end of it.
            self._add("\n" if name == "br" else _GAP, start)
        if "=" in tag:
            spans = (one.span(one.lastindex or 0) if one[1] else one.span() for one in WORDS.finditer(tag))
            self._asides += [(start + first, start + last) for first, last in spans]
        if name in _ASIDE:
            return not tag.startswith("</")
        return aside and name not in ("ruby", "rb", "p", "div")

    def _is_mask(self, sign: str, end: int) -> bool:
        """Whether stars hide something: emphasis has two of a kind, and ends before no host."""
        return sign[:1] == "*" and (self._runs[sign] < _PAIR or self._source.startswith("@", end))

    def _read_sign(self, found: re.Match[str]) -> None:
        start, end = found.span()
        if found["entity"]:
            self._add(html.unescape(found[0]), start)
            self._ends[start] = end
        elif found["target"]:
            self._add(_GAP, start)
        elif found["mask"] or self._is_mask(found[0], end):
            self._take(start, end)
        elif found["escaped"]:
            self._take(start + 1, end)


def blank_comments(source: str) -> str:
    """The source with signs that nobody sees for its comments, which nobody reads: no place in it moves."""
    parts: list[str] = []
    last = 0
    while (start := source.find("<!--", last)) >= 0 and (end := source.find("-->", start + 4)) >= 0:
        parts += (source[last:start], _NOT_LINE_END.sub(UNSEEN, source[start : end + 3]))
        last = end + 3
    return "".join([*parts, source[last:]])
