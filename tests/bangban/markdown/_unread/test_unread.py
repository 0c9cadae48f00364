"""What Markdown does not read, in every place where it is read."""

import html

import pytest

from bangban.markdown._unread.unread import list_unread
from tests.bangban.markdown._unread.telling import tell_places

SPOILT = """没有定义的[^x]，[丙][none]，**没有结束。

| 甲 | 乙 |
| 1 | 2 |

＃＃ 标题

[链接]（https://example.org）
"""


def test_all_is_told_at_once_in_the_order_of_the_text():
    """Each at line and column."""
    assert tell_places(SPOILT) == [
        ("prose.note-missing", 1, 6),
        ("prose.reference", 1, 11),
        ("prose.unclosed", 1, 21),
        ("prose.table-rule", 3, 1),
        ("prose.wide-sign", 6, 1),
        ("prose.link", 8, 1),
    ]


def test_nothing_is_told_in_code():
    """The same, fenced and indented."""
    assert tell_places(f"````\n{SPOILT}\n````") == []
    assert tell_places("前文。\n\n" + "".join(f"    {line}\n" for line in SPOILT.splitlines())) == []


def test_marks_of_a_conflict_are_told_each():
    """All forms, at the start of a line; a heading underlined with seven signs is none."""
    text = "<<<<<<< HEAD\n甲\n||||||| base\n乙\n=======\n丙\n>>>>>>> x\n"
    assert tell_places(text) == [("source.conflict", line, 1) for line in (1, 3, 5, 7)]
    assert tell_places("标题\n=======\n\n正文 <<<<<<< 与 >>>>>>>。") == []
    assert tell_places("```\n<<<<<<< HEAD\n```") == []


PIECES = (
    *(
        "**粗",
        "[a][b] ",
        "[^x] ",
        "[a]（x.md） ",
        "＃ 题\n",
        "<b>",
        "&nbsp ",
        "`",
        "==a== ",
        "• 甲\n",
        "＊＊a＊＊",
    ),
    *("[[a]] ", "$a^", "{.a} ", "---\na: b\n", "[", "《［", "** 粗 ", "｜", "(a)[x.md] ", "![a] (x.png) "),
    *("| a | b |\n", "<section ", "]（x", "<<<<<<< a\n", "#a\n", "{{< ", ":::\n"),
)


@pytest.mark.parametrize("piece", PIECES)
def test_of_a_long_text_the_first_two_hundred_are_told(piece):
    """However it is spoilt; that each is found in one pass is measured in the bench."""
    told = list_unread(piece * 2_000, f"<p>{html.escape(piece * 2_000)}</p>", lambda text: text)
    assert len(told) <= 200
    assert told == sorted(told, key=lambda one: one.start)
