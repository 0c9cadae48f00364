"""A private item: what kind it is, where it stands, and how it is told without telling it."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b
from typing import Literal, NamedTuple, get_args

PrivateKind = Literal[
    "mobile", "landline", "citizen-id", "passport", "permit", "bank-card", "plate", "email", "wechat", "qq",
    "account", "address", "birth-date", "coordinates", "medical-record", "case-number", "name",
]  # fmt: skip
KINDS: tuple[PrivateKind, ...] = get_args(PrivateKind)

_KEPT: dict[PrivateKind, tuple[int, int]] = {
    "mobile": (3, 4),
    "landline": (4, 2),
    "citizen-id": (4, 0),
    "passport": (1, 2),
    "permit": (1, 2),
    "bank-card": (4, 4),
    "plate": (2, 0),
    "email": (1, 0),
    "name": (1, 0),
}
"""How many letters and digits are still shown at the start and at the end; of other kinds none."""

_COUNTED: tuple[PrivateKind, ...] = ("address", "birth-date", "coordinates")
_FIGURES = frozenset("0123456789〇零一二三四五六七八九十百")
"""Of these kinds it is the figures that tell; the words about them stay."""

MASK = "*"
_SOMEBODY = "某"
_SIGNS = re.compile(r"[\W_]+")
_HEX = 16


class PrivateItem(NamedTuple):
    """`start` and `end` are indexes of the text that was searched. `masked` is its form with the telling
    signs hidden, `138****5678`; `key` a digest by which the same value is known again, however it is
    written."""

    kind: PrivateKind
    start: int
    end: int
    masked: str
    key: str


def make_key(text: str) -> str:
    """A digest of the letters and digits of a value: blanks, hyphens, width and case do not count."""
    plain = _SIGNS.sub("", unicodedata.normalize("NFKC", text)).casefold()
    return blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=_HEX // 2).hexdigest()


def mask(kind: PrivateKind, text: str) -> str:
    """The value with its telling letters and digits hidden, as long as it was; signs between them stay, and
    so does, of an e-mail address, its host."""
    host = text.find("@") if kind == "email" else -1
    counted = kind in _COUNTED
    hidden = [
        index
        for index, sign in enumerate(text)
        if (sign in _FIGURES if counted else sign.isalnum()) and not 0 <= host < index
    ]
    first, last = _KEPT.get(kind, (0, 0))
    if kind == "landline" and not text.startswith(("0", "(0", "+")):
        first = 0
    if first + last >= len(hidden):
        first = last = 0
    telling = {*hidden[first : len(hidden) - last]}
    return "".join(_hide(kind, sign) if index in telling else sign for index, sign in enumerate(text))


def _hide(kind: PrivateKind, sign: str) -> str:
    """In Chinese a name is hidden by a word of its own."""
    return _SOMEBODY if kind == "name" and not sign.isascii() else MASK
