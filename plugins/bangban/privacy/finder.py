"""Finds what is private in a text: first a cheap question, then each kind by its own module.

Of two items at one place the one whose kind stands first is kept: an identity number is no card number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TypeVar

from bangban.privacy._bank_cards import find_bank_cards
from bangban.privacy._citizen_ids import find_citizen_ids
from bangban.privacy._contacts import find_accounts, find_contacts
from bangban.privacy._found import Found
from bangban.privacy._mail import find_emails, find_hashed_emails
from bangban.privacy._names.foreign_names import find_foreign_names
from bangban.privacy._names.named_people import find_introduced, find_named
from bangban.privacy._names.public_names import PublicNames
from bangban.privacy._numbers import LINE_END, list_rows
from bangban.privacy._places import find_addresses, find_coordinates
from bangban.privacy._plates import find_plates
from bangban.privacy._reading import read_text
from bangban.privacy._records import find_birth_dates, find_records
from bangban.privacy._tables import TableCell, list_cells
from bangban.privacy._telephones import (
    find_foreign_numbers,
    find_landlines,
    find_mobiles,
    find_spoken_mobiles,
    find_told_landlines,
)
from bangban.privacy._travel_documents import find_travel_documents
from bangban.privacy._triggers import has_triggers
from bangban.privacy._windows import Window, list_windows
from bangban.privacy.allowed import NOTHING_ALLOWED, AllowList
from bangban.privacy.items import PrivateItem, make_key, mask
from bangban.privacy.markup import ReadMarkup, blank_comments, read_markup

Piece = TypeVar("Piece", Found, PrivateItem)
NameFinder = Callable[[str, PublicNames], Iterator[Found]]

_URL = re.compile(
    r"(?:(?:https?|ftp)://|(?<![0-9A-Za-z@.])www\.)[^\s<>\"'()\[\]{}"
    r"|\u3000-\u303f\uff00-\uffef\u4e00-\u9fff,;]+",
    re.IGNORECASE,
)
_TITLE_REACH = 12
_LONGEST_PIECE = 4000
_TELLING = re.compile(r"[?&#](?:phone|mobile|tel|cell|sfz|idcard|id_card|cardno|email|mail)=", re.IGNORECASE)


def may_hold_private(text: str) -> bool:
    """The cheap question before all others: whether there is anything in a text that might be private."""
    return has_triggers(text) or next(list_cells(text), None) is not None


def find_private(text: str, allowed: AllowList = NOTHING_ALLOWED) -> list[PrivateItem]:
    """The private items of a text as it is read, in its order; none that `allowed` lets pass, none in
    another."""
    return [*_find(text, ReadMarkup, allowed)]


def find_in_source(source: str, allowed: AllowList = NOTHING_ALLOWED) -> list[PrivateItem]:
    """The same of Markdown, HTML or XML: tags, entities and signs of emphasis stand in nobody's way. Places
    are those of the source."""
    source = blank_comments(source) if "<!--" in source else source
    found = [*_find(source, read_markup, allowed)]
    below = [item for cell in list_cells(source) for item in _find_in_cell(cell, source, allowed)]
    return _keep_apart([*found, *below]) if below else found


def find_in_page(piece: str) -> list[PrivateItem]:
    """The same of a piece of a page that goes out, about which the cheap question has been asked otherwise.
    Of names those that words introduce: whether another is a byline, an official's, or none, only the whole
    text of the newsroom tells, in which `find_in_source` looks for them."""
    source = blank_comments(piece) if "<!--" in piece else piece
    found = [*_find(source, read_markup, NOTHING_ALLOWED, find_introduced)]
    below = [item for cell in list_cells(source) for item in _find_in_cell(cell, source, NOTHING_ALLOWED)]
    if found or below or len(source) > _LONGEST_PIECE:
        return _keep_apart([*found, *below])
    window = Window(0, len(source), is_cut=False, is_cut_behind=False)
    return [*_search_window(source, window, read_markup, PublicNames(source), find_introduced)]


def find_in_cell(head: str, text: str, allowed: AllowList = NOTHING_ALLOWED) -> list[PrivateItem]:
    """The private items of a cell of a table of data, of which the head of its column says what it holds."""
    return [*_find_in_cell(TableCell(head, 0, len(text)), text, allowed)] if text.strip() else []


def _find_in_cell(cell: TableCell, source: str, allowed: AllowList) -> Iterator[PrivateItem]:
    head, text = f"{cell.head}: ", source[cell.start : cell.end]
    shift = cell.start - len(head)
    for item in _find(head + text.rstrip(), read_markup, allowed):
        if item.start >= len(head):
            yield item._replace(start=item.start + shift, end=item.end + shift)


def _find(
    text: str, read: Callable[[str], ReadMarkup], allowed: AllowList, find_names: NameFinder = find_named
) -> Iterator[PrivateItem]:
    windows, public = list_windows(text), PublicNames(text)
    items = chain.from_iterable(_search_window(text, window, read, public, find_names) for window in windows)
    found = items if len(windows) == 1 else _keep_apart(items)
    return (item for item in found if not allowed.lets(item))


def _search_window(
    text: str,
    window: Window,
    read: Callable[[str], ReadMarkup],
    public: PublicNames,
    find_names: NameFinder,
) -> Iterator[PrivateItem]:
    piece = text[window.start : window.end]
    reading = read_text(read(piece))
    names = chain(find_names(reading.text, public), find_foreign_names(reading.text))
    found = names if window.for_names else chain(_search(reading.text), names)
    for one in _keep_apart(_leave_addresses(reading.text, found)):
        start, end = reading.locate(one.start, one.end)
        # What a name is called by stands beside it.
        edge = _TITLE_REACH if one.kind == "name" else 0
        if (start <= edge and window.is_cut) or (end >= len(piece) - edge and window.is_cut_behind):
            # What is cut here is whole in a window of its own.
            continue
        value = reading.text[one.start : one.end]
        place = (window.start + start, window.start + end)
        yield PrivateItem(one.kind, *place, mask(one.kind, value), make_key(value))


def _search(text: str) -> Iterator[Found]:
    """What is private in a text besides names, the surest kinds first; pieces may overlap."""
    rows, text = [*list_rows(text, 7)], text.replace(LINE_END, " ")
    yield from find_emails(text)
    yield from find_hashed_emails(text)
    yield from find_contacts(text)
    yield from chain.from_iterable(map(find_citizen_ids, rows))
    yield from chain.from_iterable(map(find_bank_cards, rows))
    yield from find_records(text)
    yield from chain.from_iterable(map(find_mobiles, rows))
    yield from find_spoken_mobiles(text)
    yield from find_told_landlines(text)
    yield from find_foreign_numbers(text)
    yield from find_accounts(text)
    yield from find_travel_documents(text)
    yield from chain.from_iterable(map(find_landlines, rows))
    yield from find_birth_dates(text)
    yield from find_coordinates(text)
    yield from find_plates(text)
    yield from find_addresses(text)


def _leave_addresses(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Without what stands in the address of a web page, which leads to no person by itself, unless it is
    the value of a field named so."""
    spans = [one.span() for one in _URL.finditer(text)] if "://" in text or "www" in text else []
    for one in found:
        before = bisect_right(spans, (one.start, len(text))) - 1
        is_inside = before >= 0 and one.end <= spans[before][1]
        if not is_inside or one.kind == "coordinates" or _TELLING.search(text, spans[before][0], one.start):
            yield one


def _keep_apart(found: Iterable[Piece]) -> list[Piece]:
    """Of pieces that overlap the first; in their order in the text."""
    kept: list[Piece] = []
    starts: list[int] = []
    for one in found:
        place = bisect_right(starts, one.start)
        if place and kept[place - 1].end > one.start:
            continue
        if place < len(kept) and kept[place].start < one.end:
            continue
        kept.insert(place, one)
        starts.insert(place, one.start)
    return kept
