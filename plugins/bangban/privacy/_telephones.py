"""Mobile and landline numbers, by the numbering plan of the ministry (电信网编号计划, 2017): mobile
numbers have eleven digits and begin with 13 to 19; area codes are 010, 02x and 03xx to 09xx, and a number
in an area has seven or eight digits, of which the first is 2 to 8. Short numbers, 95xxx, 400 and 800 are
those of services."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.privacy._cues import is_amount, is_called, is_other_number, is_paper_number
from bangban.privacy._found import Found
from bangban.privacy._numbers import LINE_END, DigitRow, Number

_MOBILE = re.compile(r"(?:(?:00|0)?86|0)?(1[3-9][0-9]{9})")
_LANDLINE = re.compile(
    r"(?:0(?:10|2[0-9])|(?:00)?860?(?:10|2[0-9]))[2-8][0-9]{7}|(?:0|(?:00)?860?)[3-9][0-9]{2}[2-8][0-9]{6,7}"
)
_LOCAL = re.compile(r"(?!20[0-2][0-9](?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01]))[2-8][0-9]{6,7}")
_SHAPES = {(3, 4, 4), (3, 3, 5), (4, 4, 3), (4, 3, 4)}
_FREE_SHAPES = {
    (3, 8),
    (7, 4),
    (4, 7),
    (3, 4, 2, 2),
    (3, 2, 2, 4),
    (3, 2, 2, 2, 2),
    (3, 3, 3, 2),
    (5, 3, 3),
    (3, 5, 3),
}
_LONGEST_CODE = 4
_AREA_SIZES = (2, 3, 4)


def find_mobiles(row: DigitRow) -> Iterator[Found]:
    """The mobile numbers of a row of digits."""
    for number in row.list_numbers(11, 15):
        if _MOBILE.fullmatch(number.digits) and _has_shape(number) and _is_number_of_phone(row.text, number):
            yield Found("mobile", number.start, number.end)


def _has_shape(number: Number) -> bool:
    """Whether its groups are those in which people write such a number: 3-4-4 and the like, each digit or
    each pair for itself; cut anywhere where a line ends, or where words say what it is."""
    sizes = number.sizes
    if number.digits.startswith(("86", "086", "0086")) and sizes[0] <= _LONGEST_CODE:
        sizes = sizes[1:]
    if len(sizes) == 1 or LINE_END in number.inner:
        return len(sizes) == 1 or number.is_broken
    if number.is_even:
        return not number.digits.startswith("0")
    return sizes in _SHAPES if {".", ","} & {*number.inner} else sizes in _SHAPES | _FREE_SHAPES


def find_landlines(row: DigitRow) -> Iterator[Found]:
    """The landline numbers of a row of digits: with an area code, else where words say what it is."""
    for number in row.list_numbers(10, 16):
        if _LANDLINE.fullmatch(number.digits) and _has_area(number) and _is_number_of_phone(row.text, number):
            yield Found("landline", number.start, number.end)
    for number in row.list_numbers(7, 8):
        is_whole = number.start == row.groups[0][0] and len(number.sizes) <= 2
        if (
            is_whole
            and _LOCAL.fullmatch(number.digits)
            and min(number.sizes) >= 3
            and _is_local(row.text, number)
        ):
            yield Found("landline", number.start, number.end)


def _has_area(number: Number) -> bool:
    sizes = number.sizes
    if number.is_even:
        return sizes[0] != 2 or number.is_broken
    if ("/" in number.inner and not number.digits.startswith("0")) or (
        sizes[0] == 2 and not number.digits.startswith("86")
    ):
        return False
    return sizes[0] in _AREA_SIZES and all(size >= 2 for size in sizes[1:-1])


def _is_local(text: str, number: Number) -> bool:
    if number.after and len(number.after) >= 3 and number.tail.strip() != "/":
        return False
    return is_called(text, number.start) and _is_number_of_phone(text, number)


def _is_number_of_phone(text: str, number: Number) -> bool:
    if is_called(text, number.start):
        return True
    # No decimal begins like the code of an area.
    is_decimal = number.is_decimal and (number.joint == "." or not number.digits.startswith("0"))
    if is_decimal or is_amount(text, number.start, number.end) or _is_piece(number):
        return False
    if number.digits.startswith("0") and len(number.sizes) > 1:
        return not is_paper_number(text, number.start)
    return not any(is_other_number(text, start, number.end) for start in {number.start, number.row_start})


def _is_piece(number: Number) -> bool:
    """Whether it is a piece of a longer number with hyphens, as ids of programs are."""
    return number.joint == "-" == number.tail and bool(number.before) and bool(number.after)
