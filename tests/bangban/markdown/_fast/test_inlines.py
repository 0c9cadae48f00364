"""The inline stage makes the same tree, and keeps the same things on the way."""

import xml.etree.ElementTree as etree
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.inlinepatterns import InlineProcessor, Pattern
from markdown.util import AtomicString

from bangban.markdown._dialect import build_markdown
from tests.bangban.soups import markdown_soup
from tests.bangban.stock import describe, pair

_PAIR = pair(extensions=["extra", "wikilinks"])
_TAGS = st.sampled_from(["p", "em", "li", "h2", "a", "code"])
_TEXTS = st.one_of(
    st.none(), markdown_soup, markdown_soup.map(AtomicString), st.sampled_from(["\x02klzzwxh:0000\x03", "文"])
)


def _grow(children: st.SearchStrategy) -> st.SearchStrategy:
    return st.tuples(_TAGS, _TEXTS, _TEXTS, st.lists(children, max_size=3))


_TREES = st.recursive(st.tuples(_TAGS, _TEXTS, _TEXTS, st.just([])), _grow, max_leaves=6)


def _build(tag: str, text: str | None, tail: str | None, children: list) -> etree.Element:
    element = etree.Element(tag)
    element.text, element.tail = text, tail
    element.extend(_build(*child) for child in children)
    return element


def _run(markdown, tree, **options):
    markdown.reset()
    markdown.references["x"] = ("y", "z")
    inlines = markdown.treeprocessors["inline"]
    done = inlines.run(_build(*tree), **options)
    stash = {
        key: node if isinstance(node, str) else describe(node) for key, node in inlines.stashed_nodes.items()
    }
    return describe(done), stash, markdown.htmlStash.rawHtmlBlocks


@given(_TREES)
def test_makes_the_same_tree(tree):
    """Of texts and tails, atomic or not, with placeholders that were there before."""
    stock, quick = _PAIR
    assert _run(quick, tree) == _run(stock, tree)


@given(_TREES)
def test_counts_those_around(tree):
    """Names of ancestors keep patterns from matching."""
    stock, quick = _PAIR
    assert _run(quick, tree, ancestors=["a"]) == _run(stock, tree, ancestors=["a"])


class _Old(Pattern):
    ANCESTOR_EXCLUDES = ("em",)

    def handleMatch(self, m):
        if m[2] == "无":
            return None
        element = etree.Element("q")
        element.text = m[2]
        return element


class _Changing(InlineProcessor):
    """Its class finds the expression in a way of its own, which no one can foresee."""

    def getCompiledRegExp(self):  # noqa: N802
        return type(self)("乙", self.md).compiled_re

    def handleMatch(self, m, data):
        return (None, None, None) if data.startswith("丙") else ("二", m.start(0), m.end(0))


@pytest.mark.parametrize(
    "text", ["a=甲= b", "=甲= =*乙*=", "*=甲=*", "=无=", "甲", "丙乙乙", "乙*乙*", "`=甲=`"]
)
def test_tries_patterns_of_others(text):
    """Also those from before Python-Markdown 3, and those that hide what they look for."""
    results = []
    for markdown in pair():
        markdown.inlinePatterns.register(_Old("=(.*?)=", markdown), "old", 65)
        markdown.inlinePatterns.register(_Changing("x", markdown), "changing", 70)
        results.append(_run(markdown, ("div", None, None, [("p", text, None, [])])))
    assert results[0] == results[1]


class _Greedy(InlineProcessor):
    """Gives elements with more of what it looks for in their texts and tails."""

    def handleMatch(self, m, data):
        element = etree.Element("q")
        element.text = m[1]
        child = etree.SubElement(element, "q")
        child.text, child.tail = m[1], m[1]
        return element, m.start(0), m.end(0)


@pytest.mark.parametrize("text", ["++甲++", "+++*甲*+++ 乙", "+`+甲+`+"])
def test_reads_what_patterns_give(text):
    """A pattern is not tried again on the text of what it gave; on tails it is."""
    results = []
    for markdown in pair():
        markdown.inlinePatterns.register(_Greedy(r"\+(.+)\+", markdown), "greedy", 65)
        results.append(_run(markdown, ("div", None, None, [("p", text, None, [])])))
    assert results[0] == results[1]


def test_reads_changed_patterns():
    """A delimiter that is added later counts from then on."""
    results = []
    for markdown in pair():
        tree = ("div", None, None, [("p", "a ~~b~~ *c*", None, [])])
        before = _run(markdown, tree)
        markdown.delimiters.add("~", "del", double=True)
        results.append((before, _run(markdown, tree)))
    assert results[0] == results[1]
    assert results[1][0] != results[1][1]


_SIGNS = (
    *(
        "*",
        "**",
        "_",
        "`",
        "``",
        "[",
        "]",
        "(",
        ")",
        "[a](b)",
        "![a](b.jpg)",
        '[a](b "c")',
        '"',
        "'",
        "\\",
        "\\*",
    ),
    *(
        "<b>",
        "</b>",
        "&amp;",
        "~~",
        "甲",
        "a",
        " ",
        "  \n",
        "\n",
        "https://a.b/c",
        "www.a.b",
        "[r]",
        "<https://a.b>",
    ),
)


def test_thousands_of_matches_are_read_as_in_stock():
    """Beside each other, crossing, and never closed."""
    random = Random(1)
    quick, stock = build_markdown(), build_markdown(quick=False)
    for _ in range(300):
        part = "".join(random.choice(_SIGNS) for _ in range(random.randint(1, 8)))
        text = f"{part * 40}{random.choice(_SIGNS)}\n\n[r]: https://r.x"
        assert quick.reset().convert(text) == stock.reset().convert(text)


@pytest.mark.parametrize(
    ("name", "part"), [("link", "[a](b) "), ("backtick", "`甲` "), ("escape", "\\*"), ("linebreak", "甲  \n")]
)
def test_a_text_is_not_made_anew_for_each_match(name, part):
    """All matches of a pattern are found in one and the same text."""
    md = build_markdown()
    pattern = md.inlinePatterns[name]
    handle, texts = pattern.handleMatch, []

    def watch(match, data):
        if not texts or data is not texts[-1]:
            texts.append(data)
        return handle(match, data)

    pattern.handleMatch = watch
    md.convert(part * 200)

    assert len(texts) == 1
