"""The lines of a YAML block as editors see them: indentation, keys, list items.

Only for texts that the parser refused or that look like a typing mistake; see
:mod:`bangban.frontmatter._yaml.recovery`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from bangban.support.patterns import compile_later

NAME = r"[A-Za-z_][A-Za-z0-9_-]*"
# Addresses are written `scheme:rest`, without a space and without a mistake.
_SCHEME = r"(?!(?:https?|mailto|tel|sms|ftp|urn|doi|data|geo|javascript):\S)"
_SPOKEN_KEY = compile_later(rf"{_SCHEME}({NAME}) *(：|:(?=\S)|:(?=\s|$))")
_QUOTED_KEY = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*') *(:)(?=\s|$)""")
_PLAIN_KEY = re.compile(r"""([^\s"'\[\]{}#&*!|>%@`,?:-](?:(?!\s\#).)*?) *(:)(?=\s|$)""")
_CHINESE_KEY = re.compile(r"([^\s\[\]{}#\"'：:，。！？“”]{1,8})(：)")
_DASH = re.compile(r"-(?:\s+|$)")
_TIGHT_DASH = re.compile(rf"-(?={NAME} *[:：]|[^\s\x00-\x7f])")
WIDE_BLANKS = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Blanks that are none to YAML (1.2, section 5.5), as a class of a regular expression."""
_MARGIN = re.compile(rf"[ \t{WIDE_BLANKS}]*")
_WIDE_GAP = compile_later(rf"(?:-[ ]+)*(?:-|{NAME}[ ]*:)([{WIDE_BLANKS}][ {WIDE_BLANKS}]*)")
WIDE_COLON = "："


class YamlLine(Struct, frozen=True):
    """`number` in the file, `indent` in spaces, the `text` behind it; `start` is the column of its
    first character in the file, `inserts` the offsets in `text` of characters that are not there."""

    number: int
    indent: int
    text: str
    start: int
    inserts: tuple[int, ...] = ()

    @property
    def is_filler(self) -> bool:
        """Whether nothing or only a comment stands here."""
        return not self.text.strip() or self.text.startswith("#")

    @property
    def rendered(self) -> str:
        """The line as a YAML parser shall read it."""
        return " " * self.indent + self.text

    def locate(self, offset: int) -> int:
        """The column in the file of an offset in `text`."""
        return self.start + offset - bisect_left(self.inserts, offset)

    def write(self, changes: Iterable[tuple[int, str]]) -> YamlLine:
        """The line with the characters at the offsets, in rising order, replaced by one or two."""
        parts: list[str] = []
        added: list[int] = []
        done = 0
        for offset, mended in changes:
            parts += (self.text[done:offset], mended)
            added += [offset] * (len(mended) - 1)
            done = offset + 1
        moved = [insert + bisect_left(added, insert) for insert in self.inserts]
        news = [offset + 1 + before for before, offset in enumerate(added)]
        text = "".join(parts) + self.text[done:]
        return replace(self, text=text, inserts=tuple(sorted([*moved, *news])))

    def cut(self, begin: int, end: int | None = None) -> YamlLine:
        """The line from the offset `begin` on, where it stands, up to the offset `end`."""
        inserts = tuple(insert - begin for insert in self.inserts if insert >= begin)
        return YamlLine(self.number, self.indent + begin, self.text[begin:end], self.locate(begin), inserts)


class YamlKey(NamedTuple):
    """A key at the start of a line: its `name` as typed, the offset and text of its `colon`, and
    whether a space is missing behind it."""

    name: str
    offset: int
    colon: str
    is_tight: bool


def split_lines(text: str, first_line: int) -> list[YamlLine]:
    """The lines of `text`, the first of which has the number `first_line`."""
    return [make_line(number, raw) for number, raw in enumerate(text.split("\n"), first_line)]


def make_line(number: int, raw: str) -> YamlLine:
    """The Line of a raw text; only spaces indent."""
    text = raw.lstrip(" ")
    indent = len(raw) - len(text)
    return YamlLine(number, indent, text, indent + 1)


def find_key(text: str) -> YamlKey | None:
    """The key that `text` begins with, also before a full-width colon or without the space."""
    match = _SPOKEN_KEY.match(text) or _QUOTED_KEY.match(text) or _PLAIN_KEY.match(text)
    if not match:
        return None
    tight = match[2] == ":" and text[match.end() : match.end() + 1].strip() != ""
    return YamlKey(match[1], match.start(2), match[2], tight)


def find_chinese_key(text: str) -> YamlKey | None:
    """A short word before a full-width colon, where nothing but a key can stand."""
    match = _CHINESE_KEY.match(text)
    return YamlKey(match[1], match.start(2), WIDE_COLON, False) if match else None


def measure_dash(text: str) -> int:
    """The width of `- ` at the start of `text`, 0 if there is none."""
    match = _DASH.match(text)
    return max(match.end(), 2) if match else 0


def has_tight_dash(text: str) -> bool:
    """Whether `text` begins like a list item whose space is missing."""
    return bool(_TIGHT_DASH.match(text))


def measure_margin(text: str) -> int:
    """The width of the tabs and wide spaces that `text` begins with."""
    match = _MARGIN.match(text)
    return match.end() if match else 0


def find_wide_gap(text: str) -> tuple[int, int] | None:
    """From where to where blanks that are none to YAML stand behind the dash or the key's colon."""
    match = _WIDE_GAP.match(text)
    return match.span(1) if match else None


def is_structural(text: str) -> bool:
    """Whether `text` begins with a key or is a list item."""
    return bool(measure_dash(text) or find_key(text) or has_tight_dash(text))
