"""Citizen identity numbers, by GB 11643-1999: six digits of the place, eight of the birth date, three in
order, and a check digit after ISO 7064 (MOD 11-2). Until 1999 they had fifteen, with two digits of the
year and no check. Residence permits of Hong Kong, Macao and Taiwan (81, 82, 83) and of foreigners (9)
have the same form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bangban.privacy._cues import LINKING, is_amount, is_other_number, look_back
from bangban.privacy._found import Found
from bangban.privacy._numbers import DigitRow, Number
from bangban.privacy.items import PrivateKind

_PLACES = frozenset(
    """11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71
    81 82 83""".split()
)
_FORM = re.compile(r"[1-9][0-9]{16}[0-9xX]")
_WEIGHTS = tuple(2**index % 11 for index in range(17, 0, -1))
_CHECKS = "10X98765432"
_CUE = re.compile(
    r"(?:身份证|身份证件|公民身份|居民身份|证件|身份|户口|居住证|驾驶证|驾照|社保|社会保障|医保|残疾人?证"
    rf"|永久居留|ID card)[\u4e00-\u9fff]{{0,4}}[{LINKING}]*\Z"
)
_OLD_LENGTH, _LENGTH, _DISABLED_LENGTH = 15, 18, 20
_MOST_GROUPS, _MOST_GROUPS_IN_ROW = 6, 4


def has_check(digits: str) -> bool:
    """Whether the last sign of eighteen is that which the others ask for."""
    total = sum(int(digit) * weight for digit, weight in zip(digits[:17], _WEIGHTS, strict=True))
    return _CHECKS[total % 11] == digits[17].upper()


def find_citizen_ids(row: DigitRow) -> Iterator[Found]:
    """The identity numbers of a row of digits."""
    for number in row.list_numbers(_OLD_LENGTH, _DISABLED_LENGTH):
        if number.is_even or (
            (number.is_grouped or _is_sure(number))
            and not number.is_decimal
            and len(number.sizes) <= (_MOST_GROUPS_IN_ROW if number.is_piece else _MOST_GROUPS)
        ):
            digits = number.digits
            is_named = bool(_CUE.search(look_back(row.text, number.start)))
            if _is_new(digits, is_named) or _is_old(row.text, number, is_named):
                yield Found(_name_kind(digits), number.start, number.end)


def _is_sure(number: Number) -> bool:
    """Whether it is cut otherwise than people do, yet holds the check."""
    digits = number.digits
    return len(digits) == _LENGTH and min(number.sizes) > 1 and digits[:17].isdigit() and has_check(digits)


def _name_kind(digits: str) -> PrivateKind:
    return "permit" if digits[0] == "9" or len(digits) == _DISABLED_LENGTH else "citizen-id"


def _is_new(digits: str, is_named: bool) -> bool:
    if len(digits) == _DISABLED_LENGTH and is_named:
        digits = digits[:_LENGTH]
    if len(digits) != _LENGTH or not _FORM.fullmatch(digits):
        return False
    is_placed = digits[:2] in _PLACES or digits[0] == "9"
    if not is_placed or not _is_day(int(digits[6:10]), digits[10:14]):
        return False
    return has_check(digits) or is_named


def _is_old(text: str, number: Number, is_named: bool) -> bool:
    digits = number.digits
    if len(digits) != _OLD_LENGTH or not digits.isdigit() or digits[:2] not in _PLACES:
        return False
    if not _is_day(1900 + int(digits[6:8]), digits[8:12]):
        return False
    if is_named:
        return True
    return not (is_amount(text, number.start, number.end) or is_other_number(text, number.start, number.end))


def _is_day(year: int, month_and_day: str) -> bool:
    try:
        date(year, int(month_and_day[:2]), int(month_and_day[2:]))
    except ValueError:
        return False
    return 1850 <= year <= 2100
