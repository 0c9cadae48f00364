"""What RE2 looks for, all at once: the patterns of the searching modules, widened.

Rows of digits are cut into numbers by `_numbers`; here stand the rows that may have one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from bangban.privacy import (
    _contacts,
    _cues,
    _mail,
    _places,
    _plates,
    _records,
    _telephones,
    _travel_documents,
)
from bangban.privacy._bank_cards import find_bank_cards
from bangban.privacy._citizen_ids import find_citizen_ids
from bangban.privacy._names.foreign_names import POLITE, SAID, find_foreign_names
from bangban.privacy._names.name_cues import LEADING
from bangban.privacy._names.name_signs import SURNAME_SIGNS
from bangban.privacy._names.named_people import STRONG_BEHIND, find_introduced
from bangban.privacy._names.public_names import PublicNames, match_any
from bangban.privacy._numbers import LINE_END, list_rows
from bangban.privacy._reading import ENDS_IN_NUMBERS
from bangban.privacy._telephones import find_landlines, find_mobiles
from bangban.support.widened_patterns import widen


class Suspicion(NamedTuple):
    """A pattern for RE2, and what is asked of the text about a match: whether it holds for `re`, too;
    `over_lines` where the text must have its line ends, not blanks for them."""

    pattern: str
    holds: Callable[[str], object]
    over_lines: bool = False


_FEWEST = 7
_NUMBERS = (find_citizen_ids, find_bank_cards, find_mobiles, find_landlines)
_APART = r"[ .,·_/()\-\x{1e}>]{0,3}"
_LONG = (
    r"(?:^|[^0-9A-Za-z]|[Tt][Ee][Ll]|[VvWw][Xx]|QQ|G|[Tt])"
    rf"\+?\(?(?:[1-9]|0{_APART}[1-9]|0{_APART}0{_APART}8)(?:{_APART}[0-9]){{8}}"
)


def _has_number(text: str) -> bool:
    """Whether a row of digits is a number of somebody, wherever lines end."""
    lines = text.replace(LINE_END, "\n")
    rows = list_rows(ENDS_IN_NUMBERS.sub(LINE_END, lines).replace("\n", " "), _FEWEST)
    return any(True for row in rows for find in _NUMBERS for _ in find(row))


_LINK = " “\"'「|\\-是为叫系("
_NAME = rf"[{SURNAME_SIGNS}] ?[\x{{4e00}}-\x{{9fff}}]"
_LATIN = r"[A-Z][A-Za-z]{1,12}(?:[ \-][A-Z][A-Za-z]{1,12}){1,2}"


@cache
def list_name_patterns() -> tuple[str, ...]:
    """What names stand in."""
    return (
        # A word for a person or for what follows, then a surname, or a name in Latin letters.
        rf"{match_any(LEADING)}(?:\([^()]{{0,8}}\))?[:{_LINK}]{{0,8}}(?:{_NAME}|[A-Z][A-Za-z])",
        rf"[人者](?:\([^()]{{0,16}}\))?[{_LINK}]{{0,8}}:[:{_LINK}]{{0,8}}{_NAME}",
        rf"[{SURNAME_SIGNS}](?: ?[\x{{4e00}}-\x{{9fff}}]){{1,3}}(?:{widen(STRONG_BEHIND)})",
        r"[\x{4e00}-\x{9fff}]·[\x{4e00}-\x{9fff}]",
        rf"{_LATIN}{widen(SAID)}",
        rf"{widen(POLITE)}{_LATIN}",
    )


_BLANKS = re.compile(r"(?<=[\u4e00-\u9fff]) {1,4}(?=[\u4e00-\u9fff])")


def _has_name(text: str) -> bool:
    """Whether a full name stands in it, wherever lines end: blanks stand here for their ends."""
    over_lines = _BLANKS.sub(lambda found: LINE_END * len(found[0]), text)
    return any(
        any(find_introduced(one, PublicNames(""))) or any(find_foreign_names(one))
        for one in {text, over_lines}
    )


def _widen_all(*patterns: re.Pattern[str]) -> Iterable[Suspicion]:
    return (Suspicion(widen(pattern), pattern.search) for pattern in patterns)


def _widen_contact(pattern: re.Pattern[str]) -> Suspicion:
    """A letter is a word for WeChat only with its colon, which is looked for, too."""
    return Suspicion(widen(re.compile(pattern.pattern.replace("(?=:)", ":"), pattern.flags)), pattern.search)


@cache
def list_groups() -> tuple[tuple[Suspicion, ...], ...]:
    """Sets of patterns; in one set for all RE2 would need far more states. To widen them takes a while, which
    only who looks for something waits."""
    # Of a number without an area code the words before it tell.
    local = widen(_cues.CALL) + rf"\+?\(?[2-8](?:{_APART}[0-9]){{4}}"
    return (
        (
            Suspicion(_LONG, _has_number, over_lines=True),
            Suspicion(local, _has_number, over_lines=True),
            *map(_widen_contact, (_contacts.WECHAT, *_contacts.PATTERNS)),
            *_widen_all(*_mail.PATTERNS, *_plates.PATTERNS),
        ),
        (*_widen_all(*_places.PATTERNS, *_records.BIRTH_PATTERNS),),
        (*_widen_all(*_records.PATTERNS, *_travel_documents.PATTERNS),),
        (
            *_widen_all(*_telephones.PATTERNS),
            *(Suspicion(pattern, _has_name) for pattern in list_name_patterns()),
        ),
    )


_PLAIN = r"\n\r\x1e\x20-\x7e\x{3001}-\x{3006}\x{3008}-\x{3011}\x{4e00}-\x{9fff}。！？“”‘’、…·"
_HAN = "〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖"
_ANY = rf"(?:[ \-·、,]?[0-9{_HAN}])"
NEEDS_READING = tuple(
    Suspicion(pattern, bool)
    for pattern in (
        *(rf"{_ANY}{{{before}}}[ \-·、,]?[{_HAN}]{_ANY}{{{6 - before},}}" for before in range(7)),
        r"点[〇零一二三四五六七八九]{3}",
    )
)
"""Rows of Chinese digits, of which `_reading` makes others; they may go on in the next line."""

ODD_SIGNS = (Suspicion(rf"[^{_PLAIN}][^\n]*", bool, over_lines=True),)
"""The signs of which it makes others, and the rest of their line: one match for each line."""

_LETTER = r"0-9A-Za-z\x{4e00}-\x{9fff}"
MARKUP_SIGNS = (
    Suspicion(
        r"(?:[*~`\\]|==|\]\[|\]\(|__"
        rf"|(?:(?m:^)|[^0-9A-Za-z._\n])_[{_LETTER}]|[{_LETTER}]_(?:(?m:$)|[^0-9A-Za-z.@_\n]))[^\n]*",
        bool,
        over_lines=True,
    ),
)
"""What is a sign of emphasis in Markdown, and may stand inside a number; the rest of its line, too. In the
middle of a Latin word such a line is part of a name."""
