"""Texts in a picture: how counts and days are written on its axes, and how wide a text is."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from bangban.rates import format_count
from bangban.scales import DayTick

_TEN_THOUSAND = 10_000


def label_counts(counts: tuple[int, ...], words: Mapping[str, str]) -> list[str]:
    """Give the labels of an axis: in 万 from ten thousand on, otherwise in full."""
    if counts[-1] < _TEN_THOUSAND:
        return [format_count(count) for count in counts]
    unit = words["ten_thousand"]
    return [unit.format(number=f"{count / _TEN_THOUSAND:g}") if count else "0" for count in counts]


def label_days(ticks: tuple[DayTick, ...], words: Mapping[str, str]) -> list[tuple[str, str]]:
    """Give two lines for each tick: its month or day, and its year where that is new."""
    labels, known = [], None
    for tick in ticks:
        year = words["year"].format(number=tick.date.year)
        fine = {
            "year": year,
            "month": words["month"].format(number=tick.date.month),
            "day": words["day"].format(month=tick.date.month, day=tick.date.day),
        }[tick.unit]
        labels.append((fine, "" if tick.unit == "year" or year == known else year))
        known = year
    return labels


def measure_text(text: str, font: float) -> float:
    """Give a width that a text does not exceed: an em for a wide character, 0.6 for another."""
    wide = sum(unicodedata.east_asian_width(one) in "WFA" for one in text)
    return font * (wide + 0.6 * (len(text) - wide))
