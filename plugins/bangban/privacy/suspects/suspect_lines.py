"""In which lines of a page or a file something private might stand: asked of bytes, at the speed of C.

Most of a page is tags, and most of its text is clean. So the text is read roughly, tags out, in a few
operations over the whole; then RE2 looks for all patterns of the package at once. The law, which the tests
hold it to: where `finder.find_in_source` finds something, a line of it is suspect.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property

import re2

from bangban.privacy._numbers import LINE_END
from bangban.privacy._reading import read_text
from bangban.privacy._tables import list_cells
from bangban.privacy.markup import BLOCKS, WORDS, ReadMarkup
from bangban.privacy.suspects.suspicions import GROUPS, MARKUP_SIGNS, NEEDS_READING, ODD_SIGNS, Suspicion

_TAG = re.compile(rb"(</?[A-Za-z][A-Za-z0-9-]*(?::[A-Za-z0-9-]+)?(?:[\s/][^<>]*)?>)")
_BLOCK = re.compile(rb"</?(?:" + "|".join(sorted(BLOCKS)).encode() + rb")(?![A-Za-z0-9])", re.IGNORECASE)
_BREAKING = re.compile(rb"</?br(?![A-Za-z0-9])", re.IGNORECASE)
_GAP, _BREAK = b" | ", LINE_END.encode()
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_WORDS = re.compile(WORDS.pattern.encode(), re.IGNORECASE)
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
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&#34;", '"'), ("&quot;", '"'), ("&#39;", "'"), ("&#8203;", ""))
_LINE_END = re.compile(rb"\n")
_ENDS_AS_BLANKS = bytes.maketrans(f"\n\r{LINE_END}".encode(), b"   ")
_NEAR = 100
_MOST_NEAR = 50
_MOST_MEMORY = 1 << 26
_SIGN = re.compile(
    r"\\[!-/:-@\[-`{-~]|[*`]+|(?<![0-9A-Za-z.])_{1,3}(?=[0-9A-Za-z\u4e00-\u9fff])|(?<=[0-9A-Za-z\u4e00-\u9fff])_{1,3}(?![0-9A-Za-z.@])|~~|==|\]\(|\[(?=[^\[\]]{1,200}\][(\[])|\](?=\[)"
)
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
        starts = [] if self._gaps.long.isdisjoint(tags) else _list_starts(parts)
        parts[1::2] = gaps
        lines = _find_lines(b"".join(parts).decode("utf-8", "replace"))
        if starts:
            lines = {one for line in lines for one in range(starts[line], starts[line + 1])}
        self._judge_tags()
        if not self._tags.isdisjoint(tags):
            lines |= _list_lines_with(source, self._tags.intersection(tags))
        if b"|" in source and b"--" in source:
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
    return _GAP.join(found[0] for found in _WORDS.finditer(tags)).decode("utf-8", "replace")


def _list_starts(parts: list[bytes]) -> list[int]:
    """The line of the source on which each line begins that is left when tags of several lines are out, and
    the number of all."""
    starts, line = [0], 0
    for number, part in enumerate(parts):
        breaks = part.count(b"\n")
        if number % 2 == 0:
            starts += range(line + 1, line + breaks + 1)
        line += breaks
    return [*starts, line + 1]


def _list_lines_with(source: bytes, signs: Iterable[bytes]) -> set[int]:
    lines: set[int] = set()
    for sign in signs:
        place = source.find(sign)
        while place >= 0:
            first = source.count(b"\n", 0, place)
            lines.update(range(first, first + sign.count(b"\n") + 1))
            place = source.find(sign, place + 1)
    return lines


def _find_lines(rough: str) -> set[int]:
    """The suspect lines of a text without tags."""
    if not rough.strip():
        return set()
    for sign, usual in _USUAL:
        rough = rough.replace(sign, usual)
    rough = _read_entities(rough) if "&" in rough else rough
    if ">" in rough and _QUOTED.search(rough):
        rough = _QUOTED.sub(lambda found: found[0].replace(">", " "), rough)
    text = _Lines(rough)
    if not text.has(_any_signs()):
        return text.find(*_groups())
    found = text.read().find(*_groups())
    if marked := text.find_marked():
        # A number may go on from line to line.
        lines = sorted(
            {near for line in marked for near in (line - 1, line, line + 1) if 0 <= near < len(text.lines)}
        )
        bare = _Lines(_SIGN.sub(_read_sign, "\n".join([text.lines[line] for line in lines])))
        found.update(lines[number] for number in bare.read().find(*_groups()))
    return found


def _read_sign(found: re.Match[str]) -> str:
    sign = found[0]
    return " | " if sign == "](" else sign[1:] if sign[0] == "\\" else ""


def _read_entities(text: str) -> str:
    read = text
    for entity, meant in _ENTITIES:
        read = read.replace(entity, meant)
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

    def has(self, patterns: _PatternSet) -> bool:
        """Whether any of them matches."""
        return patterns.matches(self._data)

    def find_marked(self) -> set[int]:
        """The numbers of the lines with signs of emphasis."""
        return {first for first, _ in self._locate(_markup_signs().list_spans(self._source, self._source))}

    def find(self, *sets: _PatternSet) -> set[int]:
        """The numbers of the lines that any match reaches into."""
        pieces = self._locate(span for one in sets for span in one.list_spans(self._data, self._source))
        return {line for first, last in pieces for line in range(first, self._joined.get(last, last) + 1)}

    def _locate(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """The numbers of the first and the last line of each match."""
        in_order = sorted(spans)
        ends = [found.start() for found in _LINE_END.finditer(self._source)] if in_order else []
        return [(bisect_left(ends, start), bisect_left(ends, end - 1)) for start, end in in_order]

    def read(self) -> _Lines:
        """The same as the searching modules see it; where a number goes on lines are joined."""
        runs: list[tuple[int, int]] = []
        odd = (
            *_odd_signs().list_spans(self._source, self._source),
            *_odd_rows().list_spans(self._data, self._source),
        )
        for first, last in self._locate(odd):
            if runs and first <= runs[-1][1]:
                first, last = runs[-1][0], max(last, runs.pop()[1])
            runs.append((first, last))
        lines = self.lines.copy() if runs else []
        for first, last in runs:
            lines[first] = read_text(ReadMarkup("\n".join(self.lines[first : last + 1]))).text
            lines[first + 1 : last + 1] = [""] * (last - first)
        return _Lines("\n".join(lines), dict(runs)) if runs else self


class _PatternSet:
    """Patterns that are looked for in one pass; where one is there, once more for the place."""

    def __init__(self, suspicions: tuple[Suspicion, ...]) -> None:
        self._suspicions = suspicions
        self._set = re2.Set.SearchSet(_options())
        for one in suspicions:
            self._set.Add(one.pattern.encode())
        self._set.Compile()
        self._compiled: dict[int, re2._Regexp] = {}

    def matches(self, data: bytes) -> bool:
        """Whether a pattern matches anywhere."""
        return bool(self._set.Match(data))

    def list_spans(self, data: bytes, source: bytes) -> Iterator[tuple[int, int]]:
        """Where the patterns match, and what is asked of the text about each match holds; `source` is the
        same with its line ends."""
        for number in self._set.Match(data) or ():
            pattern, holds, over_lines = self._suspicions[number]
            if number not in self._compiled:
                self._compiled[number] = re2.compile(pattern.encode(), _options())
            spans = (found.span() for found in self._compiled[number].finditer(data))
            if holds is bool:
                yield from spans
                continue
            for group in _group(spans):
                near = (source if over_lines else data)[max(0, group[0][0] - _NEAR) : group[-1][1] + _NEAR]
                if holds(near.decode("utf-8", "ignore")):
                    yield from group


def _group(spans: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Neighbours are asked about at once: a file may be nothing but numbers."""
    group: list[tuple[int, int]] = []
    for span in spans:
        if (group and span[0] > group[-1][1] + _NEAR) or len(group) == _MOST_NEAR:
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _options() -> re2.Options:
    options = re2.Options()
    options.max_mem = _MOST_MEMORY
    return options


@cache
def _groups() -> tuple[_PatternSet, ...]:
    return tuple(map(_PatternSet, GROUPS))


@cache
def _odd_signs() -> _PatternSet:
    return _PatternSet(ODD_SIGNS)


@cache
def _odd_rows() -> _PatternSet:
    return _PatternSet(NEEDS_READING)


@cache
def _any_signs() -> _PatternSet:
    return _PatternSet((*ODD_SIGNS, *NEEDS_READING, *MARKUP_SIGNS))


@cache
def _markup_signs() -> _PatternSet:
    return _PatternSet(MARKUP_SIGNS)
