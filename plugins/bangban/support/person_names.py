"""The usual form of a name of a person: typed with other gaps and dots, it is the same person."""

from __future__ import annotations

import re
from functools import lru_cache

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_ONLY_HAN = re.compile(rf"[{_HAN}]+")
_GAPS = re.compile(r"[\s·]+")
# The dot between the parts of a name is U+00B7 (GB/T 15834, 4.14); keyboards and other programs have these.
_DOTS = re.compile(r"\s*[·•‧∙⋅・･]\s*")
_STOPS = re.compile(rf"(?<=[{_HAN}])\s*[.．]\s*(?=[{_HAN}])")
_LONGEST = 3
_COMPOUND = tuple(
    """欧阳 上官 司马 诸葛 皇甫 令狐 慕容 尉迟 公孙 长孙 宇文 司徒 司空 东方 夏侯 端木 南宫 独孤 轩辕 西门
    百里 呼延 闻人 澹台 濮阳 淳于 太史 申屠 钟离 鲜于 万俟""".split()
)


@lru_cache(4096)
def tidy_name(name: str) -> str:
    """`name` as it is usually written: a Chinese name of one piece without the gaps that line it up in print
    (张 三 → 张三, 欧阳 娜娜 → 欧阳娜娜), the dot in a longer one as U+00B7 without blanks (买买提•艾力 →
    买买提·艾力). Any other is left as it is: 石大东 李娜 are two people."""
    if name.isalnum():
        return name
    dotted = _STOPS.sub("·", _DOTS.sub("·", name.strip()))
    parts = [part for part in _GAPS.split(dotted) if part]
    whole = "".join(parts)
    return whole if _ONLY_HAN.fullmatch(whole) and _is_of_one_piece(parts, whole) else dotted


def _is_of_one_piece(parts: list[str], whole: str) -> bool:
    """Whether what stands in these parts is a surname and a given name of one or two characters."""
    if len(whole) <= _LONGEST:
        return True
    has_compound = whole.startswith(_COMPOUND) and (parts[0] in _COMPOUND or len(parts) == len(whole))
    return len(whole) == _LONGEST + 1 and has_compound
