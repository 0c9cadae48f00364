"""What is told of each key of the front matter and of platform.yaml: `keys.toml` beside this file, read."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TypedDict


class KeyWords(TypedDict, total=False):
    """The words of one key; the head of `keys.toml` tells what each is."""

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
