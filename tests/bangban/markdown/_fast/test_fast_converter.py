"""Our Markdown gives what stock gives, byte for byte."""

import re
import xml.etree.ElementTree as etree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from bangban.markdown._dialect import build_markdown
from bangban.markdown._fast.fast_converter import QuickMarkdown
from tests.bangban.soups import html_soup, markdown_soup
from tests.bangban.stock import EXTENSIONS, convert, pair

_PAIRS = {name: pair(extensions=[name]) for name in EXTENSIONS}
_ALL = pair(extensions=[*EXTENSIONS], output_format="html")
_NONE = pair()
_SITE = build_markdown(quick=False), build_markdown()
_TEXT = st.one_of(markdown_soup, html_soup, st.lists(markdown_soup, max_size=3).map("\n\n".join))


@given(_TEXT)
def test_the_dialect_is_the_same(text):
    """Of the site."""
    stock, quick = _SITE
    assert convert(quick, text) == convert(stock, text)


@given(st.sampled_from(EXTENSIONS), _TEXT)
def test_each_extension_is_the_same(name, text):
    """One at a time."""
    stock, quick = _PAIRS[name]
    assert convert(quick, text) == convert(stock, text)


@given(_TEXT)
def test_all_extensions_are_the_same(text):
    """Together, and none at all."""
    for stock, quick in (_ALL, _NONE):
        assert convert(quick, text) == convert(stock, text)


@given(st.sampled_from((0, 1, 2, 8)), _TEXT)
def test_other_tabs_are_the_same(size, text):
    """Any width, even none."""
    stock, quick = pair(extensions=["extra", "admonition"], tab_length=size)
    assert convert(quick, text) == convert(stock, text)


@pytest.mark.parametrize(
    "text",
    [
        "\t码",
        "甲\n \n乙",
        "甲&#65 乙&#x4g&amp",
        "甲\r\n乙\r丙",
        "\n \n甲\n   \n乙",
        "```\n<x>\n```",
        "~~~\n&\n~~~",
        "<div>\n\n**x**\n</div>",
        "\x02\x03甲",
        " ",
        "",
    ],
)
def test_preprocesses(text):
    """Whatever a stage is passed over for, and what it is not."""
    for stock, quick in (_SITE, _NONE):
        assert convert(quick, text) == convert(stock, text)


class _Shout(Treeprocessor):
    def run(self, root):
        new = etree.Element("div")
        etree.SubElement(new, "p").text = "".join(root.itertext()).upper()
        return new


class _Split(Preprocessor):
    def run(self, lines):
        return ["\n".join(lines).replace("/", "\n\n") + "\n<b>&amp;</b>"]


def test_runs_processors_of_others():
    """Where they are registered; the tree, and the lines, that they give count."""
    pages = []
    for markdown in pair():
        markdown.treeprocessors.register(_Shout(markdown), "shout", 25)
        markdown.preprocessors.register(_Split(markdown), "split", 26)
        pages.append(convert(markdown, "*a*/b"))
    assert pages == ["<p><em>A</em>B<B>&AMP;</B></p>"] * 2


class _Widening(InlineProcessor):
    """When it matches, it teaches the parser another pattern."""

    def handleMatch(self, m, data):
        self.md.inlinePatterns.register(_Bang("!(中)!", self.md), "bang", 5)
        return "", m.start(0), m.end(0)


class _Bang(InlineProcessor):
    def handleMatch(self, m, data):
        element = etree.Element("b")
        element.text = m[1]
        return element, m.start(0), m.end(0)


def test_notices_what_others_change():
    """Even in the middle of a text."""
    pages = []
    for markdown in pair():
        markdown.inlinePatterns.register(_Widening("¡", markdown), "widening", 200)
        pages.append(
            [convert(markdown, "!中!"), convert(markdown, "¡ !中! *!中!*"), convert(markdown, "!中!")]
        )
    assert pages[0] == pages[1]
    assert "<b>中</b>" in pages[1][2]


def test_keeps_top_level_tags_when_told():
    """Python-Markdown's own switch."""
    pages = []
    for markdown in pair():
        markdown.stripTopLevelTags = False
        pages.append(convert(markdown, "甲"))
    assert pages == ["<div>\n<p>甲</p>\n</div>"] * 2
    assert QuickMarkdown().convert("[x]: y") == ""


def test_tells_a_broken_document():
    """As stock does, when a processor has thrown the document's own element away."""

    class Lose(Treeprocessor):
        def run(self, root):
            return etree.Element("p")

    for markdown in pair():
        markdown.treeprocessors.register(Lose(markdown), "lose", -50)
        with pytest.raises(ValueError, match=re.escape("failed to strip top-level tags")):
            markdown.convert("甲")
