"""What is not read, put right where that is certain: and then it is read."""

import pytest

from bangban.diagnostics.fixes import apply_fixes
from bangban.diagnostics.problems import Position
from bangban.markdown._unread.exact_mends import fix_unread
from bangban.markdown._unread.unread import list_unread
from tests.bangban.markdown._unread.telling import tell


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("看[这里]（https://example.org/）。", "看[这里](https://example.org/)。"),
        ("看［这里］(https://example.org/)。", "看[这里](https://example.org/)。"),
        ("甲［^1］\n\n[^1]: 乙", "甲[^1]\n\n[^1]: 乙"),
        ("＃＃ 标题", "## 标题"),
        ("＃＃标题", "## 标题"),
        ("甲&nbsp 乙", "甲&nbsp; 乙"),
        ("甲&amp;nbsp;乙", "甲&nbsp;乙"),
    ],
)
def test_writes_what_is_read(text, fixed):
    """One problem, one fix, and nothing more to tell."""
    (problem,) = tell(text)
    assert apply_fixes(text.encode(), [problem.fix]) == (fixed.encode(), [0])
    assert tell(fixed) == []


@pytest.mark.parametrize(
    "text", ["[[页面]]", "[甲](https://example.org/", "－ 您好", "这是**粗体的字。", "| 甲 | 乙 |\n| 1 | 2 |"]
)
def test_leaves_to_the_editor_what_is_not_certain(text):
    """Another page's name, a dash of speech, the end of what was to be bold."""
    assert [problem.fix for problem in tell(text) if problem.fix] == []


def test_does_not_guess_at_a_heading():
    """`#话题` may be a topic: that a blank is missing is told, and no more."""
    (found,) = list_unread("##标题", "<p>##标题</p>", lambda text: text)
    assert found.code == "prose.heading-blank"
    assert fix_unread(found.code, found.values, Position("a.md")) == ()
