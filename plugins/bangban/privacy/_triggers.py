"""What must stand near anything private: words and rows of figures that a text is scanned for in one pass.

The law, which the tests hold the package to: whatever `finder` finds in a text has a trigger less than
`REACH` signs away, or in the head of its column. Where `finder.may_hold_private` is False nothing is private,
and nothing else need be asked.

All words are looked for at once by an automaton (Aho and Corasick, in Rust), however many they are; then
what stands beside a word is asked: a word for a number is no trigger without a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from bangban.privacy import _trigger_words as words
from bangban.privacy._names.name_cues import CALLED, LEADING, LONG_VERBS, TRAILING
from bangban.privacy._names.name_signs import GIVEN_SIGNS, NAMELY_SIGNS, STRONG_SIGNS, SURNAME_SIGNS

REACH = 260

_DIGIT = (
    "0-9\uff10-\uff19〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖"
    "\u2460-\u2468\u00b9\u00b2\u00b3\u2070-\u2089\U0001d7ce-\U0001d7ff"
)
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_LATIN = "A-Za-zＡ-Ｚａ-ｚ"
_LOOSE = r"[^0-9\n,，。；、:：\u4e00-\u9fff<]{0,12}"
_APART = rf"{_LOOSE}(?:<[^<>\n]{{0,80}}>{_LOOSE}){{0,2}}(?:\n[ \t>]{{0,3}})?"
_HOUSES = "号號室户栋幢座弄楼排房#＃"
# It begins with one of a few signs, so that Python's `re` passes over all others at once; what
# may follow each comes after.
_ROWS = re.compile(
    rf"[{_DIGIT}&十百甲乙丙丁东西南北中{_LATIN}{_PROVINCES}号號码卡证第住使领微薇徽维生](?:"
    # Seven figures and more, whatever stands between them that is no word.
    rf"(?<=[{_DIGIT}&])(?<![0-9][0-9])(?!0[0-9]{{2}}-[01][0-9]-[0-3][0-9])(?:{_APART}[{_DIGIT}&]){{6}}"
    # Groups of figures, between which a word may stand.
    r"|(?<=1)[3-9][0-9][^0-9\n]{1,9}(?:[0-9]{8}|[0-9]{4}[^0-9\n]{1,9}[0-9]{4})"
    r"|(?<=[1-6])[0-9]{5}[^0-9\n]{1,9}[0-9]{8}"
    rf"|(?<=[0-9]){_LOOSE}[\-—–/]{_LOOSE}[0-9]{{1,2}}{_LOOSE}[\-—–/]{_LOOSE}[0-9]{{3}}"
    rf"|(?<=[{_DIGIT}])(?:点[{_DIGIT}]{{3}}|[{_DIGIT}]{{2}}[,，][{_DIGIT}]{{4}}|[^\n]?[°度]"
    rf"|[0-9]{{3,5}}[使领])"
    rf"|(?<=[{_DIGIT}十百甲乙丙丁东西南北中{_LATIN}])(?<!月[0-9])(?<!月[0-9][0-9])[^\w\n]{{0,3}}[{_HOUSES}]"
    rf"|(?<=[{_PROVINCES}])[^\w\n]{{0,8}}[{_LATIN}][^\w\n]{{0,8}}[{_DIGIT}{_LATIN}]"
    rf"|(?<=[号號码卡证第])[^{_DIGIT}\n,，。；]{{0,12}}[{_DIGIT}](?:[^\w\n]{{0,3}}[{_DIGIT}]){{2}}"
    r"|(?<=住)[^\n。]{0,24}?[0-9]"
    rf"|(?<=[{_DIGIT}日号十)）农历]生)[,，。；;、)）”于在的人]"
    rf"|(?<=[{_LATIN}]) ?(?:说|告诉|表示|反映|said|told)"
    rf"|(?<=[使领])[ ]?[{_DIGIT}]{{4}}"
    rf"|(?<=[微薇徽维])[^\w\n]{{0,3}}[xXｘＸ信❤♥v]?[^\n。]{{0,8}}?[{_LATIN}]"
    r")"
)
_BESIDE = "帮助为给应替让陪送接把被和与跟向对由叫有诉到见访谢望慰及人者民户兵工友妈嫂员岁旬的了上哥着致"
_NAMES = re.compile(
    rf"[\x00-/:-@\[-`{{-\u00b6\u00b8-\u4dff\ua000-\uffff{_BESIDE}]"
    rf"(?:[{STRONG_SIGNS}][\W_]{{0,3}}[{GIVEN_SIGNS}二三四五六七八九][\W_]{{0,3}}[{GIVEN_SIGNS}]"
    rf"|[{SURNAME_SIGNS}] [\u4e00-\u9fff] )"
)
"""Where three signs stand that may be a name and no part of a longer word."""


class Trigger(NamedTuple):
    """A piece of a text; `for_name` where nothing but a name may stand near it."""

    start: int
    end: int
    for_name: bool = False


class _Group(NamedTuple):
    """Words with what must stand beside them: directly before, within a few signs before, or behind."""

    words: tuple[str, ...]
    directly: str = ""
    before: str = ""
    behind: str = ""
    for_name: bool = False


_NEAR, _NAMELY = 16, "".join(sorted(NAMELY_SIGNS))
_HAN_GAP = r"[\W_]{0,4}"
_GROUPS = (
    _Group((*words.SURE,), behind="(?s:.)?"),
    _Group(words.SPELT_AT, behind=r"[ ]?[0-9A-Za-z\-]{1,63}[ (\[（【{.。点]"),
    _Group((*words.CONTACTS,), before=rf"[{_LATIN}{_DIGIT}]", behind=rf"[^。]{{0,28}}?[{_LATIN}{_DIGIT}@]"),
    _Group(
        (*words.NUMBERED,), behind=rf"[^{_DIGIT}\n,，。；]{{0,12}}[{_DIGIT}](?:[^\w\n]{{0,3}}[{_DIGIT}]){{2}}"
    ),
    _Group((*words.HOMES,), behind=r"[^\n。]{0,24}?[0-9]"),
    _Group((*words.BORN,), before=rf"[{_DIGIT}]", behind=rf"[^\n]{{0,12}}?[{_DIGIT}]"),
    _Group((*words.POINTS,), before=r"[0-9]{2}", behind=rf"[^\n。]{{0,8}}?[{_DIGIT}]"),
    _Group((*words.VEHICLES,), behind=rf"[^\n]{{0,12}}?[{_LATIN}{_DIGIT}]"),
    _Group(("·", "•", "・"), r"[\u4e00-\u9fff]\Z", for_name=True),
    _Group(
        LEADING,
        behind=r"[\W_]{0,8}"
        rf"(?:(?:[是为叫系][\W_]{{0,8}}|(?<=[:：|“ ]))[{SURNAME_SIGNS}]|[{STRONG_SIGNS}A-Z]"
        rf"|[{SURNAME_SIGNS}](?:[{_NAMELY}][{GIVEN_SIGNS}]|[{GIVEN_SIGNS}][{_NAMELY}]))",
        for_name=True,
    ),
    _Group(CALLED, behind=rf"[\W_]{{0,8}}[{SURNAME_SIGNS}A-Z]", for_name=True),
    _Group(
        (*TRAILING, *LONG_VERBS),
        rf"[{SURNAME_SIGNS}]{_HAN_GAP}(?:[{GIVEN_SIGNS}]{_HAN_GAP}){{1,2}}\Z",
        for_name=True,
    ),
)


class _TriggerScan:
    """Built once: the automaton of all words, and the questions asked of each."""

    def __init__(self) -> None:
        known: dict[str, list[_Group]] = {}
        for group in _GROUPS:
            for word in group.words:
                known.setdefault(word, []).append(group)
        self._groups = [*known.values()]
        self._automaton = AhoCorasick([*known], implementation=Implementation.DFA)
        patterns = {text for group in _GROUPS for text in group[1:4] if text}
        self._patterns = {text: re.compile(text) for text in patterns}

    def find(self, text: str) -> Iterator[Trigger]:
        """All triggers of a text: the rows of figures first, then the words."""
        for found in _ROWS.finditer(text):
            yield Trigger(*found.span())
        # What stands at the very beginning has a sign before it, too.
        if _NAMES.match(f"\n{text[:16]}"):
            yield Trigger(0, min(3, len(text)), for_name=True)
        for found in _NAMES.finditer(text):
            yield Trigger(*found.span(), for_name=True)
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for group in self._groups[number]:
                if self._is_met(group, text, start, end):
                    yield Trigger(start, end, group.for_name)
                    break

    def _is_met(self, group: _Group, text: str, start: int, end: int) -> bool:
        patterns, near = self._patterns, text[max(0, start - _NEAR) : start]
        return bool(
            (group.directly and patterns[group.directly].search(near))
            or (group.before and patterns[group.before].search(near))
            or (group.behind and patterns[group.behind].match(text, end))
        )


@cache
def _build_scan() -> _TriggerScan:
    return _TriggerScan()


def find_triggers(text: str) -> Iterator[Trigger]:
    """All triggers of a text, in no order."""
    return _build_scan().find(text)


def has_triggers(text: str) -> bool:
    """Whether there is any."""
    return next(find_triggers(text), None) is not None
