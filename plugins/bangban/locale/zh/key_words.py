"""What is told of each key of the front matter and of platform.yaml: `keys.toml` beside this file, read; and
what editors call keys in Chinese (`key_names.toml`)."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TypedDict

from bangban.locale.zh.choice_words import fold_word

# What `bangban new` writes around the keys.
HEADER = """\
# 必填的是没有 # 的各行；行首是 # 紧接着字母的，是备用的项，要用时去掉 #，不用可以删去。
# 写好后运行 bangban check，会逐条说出还缺什么、错在哪里。

"""
BODY = "# 下一行的 --- 后面写正文，用 Markdown。\n"
SEPARATOR = "、"
NAMED = "{id}（{name}）"
NONE = "（platform.yaml 里还没有）"


# Marks of Markdown, and pointers inside the handbook, which lead nowhere from a form.
_MARKS = re.compile(r"，?见\[[^\]]+\]\(#[^)]+\)|[`*]")
_LINK = re.compile(r"\[([^\]]+)\]\(#[^)]+\)")
_CLAUSE = re.compile(r"[。，：；（]")


class KeyWords(TypedDict, total=False):
    """The words of one key; the head of `keys.toml` tells what each is."""

    label: str
    meaning: str
    examples: list[str]
    comment: str
    value: str
    sample: str
    in_case: str


@cache
def read_key_words() -> dict[str, dict[str, KeyWords]]:
    """The words by the class that states the key, and by the key, in the order of a new file."""
    return tomllib.loads(Path(__file__).with_name("keys.toml").read_text(encoding="utf-8"))


@cache
def read_key_names() -> dict[str, dict[str, str]]:
    """By the class that states keys: Chinese names, and the key that each is another name of."""
    models = tomllib.loads(Path(__file__).with_name("key_names.toml").read_text(encoding="utf-8"))
    return {
        model: {name: key for key, names in keys.items() for name in names.split()}
        for model, keys in models.items()
    }


def find_key(model: str, name: str) -> str:
    """The key of a class that is called so in Chinese, "" where none is."""
    return "" if name.isascii() else read_key_names().get(model, {}).get(fold_word(name), "")


def name_key(model: str, key: str) -> str:
    """What a form calls a key: its label, else the beginning of its meaning; the key itself where nothing is
    told of it."""
    words = read_key_words().get(model, {}).get(key, {})
    return words.get("label") or _CLAUSE.split(describe_key(model, key))[0] or key


def describe_key(model: str, key: str) -> str:
    """The meaning of a key as plain text; "" where nothing is told of it."""
    meaning = read_key_words().get(model, {}).get(key, {}).get("meaning", "")
    return _LINK.sub(r"\1", _MARKS.sub("", meaning)).strip()
