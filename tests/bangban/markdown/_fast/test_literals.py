"""What a text must hold for a regular expression to match: never more than it must."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import inlinepatterns

from bangban.markdown._fast.literals import Sieve, find_needs

REGEXES = [
    r"\*",
    "ab+c",
    "a*b",
    "a?b",
    "(?:ab|cd)e",
    "(?:ab|c*)e",
    "(?=ab)a",
    "(?<=ab)c",
    "(?!a)b",
    "[ab]c",
    "[^a]b",
    "[a-c]d",
    "(?i:a)b",
    "(?i)ab",
    "(?>ab)c",
    "a++b",
    "(a)?b",
    r"(a)\1",
    "(a|b){2,}c",
    "a{0,2}b",
    "^a$",
    ".a",
    r"\wa",
    "(?:a|)b",
    "(?x) a b # c",
    r"(?P<x>a)(?(x)b|c)",
    "ab|ac",
    "[aa]b",
    "a(?=b)b",
    "(?s:a.)c",
    "(?!)",
    "(?:  |\\\\)\n",
    inlinepatterns.HTML_RE,
    inlinepatterns.ENTITY_RE,
    inlinepatterns.BACKTICK_RE,
    inlinepatterns.AUTOMAIL_RE,
    inlinepatterns.AUTOLINK_RE,
]


@pytest.mark.parametrize(
    ("regex", "needs"),
    [
        (r"\[\^([^\]]*)\]", (("[^",), ("]",))),
        ("(?:  |\\\\)\n", (("  ", "\\"), ("\n",))),
        ("(?:ab|cd)e", (("ab", "cd"), ("e",))),
        ("(?:ab|c*)e", (("e",),)),
        ("[*+-][ ]+x", (("*", "+", "-"), (" ",), ("x",))),
        (r"^[ ]{0,3}>", ((">",),)),
        ("(?=ab)a", (("ab",), ("a",))),
        ("(?!ab)a", (("a",),)),
        ("(?i)ab", ()),
        ("(?i:a)b", (("b",),)),
        (r"\w+", ()),
        (inlinepatterns.AUTOMAIL_RE, (("<",), ("@",), (">",))),
        (inlinepatterns.LINK_RE, (("[",),)),
    ],
)
def test_reads_needs(regex, needs):
    """In the order of the expression, one group for each choice."""
    assert find_needs(re.compile(regex)) == needs


def test_knows_nothing_of_strangers():
    """Bytes, and what is no regular expression of Python's."""
    assert find_needs(re.compile(b"a")) == ()
    assert find_needs("a") == ()


@given(st.sampled_from(REGEXES), st.text('abcde*[]<>@!-&#;1x \n\\`:/"=AB', max_size=12), st.integers(0, 12))
def test_what_matches_has_what_is_needed(regex, text, start):
    """Wherever the match is: needs are sound."""
    compiled = re.compile(regex, re.DOTALL)
    if compiled.search(text, start):
        assert all(any(literal in text for literal in group) for group in find_needs(compiled))


@given(st.lists(st.sampled_from(REGEXES), max_size=6), st.text("abc中é*[]<>@!-&#;x \n", max_size=20))
def test_the_sieve_keeps_what_can_match(regexes, text):
    """In its order; a second look at the same text gives the same."""
    compiled = [re.compile(regex, re.DOTALL) for regex in regexes]
    sieve = Sieve([find_needs(regex) for regex in compiled])
    chosen = sieve.choose(text)
    assert chosen == sieve.choose(text) == tuple(sorted(chosen))
    assert {index for index, regex in enumerate(compiled) if regex.search(text)} <= set(chosen)


def test_the_sieve_leaves_the_rest():
    """Literals beyond ASCII, and no needs at all, are always kept; an empty group never."""
    sieve = Sieve([(("a",),), (("中",),), (), ((),)])
    assert sieve.choose("b") == (1, 2)
    assert sieve.choose("中a") == (0, 1, 2)
