"""What a character is where Chinese lines meet: wide, a mark, or neither. By properties of Unicode alone
(UAX #11, East Asian Width; the general category), never by a list of characters.

The data are Python's own `unicodedata`: Unicode 14 in 3.11 to 16 in 3.14. For characters assigned since,
`_LATER` has what Unicode 16 says, and what no version assigns is narrow outside the planes of Han, so
that a site has the same bytes with each of these versions.
"""

from __future__ import annotations

import re
from unicodedata import category, east_asian_width

from bangban.support.patterns import compile_later

# Hangul is Wide in UAX #11, but Korean has spaces between words (CSS Text 4 §4.1.3).
_HANGUL = compile_later(
    "[\u1100-\u11ff\u302e\u302f\u3131-\u318f\u3200-\u321e\u3260-\u327e\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc]"
)
# Wide since Unicode 15 to 16, or assigned since; the planes of Han are wide whatever is assigned there.
_LATER = compile_later(
    "[\u2630-\u2637\u268a-\u268f\u2ff0-\u2fff\u31ef\u4dc0-\u4dff\U0001aff0-\U0001b2fb\U0001f6dc"
    "\U0001fa70-\U0001faff\U00020000-\U0003fffd]"
)
_EMOJI_STYLE = "\ufe0f"
_KEYCAP = "\u20e3"
_ZERO_WIDTH_SPACE = "\u200b"
# Mathematical by its properties; Chinese keyboards give it for the ellipsis, and it ends a sentence like ….
_ELLIPSIS = "⋯"
_LINE_END = re.compile(r"(?<=\S)(?<![ \t])[ \t]*\n\s*(?=\S)")


def is_wide(char: str) -> bool:
    """True for a character that Chinese sets without a space beside it: East Asian Width W, F or H, and
    punctuation that Chinese shares with other scripts (width A: quotes, … and —); never for Hangul. `char`
    is one character."""
    if "\u4e00" <= char <= "\u9fff":  # nearly always, and quick to tell
        return True
    return _is_wide_letter(char) or _is_shared(char, "P")


def can_join(text: str, before: int, after: int) -> bool:
    """Whether no space belongs between what ends at `before` and what begins at `after`, both inside
    `text`: the rule of CSS Text 4 §4.1.3 for Chinese.

    Both are wide; or one is, and the other a mark or sign of width A; or both are such punctuation; or one
    is a full-width mark, which has its own space inside (W3C CLREQ §3.1.6); or one is U+200B.
    """
    one, two = text[before - 1], text[after]
    if "\u4e00" <= one <= "\u9fff" and "\u4e00" <= two <= "\u9fff":
        return True
    if _ZERO_WIDTH_SPACE in (one, two):
        return True
    one, one_wide = _find_last(text, before)
    two, two_wide = _find_first(text, after)
    if one_wide and two_wide:
        return True
    if (one_wide and _is_shared(two, "PS")) or (two_wide and _is_shared(one, "PS")):
        return True
    return _is_full_mark(one) or _is_full_mark(two) or (_is_shared(one, "P") and _is_shared(two, "P"))


def join_lines(text: str) -> str:
    """`text` without the newlines, and the blanks around them, that leave no space behind."""
    if "\n" not in text:
        return text
    return _LINE_END.sub(lambda gap: "" if can_join(text, gap.start(), gap.end()) else gap[0], text)


def _find_last(text: str, end: int) -> tuple[str, bool]:
    """The last character that is seen before `end`, under its accents and selectors, and whether it is wide:
    so is whatever is shown as an emoji (UAX #11 §5)."""
    place, emoji = end - 1, False
    while place and _is_attached(text[place]):
        emoji = emoji or text[place] in (_EMOJI_STYLE, _KEYCAP)
        place -= 1
    return text[place], emoji or _is_wide_letter(text[place])


def _find_first(text: str, start: int) -> tuple[str, bool]:
    place, last = start, len(text) - 1
    while place < last and category(text[place]) == "Cf":
        place += 1
    emoji = place < last and text[place + 1] in (_EMOJI_STYLE, _KEYCAP)
    return text[place], emoji or _is_wide_letter(text[place])


def _is_attached(char: str) -> bool:
    return category(char) in ("Mn", "Me", "Mc", "Cf")


def _is_wide_letter(char: str) -> bool:
    if "\U0001f1e6" <= char <= "\U0001f1ff":  # flags
        return True
    if _LATER.match(char):
        return True
    return east_asian_width(char) in "WFH" and category(char) != "Cn" and not _HANGUL.match(char)


def _is_shared(char: str, kinds: str) -> bool:
    """Whether it is of one of the kinds (P punctuation, S symbols) and of width A: wide in Chinese only."""
    return char == _ELLIPSIS or (east_asian_width(char) == "A" and category(char)[0] in kinds)


def _is_full_mark(char: str) -> bool:
    width = east_asian_width(char)
    return (width in "WF" and category(char)[0] == "P") or (width == "F" and category(char)[0] == "S")
