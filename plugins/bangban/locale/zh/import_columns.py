"""What the columns of a help desk's table mean, by their headings (`import_columns.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bangban.locale.zh.choice_words import fold_word

_ASIDE = re.compile(r"[（(【\[][^（()）【】\[\]]*[)）】\]]")
_SIGNS = re.compile(r"[\W_]+")


MAP_WORDS: Mapping[str, str] = {
    "system": "对方的程序叫什么，写进 source（默认 table）",
    "sheet": "只要工作簿里的这一张表",
    "columns": "每一列是什么：左边写表头，右边写意思；不要的列写 '-'",
    "values": "表里的词在本站叫什么，例如 category: {生活保障: food}",
    "dropped": "不要这一列",
}
"""What the keys of a newsroom's own file are for."""


@cache
def read_meanings() -> Mapping[str, Mapping[str, str]]:
    """For each meaning its `name`, and its headings: `exact` and `part`, with blanks between."""
    path = Path(__file__).with_name("import_columns.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def fold_heading(heading: str) -> str:
    """What makes two headings one: blanks, signs, case, width and brackets with what is in them do not count."""
    folded = _SIGNS.sub("", fold_word(_ASIDE.sub("", heading)))
    return folded or _SIGNS.sub("", fold_word(heading))


@cache
def _list_headings(way: str) -> Mapping[str, str]:
    return {
        fold_heading(heading): meaning
        for meaning, words in read_meanings().items()
        for heading in words[way].split()
    }


def guess_meaning(heading: str) -> str:
    """The meaning of a heading, as a whole or by the longest of our words in it; "" where none is known."""
    folded = fold_heading(heading)
    whole = _list_headings("exact").get(folded)
    if whole or not folded:
        return whole or ""
    parts = [(len(part), meaning) for part, meaning in _list_headings("part").items() if part in folded]
    return max(parts)[1] if parts else ""
