"""`/api/`: what the open data have, explained from the table that their schemas are made of."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from bangban.exports.open_data.data_addresses import API, API_PAGE, INDEX_FILE
from bangban.exports.open_data.schemas import (
    FieldNote,
    describe,
    list_choices,
    list_fields,
    list_formulas,
    list_objects,
    list_reasons,
    list_schemas,
    locate_schema,
)
from bangban.locale.zh.wording import DATA_WORDS, TITLES
from bangban.pages.page import Page, PageData, make_page_data
from bangban.pages.portal import PlanPortal, Portal
from bangban.pages.views.basics import Link
from bangban.pages.views.data_page import DataFileRow, DataView, FieldRow, FieldTable, WordRow


def make_data_pages(portal: PlanPortal) -> Iterator[Page]:
    """The one page."""
    yield Page(API_PAGE, "open_data", _make_data, (), portal=portal)


def _make_data(portal: Portal, address: str) -> PageData:
    licence = portal.library.platform.data_licence
    objects = dict.fromkeys(name for schema in list_schemas() for name in list_objects(schema))
    view = DataView(
        files=tuple(_list_files(portal)),
        objects=tuple(_make_table(name, objects) for name in objects),
        reasons=tuple(WordRow(*row) for row in list_reasons()),
        formulas=tuple(WordRow(*row) for row in list_formulas()),
        licence=Link(licence.name, licence.url) if licence.name else None,
        index=portal.url(INDEX_FILE),
    )
    note = DATA_WORDS["note"]
    return make_page_data(
        portal, address, TITLES["open-data"], nav="open-data", description=note, note=note, data=view
    )


def _list_files(portal: Portal) -> Iterator[DataFileRow]:
    for name in list_schemas():
        schema = Link(DATA_WORDS["schema"], portal.url(locate_schema(name)))
        yield DataFileRow(Link(f"{name}.json", portal.url(f"{API}{name}.json")), schema, *describe(name))
        if name == "cases":
            table = Link("cases.csv", portal.url(f"{API}cases.csv"))
            yield DataFileRow(table, None, DATA_WORDS["table"], DATA_WORDS["table-en"])


def _make_table(name: str, objects: dict[str, None]) -> FieldTable:
    return FieldTable(name, tuple(_make_row(note, objects) for note in list_fields(name)))


def _make_row(note: FieldNote, objects: dict[str, None]) -> FieldRow:
    notes = [DATA_WORDS[key] for key, holds in _list_notes(note) if holds]
    choices = "、".join(list_choices(note.base))
    if choices:
        notes.append(DATA_WORDS["choices"].format(words=choices))
    example = "" if note.example is None else msgspec.json.encode(note.example).decode()
    return FieldRow(
        name=note.name,
        type=note.base,
        zh=note.zh,
        en=note.en,
        link=f"#{note.base}" if note.base in objects else "#formulas" if note.base == "formula" else "",
        note="".join(notes),
        example=example,
    )


def _list_notes(note: FieldNote) -> tuple[tuple[str, bool], ...]:
    return (("list", note.is_list), ("nullable", note.nullable), ("optional", note.optional))
