"""Tree processors that look first leave the same tree."""

import copy
import xml.etree.ElementTree as etree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.toc import TocExtension, slugify_unicode
from markdown.treeprocessors import PrettifyTreeprocessor, Treeprocessor, UnescapeTreeprocessor
from markdown.util import AtomicString

from bangban.markdown._fast.trees import QuickToc, run_tree
from tests.bangban.stock import describe

_TAGS = st.sampled_from(["p", "em", "li", "ul", "h2", "H3", "pre", "code", "br", "div", "sup", etree.Comment])
_TEXTS = st.one_of(
    st.none(),
    st.sampled_from(
        [
            "文",
            "",
            " ",
            "\n",
            "词\n{: .x}",
            "词 {#y}",
            "{: a=b}",
            "\x0242\x03",
            "码  \n",
            "A  b",
            "&amp;",
            "&lt;x&gt;",
            "\x02wzxhzdk:0\x03",
            "# 1",
            AtomicString("原\x0242\x03"),
        ]
    ),
)
_ATTRIBUTES = st.dictionaries(
    st.sampled_from(["id", "class", "data-toc-label"]),
    st.sampled_from(["文", "a", "\x0242\x03", "fnref:1"]),
    max_size=2,
)
_LEAVES = st.tuples(_TAGS, _TEXTS, _TEXTS, _ATTRIBUTES, st.just([]))
_TREES = st.recursive(
    _LEAVES,
    lambda trees: st.tuples(_TAGS, _TEXTS, _TEXTS, _ATTRIBUTES, st.lists(trees, max_size=4)),
    max_leaves=10,
)


class _Ids(TocExtension):
    TreeProcessorClass = QuickToc


_MARKDOWN = Markdown(extensions=[TocExtension(marker="", slugify=slugify_unicode)])
_MARKDOWN.htmlStash.store("<b>生</b>")
_QUICK_TOC = Markdown(extensions=[_Ids(marker="", slugify=slugify_unicode)])
_QUICK_TOC.htmlStash.store("<b>生</b>")


def _build(tag, text, tail, attributes, children) -> etree.Element:
    element = etree.Element("x", attributes)
    element.tag, element.text, element.tail = tag, text, tail
    element.extend(_build(*child) for child in children)
    return element


def _tell(run, tree) -> object:
    root = _build("div", None, None, {}, [tree])
    try:
        result = run(root)
    except (TypeError, AttributeError, ValueError) as error:
        return type(error).__name__
    return describe(root), result


@pytest.mark.parametrize("kind", [PrettifyTreeprocessor, AttrListTreeprocessor, UnescapeTreeprocessor])
@given(tree=_TREES)
def test_leaves_the_same_tree(kind, tree):
    """Of texts that give the processor something to do, and of others."""
    processor = kind(_MARKDOWN)
    assert _tell(lambda root: run_tree(processor, root), tree) == _tell(processor.run, tree)


@given(_TREES)
def test_gives_the_same_ids(tree):
    """Headings get the ids that they have in a table of contents, or keep their own. Of a tree that
    stock cannot write, no table was ever made."""
    expected = _tell(_MARKDOWN.treeprocessors["toc"].run, tree)
    if isinstance(expected, tuple):
        assert _tell(_QUICK_TOC.treeprocessors["toc"].run, tree) == expected


def test_runs_others_as_they_are():
    """Also subclasses of the known."""

    class Own(AttrListTreeprocessor):
        def run(self, doc):
            return copy.copy(doc)

    root = etree.Element("p")
    assert run_tree(Own(_MARKDOWN), root) is not root
    assert run_tree(Own(_MARKDOWN), root) is not None
    assert run_tree(Treeprocessor(_MARKDOWN), root) is None
