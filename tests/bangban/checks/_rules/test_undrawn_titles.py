"""A title that would be boxes on its picture is told."""

import pytest

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.content.stories import read_story
from tests.bangban.desk import ZONE

_CASE = "case: {category: medicine, state: closed, outcome: resolved, basis: reporting}\n"


def _tell(title, more=_CASE):
    data = f"---\ndate: 2022-11-14\ntitle: {title}\n{more}---\n".encode()
    problems = read_story("cases/a.md", data, ZONE, "case", CONTENT_RULES.file).problems
    return [(str(one.position), one.values["sign"]) for one in problems if one.code == "fonts.sign"]


@pytest.mark.parametrize(
    ("title", "signs"), [("“𠮷”祥里的𠮷", "𠮷"), ("加油💪", "💪"), ("شى的电梯", "شى"), ("'面馆👨‍👩'", "👨👩")]
)
def test_tells_the_signs_at_the_title(title, signs):
    """Each once, without the joiners between them."""
    assert _tell(title) == [("cases/a.md:3:8", signs)]


@pytest.mark.parametrize(
    ("title", "more"),
    [("𰻝𰻝面馆㊗️", _CASE), ("电\u00ad梯", _CASE), ("مصعد", f"lang: ar\n{_CASE}"), ("𠮷", "")],
)
def test_other_titles_are_drawn_or_never_were(title, more):
    """What one of the two fonts has; stories in other languages, and what is no case, have no picture."""
    assert _tell(title, more) == []
