"""Full names of another form: in Latin letters (Chen Lihua), and of several parts (阿依古丽·买买提)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.privacy._found import Found
from bangban.privacy._names import name_cues as cues
from bangban.privacy._names.name_signs import PINYIN_SURNAMES
from bangban.privacy._names.public_names import has_office, is_false

_HAN = r"\u4e00-\u9fff"
_LATIN = re.compile(
    r"(?<![A-Za-z])(?:[A-Z][a-z]{1,12}(?:[ -][A-Z][a-z]{1,12}){1,2}"
    r"|[A-Z]{2,12} [A-Z][A-Za-z]{1,12})(?![A-Za-z])"
)
_PARTS = re.compile(rf"[{_HAN}]{{2,16}}(?:·[{_HAN}]{{2,16}}){{1,2}}")
_NEAR_PARTS = re.compile(
    "古丽|买买提|艾山|吐尔|阿不|阿布|阿卜|努尔|玉素|麦麦|热依|帕提|再努|热古|米热|木合|依布|依马|伊敏"
    "|哈力|沙吾|巴哈|艾合|艾买"
    "|艾尼|库尔|马木|牙生|肉孜|塔依|吾买|赛买|迪力|迪丽|阿依|阿孜|阿迪|叶尔|巴合|哈孜|扎西|卓玛|达瓦"
    "|多吉|次仁|措|格桑|尼玛"
    "|旺堆|罗桑|洛桑|其其格|巴特|乌云|斯琴|苏合|阿木"
)
"""Parts of Uyghur, Kazakh, Tibetan and Mongolian names as Chinese spells them; others with a dot in them are
those of statesmen and authors, as a rule."""
_PINYIN = frozenset(PINYIN_SURNAMES)
_LINK_SIGNS = " :“\"'「|-是为叫系("
SAID = re.compile(r" ?(?:说|称|告诉|表示|反映|said|told|says|asked|\(女|\(男|女士|先生)")
POLITE = re.compile(r"(?:Ms|Mr|Mrs|Miss)\.? ?\Z")
_NAMING = re.compile("[:|是为叫]")
_ABROAD = re.compile("国|外籍|非洲|欧洲|[男女]星|导演|作家|总统")
_LATIN_BEHIND = re.compile(r" ?\([A-Z][a-z]+")
_DESKS = re.compile("热线|主办|平台|服务|诉求|频道|日报|晚报|帮办|栏目|直通车")
"""A dot stands in the names of desks and their columns, too."""
_LONGEST_PART, _REACH = 6, 20


def find_foreign_names(text: str) -> Iterator[Found]:
    """The names of these forms that words introduce, or of which something is said."""
    for found in _LATIN.finditer(text):
        if _is_labelled(text, found.start()) or _is_written(found):
            yield Found("name", *found.span())
    for found in _PARTS.finditer(text) if "·" in text else ():
        yield from _cut_parts(found)


def _is_labelled(text: str, start: int) -> bool:
    """Whether a word like 姓名 stands before it."""
    before = text[max(0, start - _REACH) : start]
    core = before.rstrip(_LINK_SIGNS)
    link = before[len(core) :]
    return (
        core.endswith(cues.LABELS)
        and not core.endswith("名字")
        and bool(_NAMING.search(link))
        and not is_false(text, start, start)
    )


def _is_introduced(text: str, start: int) -> bool:
    before = text[max(0, start - _REACH) : start]
    core = before.rstrip(_LINK_SIGNS)
    is_called = core.endswith((*cues.LABELS, *cues.ROLES)) or before.rstrip(" “").endswith(cues.CALLED)
    return is_called and not is_false(text, start, start)


def _is_written(found: re.Match[str]) -> bool:
    """Whether it is a Chinese name in Latin letters of which something is said."""
    text, (start, end) = found.string, found.span()
    words = re.split("[ -]", found[0])
    is_chinese = words[0].capitalize() in _PINYIN or words[-1].capitalize() in _PINYIN
    if not is_chinese or has_office(text, start, end):
        return False
    is_told = SAID.match(text, end) or POLITE.search(text[max(0, start - _REACH) : start])
    return bool(is_told) or _is_introduced(text, start)


def _cut_parts(found: re.Match[str]) -> Iterator[Found]:
    """A name of several parts, without the words before and behind it that are none of it."""
    text, (start, end) = found.string, found.span()
    first, last = text.index("·", start), text.rindex("·", start, end)
    for word in cues.ROLES:
        at = text.rfind(word, start, first)
        if at >= 0 and at + len(word) > start:
            start = at + len(word)
    cuts = (at for word in (*cues.BEHIND, *cues.SAYING) if (at := text.find(word, last + 3, end)) >= 0)
    end = min([*cuts, last + 8, end])
    is_near = bool(_NEAR_PARTS.search(text, start, end)) or _is_introduced(text, start)
    # Persons of other countries are in the news by what they are.
    if text.find("·", start) - start > _LONGEST_PART or _LATIN_BEHIND.match(text, end):
        return
    if _DESKS.search(text, start, found.end()):
        return
    if is_near and not has_office(text, start, end) and not is_false(text, start, end):
        yield Found("name", start, end)
