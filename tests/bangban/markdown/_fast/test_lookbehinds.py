"""What a regular expression sees before a match is told for certain, or not at all."""

import re

import pytest
from markdown.util import ETX

from bangban.markdown._fast.lookbehinds import looks_alike


@pytest.mark.parametrize(
    ("pattern", "sign", "alike"),
    [
        (r"`+", "`", True),
        (r"(?<!\\)`", "`", True),
        (r"(?<!\\)`", "\\", False),
        (r"(?:(?<!\\)((?:\\{2})+)(?=`+)|(?<!\\)`)", "\\", False),
        (r"(?<![A-Za-z0-9/])www\.", "k", False),
        (r"(?<![A-Za-z0-9/])www\.", "。", True),
        (r"(?<![A-Za-z0-9/])www\.", "/", False),
        (r"(?:a|(?<=[!]))b", "!", False),
        (r"(?:a|(?<=[!]))b", "?", True),
        # Not known: more than one character, kinds of them, starts and ends of words and lines.
        (r"(?<=甲乙)丙", "丁", False),
        (r"(?<=\S)丙", "丁", False),
        (r"\b丙", "。", False),
        (r"^丙", "。", False),
    ],
)
def test_a_sign_is_like_another_where_every_look_back_says_so(pattern, sign, alike):
    assert looks_alike(re.compile(pattern), sign, ETX) is alike
