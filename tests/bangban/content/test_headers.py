"""What rules see of a header, as far as it could be read."""

from bangban.content.headers import Header
from bangban.content.stories import read_story
from tests.bangban.desk import ZONE, moment

_HEADER = """\
---
title: 一件事
date: 2022-11-20
updated: 2022-11-21
corrections: [{at: 2022-11-22, text: 甲}, {at: x, text: 乙}]
case:
  category: medicine
  state: forwarded
  outcome: done
  consent: {given: 2022-11-12, until: 2032-11-12}
  expected: {at: 2022-12, what: 丙}
timeline: [{at: 2022-11-13, title: 丁}]
---
"""


def _read(text: str) -> Header:
    told = []
    read_story("cases/a.md", text.encode(), ZONE, judge=lambda header: told.append(header) or ())
    (header,) = told
    return header


def test_has_each_moment_with_its_place():
    """Also beside others that cannot be read; a word that is none is not there, but stands somewhere."""
    header = _read(_HEADER)
    assert [(one.what, one.position.line) for one in header.dates] == [
        ("entry", 12), ("updated", 4), ("correction", 5), ("given", 10), ("until", 10), ("expected", 11)
    ]  # fmt: skip
    assert header.find("until").moment == moment("2032-11-12")
    assert (header.state, header.outcome, header.outcome_place.line) == ("forwarded", "", 9)
    assert [entry.title for entry in header.entries] == ["丁"]


def test_is_empty_where_there_is_nothing_to_read():
    """No front matter, no case."""
    assert _read("正文。\n") == Header((), (), "", "", None)
    assert _read("---\ntitle: 一\ndate: 2022-11-20\n---\n").find("expected") is None
