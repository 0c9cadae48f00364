"""Values in a short form that form editors do not know: one where a list belongs (`tags: 社区`), a text where
keys belong (`seeker: 李女士`). Sveltia drops them when it saves, and Decap does not open the file."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.content.schema.fields import Field, ListField
from bangban.content.schema.record_fields import RecordField
from bangban.diagnostics.problems import Problem
from bangban.frontmatter.nodes import Mapping, Node, Scalar, Sequence

_KEYS = "{…}"


def find_short_forms(field: Field[object], node: Node) -> Iterator[Problem]:
    """A hint (`key.short`) for each, at its place, with the long form; what is blank is none."""
    if isinstance(node, Scalar) and not node.text.strip():
        return
    if isinstance(field, ListField):
        yield from _search_list(field.item, node)
    elif isinstance(field, RecordField):
        yield from _search_record(field, node)


def _search_list(item: Field[object], node: Node) -> Iterator[Problem]:
    if isinstance(node, Sequence):
        for one in node.items:
            yield from find_short_forms(item, one)
    else:
        yield Problem(node.position, "key.short", _tell(node, f"[{_lengthen(item, node)}]"))


def _search_record(record: RecordField, node: Node) -> Iterator[Problem]:
    if isinstance(node, Mapping):
        for key, value in node.entries:
            name = record.hints.get(key.text, key.text)
            if name in record.fields:
                yield from find_short_forms(record.fields[name], value)
    elif isinstance(node, Scalar) and record.shorthand:
        yield Problem(node.position, "key.short", _tell(node, _lengthen(record, node)))


def _tell(node: Node, new: str) -> dict[str, object]:
    return {"text": node.text if isinstance(node, Scalar) else _KEYS, "new": new}


def _lengthen(field: Field[object], node: Node) -> str:
    if not isinstance(node, Scalar):
        return _KEYS
    if isinstance(field, RecordField) and field.shorthand:
        return f"{{{field.shorthand}: {node.text}}}"
    return node.text
