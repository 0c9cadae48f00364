"""Vehicle plates, by GA 36-2018: the sign of the province, a letter of the place, then five letters or
digits without I and O, of new-energy cars six, with D or F first or last; 挂, 学, 警, 港, 澳, 领 and 试
or 超 in the last place. Embassies have 使 and six digits, the armed police WJ, the army two letters and
five digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.privacy._found import Found

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_SIGN = "[A-HJ-NP-Za-hj-np-z0-9]"
_GAP = r"[ ·•・.\-()\"“”]{0,2}"
_PLATE = re.compile(
    rf"[{_PROVINCES}]{_GAP}[A-HJ-Za-hj-z]{_GAP}"
    rf"(?:{_SIGN}{{4}}{_GAP}(?:[挂学警港澳领试超使]|应急)|[DFdf]{_SIGN}{{5}}|[0-9]{{5}}[DFdf]"
    rf"|[A-Ka-k]{_SIGN}[0-9]{{4}}|{_SIGN}(?: ?{_SIGN}){{4}}|{_SIGN}{{2,3}} {_SIGN}{{2,3}})"
    r"(?![0-9A-Za-z]|-[0-9]|[.%][0-9])"
)
_CUT = re.compile(
    rf"[{_PROVINCES}]{_GAP}[A-HJ-Za-hj-z][ ·•・.,、:()/\-]{{0,2}}"
    rf"{_SIGN}{{1,4}}(?:[ ·•.\-/]{{1,2}}{_SIGN}{{1,4}}){{1,2}}(?![0-9A-Za-z]|-[0-9]|[.%:][0-9])"
    rf"|(?<![/])[{_PROVINCES}]{_GAP}[A-HJ-Za-hj-z](?:[:,、/] ?|-{{1,2}})(?:{_SIGN}{{5}}"
    rf"|[DFdf]{_SIGN}{{5}}|[0-9]{{5}}[DFdf])(?![0-9A-Za-z]|[.%:][0-9])"
)
"""Cut anywhere by a point, a blank or a stroke."""
_CUT_SIGNS = re.compile(rf"(?:{_SIGN}{{5}}|[A-K]{_SIGN}[0-9]{{4}}|[0-9]{{5}}[DF])", re.IGNORECASE)
_QUANTITY = re.compile(r"[0-9]\.[0-9]+[A-Za-z]")
_REGISTERED = re.compile("[锅容管瓶梯起索游车缆][0-9]{1,3}\\Z")
"""A lift, a crane, a boiler has a number of its registration, with the province in it (TSG 08-2017)."""
_HAN_DIGIT = "[〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]"
_STOP = r"[ 、，,。…·\-]{1,2}"
_SPOKEN = re.compile(
    rf"[{_PROVINCES}](?:{_STOP})?[A-HJ-Za-hj-z]{_STOP}(?:{_SIGN}{_STOP}){{4,5}}{_SIGN}(?![0-9A-Za-z])"
    rf"|[{_PROVINCES}]{_STOP}[A-HJ-Za-hj-z](?:{_STOP})?{_SIGN}{{5,6}}(?![0-9A-Za-z])"
    rf"|[{_PROVINCES}](?:{_STOP})?[A-HJ-Za-hj-z](?:{_STOP})?[DF]?(?:(?:{_STOP})?(?:{_HAN_DIGIT}|{_SIGN})){{5}}[DFdf]?"
    rf"(?![0-9A-Za-z]|{_HAN_DIGIT}|[十百千万亿点])"
)
"""Sign by sign, as it is read aloud."""
_EMBASSY = re.compile(
    r"(?:(?<![0-9A-Za-z\u4e00-\u9fff])|(?<=[车牌照号]))使 ?[0-9]{6}(?![0-9A-Za-z])"
    r"|(?<![0-9A-Za-z])[0-9]{6}[使领](?![\u4e00-\u9fff])"
)
_POLICE = re.compile(
    rf"(?<![0-9A-Za-z])WJ{_GAP}(?:[{_PROVINCES}]|[0-9]{{2}}){_GAP}{_SIGN}{{4,5}}(?![0-9A-Za-z])"
)
_ARMY = re.compile(
    r"(?:车牌|牌照|号牌|车号|军车|军牌)[号码为是:挂 ]{0,4}([VZKHEBSLJNGC][A-Z][ ·]?[0-9]{5})(?![0-9A-Za-z])"
)
_NAMED = re.compile(
    r"(?:电动(?:自行)?车|电瓶车)(?:的?(?:车牌|号牌|牌照"
    r"|牌))[号码是为: ]{0,4}([\u4e00-\u9fff]{0,2}[A-Z]?[ ·]?[0-9]{5,7})(?![0-9A-Za-z])"
    r"|(?:车架号?码?|车辆识别(?:代号|代码|号))[是为: ]{0,3}"
    r"([A-HJ-NPR-Z0-9]{17})(?![0-9A-Za-z]|[\u4e00-\u9fff]{0,4}召回)"
    r"|发动机号码?[是为: ]{0,3}([0-9A-Z]{6,12})(?![0-9A-Za-z])"
)
PATTERNS = (_PLATE, _SPOKEN, _CUT, _EMBASSY, _POLICE, _ARMY, _NAMED)
_EXAMPLE = re.compile(
    "(?:这样的|这种|这类|之类的?|等)(?:[\u4e00-\u9fff]{0,3})(?:连号|靓号|吉祥号|号牌|号码|车牌)"
)
_FEWEST_DIGITS = 2
_FIGURE = re.compile(rf"[0-9]|{_HAN_DIGIT}")


def find_plates(text: str) -> Iterator[Found]:
    """The plates of a text."""
    for pattern in (_SPOKEN, _PLATE, _CUT):
        for found in pattern.finditer(text):
            if len(_FIGURE.findall(found[0])) >= _FEWEST_DIGITS and not _is_other(found):
                yield Found("plate", *found.span())
    for pattern in (_EMBASSY, _POLICE):
        for found in pattern.finditer(text):
            yield Found("plate", *found.span())
    for found in _NAMED.finditer(text):
        yield Found("plate", *found.span(found.lastindex or 0))
    for found in _ARMY.finditer(text):
        yield Found("plate", *found.span(1))


def _is_other(found: re.Match[str]) -> bool:
    """Whether it is an example, the number of a lift or the like, or has too few signs for a plate."""
    text = found.string
    if _EXAMPLE.match(text, found.end()) or _REGISTERED.search(
        text, max(0, found.start() - 4), found.start()
    ):
        return True
    if found.re is _CUT and _QUANTITY.search(found[0]):
        return True
    signs = re.sub(r"[\W_]", "", found[0])[2:]
    return found.re is _CUT and not _CUT_SIGNS.fullmatch(signs)
