"""Code between backticks: where stock finds it, in time that grows with the text."""

from random import Random

import pytest
from markdown.inlinepatterns import BACKTICK_RE, BacktickInlineProcessor

from bangban.markdown._inlines.code_spans import _CodeFinder
from tests.bangban.markdown.limited import convert_limited


def test_code_is_found_where_stock_finds_it():
    """Whatever stands before it, and also after the text before it was replaced."""
    random = Random(1)
    ours, stock = _CodeFinder(BACKTICK_RE), BacktickInlineProcessor(BACKTICK_RE)
    for _ in range(5000):
        text = "".join(random.choice("``甲`\\ ") for _ in range(random.randint(1, 20)))
        for place in (index for index, sign in enumerate(text) if sign == "`"):
            assert ours.find_code_spans(place, text) == stock.find_code_spans(place, text)
            later = "乙丙" + text[place:]
            assert ours.find_code_spans(2, later) == stock.find_code_spans(2, later)


@pytest.mark.parametrize("quick", [True, False])
def test_ticks_that_nobody_closes_are_not_looked_through_for_each(quick):
    """The first are three, and none of those that follow are."""
    assert "<p>" in convert_limited("```甲 `` 乙" + "``丙` " * 10_000, quick=quick)
