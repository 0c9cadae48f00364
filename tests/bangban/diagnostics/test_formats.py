"""Problems in the forms that terminals, programs and GitHub read."""

import json

import pytest

from bangban.diagnostics.fixes import replace_at
from bangban.diagnostics.formats import format_fix, format_github, format_json, format_text, sum_up_levels
from bangban.diagnostics.problems import Position, Problem

_PLACE = Position("cases/panda-blood.md", 3, 9)


def test_tells_place_code_mistake_and_mend_on_one_line():
    """The form of compilers, which editors and terminals make clickable."""
    problem = Problem(_PLACE, "slug.form", {"text": "熊猫 血"})
    assert format_text(problem) == (
        "cases/panda-blood.md:3:9: slug.form slug“熊猫 血”的写法不对。"
        "只能用小写英文字母、数字和连字符，最多 200 个，例如 stuck-in-lift。"
    )


def test_writes_json_with_every_part_apart():
    """Programs need not cut the line up again."""
    (row,) = json.loads(format_json([Problem(_PLACE, "frontmatter.missing")]))
    assert row == {
        "path": "cases/panda-blood.md",
        "line": 3,
        "column": 9,
        "level": "error",
        "code": "frontmatter.missing",
        "message": "文件没有文件头。",
        "mend": "请在最前面写一行 ---，接着写 title: 和 date: 等各项，再写一行 ---，然后才是正文。",
    }


def test_writes_the_edits_of_a_fix_into_json():
    """With where what is replaced begins and ends, as editors of texts ask for it."""
    problem = Problem(
        _PLACE, "flag.word", {"text": "是", "new": "true"}, replace_at(_PLACE, "是\n", "true\n")
    )
    (row,) = json.loads(format_json([problem]))
    assert row["fix"] == [
        {"line": 3, "column": 9, "end_line": 4, "end_column": 1, "old": "是\n", "new": "true\n"}
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("是", "true", "“是”改成“true”"),
        ("", "x\n", "加上“x ”"),
        ("x", "", "删去“x”"),
        ("at", "id: a\n  at", "加上“id: a”"),
    ],
)
def test_tells_what_was_fixed_on_one_line(old, new, said):
    """Place, code, and the change."""
    problem = Problem(_PLACE, "flag.word", {"text": "是", "new": "true"}, replace_at(_PLACE, old, new))
    assert format_fix(problem) == f"cases/panda-blood.md:3:9: flag.word 已改：{said}。"


def test_tells_what_became_of_private_data_and_not_what_it_was():
    """Reports are read by others."""
    problem = Problem(_PLACE, "privacy.mobile", {}, replace_at(_PLACE, "13812345678", "138****5678"))
    assert format_fix(problem).endswith(" 已改：遮成“138****5678”。")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [("\u202e", "", "删去“U+202E”"), ("\u2028", " ", "“U+2028”改成“ ”"), ("甲\n乙", "", "删去“甲 乙”")],
)
def test_names_signs_that_nobody_sees(old, new, said):
    """One of direction would turn the line about."""
    problem = Problem(_PLACE, "source.invisible", {"sign": "U"}, replace_at(_PLACE, old, new))
    assert format_fix(problem).endswith(f" 已改：{said}。")


def test_marks_the_line_on_github_whatever_the_name_of_the_file():
    """Signs that end a property or a command are escaped as @actions/core escapes them."""
    problem = Problem(Position("cases/a,b:c%.md", 3, 9), "frontmatter.missing")
    assert format_github(problem).startswith(
        "::error file=cases/a%2Cb%3Ac%25.md,line=3,col=9,title=frontmatter.missing::文件没有文件头。"
    )


@pytest.mark.parametrize(
    ("code", "level", "label", "command"),
    [
        ("frontmatter.missing", "error", "", "::error "),
        ("store.readonly", "warning", "警告：", "::warning "),
        ("fonts.missing", "hint", "提示：", "::notice "),
    ],
)
def test_says_how_much_a_problem_weighs(code, level, label, command):
    """In each form: an error is what is told without a word."""
    problem = Problem(_PLACE, code)
    assert problem.level == level
    assert f" {code} {label}{problem.message}" in format_text(problem)
    assert json.loads(format_json([problem]))[0]["level"] == level
    assert format_github(problem).startswith(command)


def test_sums_up_levels_where_not_all_are_errors():
    """Only errors stop publication; a sum says how many of each there are."""
    error, warning, hint = (
        Problem(_PLACE, code) for code in ("frontmatter.missing", "store.busy", "fonts.missing")
    )
    assert sum_up_levels([error, error]) == sum_up_levels([]) == ""
    assert sum_up_levels([hint, error, warning, error]) == "（错误 2、警告 1、提示 1）"
