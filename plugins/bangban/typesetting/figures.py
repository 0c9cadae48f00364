"""Keeps figures of running text with their units: a line ends before `19408件`, or behind it.

Browsers part a digit from a Han character, and no property of CSS keeps these two alone together. Where a
template writes a figure or a date, CSS does (`word-break: keep-all`); a long duration has a place to part.
"""

from __future__ import annotations

import re
from functools import cache

from markupsafe import Markup

from bangban.locale.zh.phrase_words import LARGER_TIMES, MAGNITUDES, ORDINAL, RANGE, ROUNDING, UNITS

# A date is three counts, a clock time two: what is longer may be parted between them.
_MOST = 3

_BETWEEN_COUNTS = re.compile(rf"(?<=[{LARGER_TIMES}])(?=[0-9])")


@cache
def _compile() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Finds a figure, if there is any; and all tags, code whole, and figures."""
    digits = "[0-9０-９][0-9０-９,.]*+"
    size = f"[%％‰℃°]?[{ROUNDING}]?[{MAGNITUDES}]*+[{ROUNDING}]?"
    count = f"{digits}(?:[-–~～—{RANGE}]{digits})?{size}(?:{'|'.join(UNITS)})"
    starts = "".join(sorted({unit[0] for unit in UNITS}))
    any_figure = re.compile(f"[0-9０-９][%％‰℃°]?[{ROUNDING}{MAGNITUDES}]*+[{starts}]")
    figure = f"({ORDINAL}?(?:{count}){{1,{_MOST}}})"
    return any_figure, re.compile(rf"<(pre|code)\b.*?</\1>|<[^>]*>|{figure}", re.DOTALL)


def part_duration(text: str) -> Markup:
    """Plain text as HTML in which a line may end between the counts of a duration: `3天`, `21小时`."""
    return Markup("<wbr>").join(_BETWEEN_COUNTS.split(text))


def keep_figures(markup: str) -> str:
    """HTML whose attributes hold neither `<` nor `>`, with each figure in a span that is not parted."""
    any_figure, parts = _compile()
    if not any_figure.search(markup):
        return markup
    return parts.sub(_wrap, markup)


def _wrap(part: re.Match[str]) -> str:
    return f'<span class="bb-nowrap">{part[2]}</span>' if part[2] else part[0]
