"""Old addresses that lead nowhere for certain."""

import pytest

from bangban.checks.content_check import check_texts
from bangban.checks.rule_registry import CHECK_RULES
from bangban.content.library import load_library
from tests.bangban.checks.examples import CLOCK

CASE = "sample: true\ncase: {category: food, state: received}\n"


def _tell(newsroom):
    told = check_texts(load_library(newsroom.path, CHECK_RULES), CLOCK)
    return [(str(one.position), one.code, one.level) for one in told if one.code.startswith("alias.")]


@pytest.mark.parametrize(
    ("alias", "code"),
    [
        ("cases/other", "alias.taken"),
        ("/cases/other/embed/", "alias.taken"),
        ("cases/first", "alias.self"),
        ("cases/gone", "alias.taken"),
        ("cases/category/food", "alias.own"),
        ("cases/page/2", "alias.own"),
        ("cases", "alias.own"),
        ("tags/x", "alias.own"),
        ("index.html", "alias.own"),
        ("404.html", "alias.own"),
        ("platform/how-to", "alias.own"),
        ("images/a", "alias.own"),
    ],
)
def test_what_stands_there_already_is_told(newsroom, alias, code):
    """At its place; the story is left out, for a reader would come to the wrong page."""
    newsroom.case("first", f"aliases: [cases/before, {alias}]\n{CASE}")
    newsroom.case("other", CASE)
    newsroom.write("withdrawn.yaml", "- {key: cases/gone, at: 2022-11-21, reason: 应求助人要求撤下}\n")
    assert _tell(newsroom) == [("cases/first.md:4:25", code, "error")]


def test_two_stories_cannot_have_stood_at_one_address(newsroom):
    """The second in the order of files is told."""
    newsroom.case("first", f"aliases: [cases/before]\n{CASE}")
    newsroom.case("other", f"aliases: [/cases/before/]\n{CASE}")
    assert _tell(newsroom) == [("cases/other.md:4:11", "alias.twice", "error")]


def test_two_stories_cannot_lead_to_one_another(newsroom):
    """Each stands where the other says that it was."""
    newsroom.case("first", f"aliases: [cases/other]\n{CASE}")
    newsroom.case("other", f"aliases: [cases/first]\n{CASE}")
    assert [code for _, code, _ in _tell(newsroom)] == ["alias.taken", "alias.taken"]


def test_what_was_free_is_right(newsroom):
    """Of this site before, and of another system."""
    newsroom.case(
        "first", f"aliases: [cases/before, /2019/05/lamp.html, node/12, cases/before/again]\n{CASE}"
    )
    assert _tell(newsroom) == []
