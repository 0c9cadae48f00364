"""Tables that are none, for want of the line below the head, and rows with too many or too few cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.markdown._unread.page_words import Unread
from bangban.support.patterns import compile_later

_BARS = "|｜"
_RULE = compile_later(r"[ 　]*+[|｜]?+(?:[ 　]*+[:：]?+[-－—─–]++[:：]?+[ 　]*+[|｜]?+)++[ 　]*+")
_EXACT = re.compile(r"[ ]{0,3}\|?+(?:[ ]*+:?+-++:?+[ ]*+\|?+)++[ ]*+")
_TAG = re.compile(r"[ ]{0,3}</?[A-Za-z]")
_BLOCK = re.compile(r"(?:^.*\S.*(?:\n|\Z))+", re.MULTILINE)
_BLANKS = " 　"
_BAR = re.compile(rf"[|｜](?=[{_BLANKS}]*+(\w?))")
_WORD = re.compile(r"\w")
_SENTENCE = compile_later(r"[。，；！？]")

Row = tuple[int, str]
"""A line with its index in the text."""


def list_raw_tables(masked: str, words: str, markup: str) -> Iterator[Unread]:
    """At the row that is wrong, or at the head of what should be a table."""
    if not any(bar in masked for bar in _BARS):
        return
    shown = _list_sides(words)
    has_tables = "<table" in markup
    for match in _BLOCK.finditer(masked):
        if any(bar in match[0] for bar in _BARS):
            yield from _judge_block(_list_rows(match), shown, has_tables)


def _list_rows(match: re.Match[str]) -> list[Row]:
    rows, index = [], match.start()
    for line in match[0].split("\n"):
        rows.append((index, line))
        index += len(line) + 1
    return [row for row in rows if row[1].strip()]


def _judge_block(rows: list[Row], shown: set[str], has_tables: bool) -> Iterator[Unread]:
    first = next(place for place, (_, line) in enumerate(rows) if any(bar in line for bar in _BARS))
    head_index, head = rows[first]
    if _list_sides(head).isdisjoint(shown):
        if has_tables:
            yield from _judge_cells(rows[first:])
        return
    rule = rows[first + 1] if len(rows) > first + 1 else None
    if rule is None or not any(bar in rule[1] for bar in _BARS):
        yield from _judge_single(rows, first)
    elif "｜" in head or "｜" in rule[1]:
        yield Unread(head_index + _find_bar(head, "｜"), "prose.table-bar", {})
    elif not _RULE.fullmatch(rule[1]):
        if _is_table(rows[first:]):
            yield Unread(head_index, "prose.table-rule", {"new": _write_rule(head)})
    else:
        yield _judge_rule(rows[first], rule)


def _judge_rule(head: Row, rule: Row) -> Unread:
    """Of a table that has all its lines and was not read."""
    if _count_cells(rule[1]) == _count_cells(head[1]) and _EXACT.fullmatch(rule[1].strip()):
        is_code = rule[1].startswith((" " * 4, "\t"))
        return Unread(head[0], "prose.table-indent" if is_code else "prose.table-blank", {})
    return Unread(rule[0], "prose.table-rule-form", {"new": _write_rule(head[1])})


def _judge_cells(rows: list[Row]) -> Iterator[Unread]:
    """Of a table that was read: cells too many are not shown, cells too few are empty."""
    if len(rows) < 3 or not _EXACT.fullmatch(rows[1][1]):
        return
    expected = _count_cells(rows[0][1])
    for index, line in rows[2:]:
        if _TAG.match(line):
            return
        count = _count_cells(line)
        if count != expected:
            code = "prose.table-cells-more" if count > expected else "prose.table-cells-fewer"
            yield Unread(index, code, {"count": count, "expected": expected})


def _judge_single(rows: list[Row], first: int) -> Iterator[Unread]:
    """One line is a table only by its looks: `甲｜乙`, and nothing else in the paragraph."""
    index, line = rows[first]
    if len(rows) == 1 and "｜" in line and len(line) <= 40 and not _SENTENCE.search(line):
        yield Unread(index + _find_bar(line, "｜"), "prose.bar", {})


def _is_table(rows: list[Row]) -> bool:
    counts = [line.count("|") for _, line in rows]
    if all(line.lstrip().startswith("|") for _, line in rows):
        return True
    return min(counts) == max(counts) > 0


def _count_cells(line: str) -> int:
    row = line.strip()
    row = row[1:] if row.startswith("|") else row
    return row.removesuffix("|").count("|") + 1


def _write_rule(head: str) -> str:
    return "| " + " | ".join(["---"] * _count_cells(head.replace("｜", "|"))) + " |"


def _find_bar(line: str, bar: str) -> int:
    return max(line.find(bar), 0)


def _list_sides(text: str) -> set[str]:
    """Bars with the letters beside them. One without any may stand for itself in a cell that was read."""
    sides, last = set(), 0
    for match in _BAR.finditer(text):
        before = text[last : match.start()].rstrip(_BLANKS)[-1:]
        sides.add(f"{before if _WORD.match(before) else ''}{match[0]}{match[1]}")
        last = match.end(1)
    return sides - {*_BARS}
