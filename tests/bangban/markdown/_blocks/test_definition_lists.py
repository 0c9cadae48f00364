"""Terms and what they mean, one below the other."""

import re

import pytest

from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink
from tests.bangban.markdown._blocks.counting import count_read


def _list_items(text, quick):
    page = Converter(quick=quick).convert(text, resolve=ResolvedLink).html
    return page.count("<dl>"), re.findall(r"<(dt|dd)>\s*(?:<p>)?([^<]*?)\s*<", page)


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("甲\n: 一\n乙\n: 二", ["dt甲", "dd一", "dt乙", "dd二"]),
        ("甲\n: 一\n: 二\n乙\n: 三", ["dt甲", "dd一", "dd二", "dt乙", "dd三"]),
        ("甲\n乙\n: 一\n丙\n丁\n: 二", ["dt甲", "dt乙", "dd一丙", "dt丁", "dd二"]),
        ("甲\n:   一\n    续\n乙\n:   二", ["dt甲", "dd一续", "dt乙", "dd二"]),
        ("甲\n\n: 一\n乙\n: 二", ["dt甲", "dd一", "dt乙", "dd二"]),
    ],
)
def test_a_line_above_a_colon_is_the_next_term(text, items, quick):
    """Not a word of the text before, in a list in the list."""
    assert _list_items(text, quick) == (1, [(item[:2], item[2:]) for item in items])


@pytest.mark.parametrize("quick", [True, False])
def test_a_colon_without_a_term_is_text(quick):
    """As in stock: at the start of a text nothing is explained."""
    assert _list_items(": 一\n: 二", quick) == (0, [])


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize("part", ["甲\n: 一\n", ": 一\n", "甲\n: 一\n: 二\n"])
def test_what_follows_an_item_is_not_read_again_for_each(part, quick):
    text = "甲\n: 一\n" + part * 300

    assert count_read(text, quick=quick) < 5 * len(text)
