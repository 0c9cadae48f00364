"""Words of a fixed set as editors meet them: what each means, and what they type instead (`choices.toml`)."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from bangban.locale.zh.wording import (
    BASIS_NAMES,
    OUTCOME_NAMES,
    SATISFACTION_NAMES,
    STAGE_NAMES,
    STATE_NAMES,
    URGENCY_NAMES,
)

PART_NAMES = MappingProxyType(
    {"year": "年份", "month": "月份", "day": "日", "hour": "小时", "minute": "分钟", "second": "秒"}
    | {"offset": "时区偏移"}
)
"""The parts of a date, as the catalogue's sentences name them."""

FLAG_WORDS = MappingProxyType(
    {**dict.fromkeys("true yes on 是".split(), True), **dict.fromkeys("false no off 否".split(), False)}
)
"""What an editor may write for true and false."""

_FLAG_GUESSES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys("t y 1 ok 真 对 是的 需要 已 ture treu tru ye yse true yes on 是".split(), "true"),
        **dict.fromkeys("f n 0 假 不 不是 不需要 flase fasle fales fals false no off 否".split(), "false"),
    }
)

STATUS_NAMES = MappingProxyType({"published": "公开", "draft": "草稿", "hidden": "不进列表"})

CHOICE_NAMES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "state.unknown": STATE_NAMES,
        "urgency.unknown": URGENCY_NAMES,
        "outcome.unknown": OUTCOME_NAMES,
        "satisfaction.unknown": SATISFACTION_NAMES,
        "basis.unknown": BASIS_NAMES,
        "stage.unknown": STAGE_NAMES,
        "status.unknown": STATUS_NAMES,
    }
)
"""For the code of each set of fixed words: what each means, in Chinese."""

_QUOTES = re.compile(r"[\s“”‘’「」『』\"'。！!，,]+")
_NOT_YET = re.compile(r"(?:还没有|还没|还未|尚未|仍未|并未|没能|没有|未能|没)")


@cache
def read_spellings() -> Mapping[str, Mapping[str, str]]:
    """For the code of each set of fixed words: what editors type, and the word that it means."""
    sets = tomllib.loads(Path(__file__).with_name("choices.toml").read_text(encoding="utf-8"))
    return {
        code: {spelling: word for word, spellings in words.items() for spelling in spellings.split()}
        for code, words in sets.items()
    }


@cache
def _read_simplified() -> Mapping[int, str]:
    """The simplified form of each traditional character, as `str.translate` takes them."""
    texts = tomllib.loads(Path(__file__).with_name("simplified.toml").read_text(encoding="utf-8"))
    traditional, simplified = ("".join(texts[name].split()) for name in ("traditional", "simplified"))
    return {ord(one): other for one, other in zip(traditional, simplified, strict=True)}


@lru_cache(maxsize=4096)
def fold_word(word: str) -> str:
    """What makes two spellings one word: width, case, and traditional characters are alike."""
    plain = unicodedata.normalize("NFKC", word).lower().strip()
    return plain if plain.isascii() else plain.translate(_read_simplified())


def find_flag(word: str) -> str:
    """`true` or `false` for a word that is plainly meant so, though it is neither nor one of `FLAG_WORDS`; ""
    for any other."""
    return _FLAG_GUESSES.get(_QUOTES.sub("", fold_word(word)), "")


def find_meant(code: str, word: str) -> str:
    """The fixed word of the set that `code` names, for a word that means it; "" for any other."""
    meanings = read_spellings().get(code, {})
    plain = _simplify(word)
    names = {_simplify(name): key for key, name in CHOICE_NAMES.get(code, {}).items()}
    if plain in CHOICE_NAMES.get(code, {}):
        return plain
    return names.get(plain) or meanings.get(plain) or meanings.get(plain.removeprefix("已")) or ""


def name_choice(code: str, word: str) -> str:
    """What a fixed word means, in Chinese; the word itself where the set has no names for its words."""
    return CHOICE_NAMES.get(code, {}).get(word, word)


def describe_choices(code: str, choices: tuple[str, ...]) -> str:
    """The words, each with what it means."""
    return "、".join(f"{word}（{name_choice(code, word)}）" for word in choices)


def _simplify(word: str) -> str:
    """The word without the little ones around it: 已经办结了 is 已办结, 还没有解决 is 未解决."""
    plain = fold_word(word)
    if plain.isascii():
        return re.sub(r"[\s_-]+", "-", plain)
    plain = _NOT_YET.sub("未", _QUOTES.sub("", plain)).replace("已经", "已").replace("正在", "在")
    plain = re.sub(r"(?:了|的|状态)+$", "", plain)
    return re.sub(r"解决了(?=一?部分)", "解决", plain)
