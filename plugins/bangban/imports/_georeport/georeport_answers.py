"""The answer of a GeoReport server, JSON or XML, as plain values: requests, and updates of requests.

See https://wiki.open311.org/GeoReport_v2/ and, for updates, its extension “service request updates”.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from lxml import etree
from msgspec import Struct

from bangban.exports.timelinejs_shape import Notes, clean_text
from bangban.imports._tables.table_text import decode_text
from bangban.imports._xml_reading import name_element, read_xml

Record = Mapping[str, object]
_NUMBER = "service_request_id"
_UPDATE = ("update_id", "service_request_update_id")
_DEEPEST = 40


class Answer(Struct, frozen=True):
    """`requests` with the line of each (1 where it is not known), and updates by the number of their
    request."""

    requests: tuple[tuple[int, Record], ...]
    updates: Mapping[str, list[Record]]


def read_answer(data: bytes, notes: Notes) -> Answer | None:
    """The requests in it, wherever they stand; None, and told, where it is neither JSON nor XML."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        root = read_xml(data, notes)
        if root is None:
            return None
        return _sort([(element.sourceline or 1, _read_element(element)) for element in root.iter("*")])
    text = decode_text(data, notes)
    if text is None:
        return None
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        notes.tell(1, "interchange.json")
        return None
    return _sort([(1, one) for one in _list_mappings(values)])


def _sort(found: list[tuple[int, object]]) -> Answer:
    requests: list[tuple[int, Record]] = []
    updates: dict[str, list[Record]] = {}
    for line, record in found:
        if not isinstance(record, dict) or _NUMBER not in record:
            continue
        if any(key in record for key in _UPDATE):
            updates.setdefault(clean_text(record[_NUMBER]), []).append(record)
        elif record.keys() - {_NUMBER, "token", "service_notice", "account_id"}:
            requests.append((line, record))
    return Answer(tuple(requests), updates)


def _list_mappings(values: object, depth: int = 0) -> Iterator[object]:
    """The mappings of a JSON value that may be requests; what stands inside a request is its own."""
    if depth > _DEEPEST:
        return
    if isinstance(values, dict):
        if _NUMBER in values:
            yield values
            return
        values = list(values.values())
    if isinstance(values, list):
        for value in values:
            yield from _list_mappings(value, depth + 1)


def _read_element(element: etree._Element) -> object:
    """An element with others in it as a mapping, several of one name as a list; else its text."""
    values: dict[str, object] = {}
    for child in element.iterchildren("*"):
        name, value = name_element(child), _read_element(child)
        known = values.get(name)
        if known is None:
            values[name] = value
        else:
            values[name] = [*known, value] if isinstance(known, list) else [known, value]
    return values or clean_text(element.text)
