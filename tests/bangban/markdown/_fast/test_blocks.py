"""The block stage makes the same tree, whoever joins in."""

import re
import xml.etree.ElementTree as etree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.blockprocessors import BlockProcessor, HashHeaderProcessor

from tests.bangban.soups import markdown_soup
from tests.bangban.stock import convert, describe, pair

_BLOCKS = st.lists(
    st.one_of(
        markdown_soup,
        st.sampled_from(
            [
                "甲",
                "# 题",
                "题\n---",
                "---",
                "- 甲\n- 乙",
                "1. 甲",
                "> 引",
                ":   义",
                "    码",
                "\n甲",
                "",
                "[^1]: 注",
                "[x]: y",
                "*[甲]: 乙",
                "|甲|乙|\n|-|-|",
                "甲|乙\n-|-",
                "!!! note\n    文",
                "    文",
                "        深",
                "\x02wzxhzdk:0\x03",
            ]
        ),
    ),
    max_size=6,
)
_PAIR = pair(extensions=["extra", "admonition", "sane_lists", "footnotes"])


def _parse(markdown, blocks):
    markdown.reset()
    markdown.parser.state.clear()
    markdown.htmlStash.store(etree.Element("p"))
    root = etree.Element("div")
    markdown.parser.parseBlocks(root, blocks)
    return describe(root), dict(markdown.references)


@given(_BLOCKS)
def test_makes_the_same_tree(blocks):
    """Of any blocks, in any order."""
    stock, quick = _PAIR
    assert _parse(quick, list(blocks)) == _parse(stock, list(blocks))


class _Passer(BlockProcessor):
    """Writes the block anew and leaves it to the others."""

    def test(self, parent, block):
        return block.startswith("改")

    def run(self, parent, blocks):
        blocks[0] = blocks[0][1:]
        return False


class _Deeper(HashHeaderProcessor):
    """One of the known, with another idea."""

    def run(self, parent, blocks):
        if "##" in blocks[0]:
            return False
        return super().run(parent, blocks)


class _Dropper(BlockProcessor):
    """Throws blocks away."""

    def test(self, parent, block):
        return block.startswith("弃")

    def run(self, parent, blocks):
        blocks.pop(0)


class _Registrar(BlockProcessor):
    """Brings a friend."""

    def test(self, parent, block):
        return "友" in block

    def run(self, parent, blocks):
        self.parser.blockprocessors.register(_Dropper(self.parser), "dropper", 200)
        return False


@pytest.mark.parametrize(
    "text", ["改# 题", "改- 甲", "改    码", "改\n\n改甲", "# 题", "## 题", "友\n\n弃# 题\n\n改- x"]
)
def test_asks_processors_of_others(text):
    """What they pass on, changed, the others see; what they register is asked from the next block on."""
    pages = []
    for markdown in pair():
        for priority, kind in ((75, _Passer), (70, _Deeper), (5, _Registrar), (65, _Registrar)):
            name = "hashheader" if kind is _Deeper else f"{kind.__name__}{priority}"
            markdown.parser.blockprocessors.register(kind(markdown.parser), name, priority)
        pages.append(convert(markdown, text))
    assert pages[0] == pages[1]


def test_reads_changed_expressions():
    """An expression that was changed on a processor counts from the next text on."""
    pages = []
    for markdown in pair():
        before = convert(markdown, "！题")
        markdown.parser.blockprocessors["hashheader"].RE = re.compile("(?P<level>！)(?P<header>.*)")
        pages.append((before, convert(markdown, "！题")))
    assert pages[0] == pages[1] == ("<p>！题</p>", "<h1>题</h1>")
