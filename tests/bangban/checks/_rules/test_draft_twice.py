"""`draft` and `status` in one header."""

import pytest

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.content.stories import read_story
from tests.bangban.desk import ZONE


def _read(front: str):
    text = f"---\ntitle: 一\ndate: 2022-11-13\n{front}---\n"
    return read_story("articles/a.md", text.encode(), ZONE, judge=CONTENT_RULES.file)


@pytest.mark.parametrize(
    ("draft", "status", "kept"),
    [
        ("false", "hidden", "hidden"),
        ("false", "draft", "draft"),
        ("true", "published", "draft"),
        ("true", "hidden", "draft"),
    ],
)
def test_what_contradicts_itself_is_told_with_what_holds(draft, status, kept):
    """In either order; never more is published than either of them says."""
    for lines in (f"draft: {draft}\nstatus: {status}\n", f"status: {status}\ndraft: {draft}\n"):
        file = _read(lines)
        told = [(one.code, one.level, one.values["kept"]) for one in file.problems]
        assert told == [("status.twice", "warning", kept)]
        assert file.story.status == kept


@pytest.mark.parametrize(
    "front",
    [
        "draft: true\nstatus: draft\n",
        "draft: false\nstatus: published\n",
        "draft: false\n",
        "status: hidden\n",
        "draft:\nstatus: hidden\n",
        'draft: ""\nstatus: hidden\n',
    ],
)
def test_what_says_the_same_twice_or_once_is_nothing(front):
    """A key that is left empty says nothing."""
    assert _read(front).problems == ()


def test_a_word_that_is_neither_is_told_once():
    """By its own field; nobody knows what it contradicts."""
    for front in ("draft: maybe\nstatus: hidden\n", "draft: false\nstatus: hiden\n"):
        assert [one.code for one in _read(front).problems if one.code == "status.twice"] == []
