"""The words of keys: each key that a model states has its own, and there are none beside."""

import re
import tomllib
from pathlib import Path

import pytest

from bangban.locale.zh import key_words
from bangban.locale.zh.key_words import KeyWords, find_key, read_key_names, read_key_words
from tests.bangban.schemas import list_records

WORDS = read_key_words()


def test_every_key_has_its_words():
    """Under the name of what states it, so that whoever adds a key is told to write them."""
    stated: dict[str, set[str]] = {}
    for keyed, _ in list_records().values():
        stated.setdefault(keyed.name, set()).update(keyed.fields)
    assert {name: set(keys) for name, keys in WORDS.items()} == stated


@pytest.mark.parametrize(
    ("name", "key"), [(name, key) for name, keys in WORDS.items() for key in keys], ids=lambda word: word
)
def test_says_what_a_key_is(name, key):
    """In a whole Chinese sentence, with an example of that key; no word that nothing reads."""
    words = WORDS[name][key]
    assert re.search(r"[\u4e00-\u9fff].*。$", words["meaning"]), words["meaning"]
    assert all(example.startswith(f"{key}: ") for example in words["examples"])
    assert words.keys() <= KeyWords.__annotations__.keys()
    assert not {"value", "sample"} <= words.keys()
    assert ("comment" in words) == bool({"value", "sample"} & words.keys())


def test_a_chinese_name_means_one_key():
    """Of what states it; none is given twice, and each is found however it is typed."""
    text = Path(key_words.__file__).with_name("key_names.toml").read_text(encoding="utf-8")
    for model, keys in tomllib.loads(text).items():
        assert keys.keys() <= WORDS[model].keys()
        names = [name for spelt in keys.values() for name in spelt.split()]
        assert len(names) == len({*names}) == len(read_key_names()[model])
    assert (find_key("Story", "時間線"), find_key("Story", "天气"), find_key("Nobody", "草稿")) == (
        "timeline",
        "",
        "",
    )
