"""The front matter of one file as the rules of :mod:`bangban.checks` judge it: as far as it could be read,
also where other keys are wrong, so that no mistake hides another."""

from __future__ import annotations

from typing import Literal, NamedTuple

from bangban.content.model.story import Entry
from bangban.content.model.vocabulary import CaseOutcome, CaseSatisfaction, CaseState, Unsaid
from bangban.content.schema.record_fields import Record
from bangban.dates.moments import Moment
from bangban.diagnostics.problems import Position
from bangban.frontmatter.nodes import Mapping, Node

Dated = Literal["entry", "embargo", "updated", "correction", "given", "until", "withdrawn", "expected"]


class DatedKey(NamedTuple):
    """A moment of a story, what it is the moment of, and where it stands. `given`, `until` and
    `withdrawn` are those of a case's consent."""

    what: Dated
    moment: Moment
    position: Position


class Size(NamedTuple):
    """How long the value of a key is: characters of a text, rows of a list; and where it stands."""

    length: int
    position: Position


class Header(NamedTuple):
    """`state` and `outcome` are those of a case, "" where there are none; `outcome_place` is where the
    outcome stands, `confirmed_place` where it is said that the help seeker has confirmed it; `root` is the
    whole as it was read, for who needs more places. `sizes` are those of texts and lists, by their keys;
    `satisfaction` what the help seeker says of the result, and where."""

    entries: tuple[Entry, ...]
    dates: tuple[DatedKey, ...]
    state: CaseState | Unsaid
    outcome: CaseOutcome | Unsaid
    outcome_place: Position | None
    confirmed_place: Position | None = None
    root: Mapping | None = None
    sizes: dict[str, Size] | None = None
    satisfaction: CaseSatisfaction | Unsaid = ""
    satisfaction_place: Position | None = None

    def find(self, what: Dated) -> DatedKey | None:
        """The first moment of a kind."""
        return next((one for one in self.dates if one.what == what), None)


def make_header(record: Record | None, entries: tuple[Entry, ...], root: Node | None = None) -> Header:
    """The header of a file; `record` is None where there was nothing to read."""
    if record is None:
        return Header((), (), "", "", None)
    case, whole = record.get("case"), root if isinstance(root, Mapping) else None
    sizes = _measure(record)
    if not isinstance(case, Record):
        return Header(entries, _list_dates(record, entries), "", "", None, root=whole, sizes=sizes)
    dates = _list_dates(record, entries, case.get("consent"), case.get("expected"))
    state, outcome, places = case.get("state", ""), case.get("outcome", ""), case.positions
    confirmed = places.get("confirmed") if case.get("confirmed") else None
    asked = case.get("satisfaction", ""), places.get("satisfaction")
    return Header(entries, dates, state, outcome, places.get("outcome"), confirmed, whole, sizes, *asked)


def _measure(record: Record) -> dict[str, Size]:
    values = record.values.items()
    return {
        key: Size(len(value), record.positions[key])
        for key, value in values
        if isinstance(value, str | tuple) and key in record.positions
    }


def _list_dates(
    record: Record, entries: tuple[Entry, ...], consent: object = None, expected: object = None
) -> tuple[DatedKey, ...]:
    dates = [DatedKey("entry", entry.at, entry.position) for entry in entries]
    _add(dates, "embargo", record, "embargo")
    _add(dates, "updated", record, "updated")
    for row in record.get("corrections", ()):
        _add(dates, "correction", row, "at")
    _add(dates, "given", consent, "given")
    _add(dates, "until", consent, "until")
    _add(dates, "withdrawn", consent, "withdrawn")
    _add(dates, "expected", expected, "at")
    return tuple(dates)


def _add(dates: list[DatedKey], what: Dated, record: object, key: str) -> None:
    if isinstance(record, Record) and key in record.values:
        dates.append(DatedKey(what, record.values[key], record.positions[key]))
