"""Birth dates of people, and numbers under which a hospital, a court, the police or an office keeps a
person's papers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.privacy._found import Found

_Y = r"(?:19(?:1[2-9]|[2-9][0-9])|20[0-9]{2}|[一二][〇零九][〇零一二三四五六七八九]{2})"
_M = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_D = r"(?:3[01]|[12][0-9]|0?[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_DAY = (
    rf"(?:{_Y} ?[年\-./] ?(?:农历|阴历|阳历)?{_M} ?[月\-./] ?{_D}(?![0-9]) ?[日号]?"
    rf"|{_Y}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9]))"
)
"""A whole date; who was born before 1912 is dead."""
_BORN_BEFORE = re.compile(
    r"(?:出生日期|出生年月日?|出生时间|(?<![党国军校店台])生日|生辰|(?<![产发衍催滋萌派寄野诞])生于|出生|出世于?|降生于?|DOB"
    r"|D\.O\.B\.?|birthday"
    rf"|date of birth|born(?: on)?)(?:\([^()0-9]{{0,8}}\))?(?:[是为在于:( ]|农历|阴历|阳历){{0,4}}({_DAY})",
    re.IGNORECASE,
)
_BORN_AFTER = re.compile(
    rf"(?<![0-9至到~—\-])({_DAY})[)]?[ ,]?(?:(?!以?[前后起至]|之[前后间]|[期年]间|间出|成立|发生"
    rf"|产生)[\u4e00-\u9fff]){{0,4}}?"
    r"(?:出生(?!证|医学|缺陷|人口|率|登记|一件)|降生|出世|生人|(?<=[日号0-9 )农历人])生(?=[,。;、)( ]"
    r"|于|\Z|在"
    r"|的))"
)
_HOSPITAL = re.compile(
    r"(?:病历|病案|住院|门诊|就诊|就诊卡|诊疗卡|诊疗|影像|放射|超声|病理"
    r"|挂号|医疗证|健康卡|新农合|CT|MRI|HIS|患者|病人)"
    r"(?:序|流水|编|卡|证|单|ID|id|登记|报告)?(?:编号|号码|号|ID|id|No\.?|NO\.?)(?:\([^()0-9]{0,10}\))?(?:[是为:（("
    r" #“\"]{0,4})([A-Za-z]{0,4}-?[0-9][0-9A-Za-z]*(?:-[0-9A-Za-z]+)*)(?![0-9A-Za-z*×])"
)
_CASE = re.compile(
    r"(?:(?<![备档方图提草教答])案号|案件编?号|立案[编文]?号|受案[编文]?号|[报接出]警[编单回]?执?号|警情[编单]?号|接处警[编单]?号"
    r"|仲裁案?[编]?号|裁决书?[编文]?号|判决书?[编文]?号|复议案?[编]?号|传票号)"
    r"码?(?:[是为:（( #“\"]{0,4})([A-Za-z]{0,4}-?(?!(?:19"
    r"|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9-]))[0-9][0-9A-Za-z\-]{4,}[0-9A-Za-z])(?![0-9A-Za-z*×])"
)
_FILE = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:\([\u4e00-\u9fff]{1,4}\))?(?:仲|[受立拘逮捕]案?|刑|行罚|复|赔|检|调|认"
    r"|裁)[\u4e00-\u9fff]{0,3}"
    r"字? ?[〔(\[【](?:19|20)[0-9]{2}[〕)\]】] ?第? ?[0-9]{1,7} ?号"
)
_COURT = re.compile(
    r"[(\[〔](?:19|20)[0-9]{2}[)\]〕]"
    r" ?(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼最兵军][高]?[法]?"
    r"|最高法) ?[0-9]{0,4} ?[\u4e00-\u9fff]{0,4}?(?:民|刑|行|执|破|赔|财保|商|知|诉|仲|保"
    r"|调)[\u4e00-\u9fff]{0,3}(?:字第)? ?[0-9]{1,7} ?号(?:之[一二三四五六七八九0-9])?"
)
_PATIENT = re.compile(
    r"(?<![0-9A-Za-z])(?:ID|编|登记|检查|标本|检验|化验|条码|处方|体检|手术|接种)(?:编号|号|条码)?[是为:("
    r" #]{0,3}([A-Za-z]{0,2}[0-9](?: ?[0-9]){4,13})(?![0-9A-Za-z*×])"
)
PATTERNS = (_HOSPITAL, _PATIENT, _CASE, _COURT, _FILE)
BIRTH_PATTERNS = (_BORN_BEFORE, _BORN_AFTER)
_MEDICAL = re.compile(
    r"透析|病房|住院|科室|[内外儿妇产骨眼]科|影像|体检|医院|就诊|患者|病人|[一二三四五六七八九十中人县市]院"
    r"|[一二三四五六七八九十中人县市]院|化疗|手术|血透|病区"
)
_FEWEST_DIGITS = 4


def find_birth_dates(text: str) -> Iterator[Found]:
    """The days on which somebody was born."""
    for pattern in (_BORN_BEFORE, _BORN_AFTER):
        for found in pattern.finditer(text):
            yield Found("birth-date", *found.span(1))


def find_records(text: str) -> Iterator[Found]:
    """The numbers of hospitals, then those of courts and offices."""
    for found in _HOSPITAL.finditer(text):
        if sum(sign.isdigit() for sign in found[1]) >= _FEWEST_DIGITS:
            yield Found("medical-record", *found.span(1))
    for found in _PATIENT.finditer(text):
        if _MEDICAL.search(text, max(0, found.start() - 40), found.end() + 40):
            yield Found("medical-record", *found.span(1))
    for found in _CASE.finditer(text):
        if sum(sign.isdigit() for sign in found[1]) >= _FEWEST_DIGITS:
            yield Found("case-number", *found.span(1))
    for pattern in (_COURT, _FILE):
        yield from (Found("case-number", *found.span()) for found in pattern.finditer(text))
