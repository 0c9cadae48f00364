"""The rows of withdrawn.yaml, and which stories they take down."""

import pytest

from bangban.content.model.withdrawal import normalize_key
from bangban.content.stories import read_story
from bangban.content.withdrawals import Withdrawn, find_key, list_notices, name_keys, read_withdrawals
from tests.bangban.desk import ZONE

ROW = "- {key: %s, at: 2022-11-21, reason: 应求助人要求撤下}\n"


def _read(text):
    rows, problems = read_withdrawals("withdrawn.yaml", text, ZONE)
    return [row.key for row in rows], [(one.position.line, one.code, one.level) for one in problems]


def _story(path, more=""):
    return read_story(path, f"---\ntitle: 一\ndate: 2022-11-20\n{more}---\n".encode(), ZONE)


@pytest.mark.parametrize("key", ["cases/lamp", "/cases/lamp/", "cases/lamp.md"])
def test_reads_a_key_however_it_is_typed(key):
    """As `related` does."""
    assert _read(ROW % key) == (["cases/lamp"], [])
    assert normalize_key(key) == "cases/lamp"


@pytest.mark.parametrize("text", ["", "# 还没有\n", "[]\n"])
def test_nothing_may_be_taken_down_yet(text):
    """The file may be there without a row."""
    assert _read(text) == ([], [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- {key: cases/a, at: 2022-11-21}\n", "key.missing"),
        ("- {key: cases/a, reason: 甲}\n", "key.missing"),
        ("- {key: cases/a, at: 2022-11-21, reason: ''}\n", "text.empty"),
        ("- {key: cases/a, at: 2022-11-21, reason: 甲, why: 乙}\n", "key.unknown-far"),
        ("- {key: 路灯, at: 2022-11-21, reason: 甲}\n", "withdrawn.key"),
        ("- {key: cases/a, at: 昨天, reason: 甲}\n", "moment.relative"),
        ("cases/a\n", "map.expected"),
    ],
)
def test_a_row_with_a_mistake_stops_publication(text, code):
    """What it takes down is not certain: an error, at its place."""
    _, problems = _read(text)
    assert (1, code, "error") in problems


def test_an_original_takes_its_translations_along():
    """A translation can be taken down alone."""
    original = _story("cases/a.md", "case: {category: a, state: closed}\n")
    assert name_keys(original) == ("cases/a", "cases/a")
    assert find_key(original, {"cases/a"}) == "cases/a"
    other = _story("articles/a-en.md", "slug: a\nlang: en\n")
    assert name_keys(other) == ("articles/a", "articles/a/en")
    assert find_key(other, {"articles/a"}) == "articles/a"
    assert find_key(other, {"articles/a/en"}) == "articles/a/en"
    assert find_key(_story("articles/a.md"), {"articles/a/en"}) == ""


def test_a_notice_stands_at_every_address():
    """By the first of two rows; also where no file is any more."""
    rows, _ = read_withdrawals("withdrawn.yaml", ROW % "cases/a" + ROW % "cases/b" + ROW % "cases/a", ZONE)
    found = [
        ("cases/a", Withdrawn("cases/a/en/", ("old/",))),
        ("cases/a", Withdrawn("cases/a/", ("cases/c/",), hidden=True)),
    ]
    one, other = list_notices(rows, found)
    assert one.addresses == ("cases/a/", "cases/a/en/")
    assert one.aliases == ("cases/c/", "old/")
    assert one.hidden == {"cases/a/", "cases/c/"}
    assert other.addresses == ("cases/b/",)
    assert other.reason == "应求助人要求撤下"
