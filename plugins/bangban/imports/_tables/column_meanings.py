"""What each column of a table means: guessed by its heading, or said by the newsroom's own file.

That file is YAML: `columns` has for headings what they mean (an id of import_columns.toml, or `-` for a
column that is not wanted), `values` for a meaning what its words are here (`category: {疫情防控: policy}`),
`system` what the help desk's program is called, `sheet` the one sheet that is wanted.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from bangban.diagnostics.problems import Position, Problem, count_errors
from bangban.frontmatter.document import parse_yaml
from bangban.frontmatter.nodes import Mapping, Node, Scalar
from bangban.frontmatter.source import read_source
from bangban.imports._tables.table_text import Sheet, TableRow
from bangban.locale.zh.import_columns import fold_heading, guess_meaning, read_meanings
from bangban.locale.zh.interchange_messages import (
    COLUMN,
    COLUMN_MEANS,
    KEPT_IN_BODY,
    NAME_SEPARATOR,
    NOT_IMPORTED,
    SHEET_HEADING,
    TABLE_HEADING,
)
from bangban.support.nearest_names import nearest

DROPPED = "-"
_KEYS = ("system", "sheet", "columns", "values")
_FEWEST = 2
"""Headings that are known, for a row to be that of the headings."""
_MOST_ABOVE = 20


class ColumnMap(Struct, frozen=True):
    """What a newsroom's file says; empty without one."""

    system: str = ""
    sheet: str = ""
    columns: dict[str, str] = field(default_factory=dict)
    values: dict[str, dict[str, str]] = field(default_factory=dict)


class Table(Struct, frozen=True):
    """A sheet with its headings understood. `meanings` has for each column what it means, "" where nothing
    does; `headings` how it is called; `above` what stands over the headings."""

    name: str
    line: int
    headings: tuple[str, ...]
    meanings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    above: tuple[TableRow, ...] = ()


def read_map(name: str, data: bytes) -> tuple[ColumnMap, list[Problem]]:
    """The newsroom's file; what is wrong with it are errors, and nothing is imported by half of it."""
    text, told = read_source(name, data)
    problems = [*told]
    node, more, _ = parse_yaml(name, text) if text is not None else (None, [], frozenset())
    problems += more
    if node is None or count_errors(problems):
        return ColumnMap(), problems
    if not isinstance(node, Mapping):
        return ColumnMap(), [*problems, _tell(name, node, "import.map-shape")]
    reader = _MapReader(name, problems)
    return reader.read(node), problems


class _MapReader:
    """Reads the newsroom's file, and tells what is wrong with it."""

    def __init__(self, name: str, problems: list[Problem]) -> None:
        self._name, self._problems = name, problems

    def read(self, node: Mapping) -> ColumnMap:
        """All of it."""
        found: dict[str, dict[str, str]] = {"columns": {}}
        words = {"system": "", "sheet": ""}
        values: dict[str, dict[str, str]] = {}
        for key, value in node.entries:
            if key.text in words and isinstance(value, Scalar):
                words[key.text] = value.text
            elif key.text == "columns":
                found["columns"] = self._read_pairs(value)
            elif key.text == "values" and isinstance(value, Mapping):
                values = {self._require(one): self._read_pairs(pairs) for one, pairs in value.entries}
            else:
                self._complain(key, key.text, _KEYS)
        columns = dict(self._turn(heading, meaning) for heading, meaning in found["columns"].items())
        for key, value in node.entries:
            if key.text == "columns" and isinstance(value, Mapping):
                for _, meaning in value.entries:
                    self._judge(meaning, columns)
        return ColumnMap(words["system"], words["sheet"], columns, values)

    def _turn(self, heading: str, meaning: str) -> tuple[str, str]:
        """`id: 工单号` is as good as `工单号: id`."""
        known = read_meanings()
        if meaning not in known and meaning != DROPPED and heading in known:
            return fold_heading(meaning), heading
        return fold_heading(heading), meaning

    def _judge(self, node: Node, columns: dict[str, str]) -> None:
        words = node.text if isinstance(node, Scalar) else ""
        if words not in read_meanings() and words != DROPPED and fold_heading(words) not in columns:
            self._complain(node, words, (*read_meanings(), DROPPED))

    def _require(self, node: Scalar) -> str:
        if node.text not in read_meanings():
            self._complain(node, node.text, tuple(read_meanings()))
        return node.text

    def _read_pairs(self, node: Node) -> dict[str, str]:
        if not isinstance(node, Mapping):
            self._problems.append(_tell(self._name, node, "import.map-shape"))
            return {}
        return {key.text: value.text for key, value in node.entries if isinstance(value, Scalar)}

    def _complain(self, node: Node, words: str, known: tuple[str, ...]) -> None:
        values = {"text": words, "nearest": nearest(words, known), "keys": NAME_SEPARATOR.join(known)}
        self._problems.append(_tell(self._name, node, "import.map-word", **values))


def find_table(sheet: Sheet, wanted: ColumnMap) -> Table | None:
    """The sheet with its headings; None where no row has two that are known."""
    for place, row in enumerate(sheet.rows[:_MOST_ABOVE]):
        meanings = _name_columns(row.cells, wanted)
        known = sum(bool(meaning) for meaning in meanings)
        is_said = any(fold_heading(cell) in wanted.columns for cell in row.cells if cell)
        if is_said or known >= _FEWEST or (known and len([cell for cell in row.cells if cell]) == known):
            headings = tuple(cell or COLUMN.format(number=number) for number, cell in enumerate(row.cells, 1))
            rows, above = sheet.rows[place + 1 :], sheet.rows[:place]
            return Table(sheet.name, row.line, headings, meanings, rows, above)
    return None


def list_missing(tables: list[Table], wanted: ColumnMap) -> list[str]:
    """Headings that the newsroom's file speaks of, and no table has."""
    there = {fold_heading(heading) for table in tables for heading in table.headings}
    return [heading for heading in wanted.columns if heading not in there]


def describe_table(table: Table) -> Iterator[str]:
    """Lines that show how the columns were understood."""
    heading = SHEET_HEADING if table.name else TABLE_HEADING
    yield heading.format(name=table.name, row=table.line)
    for heading, meaning in zip(table.headings, table.meanings, strict=True):
        words = read_meanings()[meaning]["name"] if meaning in read_meanings() else ""
        shown = f"{meaning} {words}" if words else NOT_IMPORTED if meaning == DROPPED else KEPT_IN_BODY
        yield f"  {COLUMN_MEANS.format(column=heading, meaning=shown)}"


def _name_columns(cells: tuple[str, ...], wanted: ColumnMap) -> tuple[str, ...]:
    """What each column means; each meaning is given once, first to what the newsroom's file says, then to a
    heading that is known as a whole. Only words of the text may stand in several columns."""
    said = [wanted.columns.get(fold_heading(cell), "") if cell else "" for cell in cells]
    taken = {meaning for meaning in said if meaning not in ("", DROPPED)}
    meanings = []
    for cell, meaning in zip(cells, said, strict=True):
        guess = "" if meaning or not cell else guess_meaning(cell)
        if guess in taken:
            guess = ""
        if guess:
            taken.add(guess)
        meanings.append(meaning or guess)
    return tuple(meanings)


def _tell(name: str, node: Node, code: str, **values: object) -> Problem:
    place = node.position
    return Problem(Position(name, place.line, place.column), code, values)
