"""A row of a help desk's table as a case. Whatever has no key here, and whatever could not be read, stands in
the case's text, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from bangban.exports.timelinejs_shape import Notes
from bangban.imports._case_steps import CaseRecord, CaseStep, read_time, settle_steps
from bangban.imports._case_writer import NameFinder, find_word, settle_names, write_plain
from bangban.imports._private_words import hide_private
from bangban.imports._tables.column_meanings import DROPPED, ColumnMap, Table
from bangban.imports._tables.table_text import TableRow
from bangban.imports._tables.workbooks import LONG_NUMBER
from bangban.locale.zh.interchange_messages import COLUMN, FORWARDED_TO, NAME_SEPARATOR, STEP_TITLES
from bangban.privacy.masking import PLAIN_MASK

_STEPS = ("received", "forwarded", "answered", "closed")
_STATES = {"closed": "closed", "answered": "in-progress", "forwarded": "forwarded", "received": "received"}
_LISTED = re.compile(r"[、，,;；\n]+")
_MIDNIGHT = re.compile(r"(.*?\d)[ T]0{1,2}:00(?::00(?:\.0+)?)?")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?E\+\d+", re.IGNORECASE)
_DIGIT = re.compile(r"[0-9]")


class RowReader:
    """Makes cases of the rows of one table."""

    def __init__(
        self, table: Table, wanted: ColumnMap, system: str, zone: ZoneInfo, names: NameFinder
    ) -> None:
        self._table, self._wanted, self._system, self._zone, self._names = table, wanted, system, zone, names
        self._columns = {
            meaning: place for place, meaning in reversed([*enumerate(table.meanings)]) if meaning
        }
        self._day_columns = {step for step in _STEPS if self._has_days(step)}

    def read(self, row: TableRow, notes: Notes) -> CaseRecord:
        """The case of a row, with notes of all that could not be carried over."""
        record = CaseRecord(self._system, self._get(row, "id"), row.line)
        if record.id.startswith(LONG_NUMBER) or _SCIENTIFIC.fullmatch(record.id):
            notes.tell(row.line, "import.long-number", column=self._name("id"))
            record.id = ""
        for key in ("title", "text", "area", "seeker"):
            setattr(record, key, self._get(row, key))
        record.category = self._get(row, "category")
        record.agencies = split_list(self._get(row, "agency"))
        settle_names(record, self._names, notes)
        for key in ("urgency", "outcome", "state"):
            setattr(record, key, self._read_word(row, key, record, notes))
        self._add_steps(row, record, notes)
        self._settle_state(row, record, notes)
        settle_steps(record, self._zone, notes)
        for heading, words in self._list_left(row):
            if words.startswith(LONG_NUMBER) or _SCIENTIFIC.fullmatch(words):
                notes.tell(row.line, "import.long-number", column=heading)
                # It may be the number of a person, whose place and day of birth its first digits tell.
                words = _DIGIT.sub(PLAIN_MASK, words)
            record.leave(heading, words)
        return record

    def _list_left(self, row: TableRow) -> Iterator[tuple[str, str]]:
        """What stands in columns of no meaning, or below no heading, and beside the values."""
        meanings, headings = self._table.meanings, self._table.headings
        for place, words in enumerate(row.cells):
            if place >= len(meanings):
                yield COLUMN.format(number=place + 1), words
            elif not meanings[place] or (
                meanings[place] != DROPPED and self._columns[meanings[place]] != place
            ):
                yield headings[place], words
        yield from row.asides

    def _get(self, row: TableRow, meaning: str) -> str:
        place = self._columns.get(meaning)
        words = row.cells[place] if place is not None and place < len(row.cells) else ""
        return self._wanted.values.get(meaning, {}).get(words, words)

    def _name(self, meaning: str) -> str:
        return self._table.headings[self._columns[meaning]]

    def _read_word(self, row: TableRow, key: str, record: CaseRecord, notes: Notes) -> str:
        words = self._get(row, key)
        known = find_word(key, words)
        if words and not known:
            notes.tell(row.line, "import.unknown-word", column=self._name(key), text=hide_private(words))
            record.leave(self._name(key), words)
        return known

    def _has_days(self, step: str) -> bool:
        """Whether a column of times has no clock: what a program writes for days are their midnights."""
        times = [words for row in self._table.rows if (words := self._get(row, step))]
        return all(_MIDNIGHT.fullmatch(words) or ":" not in words for words in times)

    def _add_steps(self, row: TableRow, record: CaseRecord, notes: Notes) -> None:
        times = {step: self._read_time(row, step, record, notes) for step in _STEPS}
        reply = self._get(row, "reply")
        told = "answered" if times["answered"] else "closed" if times["closed"] else ""
        for step in _STEPS:
            if times[step]:
                entry = self._make_step(step, times[step], record, self._get(row, "agency"))
                entry.plain = reply if step == told else ""
                entry.text = write_plain(entry.plain)
                record.steps.append(entry)
        if reply and not told:
            record.leave(self._name("reply"), reply)

    def _make_step(self, step: str, at: str, record: CaseRecord, agencies: str) -> CaseStep:
        entry = CaseStep(step, at, STEP_TITLES[step], step)
        if step == "received":
            entry.actor = "seeker"
        elif step == "forwarded":
            entry.actor = "platform"
            if agencies:
                entry.title = FORWARDED_TO.format(name=NAME_SEPARATOR.join(split_list(agencies)))
        elif record.agencies:
            entry.actor = record.agencies[0]
        return entry

    def _read_time(self, row: TableRow, step: str, record: CaseRecord, notes: Notes) -> str:
        """A time as EDTF; "" for none, and for one that cannot be read, which is told and stands in the
        text."""
        words = self._get(row, step)
        match = _MIDNIGHT.fullmatch(words) if step in self._day_columns else None
        text = match[1] if match else words
        if not text:
            return ""
        known = read_time(text, self._zone)
        if not known:
            notes.tell(row.line, "import.time", column=self._name(step), text=hide_private(words))
            record.leave(self._name(step), words)
        return known

    def _settle_state(self, row: TableRow, record: CaseRecord, notes: Notes) -> None:
        """A case without a state has that of its last step; a result is one of a closed case only."""
        reached = next((step.id for step in reversed(record.steps)), "received")
        if not record.state:
            record.state = _STATES[reached]
            notes.tell(record.line, "import.state", state=record.state)
        if record.outcome and record.state != "closed":
            words = self._get(row, "outcome")
            notes.tell(record.line, "import.outcome", text=hide_private(words))
            record.leave(self._name("outcome"), words)
            record.outcome = ""

    def list_words(self, row: TableRow) -> Iterator[str]:
        """All that a row says, but its number, each with its heading."""
        for place, words in enumerate(row.cells):
            meaning = self._table.meanings[place] if place < len(self._table.meanings) else ""
            if words and meaning not in ("id", DROPPED):
                heading = self._table.headings[place] if place < len(self._table.headings) else ""
                yield f"{heading or COLUMN.format(number=place + 1)}：{words}"
        yield from (f"{what}：{words}" for what, words in row.asides)


def split_list(text: str) -> list[str]:
    """The names of a cell that may have several."""
    return [name for one in _LISTED.split(text) if (name := one.strip())]
