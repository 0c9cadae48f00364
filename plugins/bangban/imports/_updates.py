"""A second import of a case: what it wrote itself and nobody has changed since is renewed, all else stays.

The judgement is made unit by unit (:mod:`bangban.imports._units`), by three digests: of what the last import
wrote (`case.source.written`), of what stands there now, of what comes in.
"""

from __future__ import annotations

import re

from msgspec import Struct

from bangban.imports._units import BODY, CASE, Unit, join_units, read_digests, split_units, write_digests

_WRITTEN = re.compile(r"( *)written:.*")
_SOURCE = f"{CASE}.source"


class Update(Struct, frozen=True):
    """The text of the file after the import, the names of units that were renewed or added, and of those that
    came in otherwise and were left as the editor has them (`kept`), or are no longer in the source
    (`gone`)."""

    text: str
    renewed: tuple[str, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()


def sign_text(text: str) -> str:
    """The text of a story that an import writes for the first time, with the digests of its units."""
    units = split_units(text)
    return _write_digests(units, {unit.name: unit.digest for unit in units if _is_counted(unit.name)})


def update_text(old: str, new: str, written: str) -> Update:
    """The `old` text of the file with what the `new` one has otherwise, where nobody but the import that
    noted `written` has touched it. Nothing is changed where `written` is empty."""
    recorded = read_digests(written)
    if not recorded:
        return Update(old)
    merger = _Merger(split_units(old), recorded)
    incoming = [unit for unit in split_units(new) if _is_counted(unit.name)]
    for place, unit in enumerate(incoming):
        merger.take(unit, [one.name for one in incoming[:place]])
    names = {unit.name for unit in incoming}
    gone = tuple(name for name in recorded if name not in names and name in merger.places)
    digests = {unit.name: unit.digest for unit in incoming}
    return Update(_write_digests(merger.units, digests), tuple(merger.renewed), tuple(merger.kept), gone)


def _is_counted(name: str) -> bool:
    """Whether a unit holds what the source says. When and whether a story comes out is the editor's alone."""
    return name not in ("", "date", "draft", CASE, "timeline", _SOURCE) and not name.endswith(".")


class _Merger:
    """The units of the file, and what becomes of them as those of the import come in."""

    def __init__(self, units: list[Unit], recorded: dict[str, str]) -> None:
        self.units = units
        self.renewed: list[str] = []
        self.kept: list[tuple[str, str]] = []
        self._recorded = recorded
        self.places: dict[str, int] = {}
        self._place()

    def _place(self) -> None:
        """Notes where each unit stands; of two of one name the first."""
        self.places = {unit.name: place for place, unit in reversed([*enumerate(self.units)])}

    def _insert(self, at: int, unit: Unit) -> None:
        self.units.insert(at, unit)
        self._place()

    def take(self, unit: Unit, before: list[str]) -> None:
        """Takes in a unit that stands behind those of the names `before`."""
        was, place = self._recorded.get(unit.name, ""), self.places.get(unit.name)
        if unit.digest == was:
            return
        if place is None:
            if was or not self._add(unit, before):
                self._keep(unit)
            return
        now = self.units[place]
        if now.digest == unit.digest:
            return
        if now.digest != was:
            self._keep(unit)
            return
        self.units[place] = unit
        self.renewed.append(unit.name)

    def _keep(self, unit: Unit) -> None:
        words = " ".join(line.strip() for line in unit.lines).strip()
        self.kept.append((unit.name, words))

    def _add(self, unit: Unit, before: list[str]) -> bool:
        """Adds a unit that the file has not; False where there is no place for it."""
        group = unit.name.partition(".")[0]
        places = self.places
        if group == "timeline" and "timeline" not in places:
            self._insert(places.get(BODY, len(self.units)), Unit("timeline", ("timeline:",)))
            places = self.places
        if "." in unit.name and not self._is_block(group):
            return False
        near = [name for name in before if name in places and name.partition(".")[0] == group]
        if "." in unit.name:
            at = places[near[-1] if near else group] + 1
        else:
            at = places[near[-1]] + 1 if near else places.get(CASE, places.get(BODY, len(self.units)))
        self._insert(at, unit)
        self.renewed.append(unit.name)
        return True

    def _is_block(self, group: str) -> bool:
        """Whether a mapping or list is written line by line, as imports write it."""
        place = self.places.get(group)
        if place is None or len(self.units[place].lines) > 1 or not self.units[place].lines[0].endswith(":"):
            return False
        inner = [unit for unit in self.units if unit.name.startswith(f"{group}.") and unit.name[-1] != "."]
        return all(unit.lines[0].startswith("  ") and unit.lines[0][2:3] != " " for unit in inner)


def _write_digests(units: list[Unit], digests: dict[str, str]) -> str:
    """The text of the units with the digests in the case's source, where there is a place for them."""
    done = []
    for unit in units:
        if unit.name == _SOURCE:
            line = f"written: {write_digests(digests)}"
            rest = [one for one in unit.lines if not _WRITTEN.fullmatch(one)]
            indent = next((len(one) - len(one.lstrip()) for one in rest[1:] if one.strip()), 4)
            last = max(number for number, one in enumerate(rest) if one.strip())
            unit = Unit(unit.name, (*rest[: last + 1], " " * indent + line, *rest[last + 1 :]))
        done.append(unit)
    return join_units(done)
