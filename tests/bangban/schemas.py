"""The records of all that the desk writes, for tests that look at every key."""

from bangban.content.model.free_page import FREE_PAGE
from bangban.content.model.platform import PAGE, PLATFORM
from bangban.content.model.story import SCHEMAS
from bangban.content.model.withdrawal import WITHDRAWAL
from bangban.content.schema.fields import Field, ListField
from bangban.content.schema.record_fields import RecordField

ROOTS = {
    "articles/*.md": SCHEMAS["article"],
    "editorials/*.md": SCHEMAS["editorial"],
    "cases/*.md": SCHEMAS["case"],
    "platform/platform.yaml": PLATFORM,
    "platform/*.md": PAGE,
    "pages/*.md": FREE_PAGE,
    "withdrawn.yaml": WITHDRAWAL,
}
"""Each kind of file, as the headings of the handbook name it, and its schema."""


def unwrap(field: Field) -> tuple[RecordField | None, Field]:
    """The field that has keys, None where there is none, and the one that reads an item."""
    item = field.item if isinstance(field, ListField) else field
    keyed = item if isinstance(item, RecordField) else getattr(item, "record", None)
    return keyed, item


def list_records() -> dict[str, tuple[RecordField, Field]]:
    """Every mapping that a file may hold, by its dotted path: its keys, and the field that reads it."""
    records: dict[str, tuple[RecordField, Field]] = {}

    def walk(path: str, keyed: RecordField, reader: Field) -> None:
        records[path] = keyed, reader
        for key, field in keyed.fields.items():
            inner, item = unwrap(field)
            if inner:
                walk(key if path in ROOTS else f"{path}.{key}", inner, item)

    for name, schema in ROOTS.items():
        walk(name, schema, schema)
    return records
