"""How a help seeker is called: a full name is a surname of the usual ones and one or two more signs, where
nothing hides who it is.

Surnames are those of 中国姓氏 (ministry of public security, 2020 and 2021) that more than 100,000 people
have, and those of two signs.
"""

from __future__ import annotations

import re

from bangban.privacy._names.common_words import is_listed
from bangban.privacy._names.name_signs import (
    GIVEN_SIGNS,
    LONG_SURNAMES,
    ODD_GIVEN,
    RARE_SURNAMES,
    SURNAMES,
    WEAK_SURNAMES,
    WORDS,
)
from bangban.privacy.items import PrivateItem, make_key, mask

_SURNAME = rf"(?:{'|'.join(sorted(LONG_SURNAMES))}|[{SURNAMES}])"
_GIVEN_SIGNS = frozenset(GIVEN_SIGNS)
_GIVEN = r"[\u4e00-\u9fff]"
_TITLE = (
    r"(?:女士|先生|小姐|太太|夫人|老太太?|老太|奶奶|爷爷|外婆|外公|姥姥|姥爷|婆婆|公公|阿姨|叔叔?|大爷|大妈"
    r"|大娘|大伯|大婶|大姐|大哥|大叔|大嫂|伯伯?|婶婶?|嫂子?|姐姐?|哥哥?|妹妹?|弟弟?|师傅|师父|同学|同志"
    r"|老师"
    r"|老人家?|老伯|老汉|老爹"
    r"|女孩|男孩|姑娘|小伙子?|小朋友|宝宝|妈妈?|爸爸?|家长|医生|大夫|护士|护士长|主任|经理|老板|店主|教授"
    r"|律师|警官|队长|校长|书记|站长|所长|女儿|儿子|母亲|父亲|妻子|丈夫|一家|家属|家人|业主|司机|患者|孕妇"
    r"|村民|居民|市民|网友|考生|学生|产妇|阿婆|阿公|伯母|大姨|姨|舅舅?|某某?)"
)
_HIDING = re.compile(
    r"某|姓(?!名)|化名|匿名|网名|昵称|不愿|隐去|代称|[*＊×xX？?○●□■_]{1}|\A(?:小|老|阿"
    r"|大)[\u4e00-\u9fff]{1,2}\Z|\A[A-Za-z]\.?\Z"
)
_BLANK_IN_NAME = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])")
_NOTE = re.compile(r"[（(][^（()）]*[)）]")
_ROLE = re.compile(
    r"\A(?:热心|周边|附近|当地|小区|社区|全体|部分|多名|数名|几名|两名|本市|外地|一位|一名|年轻|老年|退休"
    r"|独居|高龄|残疾|患病|在校|孕期|求助|来自[\u4e00-\u9fff]{2,6}的"
    r"|[\u4e00-\u9fff]{2,4}区){0,8}(?:求助人|求助者"
    r"|求助市民|市民|居民|网友|业主|村民|读者|患者|病人|孕妇|产妇|孕产妇|家长|学生|考生|司机|货车司机|租户"
    r"|租客|商户|店主|老人|职工|工人|农民工|务工人员|乘客|旅客|当事人|反映人|投诉人|退休教师|教师|护士|医生"
    r"|骑手|快递员|外卖员|志愿者|妈妈|爸爸|母亲|父亲|女士|先生)(?:的?(?:家属|家人|母亲|父亲|女儿|儿子|孩子"
    r"|丈夫|妻子|亲属))?"
)
_FULL = re.compile(rf"{_SURNAME}{_GIVEN}{{1,2}}")
_FOREIGN = re.compile(
    r"[\u4e00-\u9fff]{2}[·•・][\u4e00-\u9fff]|[A-Z][a-z]+[ -][A-Z][a-z]|[A-Z]{2} (?:[A-Z]{2}|[A-Z][a-z])"
    r"|[A-Z][a-z]+ [A-Z]{2}"
)
_TITLED = re.compile(
    rf"({_SURNAME}{_GIVEN}{{0,2}}?){_TITLE}(?:的?(?:女儿|儿子|母亲|父亲|妻子|丈夫|家人|家属|孩子|一家))?"
)


def find_full_name(name: str) -> PrivateItem | None:
    """The full name of a help seeker that hides nothing; None for a form that hides: 李女士, 小王, 某,
    化名."""
    start = len(name) - len(name.lstrip())
    text = name.strip()
    if not text or _HIDING.search(text):
        return None
    bare = _BLANK_IN_NAME.sub("", _NOTE.sub("", text).strip())
    role = _ROLE.match(bare)
    bare = bare[role.end() :].strip(" :：的") if role else bare
    if not bare or bare in WORDS:
        return None
    if not _is_full(bare):
        return None
    return PrivateItem("name", start, start + len(text), mask("name", bare), make_key(bare))


def _is_full(bare: str) -> bool:
    titled = _TITLED.fullmatch(bare)
    if titled:
        surname = titled[1]
        return (
            len(surname) > 1
            and surname not in LONG_SURNAMES | WORDS
            and not surname.startswith(("小", "老", "阿"))
            and not _is_other(surname)
        )
    if _FOREIGN.search(bare):
        return True
    parts = re.split(r"[、,，和与及/ ]+", bare)
    if len(parts) > 1:
        return any(map(_is_full, parts))
    return bool(_FULL.fullmatch(bare)) and bare not in LONG_SURNAMES | WORDS and not _is_other(bare)


def _is_other(bare: str) -> bool:
    """Whether it begins with a rare surname and is rather a calling or a child's name: 水电工, 乐乐."""
    given = bare[1:]
    if bare[0] not in RARE_SURNAMES or bare[:2] in LONG_SURNAMES:
        return False
    is_likely = given in ODD_GIVEN or {*given} <= _GIVEN_SIGNS
    is_short = len(given) == 1 and (bare[0] in WEAK_SURNAMES or given == bare[0])
    return is_short or not is_likely or is_listed(bare) or is_listed(bare[:2])
