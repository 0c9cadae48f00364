"""Tables that are shown as lines with bars, and rows that lose cells."""

import re
from random import Random

import pytest

from bangban.markdown._unread import raw_tables
from tests.bangban.markdown._unread.telling import tell_mends, tell_places


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("| 甲 | 乙 |\n| 1 | 2 |", ("prose.table-rule", 1, 1)),
        ("甲 | 乙\n1 | 2", ("prose.table-rule", 1, 1)),
        ("| 甲 | 乙 |\n|---|\n| 1 | 2 |", ("prose.table-rule-form", 2, 1)),
        ("|甲|乙|\n|——|——|\n|1|2|", ("prose.table-rule-form", 2, 1)),
        ("｜甲｜乙｜\n｜---｜---｜\n｜1｜2｜", ("prose.table-bar", 1, 1)),
        ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 |", ("prose.table-cells-more", 3, 1)),
        ("| 甲 | 乙 |\n|---|---|\n| 1 |", ("prose.table-cells-fewer", 3, 1)),
        ("甲｜乙", ("prose.bar", 1, 2)),
        ("甲\n    | 甲 | 乙 |\n    |---|---|\n    | 1 | 2 |", ("prose.table-indent", 2, 1)),
    ],
)
def test_a_table_that_was_not_read_is_told(text, told):
    """At the row that is wrong, in the middle of a story, too."""
    code, line, column = told
    assert tell_places(text) == [told]
    assert tell_places(f"前文。\n\n{text}\n\n后文。") == [(code, line + 2, column)]


def test_the_mend_is_the_line_that_is_missing():
    """As many cells as the head has."""
    assert "“| --- | --- | --- |”" in tell_mends("| 甲 | 乙 | 丙 |\n| 1 | 2 | 3 |")[0]


@pytest.mark.parametrize(
    "text",
    [
        "| 甲 | 乙 |\n|:--|--:|\n| 1 | `a|b` |\n| \\| | 2 |",
        "郑州 | 记者 石大东",
        "绝对值 |x| 不小于 0。\n第二行没有竖线。",
        "```\n| 甲 | 乙 |\n| 1 | 2 |\n```",
        "深度｜电梯停了以后，谁来管？",
        "甲 | 乙\n--- | ---\n1 | 2",
        "<details><summary>甲</summary>\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n</details>",
    ],
)
def test_tables_that_were_read_and_bars_of_prose_are_not_told(text):
    """Nor code."""
    assert tell_places(text) == []


def test_letters_beside_bars_are_found_in_time_that_grows_with_the_text():
    """Runs of blanks, rows of bars, and a line of dashes that ends otherwise."""
    random = Random(1)
    slow = re.compile(r"\w?[ 　]*[|｜][ 　]*\w?")
    for _ in range(20_000):
        text = "".join(random.choice("a甲 　||｜，") for _ in range(random.randint(1, 12)))
        found = {one[0].replace(" ", "").replace("　", "") for one in slow.finditer(text)}
        assert raw_tables._list_sides(text) == found - {"|", "｜"}
    blanks = "　" * 300_000
    assert raw_tables._list_sides(f"甲{blanks}|{blanks}乙{blanks}|{blanks}") == {"甲|乙", "|"} - {"|"}
    assert not raw_tables._RULE.fullmatch("|" + "-" * 300_000 + "甲")
    assert not raw_tables._EXACT.fullmatch("|" + "-" * 300_000 + "甲")
