"""Rows of digits in a text, in groups, as people write long numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

LINE_END = "\x1e"
"""Stands for the end of a line inside a number."""

_ROW = re.compile(
    r"(?:(?<![0-9A-Za-z])|(?<=[Tt]el)|(?<=TEL)|(?<=[VvWw][Xx])|(?<=QQ)|(?<=(?<![0-9A-Za-z])G)"
    r"|(?<=[^A-Za-z][Tt]))\+?\(?[0-9]"
    r"(?:[ .,·_/()\-\x1e]{0,4}[0-9])+(?:[ .·\-]?[xX](?![xX]| ?[0-9]))?(?![0-9A-Za-z])"
)
_GROUP = re.compile(r"[0-9]+[xX]?|[xX]")
_MOST_GROUPS, _MOST_BROKEN = 20, 6
_FEWEST, _MOST = 7, 20
"""Digits of the numbers that are looked for."""


class Number(NamedTuple):
    """Some neighbouring groups of a row: their digits, the signs between them (`inner`), where they
    stand, how long each is; `before` and `after` are the groups beside them in the row, "" where there
    are none, `joint` and `tail` the signs between; `row_start` is where the row begins."""

    digits: str
    inner: str
    start: int
    end: int
    sizes: tuple[int, ...]
    before: str = ""
    joint: str = ""
    after: str = ""
    tail: str = ""
    row_start: int = 0

    @property
    def is_even(self) -> bool:
        """Whether it stands in one piece, or in pieces of one size or two, as if spelt out."""
        sizes = self.sizes[:-1] or self.sizes
        is_spelt = min(sizes) == max(sizes) <= 2 >= self.sizes[-1]
        return len(self.sizes) == 1 or (is_spelt and not self.is_piece)

    @property
    def is_piece(self) -> bool:
        """Whether its row has more groups."""
        return bool(self.before or self.after)

    @property
    def is_run(self) -> bool:
        """Whether it is a piece of a row of groups of one size, as those of bytes are."""
        sizes, beside = {*self.sizes}, {len(self.before), len(self.after)} - {0}
        return (
            len(self.sizes) > 2
            and len(sizes) == 1
            and not beside.isdisjoint(sizes)
            and {*self.inner} == {" "}
        )

    @property
    def is_broken(self) -> bool:
        """Whether lines end inside it, and it is no piece of a column or a table of numbers."""
        is_column = LINE_END in self.joint + self.tail or len(self.sizes) > _MOST_BROKEN
        return LINE_END in self.inner and not (is_column or "  " in self.inner)

    @property
    def is_grouped(self) -> bool:
        """Whether it stands in some groups of at least three digits, the last perhaps of fewer."""
        if "." in self.inner and {*self.inner} != {"."}:
            return False
        return all(size >= 3 for size in self.sizes[:-1])

    @property
    def is_decimal(self) -> bool:
        """Whether it is a number with a point, or a part of one."""
        if len(self.sizes) == 2 and self.inner == ".":
            return True
        return (self.joint == "." and bool(self.before)) or (self.tail == "." and bool(self.after))


class DigitRow:
    """A row of digit groups in a `text`: each group with its start."""

    def __init__(self, text: str, groups: tuple[tuple[int, str], ...]) -> None:
        self.text, self.groups = text, groups

    def list_numbers(self, fewest: int, most: int) -> Iterator[Number]:
        """Every number of so many digits (7 to 20) that neighbouring groups give, the first and longest
        first."""
        return (number for number in self._numbers if fewest <= len(number.digits) <= most)

    @cached_property
    def _numbers(self) -> list[Number]:
        """All of them, for whoever asks: a file may be nothing but numbers."""
        return [number for first in range(len(self.groups)) for number in reversed([*self._grow(first)])]

    @cached_property
    def _gaps(self) -> list[str]:
        """The signs between the groups."""
        ends = (start + len(group) for start, group in self.groups)
        return [self.text[end:start] for end, (start, _) in zip(ends, self.groups[1:], strict=False)]

    def _grow(self, first: int) -> Iterator[Number]:
        groups, digits, sizes = self.groups, "", []
        for last in range(first, min(len(groups), first + _MOST_GROUPS)):
            group = groups[last][1]
            digits += group
            sizes.append(len(group))
            if len(digits) > _MOST:
                return
            if len(digits) >= _FEWEST:
                yield self._pick(first, last, digits, tuple(sizes))

    def _pick(self, first: int, last: int, digits: str, sizes: tuple[int, ...]) -> Number:
        groups, text = self.groups, self.text
        start, end = groups[first][0], groups[last][0] + len(groups[last][1])
        inner = "".join(self._gaps[first:last])
        before = groups[first - 1] if first else (start, "")
        after = groups[last + 1] if last + 1 < len(groups) else (end, "")
        joint, tail = text[before[0] + len(before[1]) : start], text[end : after[0]]
        return Number(digits, inner, start, end, sizes, before[1], joint, after[1], tail, groups[0][0])


def list_rows(text: str, fewest: int) -> Iterator[DigitRow]:
    """The rows of at least so many digits."""
    for found in _ROW.finditer(text):
        if len(found[0]) >= fewest:
            groups = tuple((one.start(), one[0]) for one in _GROUP.finditer(text, found.start(), found.end()))
            if sum(len(group) for _, group in groups) >= fewest:
                yield DigitRow(text, groups)
