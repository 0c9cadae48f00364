"""Cells of tables: what the head of a column says is said of each cell below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_RULER = re.compile(
    r"^[ \t>]*+(?:\|[ \t]*+)?:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+(?:\|[ \t]*+)?$", re.MULTILINE
)
_CELL = re.compile(r"[^|\n]+")
_TELLING = re.compile(
    r"[号码]|微信|QQ|电话|手机|联系|姓名|名字|住址|地址|出生|生日|纬度|经度|坐标|账户|护照|证件|邮箱|车牌"
    r"|求助[人者]|[映诉请事护]人|当事人|户主|患者|病人|业主|[Tt]el|[Pp]hone|[Mm]ail|[Ll]at|[Ll]on|[Ll]ng"
)


class TableCell(NamedTuple):
    """A cell from `start` to `end`, below a head that says what it holds."""

    head: str
    start: int
    end: int


def is_telling(head: str) -> bool:
    """Whether the head of a column may say that private data stands below."""
    return bool(_TELLING.search(head))


def list_cells(source: str) -> Iterator[TableCell]:
    """The cells of the tables of a Markdown text whose head says what they hold."""
    tables = [*_list_tables(source)] if "|" in source and ("--" in source or "- |" in source) else []
    # Where heads come again they are those of what follows: no row is read twice.
    limits = [*(start for start, _ in tables[1:]), len(source)]
    for (start, heads), limit in zip(tables, limits, strict=False):
        yield from _list_rows(source, start, limit, heads)


def _list_tables(source: str) -> Iterator[tuple[int, list[str]]]:
    """Where the rows below telling heads begin, with all the heads."""
    for ruler in _RULER.finditer(source):
        above = source.rfind("\n", 0, max(0, ruler.start() - 1)) + 1
        heads = [one[0].strip() for one in _CELL.finditer(source, above, max(above, ruler.start() - 1))]
        if any(map(is_telling, heads)):
            yield ruler.end() + 1, heads


def _list_rows(source: str, start: int, limit: int, heads: list[str]) -> Iterator[TableCell]:
    while start < limit:
        end = source.find("\n", start)
        end = len(source) if end < 0 else end
        if source.find("|", start, end) < 0:
            return
        first = start + len(source[start:end]) - len(source[start:end].lstrip(" \t>|"))
        cells = (one.span() for one in _CELL.finditer(source, first, end))
        yield from (
            TableCell(head, *span) for head, span in zip(heads, cells, strict=False) if is_telling(head)
        )
        start = end + 1
