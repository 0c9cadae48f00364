"""The serializer writes what stock writes."""

import xml.etree.ElementTree as etree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.serializers import to_html_string, to_xhtml_string
from markdown.util import AtomicString

from bangban.markdown._fast.serializer import write_html, write_xhtml

_TEXTS = st.one_of(
    st.none(), st.text("文a<>&;#\"'\n", max_size=6), st.sampled_from(["&amp;", AtomicString("&#1;<")])
)
_TAGS = st.sampled_from(
    ["p", "B", "br", "BR", "img", "script", "Style", "pre", etree.Comment, None, etree.QName("{u}q")]
)
_KEYS = st.sampled_from(["id", "open", "download", "CLASS", "checked", etree.QName("k")])
_VALUES = st.one_of(_TEXTS, st.sampled_from(["open", "checked", "download", etree.QName("open")]))
_LEAVES = st.tuples(_TAGS, _TEXTS, _TEXTS, st.dictionaries(_KEYS, _VALUES, max_size=2), st.just([]))
_TREES = st.recursive(
    _LEAVES,
    lambda trees: st.tuples(
        _TAGS, _TEXTS, _TEXTS, st.dictionaries(_KEYS, _VALUES, max_size=2), st.lists(trees, max_size=3)
    ),
    max_leaves=8,
)


def _build(tag, text, tail, attributes, children) -> etree.Element:
    element = etree.Element("x", attributes)
    element.tag, element.text, element.tail = tag, text, tail
    element.extend(_build(*child) for child in children)
    return element


def _tell(write, tree) -> str:
    try:
        return write(_build(*tree))
    except (TypeError, AttributeError) as error:
        return type(error).__name__


@given(_TREES)
def test_writes_the_same(tree):
    """Of any tree, with attributes in their order; what stock cannot write, neither can we."""
    assert _tell(write_html, tree) == _tell(to_html_string, tree)
    assert _tell(write_xhtml, tree) == _tell(to_xhtml_string, tree)


@pytest.mark.parametrize(
    ("write", "expected"), [(write_html, "<p>甲<br>乙</p>"), (write_xhtml, "<p>甲<br />乙</p>")]
)
def test_writes(write, expected):
    """Void elements in each of the two ways."""
    paragraph = etree.Element("p")
    paragraph.text = "甲"
    etree.SubElement(paragraph, "br").tail = "乙"
    assert write(paragraph) == expected


def test_writes_deep_trees():
    """Deeper than Python's stack."""
    root = element = etree.Element("b")
    for _ in range(5000):
        element = etree.SubElement(element, "b")
    assert write_html(root) == "<b>" * 5001 + "</b>" * 5001
