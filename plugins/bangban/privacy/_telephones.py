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
    r"(?:0(?:10|2[0-9])|(?:00)?860?(?:10|2[0-9]))[2-8][0-9]{7}|(?:0"
    r"|(?:00)?860?)[3-9][0-9]{2}[2-9][0-9]{6,7}"
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
_NEAR = 8
_HIS_NUMBER = re.compile('[她他我你妈爸女儿子姐哥妹弟人]的?(?:手机)?号码?[是为: “"]{0,3}\\Z')
_LONGEST_CODE, _MOST_GROUPS = 4, 5
_WORDS_BETWEEN = (
    r"(?:[ ,、()*~\-:\"“”|…《》]|(?P<word>后面|最后|中间|后四位|后八位|前三位|前四位|四位|八位"
    r"|然后|接着|再加?|尾号|尾数|空格|空|杠|横杠|横线|转|転|是|为|加)){1,6}"
)
_PLAIN_BETWEEN = _WORDS_BETWEEN.replace("(?P<word>", "(?:")
_SPOKEN = (
    re.compile(
        rf"(?<![0-9A-Za-z.])1[3-9][0-9]{_WORDS_BETWEEN}[0-9]{{4}}{_PLAIN_BETWEEN}[0-9]{{4}}(?![0-9A-Za-z])"
    ),
    re.compile(rf"(?<![0-9A-Za-z.])1[3-9][0-9]{_WORDS_BETWEEN}[0-9]{{8}}(?![0-9A-Za-z])"),
)
_AREA_TOLD = re.compile(
    r"区号[是为叫: ]{0,3}(?P<area>0[0-9]{2,3})(?:[,，、。;(): ]|(?:家里?|座机"
    r"|固定)?的?(?:电话)?号码?|后面|然后|接着|再加?|加|转|拨|打|是|为){1,8}"
    r"(?P<number>[2-9](?:[ \-]?[0-9]){6,7})(?![0-9])"
)
"""The code of the area and the number, told one after the other."""
_QUARTERS = re.compile(
    rf"(?<![0-9A-Za-z.])1[3-9][0-9]{{2}}{_WORDS_BETWEEN}[0-9]{{4}}{_PLAIN_BETWEEN}[0-9]{{3}}(?![0-9A-Za-z])"
)
_HALVES = re.compile(rf"(?<![0-9A-Za-z.])1[3-9][0-9]{{5}}{_WORDS_BETWEEN}[0-9]{{4}}(?![0-9A-Za-z])")
_FOREIGN = re.compile(
    r"(?:(?<![0-9.])\+"
    r"|(?<![0-9])(?<![0-9][ \-])00)(?!86)[1-9][0-9]{0,2}(?:[ \-().]{0,2}[0-9]){7,12}(?![0-9A-Za-z])"
    r"|(?<=[港澳台])(?:[\u4e00-\u9fff]{0,4}[:是为 ]{0,2})?(?:852|853"
    r"|886)[ \-](?:[0-9][ \-]?){7,9}(?![0-9A-Za-z])"
    r"|(?<![0-9A-Za-z+\-])85[23][ \-][2-9][0-9]{3}[ \-]?[0-9]{4}(?=\(?[香澳])"
)
_FOREIGN_MOBILE = re.compile("(?:00)?(?:852[4-79]|8536|8869|447|81[789]0|821|65[89])")
PATTERNS = (*_SPOKEN, _AREA_TOLD, _QUARTERS, _HALVES, _FOREIGN)
_DATE = re.compile("(?<![0-9])(?:19|20)[0-9]{2}[-/.][01]?[0-9][-/.][0-3]?[0-9](?![0-9])")
_IN_CODE = re.compile("[A-Z]-[0-9]{11}-[A-Z]")
_AREA_SIZES = (2, 3, 4)


def find_mobiles(row: DigitRow) -> Iterator[Found]:
    """The mobile numbers of a row of digits."""
    for number in row.list_numbers(11, 15):
        if not _MOBILE.fullmatch(number.digits) or not _is_number_of_phone(row.text, number):
            continue
        if _DATE.search(row.text, number.start, number.end) or _IN_CODE.match(
            row.text, max(0, number.start - 2)
        ):
            continue
        if _has_shape(number) or (_is_cut_anyhow(number) and is_called(row.text, number.start)):
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


def _is_cut_anyhow(number: Number) -> bool:
    """Whether it is a whole row of a few groups, none of them of one digit but perhaps the first."""
    return not number.is_piece and len(number.sizes) <= _MOST_GROUPS and min(number.sizes[1:], default=2) > 1


def find_spoken_mobiles(text: str) -> Iterator[Found]:
    """Mobile numbers whose parts are told with words between them: 138，中间3951，尾号7264."""
    for pattern in (*_SPOKEN, _QUARTERS, _HALVES):
        for found in pattern.finditer(text):
            before = text[max(0, found.start() - _NEAR) : found.start()]
            is_told = found["word"] or "…" in found[0] or _HIS_NUMBER.search(before)
            if is_told or is_called(text, found.start()):
                yield Found("mobile", *found.span())


def find_told_landlines(text: str) -> Iterator[Found]:
    """Landline numbers whose area is told apart: 区号0378，号码2596 3840."""
    for found in _AREA_TOLD.finditer(text) if "区号" in text else ():
        yield Found("landline", found.start("area"), found.end("number"))


def find_foreign_numbers(text: str) -> Iterator[Found]:
    """Numbers of other countries and of Hong Kong, Macao and Taiwan, with the code that they begin with."""
    for found in _FOREIGN.finditer(text):
        digits = "".join(filter(str.isdigit, found[0]))
        yield Found("mobile" if _FOREIGN_MOBILE.match(digits) else "landline", *found.span())


def find_landlines(row: DigitRow) -> Iterator[Found]:
    """The landline numbers of a row of digits: with an area code, else where words say what it is."""
    for number in row.list_numbers(10, 16):
        is_dated = _DATE.search(row.text, number.start, number.end)
        is_whole = _LANDLINE.fullmatch(number.digits) and not (number.is_run or is_dated)
        if is_whole and _has_area(number) and _is_number_of_phone(row.text, number):
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
