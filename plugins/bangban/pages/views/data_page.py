"""The page that explains the open data: files, fields, why something is null, how figures are found."""

from __future__ import annotations

from msgspec import Struct

from bangban.pages.views.basics import Link


class FieldRow(Struct, frozen=True):
    """A field: its name, its type and where that is told, a note of it (`，可以是 null`), what it says in
    Chinese and in English, an example."""

    name: str
    type: str
    zh: str
    en: str
    link: str = ""
    note: str = ""
    example: str = ""


class FieldTable(Struct, frozen=True):
    """The fields of an object."""

    id: str
    fields: tuple[FieldRow, ...]


class WordRow(Struct, frozen=True):
    """A word of the data and what it means in Chinese and in English."""

    word: str
    zh: str
    en: str


class DataFileRow(Struct, frozen=True):
    """A file: its link, its JSON Schema (None for a table), what it has."""

    link: Link
    schema: Link | None
    zh: str
    en: str


class DataView(Struct, frozen=True):
    """All of it. `licence` are the terms of use, None where none are given."""

    files: tuple[DataFileRow, ...]
    objects: tuple[FieldTable, ...]
    reasons: tuple[WordRow, ...]
    formulas: tuple[WordRow, ...]
    licence: Link | None
    index: str
