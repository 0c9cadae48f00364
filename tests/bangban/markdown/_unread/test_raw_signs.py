"""Signs of other programs and of HTML that the page shows as typed."""

import pytest

from tests.bangban.markdown._unread.telling import tell_mends, tell_places


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("这是==要点==。", ("prose.mark", 1, 3)),
        ("面积 $a^2$ 平方米。", ("prose.math", 1, 4)),
        ("面积 10 米^2^。", ("prose.math", 1, 8)),
        ("二氧化碳 CO~2~。", ("prose.math", 1, 8)),
        ("$$x_1 + x_2$$", ("prose.math", 1, 1)),
        ("甲 {.note} 乙", ("prose.class", 1, 3)),
        ("＊＊要点＊＊", ("prose.wide-pair", 1, 1)),
        ("运行｀check｀。", ("prose.wide-pair", 1, 3)),
        ("甲&nbsp 乙", ("prose.entity", 1, 2)),
        ("甲&amp;nbsp;乙", ("prose.entity-twice", 1, 2)),
    ],
)
def test_a_sign_that_is_shown_as_typed_is_told(text, told):
    """At its place."""
    assert tell_places(text) == [told]


def test_the_mend_of_an_entity_is_the_entity():
    """With its semicolon; once escaped, not twice."""
    assert "“&nbsp;”" in tell_mends("甲&nbsp 乙")[0]
    assert "“&copy;”" in tell_mends("甲&amp;copy; 乙")[0]


@pytest.mark.parametrize(
    "text",
    [
        "票价 $5 和 $6。",
        "AT&T、R&D、Q&A 与 M&A。",
        "a == b，c === d。",
        "1 <= 2 >= 1",
        "集合 {1, 2} 与 {甲}。",
        "<https://example.org/?a=1&copy=2>",
        "`==甲==` `$a^2$` `&nbsp`",
        "甲&nbsp;乙&mdash;丙",
        "一个＊号。",
    ],
)
def test_signs_of_prose_are_not_told(text):
    """Prices, names of companies, comparisons, code."""
    assert tell_places(text) == []
