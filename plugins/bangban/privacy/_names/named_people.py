"""Full names of people in a text: where words say that a name follows, and where nobody introduces it but
what is said of it needs a person, 王建国告诉记者.

Each surname in a text is asked what stands before it, then, where that may lead to a name, what stands
behind. A name that is in the news by an office (市卫健委主任王建国, 记者陈丽华) is public, here and wherever
else the same text calls it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from bangban.privacy._found import Found
from bangban.privacy._names import name_cues as cues
from bangban.privacy._names.common_words import begins_phrase, is_in_word, is_listed, is_word
from bangban.privacy._names.name_context import is_near_need, is_value, stands_apart
from bangban.privacy._names.name_signs import (
    FOREIGN_SIGNS,
    GIVEN_SIGNS,
    LONG_SURNAMES,
    NAMELY_SIGNS,
    ODD_GIVEN,
    PERSONAL_SIGNS,
    SURNAMES,
    WEAK_GIVEN,
    WEAK_SURNAMES,
    WEAKEST_SURNAMES,
    WORDS,
)
from bangban.privacy._names.public_names import PublicNames, has_office, is_false
from bangban.privacy._numbers import LINE_END

Lead = Literal["label", "role", "person", "lead", "edge", ""]
"""What stands before a name: a word that says that one follows, one for a person in need, one for some person
with a colon, one behind which names stand among others, the beginning of a part of a sentence; nothing of
these."""

_HAN = r"\u4e00-\u9fff"
_MAY_BEGIN = re.compile(rf"(?:{'|'.join(sorted(LONG_SURNAMES))}|[{SURNAMES}])(?= {{0,4}}[{_HAN}])")
_BROKEN = re.compile(rf"{LINE_END}{{1,4}}[{_HAN}]{{1,2}}|[{_HAN}]{LINE_END}{{1,4}}[{_HAN}]")
"""A given name in which, or before which, a line ends."""
_GIVEN = re.compile(rf"[{_HAN}]{{1,2}}|(?: [{_HAN}]){{1,2}}(?![{_HAN}])")
_LIKELY = frozenset(GIVEN_SIGNS)
_IS_HAN, _IS_HAN_OR_COLON = re.compile(f"[{_HAN}]"), re.compile(f"[{_HAN}:]")
_LINK_SIGNS, _OF_PERSONS = " :“\"'「|-是为叫系(", "人者名主字"
_AGED_BEFORE = re.compile(r"(?:[0-9一二三四五六七八九十]岁的?|[0-9]周的|[0-9一二三四五六七八九十]旬)\Z")
_AGED_BEHIND = re.compile(
    r"[(,、 ] ?[男女][,、) ]|,? ?(?:今年|现年)[0-9一二三四五六七八九十]{1,3}岁|[(,] ?[0-9]{1,3}周?岁"
    rf"|\((?:{'|'.join(cues.ROLES)})\)| [1-9][0-9]岁"
    r"|[(,] ?(?:19|20)[0-9]{2}年[0-9月日 ]{0,6}(?:出生|生)"
)
STRONG_BEHIND = re.compile(rf"{_AGED_BEHIND.pattern}|女士|先生|同学|师傅")
"""What is said of nothing but a person's name."""
_PAIRED = re.compile(rf"[、和与][{SURNAMES}][{GIVEN_SIGNS}]{{1,2}}(?:{'|'.join(cues.RELATIONS)})")
_SIGNED_BEFORE = re.compile(r"(?:敬礼|此致|敬上|。|! ?|” ?) {1,8}\Z")
_SIGNED_BEHIND = re.compile(r" {1,6}(?:[12][0-9]{3}年|[12][0-9]{3}[.\-/])|敬上|谨上|拜上")
_ACTS = re.compile(
    rf"患(?!者|儿|得|处|难|病率)|[和与][她他]的?(?:[孙儿女丈妻母父孩家爱]|老[伴公婆])|[说称讲问答道叹](?![{_HAN}])|[说称讲](?=[她他我自这那家孩没不起道完从当因现最去今昨])"
    rf"|[{_HAN}]{{0,4}}[地着](?:说|表示|告诉|讲|问|回忆)"
    r"|(?:第?[一二三四五六七八九十两数几多0-9]{1,2}次|再次|再度|首次|又|先后|连续|反复)[一二三四五六七八九十两数几多]?次?"
    r"(?:来电|致电|求助|来信|投诉|拨打|反映|留言|打来|到访|上门求助|报警|报案|联系|来访|打电话|发帖|写信|住院|手术|化疗|透析)"
)
_NOT_GIVEN = re.compile(
    r"某|[女先][士生]|[的了在是和与说称等来我你他她它们这那有不也已就都还又很被把给让为从到对向因所以]"
    r"|[0-9]"
)
_SURE_LEADERS = tuple(word for word in cues.LEADERS if len(word) > 1)
_TITLES = (*cues.TITLES, *"某女男姐哥叔姨婶爷奶总")
_REACH, _SHORT = 20, 2
_WATERS, _SCHOOLS = "河湖渠", ("小学", "中学", "大学")
_QUOTES, _QUOTES_BEHIND = tuple('“"「《'), tuple('”"」》')
_OF_THINGS = ("叫做", "叫作", "是")
"""Words by which programs are called, too, and what somebody is: 我是修车的."""
_ASKING = re.compile("[有为如任因几缘奈以]何")
_CONJUNCTIONS = "和于从向对应而"
_JOINING = ("、", "和", "与", "及", ",", " ")
_NAMES_OF_NAMES = ("署名", "签名", "姓名", "户名", "落款")
_PERSON_ENDS = tuple("人者民户兵工友妈嫂员")


def find_named(text: str, public: PublicNames) -> Iterator[Found]:
    """Full names of Chinese form in a text."""
    broken, text = text, text.replace(LINE_END, " ")
    last = 0
    lead: Lead = ""
    for found in _MAY_BEGIN.finditer(text):
        start = found.start()
        if start < last:
            continue
        # 夫妻潘峰、万小玲: what is said of the first is said of the second.
        lead = lead if lead and text[last:start] in _JOINING else _read_lead(text, start)
        given = _match_given(text, broken, found.end()) if lead else None
        # A surname with a title hides who it is: 李女士.
        if given is None or text.startswith(_TITLES, found.end()):
            continue
        for end in _list_ends(found.end(), given[0]):
            if _is_named(text, start, end, lead, public):
                yield Found("name", start, end)
                last = end
                break


def _match_given(text: str, broken: str, start: int) -> re.Match[str] | None:
    """What may be a given name; `broken` is the same text with its line ends."""
    over_lines = _BROKEN.match(broken, start) if LINE_END in broken else None
    return over_lines or _GIVEN.match(text, start)


def find_introduced(text: str, public: PublicNames) -> Iterator[Found]:
    """Those of the names that the words beside them introduce by themselves: 姓名：王建国, 患者王建国,
    王建国（女，45岁）, 王建国女士."""
    plain = text.replace(LINE_END, " ")
    for found in find_named(text, public):
        is_called = _read_lead(plain, found.start) in ("label", "role", "person")
        if is_called or STRONG_BEHIND.match(plain, found.end):
            yield found


def _list_ends(start: int, given: str) -> tuple[int, ...]:
    """Where a name may end, the longest first: given names have one sign or two."""
    if given[0] == " " or LINE_END in given:
        return (start + len(given),)
    return (start + 2, start + 1) if len(given) > 1 else (start + 1,)


def _read_lead(text: str, start: int) -> Lead:
    before = text[max(0, start - _REACH) : start]
    core = before.rstrip(_LINK_SIGNS)
    if core.endswith(")") and (note := core.rfind("(")) >= 0:
        core = core[:note]
    link = before[len(core) :]
    if before.rstrip(' “"「:').endswith(cues.CALLED):
        return "role" if before.rstrip(' “"「:').endswith(_OF_THINGS) else "label"
    is_labelled = core.endswith(cues.LABELS) and _says_name(core, link)
    if is_labelled and link.strip():
        return "label"
    if is_labelled or (link.strip(' “"') == "" and core.endswith(cues.ROLES)):
        return "role"
    if before.endswith(cues.LEADERS) or before.endswith(_PERSON_ENDS) or _AGED_BEFORE.search(before):
        return "lead"
    if (":" in link and core.endswith(("人", "者"))) or is_value(text, start):
        return "person"
    return "edge" if not before or not (before[-1].isalnum() or before[-1] == "·") else ""


def _says_name(core: str, link: str) -> bool:
    """Whether what stands between a label and a name says that the one is told by the other."""
    if not link:
        return core[-1] in "人者主" or core.endswith(_NAMES_OF_NAMES)
    if core.endswith(_NAMES_OF_NAMES) and not link.strip(' “"'):
        return True
    return (
        link.isspace()
        or not {*link}.isdisjoint(":|")
        or ((core[-1] in _OF_PERSONS or core.endswith(_NAMES_OF_NAMES)) and link[0] in "是为叫系")
    )


def _is_named(text: str, start: int, end: int, lead: Lead, public: PublicNames) -> bool:
    name, behind = text[start:end].replace(" ", ""), text[end : end + _REACH]
    is_told = lead == "label" or (lead == "role" and _is_noted(name, behind))
    if (
        is_false(text, start, end)
        or not _is_name(name, is_sure=is_told)
        or _is_no_name(text, start, end, lead)
    ):
        return False
    if lead == "label":
        return _goes_on(behind) or _is_likely(name)
    if not is_told and _is_common(name) and not text.endswith(_NAMES_OF_NAMES, 0, start):
        return False
    if lead == "role" and not has_office(text, end, end):
        is_sure = _is_likely(name) and _stands_out(name, behind)
        is_acting = len(name) > _SHORT and _is_likely(name) and _is_said_of_person(behind)
        is_open = name[0] not in WEAK_SURNAMES and not is_word(name[:_SHORT]) and _goes_on(behind)
        return is_sure or is_told or is_acting or is_open
    if lead == "lead" and name[0] in (WEAKEST_SURNAMES if len(name) > _SHORT else WEAK_SURNAMES):
        return len(name) > _SHORT and _stands_out(name, behind) and _is_said_of_person(behind)
    if not _is_likely(name) or is_word(name) or has_office(text, start, end) or public.has(name):
        return False
    return lead == "person" or _tells_person(text, start, end, lead)


def _stands_out(name: str, behind: str) -> bool:
    """Whether neither the signs of a name nor the last of them with what follows are common words."""
    if len(name) > _SHORT and name[0] not in WEAKEST_SURNAMES:
        return not is_word(name[:_SHORT])
    if len(name) == _SHORT and (name[0] in WEAK_SURNAMES or is_listed(name)):
        return False
    if len(name) > _SHORT and not _IS_HAN.match(behind) and name[0] not in _CONJUNCTIONS:
        return not (is_word(name[:_SHORT]) or is_word(name))
    tail = (name[1:], name[-1] + behind[:1], name[-1] + behind[:2], name[1:] + behind[:1])
    return not (is_word(name[:_SHORT]) or is_word(name + behind[:1]) or any(map(is_listed, tail)))


def _is_common(name: str) -> bool:
    """Whether its surname is a word first of all, and none of its other signs stands in names above all."""
    is_weak = name[0] in WEAKEST_SURNAMES and name[:_SHORT] not in LONG_SURNAMES
    return is_weak and NAMELY_SIGNS.isdisjoint(name[1:])


def _is_no_name(text: str, start: int, end: int, lead: Lead) -> bool:
    """Whether what stands directly beside it makes something else of it: a name of a shop, a game, of
    somebody in the net; a word; a piece of a longer name."""
    if text[start : start + 3] in cues.KNOWN or text.startswith("·", end) or _ASKING.match(text, start - 1):
        return True
    if lead not in ("label", "role") and is_in_word(text, start):
        return True
    if lead != "label" and begins_phrase(text, start):
        return True
    is_quoted = text[start - 1 : start] in _QUOTES and text[end : end + 1] in _QUOTES_BEHIND
    return lead not in ("label", "person") and is_quoted


def _is_noted(name: str, behind: str) -> bool:
    """Whether a note stands behind it, as behind names: 患者常有福（病案号00731846）."""
    return len(name) > _SHORT and name[0] not in _CONJUNCTIONS and behind.startswith("(")


def _goes_on(behind: str) -> bool:
    """Whether what stands behind a name may stand there."""
    return not behind or not _IS_HAN.match(behind) or behind.startswith(cues.BEHIND)


def _tells_person(text: str, start: int, end: int, lead: Lead) -> bool:
    """Whether what stands behind needs a person."""
    behind = text[end : end + _REACH]
    if _is_said_of_person(behind) or stands_apart(text, start, end):
        return True
    if _SIGNED_BEHIND.match(behind) and _SIGNED_BEFORE.search(text, max(0, start - _REACH), start):
        return True
    # So little is said by what else stands there that the name has to be a sure one.
    if end - start == _SHORT:
        return lead == "edge" and _acts_by_short_name(text[start:end], behind)
    if is_word(text[start : start + _SHORT]) or behind.startswith(cues.NOT_VERBS):
        return False
    if lead == "lead":
        is_led = _goes_on(behind) and text[start + 1 : end] not in _SCHOOLS
        return is_led and (_is_led_surely(text, start) or is_near_need(text, start, end))
    if text[start] in WEAKEST_SURNAMES or _is_part_of_word(text, start, end):
        return False
    if _PAIRED.match(behind):
        return True
    return bool(_IS_HAN_OR_COLON.match(behind)) and is_near_need(text, start, end)


def _is_part_of_word(text: str, start: int, end: int) -> bool:
    """Whether it is the name of a place or a firm, a foreign name, or ends within a common word."""
    return (
        text.startswith(cues.PLACES, end)
        or text[end - 1] in _WATERS
        or {*text[start + 1 : end]} <= FOREIGN_SIGNS | WEAK_GIVEN
        or is_word(text[end - 1 : end + 1])
    )


def _is_led_surely(text: str, start: int) -> bool:
    """Whether more than one sign leads to a name: 见到陈丽华, 34岁的陈丽华, not 百度的陈丽华."""
    before = text[max(0, start - _REACH) : start]
    return before.endswith((*_SURE_LEADERS, *_PERSON_ENDS)) or bool(_AGED_BEFORE.search(before))


def _is_said_of_person(behind: str) -> bool:
    """Whether words say what only people do, have or are."""
    if behind.startswith((*cues.SAYING, *cues.RELATIONS, *cues.ADDRESSING)):
        return True
    return bool(_ACTS.match(behind) or _AGED_BEHIND.match(behind))


def _acts_by_short_name(name: str, behind: str) -> bool:
    """Whether two signs at the beginning of a part of a sentence are a name, by what follows."""
    if name[0] in WEAK_SURNAMES or behind.startswith(cues.PLACES):
        return False
    is_personal = name[1] in PERSONAL_SIGNS and bool(_IS_HAN.match(behind))
    return is_personal or behind.startswith(cues.LONG_VERBS)


def _is_name(name: str, is_sure: bool) -> bool:
    """Whether signs may be the name of a person."""
    if name in WORDS or name[:2] in WORDS or name in LONG_SURNAMES:
        return False
    if name[1:] not in ODD_GIVEN and _NOT_GIVEN.search(name[1:]):
        return False
    if len(name) > _SHORT and name[-1] in WEAK_GIVEN and is_word(name[:2]):
        return False
    is_strange = not is_sure and (name[0] in WEAK_SURNAMES or len(name) == _SHORT)
    return not (is_strange and (is_word(name) or (name[0] in WEAK_SURNAMES and is_word(name[:2]))))


def _is_likely(name: str) -> bool:
    """Whether its given name has signs of given names alone, and not only those that are words."""
    given = name[2:] if name[:2] in LONG_SURNAMES else name[1:]
    if given not in ODD_GIVEN and (not {*given} <= _LIKELY or {*given} <= WEAK_GIVEN):
        return False
    return len(name) > _SHORT or name[0] not in WEAK_SURNAMES or name[1] in PERSONAL_SIGNS
