"""The marks that Git leaves in a file."""

import pytest

from bangban.frontmatter.conflicts import list_conflicts, report_conflicts
from bangban.frontmatter.document import parse_document


def test_every_mark_is_found():
    """Where it stands and what it is."""
    text = "甲\n<<<<<<< HEAD\n一\n=======\n二\n>>>>>>> x\n"
    assert [sign for _, sign in list_conflicts(text)] == ["<<<<<<<", "=======", ">>>>>>>"]
    assert [str(one.position) for one in report_conflicts("a.md", text)] == [
        "a.md:2:1",
        "a.md:4:1",
        "a.md:6:1",
    ]


@pytest.mark.parametrize(
    "text", ["标题\n=======\n", "========\n", "a <<<<<<< b", "<<<<<<<<\n", "|||||||\n", "==="]
)
def test_what_only_looks_like_a_mark_is_none(text):
    """A heading that is underlined, longer rows, the middle of a line."""
    assert list_conflicts(text) == []


@pytest.mark.parametrize(
    "text", [">>>>>>> x\n", "<<<<<<< HEAD\n甲", "甲\n\n=======\n乙", "||||||| base\n甲", "<<<<<<<HEAD"]
)
def test_a_mark_that_was_left_alone_is_found(text):
    """Whoever mends a conflict in haste leaves one."""
    assert len(list_conflicts(text)) == 1


def test_in_a_header_they_are_all_that_is_told():
    """Not that a key stands there twice, nor which are missing."""
    data = b"---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> x\ndate: 2022-11-15\n---\n\nA\n"
    document = parse_document("cases/a.md", data)
    assert [(one.code, one.position.line, one.level) for one in document.problems] == [
        ("source.conflict", line, "error") for line in (2, 4, 6)
    ]
    assert document.header is None


def test_in_a_body_they_leave_the_header_alone():
    """They are told when the body is converted."""
    document = parse_document("cases/a.md", b"---\ntitle: A\n---\n\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> x\n")
    assert document.problems == () and document.header is not None
