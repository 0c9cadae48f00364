"""A common word that begins with a surname is no name, whoever does what it says."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.locale.zh.phrase_words import read_lines, read_words
from bangban.privacy._names.name_signs import SURNAMES
from bangban.privacy.finder import find_in_source

KINDS = "davcptmrfi"
"""Verbs, adverbs, adjectives, times, figures, sayings: words that people are not called by."""
FEW = 3
SENTENCES = ("求助人{}说明情况", "昨天，患者{}等待答复", "居民{}向记者表示感谢")


def list_words() -> Iterator[str]:
    lines = read_lines()
    for first in SURNAMES:
        words = read_words(lines[first]) if first in lines else {}
        yield from (word for word, (kind, _) in words.items() if len(word) > 1 and kind[0] in KINDS)


def test_common_words_behind_a_word_for_people_are_no_names() -> None:
    words = [*list_words()]
    assert len(words) > 1500
    taken = {
        word
        for word in words
        for sentence in SENTENCES
        if any(item.kind == "name" for item in find_in_source(sentence.format(word)))
    }
    assert len(taken) <= FEW, taken
