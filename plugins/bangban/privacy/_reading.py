"""A text as the searching modules see it: one form for each sign, and where each sign stood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from bangban.privacy._numbers import LINE_END
from bangban.privacy.markup import ReadMarkup

# Signs of no width (Default_Ignorable_Code_Point of the Unicode Character Database), and those that stack.
_UNSEEN = (
    "\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u20e3"
    "\U000e0000-\U000e0fff"
)
_HIDDEN = re.compile(f"[{_UNSEEN}]+")
_ODD = re.compile(r"[^\x20-\x7e\u3001-\u3006\u3008-\u3011\u4e00-\u9fff，。：；！？（）“”‘’、]")
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\ufe58\ufe63\uff0d"
_LONG_HAN = re.compile(
    r"[0-9〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖](?:["
    r" \-·、,]?[0-9〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]){6,}"
)
_HAN_DIGITS = str.maketrans("〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖", "0001234567891123456789")
_FEWEST_HAN = 3
_HAN_DECIMAL = re.compile(r"(?<![十百])[〇零一二三四五六七八九]{1,3}点[〇零一二三四五六七八九]{3,}")
ENDS_IN_NUMBERS = re.compile(r"(?<=[0-9\uff10-\uff19])[ \t]{0,2}\r?\n[ \t>]{0,2}(?=[0-9\uff10-\uff19xX])")
_ENDS_IN_WORDS = re.compile(r"(?<=[\u4e00-\u9fff])[ \t]{0,2}\r?\n[ \t>]{0,2}(?=[\u4e00-\u9fff])")
_WIDE = str.maketrans("（）：；，", "():;,")


class PlainText(NamedTuple):
    """`text` has narrow digits and letters, blanks for all white space, `-` for all dashes, and figures for
    long rows of Chinese digits; `origins` has the index of each of its signs in the text that was given, None
    where they are the same."""

    text: str
    origins: Sequence[int] | None = None
    ends: Mapping[int, int] = {}

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Where a piece stands in the text that was given."""
        if self.origins is None:
            return start, end
        last = self.origins[end - 1]
        return self.origins[start], self.ends.get(last, last + 1)


def read_text(markup: ReadMarkup) -> PlainText:
    """The text in one form."""
    text, origins, ends = markup
    if _HIDDEN.search(text):
        kept = [index for index, sign in enumerate(text) if not _HIDDEN.match(sign)]
        text = "".join([text[index] for index in kept])
        origins = kept if origins is None else [origins[index] for index in kept]
    if "\n" in text:
        text = ENDS_IN_NUMBERS.sub(lambda found: LINE_END * len(found[0]), text)
        text = _ENDS_IN_WORDS.sub(lambda found: LINE_END * len(found[0]), text)
    plain = _ODD.sub(lambda found: _narrow(found[0]), text).translate(_WIDE)
    if "点" in plain:
        plain = _HAN_DECIMAL.sub(lambda found: found[0].translate(_HAN_DIGITS).replace("点", "."), plain)
    return PlainText(_LONG_HAN.sub(_read_digits, plain), origins, ends or {})


@lru_cache(4096)
def _narrow(sign: str) -> str:
    """The sign of the same meaning, always one."""
    if sign != LINE_END and sign.isspace():
        return " "
    if sign in _DASHES:
        return "-"
    digit = unicodedata.digit(sign, -1)
    if digit >= 0:
        return str(digit)
    if sign == LINE_END:
        return sign
    usual = unicodedata.normalize("NFKC", sign)
    return usual if len(usual) == 1 else sign


def _read_digits(found: re.Match[str]) -> str:
    figures = found[0].translate(_HAN_DIGITS)
    changed = sum(one != other for one, other in zip(figures, found[0], strict=True))
    return figures if changed >= _FEWEST_HAN else found[0]
