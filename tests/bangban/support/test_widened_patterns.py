"""Patterns widened for RE2: they match wherever the pattern of `re` does."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest
import re2
from hypothesis import given, settings
from hypothesis import strategies as st

import bangban.privacy
from bangban.support.widened_patterns import widen


def matches(pattern: re.Pattern[str], text: str) -> bool:
    return re2.search(widen(pattern), text) is not None


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?<![0-9])1[3-9](?=x)x", "a13x"),
        (r"[\u4e00-\u9fff]{2,6}(?P<end>号)", "一二三四五六号"),
        (r"\w+@\w{1,64}", "李@例"),
        (r"a{0,4000}b*+c++", "bc"),
        (r"[^\W_]{3}", "甲乙丙"),
        (r"[\[(]x[])]", "[x]"),
        (r"\bA\Z", "A"),
        (r"(?:(?!b).){3}(?:|c)", "aaa"),
        (r"\s1", "\u30001"),
        (r"a.b", "a\nb"),
    ],
)
def test_what_looks_ahead_or_counts_is_left_out(pattern: str, text: str) -> None:
    compiled = re.compile(pattern, re.DOTALL if "." in pattern else 0)
    assert compiled.search(text)
    assert matches(compiled, text)


def test_it_is_no_pattern_for_everything() -> None:
    assert not matches(re.compile(r"(?<!x)[东西]路[0-9]{1,5}号"), "东路号")


@pytest.mark.parametrize("pattern", [r"(a)\1", r"(a)?(?(1)b|c)", r"(?i:a)"])
def test_what_has_no_such_form_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"of|reference"):
        widen(re.compile(pattern))


def list_patterns() -> list[re.Pattern[str]]:
    """All patterns of the package that the search serves."""
    modules = [
        importlib.import_module(f"bangban.privacy.{one.name}")
        for one in pkgutil.iter_modules(bangban.privacy.__path__)
    ]
    values = (value for module in modules for value in vars(module).values())
    return [one for one in values if isinstance(one, re.Pattern) and isinstance(one.pattern, str)]


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_whatever_a_pattern_of_ours_matches_the_widened_one_does(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(list_patterns()))
    text = data.draw(st.from_regex(pattern))
    assert matches(pattern, text)
