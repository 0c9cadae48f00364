"""Where the lines of a Chinese headline end: CLREQ (W3C, Requirements for Chinese Text Layout, §3.1).

No line starts with a closing mark or ends with an opening one; numbers, words of letters, —— and …… stay
whole; marks that meet, or stand at a line's edge, give up half their width. Lines are about equally long, and
rather end after a mark, or between phrases; inside a word only where there is no other place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import accumulate, pairwise

from msgspec import Struct

from bangban.support.patterns import compile_later

Measure = Callable[[str], float]
"""The width of a text in ems, as the font has it."""

_OPENING = "“‘（《〈【「『〔"
_CLOSING = "，。、；：”’）》〉】」』〕"
_NEVER_FIRST = frozenset(_CLOSING + "？！·～％‰℃°…—,.;:!?)]}%")
_NEVER_LAST = frozenset(_OPENING + "￥＃$#([{")
_PAUSES = frozenset("，。；：？！—…、")
_WORD = r"[0-9A-Za-z\u00c0-\u02af\u0370-\u05ff]"
_PIECE = compile_later(rf"——|……|{_WORD}+(?:[-+.,:/'’&@_]{_WORD}+)*|.", re.DOTALL)
_HALF = 0.5
# What a pause at the end of a line is worth: as much as lines that are this many ems from equal.
_PAUSE_WORTH = 2.0
_PHRASE_WORTH = 1.0
# What an end inside a word costs: more than any inequality of lines.
_WORD_COST = 10_000.0


class Line(Struct, frozen=True):
    """A line as runs of text, each with its distance from the line's start, and its width, in ems. `parted`
    tells that it ends inside a word."""

    runs: tuple[tuple[float, str], ...]
    width: float
    parted: bool = False

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(text for _, text in self.runs)


def break_lines(text: str, width: float, measure: Measure) -> tuple[Line, ...]:
    """Give as few lines of at most `width` ems as can be, balanced; a longer word is cut."""
    return Breaker(text, measure).break_lines(width)


class Breaker:
    """Breaks one text at any width; what does not depend on the width is measured once. `phrases` are the
    offsets in the text at which phrases begin, None where that is not known."""

    def __init__(self, text: str, measure: Measure, phrases: Collection[int] | None = None) -> None:
        self._measure, self._phrases = measure, phrases
        self._pieces = _PIECE.findall(" ".join(text.split()))
        self._longest = max((measure(piece) for piece in self._pieces if len(piece) > 2), default=0.0)
        self._whole = _Widths(_join_units(self._pieces), measure)

    def break_lines(self, width: float, most: int | None = None) -> tuple[Line, ...]:
        """Give the lines; none of a text that needs more than `most`."""
        widths = self._whole if self._longest <= width else self._cut_words(width)
        units = widths.units
        count = _count_lines(len(units), widths, width) if units else 0
        if not units or (most is not None and count > most):
            return ()
        costs = _weigh_ends(units, self._phrases)
        ends = _choose_ends(costs, widths, count, width) if count > 1 else [len(units)]
        starts = [0, *ends[:-1]]
        return tuple(
            Line(
                _split_runs("".join(units[start:end]).strip(), self._measure),
                widths.measure(start, end),
                costs[end] >= _WORD_COST,
            )
            for start, end in zip(starts, ends, strict=True)
        )

    def _cut_words(self, width: float) -> _Widths:
        parts = [part for piece in self._pieces for part in _cut_long(piece, width, self._measure)]
        return _Widths(_join_units(parts), self._measure)


def _cut_long(piece: str, width: float, measure: Measure) -> Sequence[str]:
    return piece if len(piece) > 2 and measure(piece) > width else (piece,)


def _join_units(pieces: Sequence[str]) -> list[str]:
    """Pieces that no line may part, as one; a space stands at the end of what it follows."""
    units: list[str] = []
    for piece in pieces:
        last = units[-1].rstrip()[-1:] if units else ""
        if units and (piece == " " or piece[0] in _NEVER_FIRST or last in _NEVER_LAST):
            units[-1] += piece
        else:
            units.append(piece)
    return units


class _Widths:
    """The widths of all lines that can be made of units: sums, and what is given up at joints and edges."""

    def __init__(self, units: Sequence[str], measure: Measure) -> None:
        self.units = units
        self._spaces = [measure(" ") if unit.endswith(" ") else 0.0 for unit in units]
        joints = [0.0, *(_squeeze(one[-1], two[0]) for one, two in pairwise(units))]
        inner = [_measure_runs(unit, measure) for unit in units]
        self._joints = list(accumulate(joints, initial=0.0))
        self._sums = list(accumulate(inner, initial=0.0))

    def measure(self, start: int, end: int) -> float:
        """The width of the line of units from `start` to before `end`."""
        given_up = self._joints[end] - self._joints[start + 1]
        edge = self._spaces[end - 1]
        edge += _HALF if self.units[start][0] in _OPENING else 0.0
        edge += _HALF if self.units[end - 1].rstrip()[-1:] in tuple(_CLOSING) else 0.0
        return self._sums[end] - self._sums[start] - given_up - edge


def _count_lines(count: int, widths: _Widths, width: float) -> int:
    lines, start = 1, 0
    for end in range(1, count + 1):
        if end - start > 1 and widths.measure(start, end) > width:
            lines, start = lines + 1, end - 1
    return lines


def _weigh_ends(units: Sequence[str], phrases: Collection[int] | None) -> list[float]:
    """What it costs to end a line before each unit, and after the last."""
    costs, place = [0.0], 0
    for unit in units:
        place += len(unit)
        if unit.rstrip()[-1:] in _PAUSES or unit.endswith(" "):
            costs.append(0.0)
        elif phrases is None:
            costs.append(_PAUSE_WORTH**2)
        else:
            costs.append(_PHRASE_WORTH**2 if place in phrases else _WORD_COST)
    costs[-1] = 0.0
    return costs


def _choose_ends(costs: Sequence[float], widths: _Widths, lines: int, width: float) -> list[int]:
    """Where each line ends, so that the sum of squared distances from equal lengths, and of what the ends
    cost, is least."""
    count = len(costs) - 1
    fair = widths.measure(0, count) / lines
    # Per number of lines: the least cost of ending at a unit, and where the line before ends.
    tables: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for number in range(1, lines + 1):
        table = {}
        for end in (count,) if number == lines else range(number, count):
            choices = [
                (tables[-1][start][0] + (length - fair) ** 2 + costs[end], start)
                for start, length in _list_starts(end, widths, width)
                if start in tables[-1]
            ]
            if choices:
                table[end] = min(choices)
        tables.append(table)
    ends = [count]
    for table in reversed(tables[2:]):
        ends.append(table[ends[-1]][1])
    return ends[::-1]


def _list_starts(end: int, widths: _Widths, width: float) -> Iterator[tuple[int, float]]:
    """The lines that end before a unit and are not too long, with their lengths; one unit always is."""
    for start in range(end - 1, -1, -1):
        length = widths.measure(start, end)
        if length <= width or start == end - 1:
            yield start, length
        elif length > width + 2 * _HALF:
            return


def _squeeze(before: str, after: str) -> float:
    """What two marks that meet give up."""
    closing = before in _CLOSING and after in _CLOSING + _OPENING
    return _HALF if closing or (before in _OPENING and after in _OPENING) else 0.0


def _measure_runs(text: str, measure: Measure) -> float:
    return measure(text) - sum(_squeeze(one, two) for one, two in pairwise(text))


def _split_runs(text: str, measure: Measure) -> tuple[tuple[float, str], ...]:
    runs: list[tuple[float, str]] = []
    place, start = (-_HALF if text[:1] in tuple(_OPENING) else 0.0), 0
    for index in range(1, len(text) + 1):
        gap = _squeeze(text[index - 1], text[index]) if index < len(text) else _HALF
        if gap:
            runs.append((place, text[start:index]))
            place += measure(text[start:index]) - gap
            start = index
    return tuple(runs)
