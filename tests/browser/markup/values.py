"""What the values of attributes must look like (HTML Living Standard, 2.3 and 2.4; BCP 47 for languages)."""

import re
from collections.abc import Callable
from datetime import date

Rule = Callable[[str], bool]

_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?"
_OFFSET = r"(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)"
_YEAR = r"\d{4,}"
_CLOCK = re.compile(_TIME)
_ZONE = re.compile(_OFFSET)
_MONTH = re.compile(rf"(?P<year>{_YEAR})-(?:0[1-9]|1[0-2])")
_YEAR_ONLY = re.compile(rf"(?P<year>{_YEAR})")
_DATE = re.compile(rf"(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ]{_TIME}(?:{_OFFSET})?)?")
_YEARLESS = re.compile(r"(?:--)?(?P<month>\d\d)-(?P<day>\d\d)")
_WEEK = re.compile(rf"(?P<year>{_YEAR})-W(?P<week>\d\d)")
_DURATION = re.compile(r"P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,3})?S)?)?")
_COMPONENTS = re.compile(r"\s*(?:\d+[wdhm]\s*|\d+(?:\.\d{1,3})?s\s*)+", re.IGNORECASE)


def is_moment(text: str) -> bool:
    """Whether `<time>` may carry this: a year, month, day, week, time, zone or duration that exists."""
    if any(form.fullmatch(text) for form in (_CLOCK, _ZONE, _DURATION, _COMPONENTS)):
        return True
    return any(check(text) for check in (_is_month, _is_day, _is_yearless, _is_week))


def is_date(text: str) -> bool:
    """Whether `<ins>` and `<del>` may carry this: a day, with or without a time."""
    return _is_day(text)


def _is_month(text: str) -> bool:
    match = _MONTH.fullmatch(text) or _YEAR_ONLY.fullmatch(text)
    return bool(match) and int(match["year"]) > 0


def _is_day(text: str) -> bool:
    match = _DATE.fullmatch(text)
    return (
        bool(match) and int(match["year"]) > 0 and _exists(int(match["year"]), match["month"], match["day"])
    )


def _is_yearless(text: str) -> bool:
    match = _YEARLESS.fullmatch(text)
    return bool(match) and _exists(4, match["month"], match["day"])


def _is_week(text: str) -> bool:
    match = _WEEK.fullmatch(text)
    if not match or int(match["year"]) == 0:
        return False
    last = date(_like(int(match["year"])), 12, 28).isocalendar().week
    return 1 <= int(match["week"]) <= last


def _exists(year: int, month: str, day: str) -> bool:
    try:
        date(_like(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _like(year: int) -> int:
    # Every 400 years the calendar repeats; Python's ends at 9999.
    return (year - 1) % 400 + 1


def one_of(words: str) -> Rule:
    """One of these words, in any case; a word `''` stands for nothing."""
    allowed = {word.strip("'") for word in words.split()}
    return lambda value: value.lower() in allowed


def matching(pattern: str) -> Rule:
    """The whole value has this form."""
    compiled = re.compile(pattern)
    return lambda value: compiled.fullmatch(value) is not None


is_id = matching(r"\S+")
is_count = matching(r"\d+")
is_positive = matching(r"0*[1-9]\d*")
is_integer = matching(r"-?\d+")
is_number = matching(r"-?\d*\.?\d+(?:[eE][+-]?\d+)?")
is_language = matching(r"(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)?")
is_address = matching(r"(?:[^\s<>\"{}|\\^`%]|%[0-9A-Fa-f]{2})*")
is_given_address = matching(r"(?:[^\s<>\"{}|\\^`%]|%[0-9A-Fa-f]{2})+")
is_candidates = matching(r"\s*[^\s,]+(?:\s+[\d.]+[wx])?(?:\s*,\s*[^\s,]+(?:\s+[\d.]+[wx])?)*\s*")
