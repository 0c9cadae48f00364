"""Problems as editors, terminals and GitHub see them."""

import json
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.diagnostics.problems import (
    Position,
    Problem,
    count_errors,
    format_github,
    format_json,
    format_text,
    show_path,
    sort_problems,
    sum_up_levels,
)
from bangban.locale.zh.messages import MESSAGES

_PLACE = Position("cases/panda-blood.md", 3, 9)


def test_tells_place_code_mistake_and_mend_on_one_line():
    """The form of compilers, which editors and terminals make clickable."""
    problem = Problem(_PLACE, "slug.form", {"text": "熊猫 血"})
    assert format_text(problem) == (
        "cases/panda-blood.md:3:9: slug.form slug“熊猫 血”的写法不对。"
        "只能用小写英文字母、数字和连字符，例如 panda-blood。"
    )


def test_writes_json_with_every_part_apart():
    """Programs need not cut the line up again."""
    (row,) = json.loads(format_json([Problem(_PLACE, "text.empty")]))
    assert row == {
        "path": "cases/panda-blood.md",
        "line": 3,
        "column": 9,
        "level": "error",
        "code": "text.empty",
        "message": "这里是空的。",
        "mend": "请填上内容；不需要这一项时请整行删去。",
    }


def test_marks_the_line_on_github_whatever_the_name_of_the_file():
    """Signs that end a property or a command are escaped as @actions/core escapes them."""
    problem = Problem(Position("cases/a,b:c%.md", 3, 9), "text.empty")
    assert format_github(problem).startswith(
        "::error file=cases/a%2Cb%3Ac%25.md,line=3,col=9,title=text.empty::这里是空的。"
    )


@pytest.mark.parametrize(
    ("code", "level", "label", "command"),
    [
        ("text.empty", "error", "", "::error "),
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
    error, warning, hint = (Problem(_PLACE, code) for code in ("text.empty", "store.busy", "fonts.missing"))
    assert sum_up_levels([error, error]) == sum_up_levels([]) == ""
    assert sum_up_levels([hint, error, warning, error]) == "（错误 2、警告 1、提示 1）"
    assert count_errors([hint, error, warning, error]) == 2
    assert count_errors([hint, warning]) == 0


@pytest.mark.parametrize("sign", ["\n", "\r", "\x1b", "\x9b", "\x85", "\u2028", "\x7f"])
def test_lets_no_value_break_the_line_or_command_the_terminal(sign):
    """A value of the file, and its very name, are shown on the one line."""
    problem = Problem(Position(f"cases/a{sign}b.md"), "slug.form", {"text": f"a{sign}b"})
    assert sign not in format_text(problem)
    assert "slug“a b”" in problem.message


def test_prints_names_that_are_no_utf8():
    """Python hands such bytes on as surrogates, which no stream takes."""
    path = b"cases/\xc4\xe3.md".decode("utf-8", "surrogateescape")
    problem = Problem(Position(path), "slug.stem", {"stem": path})
    assert show_path(path) == r"cases/\udcc4\udce3.md"
    for text in (format_text(problem), format_github(problem), format_json([problem])):
        assert text.encode("utf-8")


def test_cuts_long_values():
    """A pasted page does not bury the sentence."""
    message = Problem(_PLACE, "slug.form", {"text": "长" * 500}).message
    assert len(message) < 100
    assert "长…”" in message


def test_puts_files_and_lines_in_order_and_tells_each_once():
    """The same list in every run, whatever the order of finding."""
    late, early = Problem(Position("b.md", 1), "text.empty"), Problem(Position("a.md", 10, 2), "text.empty")
    first = Problem(Position("a.md", 9, 80), "text.empty")
    assert sort_problems([late, early, first, Problem(Position("a.md", 9, 80), "text.empty")]) == [
        first,
        early,
        late,
    ]


@given(
    st.lists(
        st.tuples(st.sampled_from("ab"), st.integers(1, 3), st.sampled_from(["text.empty", "text.expected"]))
    )
)
def test_order_does_not_depend_on_the_order_of_finding(rows):
    """Sorting what is sorted, or reversed, changes nothing."""
    problems = [Problem(Position(path, line), code) for path, line, code in rows]
    assert sort_problems(problems) == sort_problems(problems[::-1]) == sort_problems(sort_problems(problems))


@given(st.sampled_from(sorted(MESSAGES)), st.text(alphabet=st.characters(), max_size=20))
def test_every_sentence_fits_on_a_line_and_can_be_printed(code, text):
    """Whatever a file says, braces, percent signs and lone surrogates too."""
    names = dict.fromkeys(_FIELDS[code], text)
    line = format_text(Problem(_PLACE, code, names))
    assert len(line.splitlines()) == 1
    line.encode()


def _list_fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


_FIELDS = {code: _list_fields(row.what) | _list_fields(row.mend) for code, row in MESSAGES.items()}
