"""Numbers of bank cards, by ISO/IEC 7812: thirteen to nineteen digits that begin with the number of the
issuer and end with a check digit after Luhn. UnionPay issues 62 and, of old, 9558 and 60; ranges of the
others are those of their own rules for merchants."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.privacy._cues import LINKING, is_amount, is_other_number, look_back
from bangban.privacy._found import Found
from bangban.privacy._numbers import LINE_END, DigitRow, Number

_ISSUERS = re.compile(
    r"(?:62[0-9]{14,17}|(?:955[89]|60|81|84|88|90|95|96|98|99|103|68|69|43|45|52|53|54|55|40)[0-9]{11,17}"
    r"|4[0-9]{15}|5[1-5][0-9]{14}"
    r"|2(?:22[1-9]|2[3-9][0-9]|[3-6][0-9]{2}|7[01][0-9]|720)[0-9]{12}|3[47][0-9]{13}|35[2-8][0-9]{13}"
    r"|3(?:0[0-5]|[68][0-9])[0-9]{11})"
)
_SURE = re.compile(
    r"62[0-9]{14,17}|4[0-9]{15}|5[1-5][0-9]{14}|3[47][0-9]{13}|35[2-8][0-9]{13}|955[89][0-9]{12,15}"
    r"|2[2-7][0-9]{14}|6011[0-9]{12}|65[0-9]{14}"
)
_CUE = re.compile(
    r"(?:银行卡|(?:收款|打款|绑定|还款|退款|公积金|低保|养老金?|存|本人|我|她|他|妈|爸)的?卡|储蓄卡|借记卡|信用卡|贷记卡|工资卡|社保卡|一卡通|卡号|账号|帐号|账户|帐户"
    r"|汇款|打款|转账"
    rf"|存折|开户行?|银联)[\u4e00-\u9fff]{{0,6}}[{LINKING}]*\Z|[a-z]*card[ :]*\Z"
)


_OTHER_CARD = re.compile(
    r"(?:公交|[水电气]|燃气|会员|校园|饭|加油|购物|图书|借书|借阅|就诊|诊疗|健身|充值|电话|储值|服务"
    r"|工)卡号?码?[是为: (]*\Z"
)
_SMALLEST_GROUP, _SMALLEST_FIRST, _FIRST_GROUP, _ISSUER = 2, 3, 4, 6
_SUM_BEFORE, _SUM_BEHIND = re.compile(r"[+*^/] \Z|[+*^]\Z"), re.compile(r" {0,2}(?:[+*^]|/ ?/?[0-9])")
_CARD = re.compile(rf"(?<![员身物水电饭园交油诊话值务名])卡号?[{LINKING}]*\Z")


def has_luhn(digits: str) -> bool:
    """Whether the last digit is that which the others ask for."""
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0


def find_bank_cards(row: DigitRow) -> Iterator[Found]:
    """The card numbers of a row of digits."""
    for number in row.list_numbers(13, 19):
        is_shaped = _has_shape(number) or _is_cut_oddly(row.text, number)
        if number.digits.isdigit() and is_shaped and not number.is_run and _is_card(row.text, number):
            yield Found("bank-card", number.start, number.end)


def _has_shape(number: Number) -> bool:
    sizes = number.sizes
    is_uniform = len({*number.inner} - {LINE_END}) <= 1 or sizes[0] == _FIRST_GROUP
    in_fours = len(sizes) > 2 and {*sizes[:-1]} in ({4}, {6}, {5}) and is_uniform
    return number.is_even or in_fours or number.is_broken or (len(sizes) == 2 and sizes[0] == 6)


def _is_cut_oddly(text: str, number: Number) -> bool:
    """Whether its groups are of several sizes, where words or the issuer's first group say what it is."""
    sizes = number.sizes
    if (
        min(sizes) < _SMALLEST_GROUP
        or sizes[0] < _SMALLEST_FIRST
        or min(sizes[:-1], default=0) < _SMALLEST_FIRST
    ):
        return False
    is_issued = sizes[0] == _ISSUER and number.digits.startswith("62")
    before = look_back(text, number.start)
    return is_issued or bool(_CUE.search(before) or _CARD.search(before))


def _is_card(text: str, number: Number) -> bool:
    digits = number.digits
    if _OTHER_CARD.search(look_back(text, number.start)):
        return False
    if _CUE.search(look_back(text, number.start)):
        return len(digits) >= 15 and len(set(digits)) > 1 and has_luhn(digits)
    if not _SURE.fullmatch(digits) or not has_luhn(digits) or number.is_decimal:
        return False
    if _SUM_BEFORE.search(look_back(text, number.start)) or _SUM_BEHIND.match(text, number.end):
        return False
    if _CARD.search(look_back(text, number.start)):
        return True
    return not (is_amount(text, number.start, number.end) or is_other_number(text, number.start, number.end))
