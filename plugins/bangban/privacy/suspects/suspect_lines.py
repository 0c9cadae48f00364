"""In which lines of a page or a file something private might stand: asked of bytes, at the speed of C.

Most of a page is tags, and most of its text is clean. So the text is read roughly, tags out, in a few
operations over the whole; then RE2 looks for all patterns of the package at once. The law, which the tests
hold it to: where `finder.find_in_source` finds something, a line of it is suspect.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Set
from functools import cached_property

from bangban.privacy._numbers import LINE_END
from bangban.privacy._reading import read_text
from bangban.privacy._tables import list_cells
from bangban.privacy.markup import BLOCKS, WORDS, ReadMarkup
from bangban.privacy.suspects.pattern_sets import PatternSet, open_groups, open_signs
from bangban.privacy.suspects.suspicions import MARKUP_SIGNS
from bangban.support.byte_patterns import BytePattern

_TAG = re.compile(rb"(</?[A-Za-z][A-Za-z0-9-]*(?::[A-Za-z0-9-]+)?(?:[\s/][^<>]*)?>)")
_BLOCK = re.compile(rb"</?(?:" + "|".join(sorted(BLOCKS)).encode() + rb")(?![A-Za-z0-9])", re.IGNORECASE)
_BREAKING = re.compile(rb"</?br(?![A-Za-z0-9])", re.IGNORECASE)
_GAP, _BREAK = b" | ", LINE_END.encode()
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_WORDS = re.compile(WORDS.pattern.encode(), re.IGNORECASE)
# Below such a line a table of Markdown has its rows.
_RULER = BytePattern(rb"(?m)^[ \t>|:\-]*-[ \t|:\-]*$")
_ASIDE = re.compile(rb"<r[tp][\s/>]", re.IGNORECASE)
# What `_reading` makes of the signs that are everywhere; lines with others are read by it.
_USUAL = (
    ("（", "("),
    ("）", ")"),
    ("：", ":"),
    ("；", ";"),
    ("，", ","),
    ("—", "-"),
    ("\xa0", " "),
    ("\u3000", " "),
)
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&#34;": '"', "&quot;": '"', "&#39;": "'", "&#8203;": ""}
_ENTITY = re.compile("|".join(_ENTITIES))
_ENDS_AS_BLANKS = bytes.maketrans(f"\n\r{LINE_END}".encode(), b"   ")
_SIGN = re.compile(
    r"\\[!-/:-@\[-`{-~]|[*`]+|(?<![0-9A-Za-z.])_{1,3}(?=[0-9A-Za-z\u4e00-\u9fff])|(?<=[0-9A-Za-z\u4e00-\u9fff])_{1,3}(?![0-9A-Za-z.@])|~~|==|\]\(|\[(?=[^\[\]]{1,200}\][(\[])|\](?=\[)"
)
_QUOTES = re.compile(r"\n[ \t]?>")
_QUOTED = re.compile(r"(?<=[0-9\uff10-\uff19])[ \t]{0,2}\r?\n[ \t]?>[ \t]?(?=[0-9\uff10-\uff19xX])")


class _Gaps(dict[bytes, bytes]):
    """What stands in the rough text for each tag; those that are new are kept in `fresh`, those of several
    lines in `long`."""

    def __init__(self) -> None:
        super().__init__()
        self.fresh: list[bytes] = []
        self.long: set[bytes] = set()

    def __missing__(self, tag: bytes) -> bytes:
        self.fresh.append(tag)
        if b"\n" in tag:
            self.long.add(tag)
        self[tag] = gap = _BREAK if _BREAKING.match(tag) else _GAP if _BLOCK.match(tag) else b""
        return gap


class SuspectSearch:
    """The search through the files of one site: a tag that stands in many of them is looked at once."""

    def __init__(self) -> None:
        self._gaps = _Gaps()
        self._tags: set[bytes] = set()

    def list_lines(self, source: bytes) -> list[int]:
        """The numbers, from 0 on, of the lines in or about which something private might stand."""
        if b"<!--" in source:
            source = _COMMENT.sub(lambda found: b"<i" + b"\n" * found[0].count(b"\n") + b">", source)
        parts = _TAG.split(source)
        tags = parts[1::2]
        gaps = [*map(self._gaps.__getitem__, tags)]
        parts[1::2] = gaps
        rough = b"".join(parts)
        lines = _find_lines(rough.decode("utf-8", "replace"))
        if lines and not self._gaps.long.isdisjoint(tags):
            lines = _restore_lines(lines, parts, tags, self._gaps.long)
        self._judge_tags()
        if not self._tags.isdisjoint(tags):
            lines |= _list_lines_with(self._tags, parts[::2], tags)
        if (b"--" in rough or b"- |" in source) and b"|" in source and _RULER.is_in(source):
            text = source.decode("utf-8", "replace")
            lines |= {text.count("\n", 0, cell.start) for cell in list_cells(text)}
        return sorted(lines)

    def _judge_tags(self) -> None:
        """Whether words in tags that have not been seen before are suspect."""
        tags, self._gaps.fresh = self._gaps.fresh, []
        if tags and _find_lines(_read_words(b"\n".join(tags))):
            self._tags.update(tag for tag in tags if _find_lines(_read_words(tag)))
        # What is read beside its base stands elsewhere in the text as it is read.
        self._tags.update(filter(_ASIDE.match, tags))


def _read_words(tags: bytes) -> str:
    return b" |\n".join(found[0] for found in _WORDS.finditer(tags)).decode("utf-8", "replace")


def _restore_lines(lines: set[int], parts: list[bytes], tags: list[bytes], long: Set[bytes]) -> set[int]:
    """The lines of the source for those that are left when tags are out, some of which are `long`: of several
    lines. Of the `parts` every second one stands for a tag."""
    at, behind, line, done = [0], [0], 0, 0
    for number, tag in enumerate(tags):
        if tag in long:
            place = 2 * number + 1
            line += b"".join(parts[done:place]).count(b"\n")
            done = place
            at.append(line)
            behind.append(behind[-1] + tag.count(b"\n"))
    restored: set[int] = set()
    for one in lines:
        first, last = bisect_left(at, one, 1), bisect_right(at, one)
        restored.update(range(one + behind[first - 1], one + behind[last - 1] + 1))
    return restored


def _list_lines_with(wanted: Set[bytes], texts: list[bytes], tags: list[bytes]) -> set[int]:
    """The lines on which a wanted tag stands; before each tag stands a text."""
    lines: set[int] = set()
    line = done = 0
    for number, tag in enumerate(tags):
        if tag in wanted:
            passed = (*texts[done : number + 1], *tags[done:number])
            line += b"".join(passed).count(b"\n")
            lines.update(range(line, line + tag.count(b"\n") + 1))
            line, done = line + tag.count(b"\n"), number + 1
    return lines


def _find_lines(rough: str) -> set[int]:
    """The suspect lines of a text without tags."""
    if not rough.strip():
        return set()
    for sign, usual in _USUAL:
        rough = rough.replace(sign, usual)
    rough = _read_entities(rough) if "&" in rough else rough
    if _QUOTES.search(rough):
        rough = _QUOTED.sub(lambda found: found[0].replace(">", " "), rough)
    text = _Lines(rough)
    found = text.find(*open_groups())
    found |= _find_near(text.find_odd(), 3, text, lambda near: near)
    return found | _find_near(text.find_marked(), 1, text, lambda near: _SIGN.sub(_read_sign, near))


def _find_near(lines: set[int], reach: int, text: _Lines, change: Callable[[str], str]) -> set[int]:
    """The suspect lines among these of a text and so many on both sides, changed and read as the searching
    modules see them: a number may go on from line to line."""
    if not lines:
        return set()
    near = {one for line in lines for one in range(line - reach, line + reach + 1)}
    numbers = sorted(near.intersection(range(len(text.lines))))
    changed = _Lines(change("\n".join([text.lines[number] for number in numbers])))
    return {numbers[found] for found in changed.read().find(*open_groups())}


def _read_sign(found: re.Match[str]) -> str:
    sign = found[0]
    return " | " if sign == "](" else sign[1:] if sign[0] == "\\" else ""


def _read_entities(text: str) -> str:
    read = _ENTITY.sub(lambda found: _ENTITIES[found[0]], text)
    read = html.unescape(read) if "&" in read else read
    if read.count("\n") == text.count("\n"):
        return read
    return "\n".join(html.unescape(line).replace("\n", LINE_END) for line in text.split("\n"))


class _Lines:
    """A text of lines, in which patterns are looked for; blanks count as ends of lines do. Of `joined` lines
    the first has what all of them say, by its number with that of the last."""

    def __init__(self, text: str, joined: Mapping[int, int] = {}) -> None:
        self._text, self._joined = text, joined
        self._source = text.encode("utf-8", "replace")
        self._data = self._source.translate(_ENDS_AS_BLANKS)

    @cached_property
    def lines(self) -> list[str]:
        """The text, cut."""
        return self._text.split("\n")

    def find(self, *sets: PatternSet) -> set[int]:
        """The numbers of the lines that any match reaches into."""
        pieces = self._locate(span for one in sets for span in one.list_spans(self._data, self._source))
        return {line for first, last in pieces for line in range(first, self._joined.get(last, last) + 1)}

    def _locate(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """The numbers of the first and the last line of each match."""
        lines, done, number = [], 0, 0
        for start, end in sorted(spans):
            number += self._source.count(b"\n", done, start)
            lines.append((number, number + self._source.count(b"\n", start, end - 1)))
            done = start
        return lines

    def find_odd(self) -> set[int]:
        """The numbers of the lines that the searching modules see otherwise."""
        return {line for first, last in self._odd for line in range(first, last + 1)}

    def find_marked(self) -> set[int]:
        """The numbers of the lines with signs of emphasis."""
        return {first for first, _ in self._locate(self._signs[True])}

    @cached_property
    def _odd(self) -> list[tuple[int, int]]:
        return self._locate(self._signs[False])

    @cached_property
    def _signs(self) -> dict[bool, list[tuple[int, int]]]:
        """Where odd signs stand (False), and signs of emphasis (True)."""
        signs: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
        for suspicion, span in open_signs().find(self._data, self._source):
            signs[suspicion in MARKUP_SIGNS].append(span)
        return signs

    def read(self) -> _Lines:
        """The same as the searching modules see it; where a number goes on lines are joined."""
        runs: list[tuple[int, int]] = []
        for first, last in self._odd:
            if runs and first <= runs[-1][1]:
                first, last = runs[-1][0], max(last, runs.pop()[1])
            runs.append((first, last))
        lines = self.lines.copy() if runs else []
        for first, last in runs:
            lines[first] = read_text(ReadMarkup("\n".join(self.lines[first : last + 1]))).text
            lines[first + 1 : last + 1] = [""] * (last - first)
        return _Lines("\n".join(lines), dict(runs)) if runs else self
