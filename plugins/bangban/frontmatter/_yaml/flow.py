"""Values in brackets: where they end, and the full-width signs that input methods leave in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bangban.frontmatter._yaml.yaml_lines import NAME, WIDE_COLON
from bangban.support.patterns import compile_later

_WIDE_OPENERS = {"［": "[", "｛": "{"}
_WIDE_CLOSERS = {"］": "]", "｝": "}"}
_WIDE_COMMAS = "，、"
_OPENERS, _CLOSERS = tuple("[{［｛\"'"), tuple("]}］｝\"'")
_DIVIDED = compile_later(r"[,，、:：]")
# What YAML takes for a blank behind a colon; also the end of the value.
_BLANKS = ("", " ", "\t", "\n")
_NEXT_KEY = re.compile(rf"\s*{NAME}\s*[:：]")
_OWN_KEY = re.compile(rf"\s*{NAME}\s*")
_SCHEME = re.compile(r"\s*(?:https?|mailto|tel|urn|doi)\s*")
_WRAPPED = compile_later(r"[“”]([^“”\"\\\n]*)[“”](?=\s*(?:[,，、\]］]|[:：]\s|$))")
_WIDE_VALUE = re.compile(r"[［｛].*[］｝\]}]\s*", re.DOTALL)
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)


class Slip(NamedTuple):
    """A full-width sign at `offset`, or a colon without space: its code and what it should be;
    for a colon, the `key` before it. No code for the second of a pair, which is told with the first.
    Not `is_certain` where the sign may be part of a text."""

    offset: int
    code: str
    mended: str
    key: str = ""
    is_certain: bool = False


class _Walk:
    """A walk through the signs of a value that stand outside of quotes."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.index = self.start = start
        self.stack: list[str] = []
        self.item = start
        self.is_value = False
        self.wide = 0
        self.is_torn = False

    def __iter__(self) -> Iterator[str]:
        while self.index < len(self.text):
            sign = self.text[self.index]
            if sign in "\"'" and self.is_fresh:
                self._skip_quoted(sign)
            else:
                yield sign
                self.index += 1
            if not self.stack and self.text[self.item : self.index].strip():
                return

    @property
    def is_fresh(self) -> bool:
        """Whether nothing of the present item has been seen."""
        return not self.text[self.item : self.index].strip()

    @property
    def is_divided(self) -> bool:
        """Whether the value has items or keys; a lone text may have brackets of its own."""
        return bool(_DIVIDED.search(self.text, self.start))

    @property
    def is_border(self) -> bool:
        """Whether the comma here divides for certain: beside a bracket or before a key, or where no
        half-width comma shows that this one is part of a text."""
        before, after = self.text[: self.index].rstrip()[-1:], self.text[self.index + 1 :].lstrip()[:1]
        is_beside = before in _CLOSERS or after in _OPENERS or _NEXT_KEY.match(self.text, self.index + 1)
        return bool(is_beside) or "," not in self.text[self.start :]

    def open(self, bracket: str) -> None:
        self.stack.append(bracket)
        self.begin_item()

    def begin_item(self, is_value: bool = False) -> None:
        self.item, self.is_value, self.wide = self.index + 1, is_value, 0

    def _skip_quoted(self, sign: str) -> None:
        match = (_SINGLE if sign == "'" else _DOUBLE).match(self.text, self.index)
        self.is_torn = match is None
        self.index = match.end() if match else len(self.text)

    def step(self, sign: str) -> None:
        """What half-width signs do."""
        if sign in "[{" and self.is_fresh:
            self.open(sign)
        elif sign in "]}" and self.stack:
            self.stack.pop()
        elif sign == "," and self.stack:
            self.begin_item()
        elif sign == ":" and self.stack and not self.text[self.index + 1 : self.index + 2].strip():
            self.begin_item(is_value=True)


def find_end(text: str, start: int = 0) -> int | None:
    """Where the bracketed or quoted value at `start` ends, None if it is not closed in `text`."""
    walk = _Walk(text, start)
    for sign in walk:
        walk.step(sign)
    return None if walk.is_torn or walk.stack else walk.index


def find_slips(text: str, start: int = 0) -> list[Slip]:
    """The slips in the value at `start`, which begins with a bracket, in the order of the text."""
    walk = _Walk(text, start)
    slips: list[Slip] = []
    for sign in walk:
        found = _find_slip(walk, sign)
        slips.extend(found)
        if not found:
            walk.step(sign)
    return slips


def _find_slip(walk: _Walk, sign: str) -> list[Slip]:
    if not walk.stack:
        return _find_opener(walk, sign)
    if sign in _WIDE_COMMAS:
        return _find_comma(walk)
    if sign in (WIDE_COLON, ":"):
        return _find_colon(walk, sign)
    if sign in _WIDE_OPENERS:
        walk.wide += 1
    elif sign in _WIDE_CLOSERS:
        return _find_closer(walk, sign)
    elif sign in "“”" and walk.is_fresh:
        return _find_quotes(walk)
    return []


def _find_opener(walk: _Walk, sign: str) -> list[Slip]:
    if sign not in _WIDE_OPENERS or not _WIDE_VALUE.fullmatch(walk.text, walk.index):
        return []
    slip = Slip(walk.index, "yaml.fullwidth-bracket", _WIDE_OPENERS[sign], is_certain=walk.is_divided)
    walk.open(slip.mended)
    return [slip]


def _find_closer(walk: _Walk, sign: str) -> list[Slip]:
    if walk.wide:
        walk.wide -= 1
        return []
    slip = Slip(walk.index, "yaml.fullwidth-bracket", _WIDE_CLOSERS[sign], is_certain=walk.is_divided)
    walk.stack.pop()
    return [slip]


def _find_comma(walk: _Walk) -> list[Slip]:
    """In braces a sentence may hold commas; only one before a key divides."""
    if walk.stack[-1] == "{" and not _NEXT_KEY.match(walk.text, walk.index + 1):
        return []
    slip = Slip(walk.index, "yaml.fullwidth-comma", ",", is_certain=walk.is_border)
    walk.begin_item()
    return [slip]


def _find_colon(walk: _Walk, sign: str) -> list[Slip]:
    following = walk.text[walk.index + 1 : walk.index + 2]
    if walk.is_value or walk.stack[-1] != "{" or not _OWN_KEY.fullmatch(walk.text, walk.item, walk.index):
        return []
    if sign == ":" and following.isspace() and following not in _BLANKS:
        walk.index += 1
        walk.begin_item(is_value=True)
        return [Slip(walk.index, "yaml.wide-gap", " ")]
    if sign == ":" and (not following.strip() or _SCHEME.fullmatch(walk.text, walk.item, walk.index)):
        return []
    code = "yaml.space-after-colon" if sign == ":" else "yaml.fullwidth-colon"
    key = walk.text[walk.item : walk.index].strip()
    slip = Slip(walk.index, code, ":" if following in _BLANKS else ": ", key, is_certain=True)
    walk.begin_item(is_value=True)
    return [slip]


def _find_quotes(walk: _Walk) -> list[Slip]:
    """A value in braces may be a quotation; a whole item or key in Chinese quotes is a slip."""
    match = _WRAPPED.match(walk.text, walk.index)
    if not match:
        return []
    is_key = walk.text[match.end() :].lstrip().startswith((":", WIDE_COLON))
    if walk.stack[-1] == "{" and not is_key:
        return []
    walk.index = match.end() - 1
    return [Slip(match.start(), "yaml.fullwidth-quote", '"'), Slip(walk.index, "", '"')]
