"""The usual form of a name of a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.support.person_names import tidy_name


@pytest.mark.parametrize(
    ("typed", "usual"),
    [
        ("张 三", "张三"),
        ("张　三", "张三"),
        ("张\u00a0三", "张三"),
        ("张·三", "张三"),
        ("张•三", "张三"),
        ("王 小 明", "王小明"),
        ("李 小明", "李小明"),
        ("欧阳 娜娜", "欧阳娜娜"),
        ("欧 阳 娜 娜", "欧阳娜娜"),
        ("𠮷 田", "𠮷田"),
        ("买买提•艾力", "买买提·艾力"),
        ("买买提 · 艾力", "买买提·艾力"),
        ("阿依古丽．买买提", "阿依古丽·买买提"),
        ("阿依古丽.买买提", "阿依古丽·买买提"),
        ("J・K・罗琳", "J·K·罗琳"),
    ],
)
def test_gaps_and_dots_make_no_other_person(typed, usual):
    """Gaps that line a name up in print, dots of other keyboards."""
    assert tidy_name(typed) == usual


@pytest.mark.parametrize(
    "name",
    [
        "张三",
        "石大东 李娜",
        "李娜 王辰",
        "买买提·艾力",
        "John Smith",
        "J. K. Rowling",
        "本报 记者",
        "张三 John",
        "O'Neil",
        "",
        "·",
    ],
)
def test_what_is_not_one_chinese_name_stays(name):
    """Two people, names in other letters, words."""
    assert tidy_name(name) == name


@given(st.text(st.sampled_from("张三欧阳娜 　·•.．Aa-（"), max_size=12))
def test_the_usual_form_is_its_own(name):
    """And has every letter."""
    usual = tidy_name(name)
    assert tidy_name(usual) == usual
    assert [one for one in usual if one.isalnum()] == [one for one in name if one.isalnum()]
