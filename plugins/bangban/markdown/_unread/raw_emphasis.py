"""Signs of emphasis and code that found no partner: `**`, `*`, `__`, `_`, `~~`, and the back quote."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal

from bangban.markdown._unread.page_words import HIDDEN, PageWords, Unread, keep_shown
from bangban.support.patterns import compile_later

_RUN = re.compile(
    r"(?<!\*)\*{1,3}(?!\*)|(?<![\w])_{1,2}(?=[^\W_])|(?<!_)__(?=[^\s_])|(?<!~)~~(?!~)|(?<!`)`+(?!`)"
)
_PAIR = re.compile(r"(?P<sign>\*{1,3}|_{1,2}|~~)(?P<inner>[^*_~\n]{1,200})(?P=sign)(?![*_~])")
_NEAR = 1000
# Of such words nobody knows how the page shows them.
_SIGNS_INSIDE = compile_later(rf"[&\\<>\[\]()!`\s{HIDDEN}]")
_SIGNS = "*_~`"
# `138****1234`, `2*3`: what stands between letters of ASCII hides or multiplies.
_Side = Literal["blank", "mark", "ascii", "wide"]


def list_raw_emphasis(masked: str, words: str) -> Iterator[Unread]:
    """Each sign of emphasis that the page shows, but those that hide letters (张**), multiply (2*3), or
    stand for themselves."""
    if not any(sign in words for sign in _SIGNS):
        return
    last, bold = 0, _Bold(masked, words)
    for match in keep_shown(_RUN, masked, words, _RUN, _find_context, bold.has):
        start, sign = match.start(), match[0]
        if start < last:
            continue
        pair = _PAIR.match(masked, start)
        code = _judge_whole(match, pair) if pair else ""
        if pair and code:
            last = pair.end()
            stars = "*" * len(sign)
            yield Unread(start, code, {"old": pair[0], "new": f"{stars}{pair['inner']}{stars}"})
        elif code := _judge(match):
            yield Unread(start, code, {"sign": sign, "escaped": "".join(f"\\{one}" for one in sign)})


class _Bold:
    """The signs of a source that became bold, italic or struck words: the page does not show both of a pair
    with the words between them."""

    def __init__(self, masked: str, words: str) -> None:
        self._masked, self._page, self._end = masked, PageWords(words), 0

    def has(self, match: re.Match[str]) -> bool:
        """Whether the sign is one of them; they are asked in the order of the source."""
        if match.start() < self._end:
            return True
        pair = _PAIR.match(self._masked, match.start())
        if pair is None or _SIGNS_INSIDE.search(pair["inner"]) or self._page.show(pair[0]):
            return False
        self._end = pair.end()
        return True


def _find_context(match: re.Match[str]) -> tuple[str, str]:
    """A sign and the letter behind it, or, at the end of a word, the letter before it."""
    text, start, end = match.string, match.start(), match.end()
    after = text[end : end + 1]
    beside = after if after.isalnum() else text[start - 1 : start] if start else ""
    return match[0], beside if beside.isalnum() else ""


def _judge_whole(match: re.Match[str], pair: re.Match[str]) -> str:
    """The code of a sign that has its partner on the line, with no blank too many, and is shown all the same:
    underscores do nothing between letters, and nothing does inside HTML."""
    if pair["inner"] != pair["inner"].strip() or HIDDEN in pair["inner"]:
        return ""
    text, start, end = match.string, *pair.span()
    if match[0][0] == "_":
        sides = {_look(text, start - 1), _look(text, end)}
        # Two names of files have one inside each: `图__1.jpg 图__2.jpg`.
        names = text[start - 1 : start].isalnum() and any(map(str.isspace, pair["inner"]))
        return "prose.underscore" if sides != {"ascii"} and sides & {"ascii", "wide"} and not names else ""
    return "prose.in-html" if "<" in text[max(start - _NEAR, 0) : start] and _judge(match) else ""


def _begins_word(match: re.Match[str]) -> bool:
    """Names of files have underscores, too, and forms have lines of them."""
    before, after = (
        match.string[match.start() - 1 : match.start()],
        match.string[match.end() : match.end() + 1],
    )
    return after.isalnum() and not before.isalnum()


def _judge(match: re.Match[str]) -> str:
    """The code that the sign is told with, or ""."""
    sign, text = match[0], match.string
    before, after = _look(text, match.start() - 1), _look(text, match.end())
    if sign[0] == "`":
        return "prose.unclosed"
    if sign[0] == "_" and not _begins_word(match):
        return ""
    if before == after == "ascii":
        return ""
    opens = after not in ("blank", "mark") or (after == "mark" and before in ("blank", "mark"))
    if len(sign) == 2:
        return _judge_pair(match, before, after, opens)
    return "prose.unclosed" if _opens_alone(match, before, after) else ""


def _opens_alone(match: re.Match[str], before: _Side, after: _Side) -> bool:
    """One sign, or three: between words it multiplies, behind one it leads to a note, and before a foreign
    word of a Chinese sentence it is part of it (*nix)."""
    text, start = match.string, match.start()
    if after == "ascii":
        return before == "blank" and _look(text, start - 2) not in ("wide", "mark")
    return after == "wide" and before in ("blank", "mark")


def _judge_pair(match: re.Match[str], before: _Side, after: _Side, opens: bool) -> str:
    if "blank" in (before, after) and _has_partner(match):
        return "prose.emphasis-blank"
    if before == after == "blank":
        return ""
    if opens:
        return "prose.unclosed"
    # 好~~ is a tone of voice; 张** and 138** hide letters.
    return "" if match[0] == "~~" or before == "ascii" or _hides_name(match) else "prose.unclosed"


def _has_partner(match: re.Match[str]) -> bool:
    """Whether the line has the sign once more, so that only a blank is too many."""
    text = match.string
    start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - 200)
    end = text.find("\n", match.end())
    end = min(len(text) if end < 0 else end, match.end() + 200)
    return match[0] in text[start : match.start()] or match[0] in text[match.end() : end]


def _hides_name(match: re.Match[str]) -> bool:
    """张** or 张某**: no more than a family name before the stars."""
    text, start = match.string, match.start()
    return _look(text, start - 1) == "wide" and any(
        _look(text, start - length - 1) in ("blank", "mark") for length in (1, 2)
    )


def _look(text: str, index: int) -> _Side:
    letter = text[index] if 0 <= index < len(text) else " "
    if letter.isspace():
        return "blank"
    if letter == HIDDEN:
        return "wide"
    if letter.isalnum():
        return "ascii" if letter.isascii() else "wide"
    return "mark" if unicodedata.category(letter)[0] in "PS" else "wide"
