"""Rows of withdrawn.yaml that look as if they should take something down, and do not."""

import pytest

from bangban.checks.content_check import check_texts
from bangban.checks.rule_registry import CHECK_RULES
from bangban.content.library import load_library
from tests.bangban.checks.examples import CLOCK

ROW = "- {key: %s, at: 2022-11-21, reason: 应求助人要求撤下}\n"


def _tell(newsroom, *keys):
    newsroom.write("withdrawn.yaml", "".join(ROW % key for key in keys))
    told = check_texts(load_library(newsroom.path, CHECK_RULES), CLOCK)
    return [
        (one.position.line, one.code, one.values.get("nearest", one.values.get("new", "")), one.level)
        for one in told
        if one.code.startswith("withdrawn.")
    ]


@pytest.fixture
def newsroom(newsroom):
    """With a case that stood elsewhere before."""
    newsroom.case(
        "street-lamp", "aliases: [cases/lamp]\nsample: true\ncase: {category: food, state: received}\n"
    )
    return newsroom


def test_what_is_there_or_was_deleted_is_right(newsroom):
    """A row stays for good when its file is gone."""
    assert _tell(newsroom, "cases/street-lamp", "cases/long-gone", "articles/street-lamp-2") == []


@pytest.mark.parametrize("key", ["cases/street-lampp", "cases/steret-lamp", "articles/street-lamp"])
def test_a_slip_is_told(newsroom, key):
    """Of the hand, or of the kind: the story that was meant would stay public."""
    assert _tell(newsroom, key) == [(1, "withdrawn.unknown", "cases/street-lamp", "warning")]


def test_an_old_address_takes_nothing_down(newsroom):
    """An error, for somebody believes that the story is gone."""
    assert _tell(newsroom, "cases/lamp") == [(1, "withdrawn.alias", "cases/street-lamp", "error")]


def test_a_second_row_is_told(newsroom):
    """Readers see the first."""
    assert _tell(newsroom, "cases/a", "cases/a") == [(2, "withdrawn.twice", "", "warning")]
