"""Chinese working days: holidays and the weekends worked in their stead (调休), as the state sets them.

The calendar is the package `chinesecalendar`, which holds the years that have been announced. Of others
nothing is known, and nothing is guessed.
"""

from __future__ import annotations

from datetime import date, timedelta

from chinese_calendar import is_workday

_ONE_DAY = timedelta(days=1)


def find_working_day(start: date, number: int) -> date | None:
    """Give the `number`th working day after `start`, which is not counted itself (民法典 art. 201).

    None where the calendar of a day on the way is not known.
    """
    day = start
    try:
        for _ in range(number):
            day += _ONE_DAY
            while not is_workday(day):
                day += _ONE_DAY
    except (NotImplementedError, OverflowError):
        return None
    return day
