"""What else near a name shows that it is the name of somebody in need: what is told of her, a number
beside it, a key before it, or that she is spoken to."""

from __future__ import annotations

import re

_HAN = r"\u4e00-\u9fff"
_IS_HAN = re.compile(f"[{_HAN}]")
_REACH, _NEARBY, _BESIDE = 20, 30, 80
_QUOTES = tuple('“"「')
_NEED = re.compile(
    r"求助|求救|居民|业主|村民|窗口|材料|退回|判决|法院|欠|讨薪|补贴|档案|户口|寻亲|患|病|住院|医院|手术|治疗|怀孕|孕期|产检|待产|隔离|独居|老伴|低保|残疾|工资|欠薪|房租"
    r"|孩子|丈夫"
    r"|妻子|母亲|父亲|妈妈|爸爸|儿子|女儿|家里|家中|回家|邻居|民警|帮办|热线|投诉|反映|诉求|[0-9]岁|楼道|楼上|楼下"
    r"|六楼|透析|化疗|救护|孤|贫困|困难|滞留|被困|失联|走失|买药|取药|药|哭|泪|身份证|户口|养老金|退休"
    r"|摔|扶|缴费|账单|欠[下了着费条]|借[了条钱]|灶|做饭|病床|床上|轮椅|拐杖|拄|柜台|给我们看|照片|图片|图为"
    r"|下岗|打工|务工|学费|救命"
)
"""What is told of people in need; who else stands at the beginning of a sentence is, as a rule, in public
life."""
_KEY_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:(?:full|real|true|user|patient|contact|owner|receiver)?[_ ]?name|patient|contact"
    r"|linkman|applicant"
    r"|recipient|receiver|consignee|xing ?ming|xm)[\"'”]?\s*[:=]\s*[\"'“]?\Z",
    re.IGNORECASE,
)
_SEEKER = re.compile(
    r"(?:seeker|patient|applicant|victim)s?[\"']? ?[:=] *\{?[\"']?(?:name[\"']? ?[:=] ?[\"']?)?\Z"
)
_VALUE = re.compile(rf"[{_HAN}]{{2,4}}(?:[\"'”,;<&]|\s*(?:\Z|[,;]|\s[a-z]))")
_LONG_VALUE = re.compile("(?<![0-9])[0-9](?:-?[0-9]){9}")
_SPOKEN_TO = re.compile(
    r"[,，!！、] ?(?:你|您|快|别|醒|开门|开开门|接电话|回家|下来|出来"
    r"|上来|过来|坐下|听|看|慢|来|到你|有你|妈|爸)"
    r"|[!！?？][”\"]|在(?:吗|不在|家吗)|(?:你|您)(?:好|在|怎|为|是|的|家|别)"
)
_NUMBER_BEHIND = re.compile(r"[ :,，、(|\-/]{1,3}(?:\+?86[ \-]?)?1[3-9][0-9](?:[ \-]?[0-9]){8}(?![0-9])")
_NUMBER_BEFORE = re.compile(r"(?<![0-9])1[3-9][0-9](?:[ \-]?[0-9]){8}[ :,，、(|\-/]{1,3}\Z")
"""The number of a mobile, as in a list of people."""
_LISTED = re.compile(r"(?<![0-9.])[0-9]{1,3}[.、)] ?\Z")
_FLAT_NUMBER = re.compile(r" {1,3}[0-9]{3,4}(?:室|号|户)?(?![0-9年.,])")
_PAPER = re.compile(r"[\-_](?:残疾证|身份证|户口本?|病历|诊断|证明|低保证|出生证|结婚证|合同|欠条)")


def is_near_need(text: str, start: int, end: int) -> bool:
    """Whether need is told of within some words on either side."""
    return bool(_NEED.search(text, max(0, start - _NEARBY), end + _NEARBY))


def is_value(text: str, start: int) -> bool:
    """Whether it is the value of a key like `name`, beside a long number of the same person."""
    before = text[max(0, start - _REACH) : start]
    if _SEEKER.search(before):
        return bool(_VALUE.match(text, start))
    if not (_KEY_BEFORE.search(before) and _VALUE.match(text, start)):
        return False
    low, high = max(0, start - _BESIDE), start + _BESIDE
    return bool(_LONG_VALUE.search(text[text.rfind("{", low, start) + 1 or low : high].partition("}")[0]))


def stands_apart(text: str, start: int, end: int) -> bool:
    """Whether it is called out, or stands beside the number of a mobile, as in a list of people."""
    if text[start - 1 : start] in _QUOTES and _SPOKEN_TO.match(text, end):
        return True
    if _NUMBER_BEHIND.match(text, end) or _PAPER.match(text, end):
        return True
    if _FLAT_NUMBER.match(text, end) and _LISTED.search(text, max(0, start - _REACH), start):
        return True
    is_numbered = bool(_NUMBER_BEFORE.search(text, max(0, start - _REACH), start))
    return is_numbered and not _IS_HAN.match(text, end)
