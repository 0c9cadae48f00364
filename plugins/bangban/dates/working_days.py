"""Chinese working days: holidays and the weekends worked in their stead (调休), as the state sets them.

The calendar is the package `chinesecalendar`, which holds the years that had been announced when it was made;
a newsroom adds to it, or corrects it, in `platform.yaml`. Of other years nothing is known, and nothing is
guessed.
"""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta
from functools import lru_cache

from chinese_calendar import is_workday
from chinese_calendar.constants import holidays
from msgspec import Struct

_ONE_DAY = timedelta(days=1)
_ANNOUNCED = range(min(holidays).year, max(holidays).year + 1)
_SATURDAY = 5


class WorkingYear(Struct, frozen=True):
    """What a newsroom knows of a year: days off, and weekends that are worked, each as its ordinal
    (`date.toordinal`), in order."""

    year: int
    holidays: tuple[int, ...] = ()
    workdays: tuple[int, ...] = ()


Years = tuple[WorkingYear, ...]
"""The years of platform.yaml; they go before those of the package."""


def find_working_day(start: date, number: int, years: Years = ()) -> date | None:
    """Give the `number`th working day after `start`, which is not counted itself (民法典 art. 201).

    None where the calendar of a day on the way is not known.
    """
    return _walk(start, number, years)[0]


def find_unknown_year(start: date, number: int, years: Years = ()) -> int | None:
    """Give the year that would have to be known to count so far; None where the way is known."""
    end, last = _walk(start, number, years)
    return None if end else last.year


def list_known_years(years: Years) -> Container[int]:
    """The years of which the working days are known."""
    return {*_ANNOUNCED, *(year.year for year in years if year.holidays)}


def _walk(start: date, number: int, years: Years) -> tuple[date | None, date]:
    """The day, and the last one that was looked at."""
    own = {year.year: year for year in years}
    day = start
    try:
        for _ in range(number):
            day += _ONE_DAY
            while not (worked := _is_worked(day, own)):
                if worked is None:
                    return None, day
                day += _ONE_DAY
    except OverflowError:
        return None, day
    return day, day


def _is_worked(day: date, own: dict[int, WorkingYear]) -> bool | None:
    year = own.get(day.year)
    if year and day.toordinal() in year.workdays:
        return True
    if year and day.toordinal() in year.holidays:
        return False
    if day.year in _ANNOUNCED:
        return _is_announced(day)
    # No year is without days off: where none stands in the table, it is not filled in yet.
    return day.weekday() < _SATURDAY if year and year.holidays else None


@lru_cache(4096)
def _is_announced(day: date) -> bool:
    # The package looks through its tables each time; figures of thousands of cases ask for the same days.
    return bool(is_workday(day))
