"""Where in a text something private might stand: a few pieces of it, so that most of a text is read once
only.

Whatever a searching module finds has one of these hints in it or before it, which `tests` hold it to.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from bangban.privacy.full_names import NAME_HINTS, TITLE_HINTS

_DIGIT = (
    "0-9\uff10-\uff19\u3007\u96f6\u25cb\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5e7a\u58f9\u8d30\u53c1\u8086\u4f0d\u9646\u67d2\u634c\u7396"
    "\u2460-\u2468\u00b9\u00b2\u00b3\u2070-\u2089\U0001d7ce-\U0001d7ff"
)
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_APART = r"\u200b*+[^0-9\n,，。；、:：\u4e00-\u9fff]{0,12}"
_HOUSE = "[号室弄栋幢座户]"
# It begins with one of a few signs, so that Python's `re` passes over all others at once.
_HINTS = re.compile(
    rf"[{_DIGIT}十百甲乙丙丁A-Za-zＡ-Ｚ&@＠%号单微薇威徽扣叩秋艾鹅泡卫世生字](?:"
    rf"(?<=[{_DIGIT}&])(?<![0-9][0-9])(?!0[0-9]{{2}}-[01][0-9]-[0-3][0-9])"
    rf"(?:{_APART}(?:\n[ \t>]{{0,3}})?[{_DIGIT}&]){{6}}"
    rf"|(?<=[0-9])(?:{_APART}-{_APART}[0-9]{{1,2}}{_APART}-{_APART}[0-9]{{3}}|\W?[°度#]|[0-9]{{5}}[使领])"
    rf"|(?<=[{_DIGIT}十百甲乙丙丁A-Za-z])(?=[^\w\n]{{0,3}}{_HOUSE})(?<!月[0-9])(?<!月[0-9][0-9])"
    r"|(?<=[@＠])|(?<=出世)|(?<=%)40[0-9A-Za-z]|(?<=泡)泡|(?<=[加搜]卫)星|(?<=卫)星号"
    r"|(?<= [aA])[tT] [0-9A-Za-z\-]{1,63} [dD]|(?<=使)[0-9]{5}"
    r"|(?<=号)[码]?\W{0,6}(?:ID)?[A-Za-zＡ-Ｚａ-ｚ]{0,6}-?[0-9\uff10-\uff19]"
    rf"|(?<=[{_DIGIT}])(?:点[{_DIGIT}]{{3}}|[{_DIGIT}]{{2}}[,，][{_DIGIT}]{{4}})"
    r"|(?<=单)元|(?<=[微薇威徽]) ?[信XxＸｘ]|(?<=[Vv])[信XxＸｘ:：]|(?<=[Ww])[XxＸｘ信]|(?<=[Ww])e[Cc]"
    r"|(?<=[Qq])\W?[Qq:：号]|(?<=[扣叩秋])[扣叩秋]|(?<=艾)特|(?<=[\[( （【][aA])[tT][\]) ）】]"
    r"|(?<=企鹅)|(?<=W)J"
    r"|(?<=[日号出诞0-9 )）]生)|(?<=生)[于日辰]"
    rf"|(?<=[{_PROVINCES}][A-Za-zＡ-Ｚ])\W{{0,6}}[A-Za-z0-9Ａ-Ｚ０-９]"
    rf"|(?<=[{_PROVINCES}][^\w\n][A-Za-zＡ-Ｚ])\W{{0,6}}[A-Za-z0-9Ａ-Ｚ０-９]"
    rf"|(?<=[{_PROVINCES}][^\w\n][^\w\n][A-Za-zＡ-Ｚ])\W{{0,6}}[A-Za-z0-9Ａ-Ｚ０-９]"
    r"|(?<=字)第?[0-9]"
    r")"
)
_REACH, _NEAR, _NAME_REACH = 260, 60, 20
_ENDS = ("\n\n", "。", "<p", "</li")


class Window(NamedTuple):
    """A piece of a text, and whether it ends in the middle of something on either side; `for_names` where
    nothing but a name may stand there."""

    start: int
    end: int
    is_cut: bool
    is_cut_behind: bool
    for_names: bool = False


def has_hints(text: str) -> bool:
    """Whether there is any."""
    return bool(_HINTS.search(text) or NAME_HINTS.search(text) or TITLE_HINTS.search(text))


def list_windows(text: str) -> list[Window]:
    """The pieces of a text about its hints, in no order; pieces for names alone lie in no other."""
    spans = [one.span() for one in _HINTS.finditer(text)]
    windows = [*_merge(text, spans)] if spans else []
    named = [one.span() for hints in (NAME_HINTS, TITLE_HINTS) for one in hints.finditer(text)]
    if named:
        starts = [window.start for window in windows]
        for start, end in named:
            before = bisect_right(starts, start) - 1
            if before < 0 or windows[before].end < end + _NAME_REACH:
                first, last = max(0, start - _NAME_REACH), min(len(text), end + _NAME_REACH)
                windows.append(Window(first, last, first > 0, last < len(text), for_names=True))
    return windows


def _merge(text: str, spans: list[tuple[int, int]]) -> Iterator[Window]:
    start, end = spans[0]
    for first, last in spans:
        if first - 2 * _REACH <= end:
            end = max(end, last)
            continue
        yield _cut(text, start, end)
        start, end = first, last
    yield _cut(text, start, end)


def _cut(text: str, start: int, end: int) -> Window:
    """The piece about a hint, cut where a sentence or a paragraph begins and ends, if one does nearby."""
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    begins = [at + len(sign) for sign in _ENDS if (at := text.rfind(sign, low, max(low, start - _NEAR))) >= 0]
    ends = [at for sign in _ENDS if (at := text.find(sign, min(high, end + _NEAR), high)) >= 0]
    return Window(
        max(begins, default=low),
        min(ends, default=high),
        not begins and low > 0,
        not ends and high < len(text),
    )
