"""Markdown in values that are shown as they are."""

import pytest

from bangban.content.schema.fields import MarkdownField, TextField
from bangban.content.schema.plain_words import find_markup
from tests.bangban.desk import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("电梯**修好了**。", "**修好了**"),
        ("见[案例](cases/lift.md)。", "[案例](cases/lift.md)"),
        ("办结率 93.7%[^1]", "[^1]"),
        ("运行 `check`", "`check`"),
        ("~~旧~~新", "~~旧~~"),
        ("**修好了", "**"),
        ("说好了，~~又变", "~~"),
        ("# 标题", "#"),
        ("一行<br>又一行", "<br>"),
        ("甲&nbsp;乙", "&nbsp;"),
    ],
)
def test_markup_is_told_and_the_value_kept(text, found):
    """Where the value begins; it is published as typed."""
    value, told = read(TextField(), f"'{text}'")
    assert (value, find_markup(text)) == (text, found)
    assert told == [("text.markup", 1, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "2*3 米",
        "138****1234",
        "#郑州加油# 电梯",
        "[图] 电梯",
        "A & B",
        "1 < 2 > 0",
        "AT&T",
        "张**",
        "市民张**说",
        "李某**报案",
        "好的~~",
        "2 ** 3",
    ],
)
def test_signs_of_plain_words_are_not_told(text):
    """Nor Markdown where it is read."""
    assert find_markup(text) == ""
    assert read(MarkdownField(), "'**粗** [甲](b.md)'")[1] == []
