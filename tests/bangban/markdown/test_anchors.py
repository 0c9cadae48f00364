"""Ids of a text clash neither with the page's nor with another text's."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bangban.markdown._anchors import name_anchor
from bangban.markdown.converter import Converter
from tests.bangban.known_site import resolve
from tests.bangban.markdown.limited import convert_limited


def _convert(text, prefix=""):
    return Converter().convert(text, prefix=prefix, resolve=resolve).html


def test_names_headings():
    """Chinese as it is; ASCII, which pages use, behind h-; the second of a name is numbered."""
    assert re.findall(r'id="(.*?)"', _convert("# 标题\n\n# Main\n\n# 标题\n\n# ！")) == [
        "标题",
        "h-main",
        "标题_1",
        "h-1",
    ]


def test_keeps_links_within_the_text():
    """A link to a heading follows it to its new id."""
    assert 'href="#a-h-faq"' in _convert("# FAQ\n\n[见](#faq)", prefix="a-")


def test_renames_ids_of_the_editor():
    """`{#main}` cannot take an id of the page."""
    assert 'id="h-main"' in _convert("# 标题 {#main}")


def test_numbers_footnotes_and_their_way_back():
    """Labels of any kind become numbers; each link finds its end; a second mark has its own."""
    page = _convert('一[^甲 a"]，二[^b]，三[^b]\n\n[^甲 a"]: 注\n[^b]: 注', prefix="e2-")
    ids, targets = re.findall(r' id="(.*?)"', page), re.findall(r'href="#(.*?)"', page)
    assert set(ids) == set(targets) == {"fn:e2-1", "fn:e2-2", "fnref:e2-1", "fnref:e2-2", "fnref2:e2-2"}


def test_keeps_two_texts_of_a_page_apart():
    """The same text twice, under two prefixes, shares no id."""
    text = "# 标题\n\n注[^1]\n\n[^1]: 注"
    first, second = (set(re.findall(r' id="(.*?)"', _convert(text, prefix))) for prefix in ("a-", "b-"))
    assert first and second and not first & second


def test_headings_of_one_id_are_numbered_without_counting_from_one():
    """Thousands have the same `{#id}`; the numbers go on."""
    page = convert_limited("# 甲 {#b}\n\n" * 30_000)

    assert page.count("<h2") == 30_000
    assert '<h2 id="h-b-29999">' in page


@given(st.text(max_size=20))
def test_names_are_told_from_those_of_pages(word):
    """A name is not ASCII, or begins with h-; it holds no space and no sign."""
    name = name_anchor(word)
    assert not name.isascii() or name.startswith("h-")
    assert re.fullmatch(r"[\w-]+", name)
