"""Whose names are public: people in the news by an office or a calling, persons of history, public life."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from bangban.privacy._names import name_cues as cues
from bangban.privacy._names.name_signs import GIVEN_SIGNS, LONG_SURNAMES, SURNAMES


def match_any(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first."""
    longest_first = sorted({*words}, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"


_HAN = r"\u4e00-\u9fff"
_SURNAME = rf"(?:{'|'.join(sorted(LONG_SURNAMES))}|[{SURNAMES}])"
_OFFICES = match_any(cues.OFFICES)
_OFFICES_BEHIND = match_any(word for word in cues.OFFICES if word not in cues.NEVER_BEHIND)
_BEFORE = re.compile(
    rf"{_OFFICES}(?:\([^()]{{0,12}}\))?[ :、/“|\-*]{{0,3}}"
    rf"(?:{_SURNAME}[{_HAN}]{{1,2}}[、, 和与]{{1,2}}){{0,3}}\Z"
)
_BEHIND = re.compile(rf"[ ,(]{{0,2}}{_OFFICES_BEHIND}(?!的)")
_FALSE_BEFORE = re.compile(r"(?:化名|网名|昵称|笔名|艺名|剧中人|饰演?|扮演)[是为叫:“\" ]{0,3}\Z")
_FALSE_BEHIND = re.compile(r"[”\"]?\([^()]{0,6}(?:化名|网名|昵称|笔名|艺名)")
_OFFICIAL = re.compile(
    rf"{_OFFICES}[ :、/]{{0,2}}(?P<front>{_SURNAME}[{_HAN}]{{1,2}})"
    rf"|(?P<back>{_SURNAME}[{GIVEN_SIGNS}]{{1,2}}){_OFFICES_BEHIND}"
)
_REACH = 40


def is_false(text: str, start: int, end: int) -> bool:
    """Whether words beside a name say that it is not the person's own."""
    near = text[max(0, start - _REACH) : start]
    return bool(_FALSE_BEHIND.match(text, end) or _FALSE_BEFORE.search(near))


def has_office(text: str, start: int, end: int) -> bool:
    """Whether an office or a calling stands before a name or behind it."""
    near = text[max(0, start - _REACH) : start]
    return bool(_BEHIND.match(text, end) or _BEFORE.search(near))


class PublicNames:
    """The names that a text itself tells to be those of officials, read when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    def has(self, name: str) -> bool:
        """Whether it is one of them, or of history or of public life."""
        return name in cues.KNOWN or name[:2] in cues.KNOWN or name in self._names

    @cached_property
    def _names(self) -> frozenset[str]:
        names = (found["front"] or found["back"] for found in _OFFICIAL.finditer(self._text))
        return frozenset(part for name in names for part in (name, name[:2], name[:3]) if len(part) > 1)
