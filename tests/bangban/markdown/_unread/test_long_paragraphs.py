"""A paragraph that nobody can read is told; long lists, tables and code are not paragraphs."""

from __future__ import annotations

import pytest

from bangban.diagnostics.problems import Position
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink
from bangban.markdown.source_positions import check_prose


def _tell(text, quick):
    prose = Converter(quick=quick).convert(text, resolve=ResolvedLink)
    problems = check_prose(prose, text, Position("cases/lamp.md", 1, 1))
    return [(one.code, one.position.line) for one in problems if one.code == "prose.long"]


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize("line", ["甲乙丙丁\n", "甲\\\n", "电梯停了。", "**甲**乙 "])
def test_tells_a_paragraph_that_is_too_long_where_it_begins(line, quick):
    """However many lines and signs are in it."""
    text = f"前文。\n\n{line * (30_000 // len(line))}\n\n后文。\n"
    assert _tell(text, quick) == [("prose.long", 3)]


@pytest.mark.parametrize(
    "text",
    [
        "甲" * 20_000,
        "甲乙丙丁。\n\n" * 4000,
        "- 甲乙丙丁\n" * 4000,
        "|甲|乙|\n|-|-|\n" + "|丙|丁|\n" * 4000,
        "```\n" + "x = 1\n" * 4000 + "```\n",
        "> 甲\n\n" + "1. 甲乙丙丁\n" * 3000,
    ],
)
def test_tells_nothing_of_long_texts_and_lists(text):
    """They are read line by line, by people and by programs."""
    assert _tell(text, quick=True) == []
