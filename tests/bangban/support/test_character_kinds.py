"""What characters are where Chinese lines meet, the same with each Python."""

from unicodedata import category

import pytest

from bangban.support.character_kinds import can_join, is_wide, join_lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("郑州这六家\n单位", "郑州这六家单位"),
        ("最高38℃ \n  以上", "最高38℃以上"),
        ("第一行，\n\n第二行", "第一行，第二行"),
        ("New\nYork", "New\nYork"),
        ("共\n3件", "共\n3件"),
        ("一行", "一行"),
    ],
)
def test_lines_of_chinese_become_one(text, expected):
    """Only where no space belongs."""
    assert join_lines(text) == expected


def test_what_no_version_of_unicode_assigns_is_narrow():
    """Python 3.11 calls it Fullwidth; only the planes of Han are wide throughout."""
    unassigned = [chr(code) for code in range(0x300, 0x1B000) if category(chr(code)) == "Cn"]
    later = set("\u2ffc\u2ffd\u2ffe\u2fff\u31ef") | {chr(code) for code in range(0x1AFF0, 0x1B000)}
    assert [one for one in unassigned if is_wide(one) and one not in later] == []


@pytest.mark.parametrize("char", "\u2ff0\u2fff\u31ef\u4dc0\u2630\U0001fae8\U0001f6dc\U00031350\U0002ebf0")
def test_what_later_versions_widened_is_wide_already(char):
    """As Unicode 16 has it, so that a newer Python changes no page."""
    assert is_wide(char)


def test_many_accents_take_no_longer_than_they_are():
    """Each is looked at once for each newline behind it."""
    text = ("中" + "\u0301" * 50 + "\n") * 2000 + "中"
    assert join_lines(text).count("\n") == 0
    assert can_join("甲\n乙", 1, 2)
