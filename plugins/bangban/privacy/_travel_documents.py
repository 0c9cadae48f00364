"""Passports and permits, by the forms that their issuers give them: passports of China E and eight
digits, since 2017 E, a letter and seven digits, of officials S, D, P, of Hong Kong and Macao K, H, M;
permits to travel to Hong Kong and Macao C or W, to Taiwan T or L; permits for residents of those places
H, M and eight or ten digits, or eight digits; identity cards of Hong Kong, Taiwan and Macao; cards of
soldiers 军字第…号; old permanent residence cards of three letters and twelve digits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bangban.privacy._cues import LINKING, is_other_number, look_back
from bangban.privacy._found import Found, has_any
from bangban.privacy.items import PrivateKind

_EDGE = r"(?<![0-9A-Za-z/.])"
_END = r"(?![0-9A-Za-z*×]|\.[0-9]|-[0-9A-Za-z])"
_PASSPORT = re.compile(
    rf"{_EDGE}(?:[EGDSP][ -]?[0-9](?: ?[0-9]){{7}}|(?:E[A-HJ-NP-Z]|SE|DE|PE|KJ|MA|MB)[ -]?[0-9](?:"
    rf" ?[0-9]){{6}}){_END}",
    re.IGNORECASE,
)
_RARE_PASSPORT = re.compile(
    r"(?<=/)E[A-HJ-NP-Z0-9][0-9]{7}(?=/)"
    rf"|{_EDGE}(?:[SP][0-9]{{7}}|K[0-9]{{8}}|H[A-HJ-NP-Z][0-9]{{7}}){_END}",
    re.IGNORECASE,
)
_APART = r"[ .·•,，、…:_/\-]{0,3}"
_LOOSE_PASSPORT = re.compile(
    rf"{_EDGE}(?:\((?:[EGDSPK]|E[A-HJ-NP-Z]|[SDP]E|K[A-Z]|H[A-Z]|M[AB])\)|(?:E[A-HJ-NP-Z]|[SDP]E|K[A-Z]|H[A-Z]|M[AB]|[EGDSPK]))"
    rf"{_APART}[0-9](?:{_APART}[0-9]){{6,7}}(?![0-9A-Za-z*×])",
    re.IGNORECASE,
)
_LOOSE_PERMIT = re.compile(
    rf"{_EDGE}(?:\((?:C[A-HJ-NP-Z]?|[WTLHM])\)|(?:C[A-HJ-NP-Z]|[CWTLHM])){_APART}[0-9](?:{_APART}[0-9]){{6,7}}"
    rf"(?:{_APART}[0-9]{{2}})?(?![0-9A-Za-z*×])",
    re.IGNORECASE,
)
"""However they are cut: only where such a paper is named beside them."""
_PASSPORT_WORD = re.compile(r"护照|passport", re.IGNORECASE)
_PERMIT_WORD = re.compile(r"通行证|台胞证|回乡[证卡]|往来证|大通证|赴台证|往来(?:港澳|台湾|内地|大陆)")
_NEAR_PASSPORT = re.compile(
    r"护照|证|出境|入境|签证|passport|海关|边检|航班|机票|因公|香港|特区", re.IGNORECASE
)
_NAMED_PASSPORT = re.compile(
    r"(?:护照|passport)(?!热线|电话|咨询|服务)(?:[;,。]? ?(?:证件|其|的)?(?:号码|编号|号)| ?(?:number"
    r"|no\.?|#)"
    r"|[\u4e00-\u9fff]{0,6})(?:\([^()0-9]{0,8}\))?"
    rf"[{LINKING}.—]{{0,12}}((?:[A-Za-z]{{1,2}}[ ,，、…\-]{{0,2}}[0-9](?:["
    r" ,，、\-]?[0-9]){5,8}|(?!20[0-3][0-9][01][0-9][0-3][0-9](?![0-9]))[0-9](?:[ \-]?[0-9]){6,8})[A-Za-z]?)"
    + _END,
    re.IGNORECASE,
)
_EIGHT = "[0-9](?: ?[0-9]){7}"
_PERMIT = re.compile(
    rf"{_EDGE}(?:[CWTL][ -]?{_EIGHT}|[HM][ -]?{_EIGHT}(?: ?[0-9]{{2}})?|C[A-HJ-NP-Z][ -]?[0-9](?:"
    rf" ?[0-9]){{6}}|[A-Z]{{3}}"
    rf" ?[0-9]{{12}}"
    rf"|[A-Z]{{1,2}}[0-9]{{6}}\([0-9A]\)|[1578][0-9]{{6}}\([0-9]\)){_END}"
)
_NAMED_PERMIT = re.compile(
    r"(?:通行证|台胞证|回乡证|回乡卡|往来证|五星卡|永居[证卡]|居住证|居留证|居留许可|军官证|士兵证"
    r"|文职证|警官证|警察证"
    r"|军人证|士官证|学员证|出生医学证明|残疾证|退役证|优待证|导游证|记者证|护士证|医师证"
    r"|执业证|签证|驾驶证|驾照|行驶证|社保卡|社会保障卡|医保卡|医保号|低保证|老年证|敬老卡|结婚证|离婚证"
    r"|学生证|准考证|考生号|工作证|退伍证"
    r"|暂住证|出生证|资格证|许可证(?<=工作许可证)|赴台证|大通证)"
    r"[\u4e00-\u9fff,、;]{0,10}(?:\([^()]{0,12}\))?[ .:,，、…|()\-—“\"【\[<>/]{0,6}"
    r"(?:号码|编号|号)?[是为: 【\[“]{0,2}(?!(?:19"
    r"|20)[0-9]{2}-?[01][0-9]-?[0-3][0-9](?![0-9]))((?:[A-Z]{1,3}[ ,，、…\-]{0,2})?[0-9](?:[0-9"
    r" -]{4,18})[0-9](?:\([0-9A-Z]{1,2}\)|[A-Z])?)" + _END,
    re.IGNORECASE,
)
_NEAR_PERMIT = re.compile("证|卡|号码?|permit", re.IGNORECASE)
_DISABLED = re.compile(r"残疾人?证(?:件)?(?:编?号码?)?[是为:( ]{0,3}([0-9]{17}[0-9Xx][1-7][1-4])" + _END)
_SAMPLE_REACH = 10
_SAMPLE = re.compile("示例|样张|样例|样本|格式|前[0-9一二三四五六]位|不是证件|并非证件")
_SOLDIER = re.compile(r"[军南北兰沈济成广空海武政后装士文参火支东西中联学]{1,2}字第? ?[0-9]{5,10} ?号?")
_TAIWAN = re.compile(rf"{_EDGE}[A-Z][1289][0-9]{{8}}{_END}")
PATTERNS = (
    *(_PASSPORT, _RARE_PASSPORT, _NAMED_PASSPORT, _LOOSE_PASSPORT),
    *(_PERMIT, _NAMED_PERMIT, _LOOSE_PERMIT, _DISABLED, _SOLDIER, _TAIWAN),
)
_TAIWAN_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO"
_PAPERS = ("证", "卡", "护照", "许可", "往来", "医保号", "考生号")
"""Of which one stands in each word for a paper; in Latin letters it is asked for otherwise."""
_NAMED: tuple[tuple[re.Pattern[str], PrivateKind], ...] = (
    (_NAMED_PASSPORT, "passport"),
    (_NAMED_PERMIT, "permit"),
    (_DISABLED, "permit"),
)
_DATED = re.compile("[A-Z]-?20[0-3][0-9][0-9]{4}(?:[0-9]{2})?")
_BORDER = re.compile("[台港澳]|大陆|内地|边境|出入境")
_DATE = re.compile(r"(?:19|20)[0-9]{2}[-/.][01]?[0-9][-/.][0-3]?[0-9]")
_LINE = re.compile("号线|次|[元本人年月日]")
_DRUG = re.compile(r"(?:准字|健字|食字|械注|注册证|消字|妆字|特字|国标|GB)[ :]*\Z")


def has_taiwan_check(number: str) -> bool:
    """Whether the check digit of an identity card of Taiwan holds: ten to thirty-five for the letter,
    weights 1 to 9."""
    tens, ones = divmod(_TAIWAN_LETTERS.index(number[0]) + 10, 10)
    rest = sum(int(digit) * weight for digit, weight in zip(number[1:9], range(8, 0, -1), strict=True))
    return (tens + 9 * ones + rest + int(number[9])) % 10 == 0


def find_travel_documents(text: str) -> Iterator[Found]:
    """The passports and permits of a text."""
    is_named = has_any(text, _PAPERS) or bool(_PASSPORT_WORD.search(text))
    for pattern, kind in _NAMED if is_named else ():
        for found in pattern.finditer(text):
            if not (
                _is_local_pass(found) or _SAMPLE.search(found[0]) or _SAMPLE.match(text, found.end() + 1)
            ):
                yield Found(kind, *found.span(1))
    for pattern, kind, is_right in (*_BARE, *_LOOSE) if is_named else _BARE:
        for found in pattern.finditer(text):
            if (
                is_right(found)
                and _is_paper(text, *found.span())
                and not _SAMPLE.search(text, found.end(), found.end() + _SAMPLE_REACH)
            ):
                yield Found(kind, *found.span())
    yield from (Found("permit", *found.span()) for found in _SOLDIER.finditer(text))


def _is_local_pass(found: re.Match[str]) -> bool:
    """Whether it is the pass of a gate, a road or a time: figures alone, and no border is named."""
    is_pass = found[0].startswith("通行证") and not any(map(str.isalpha, found[1]))
    return is_pass and not _BORDER.search(found.string, max(0, found.start() - 12), found.start(1))


def _is_sure(_found: re.Match[str]) -> bool:
    return True


def _is_near_passport(found: re.Match[str]) -> bool:
    return bool(_NEAR_PASSPORT.search(found.string, *_look_about(*found.span())))


def _is_near_permit(found: re.Match[str]) -> bool:
    """Whether nothing stands between its letter and its figures, and these are no date as batches have it,
    unless a permit is named before it."""
    is_joined = " " not in found[0][:4] and not _DATED.fullmatch(found[0])
    return is_joined or bool(_NEAR_PERMIT.search(found.string, max(0, found.start() - 16), found.start()))


def _is_called_passport(found: re.Match[str]) -> bool:
    return _is_named_by(_PASSPORT_WORD, found)


def _is_called_permit(found: re.Match[str]) -> bool:
    return _is_named_by(_PERMIT_WORD, found)


def _is_named_by(word: re.Pattern[str], found: re.Match[str]) -> bool:
    """Whether the word stands near a number that is neither a date nor counts anything."""
    is_near = word.search(found.string, max(0, found.start() - 30), found.end() + 16)
    return bool(is_near) and not (_DATE.search(found[0]) or _LINE.match(found.string, found.end()))


def _is_of_taiwan(found: re.Match[str]) -> bool:
    return has_taiwan_check(found[0])


_BARE: tuple[tuple[re.Pattern[str], PrivateKind, Callable[[re.Match[str]], bool]], ...] = (
    (_PASSPORT, "passport", _is_sure),
    (_RARE_PASSPORT, "passport", _is_near_passport),
    (_PERMIT, "permit", _is_near_permit),
    (_TAIWAN, "permit", _is_of_taiwan),
)
_LOOSE: tuple[tuple[re.Pattern[str], PrivateKind, Callable[[re.Match[str]], bool]], ...] = (
    (_LOOSE_PASSPORT, "passport", _is_called_passport),
    (_LOOSE_PERMIT, "permit", _is_called_permit),
)


def _is_paper(text: str, start: int, end: int) -> bool:
    return not is_other_number(text, start, end) and not _DRUG.search(look_back(text, start))


def _look_about(start: int, end: int) -> tuple[int, int]:
    return max(0, start - 40), end + 30
