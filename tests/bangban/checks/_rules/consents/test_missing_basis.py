"""Whether anything says why a case may be public."""

from datetime import UTC, datetime

import pytest

from bangban.checks.rule_registry import find_windows
from bangban.content.stories import read_story
from tests.bangban.checks.judging import judge
from tests.bangban.desk import ZONE

NOW = datetime(2022, 1, 1, tzinfo=UTC)


def _read(more: str, basis: str = "", kind: str = "cases"):
    case = f"case:\n  category: food\n  state: received\n{basis}" if kind == "cases" else ""
    data = f"---\ntitle: 一\ndate: 1980-01-01\n{more}{case}---\n".encode()
    file = read_story(f"{kind}/a.md", data, ZONE)
    assert file.problems == ()
    return file


def _tell(one):
    return [(str(row.position), row.code, row.level) for row in judge(one, NOW)]


@pytest.mark.parametrize("basis", ["", "  consent: {}\n", "  consent:\n", "  consent: {by: ''}\n"])
def test_a_case_that_is_public_for_no_reason_is_not_published(basis):
    """An empty consent is none. Told at the category, as there is no other place."""
    assert _tell(_read("", basis)) == [("cases/a.md:5:13", "consent.missing", "error")]


def test_a_basis_of_consent_needs_the_consent():
    """The word alone shows nothing; told at the word."""
    assert _tell(_read("", "  basis: consent\n")) == [("cases/a.md:7:10", "consent.missing", "error")]


@pytest.mark.parametrize(
    "basis",
    ["  basis: reporting\n", "  consent: {by: 电话}\n", "  basis: consent\n  consent: {given: 1980-01-01}\n"],
)
def test_a_consent_or_reporting_is_enough(basis):
    """A consent alone means itself."""
    assert find_windows(_read("", basis)) == ()


@pytest.mark.parametrize("more", ["draft: true\n", "status: draft\n", "sample: true\n"])
def test_what_is_not_out_and_what_is_nobodys_story_needs_none(more):
    """Whatever the clock says."""
    assert find_windows(_read(more)) == ()


def test_only_cases_need_one():
    """An article is reporting by itself."""
    assert find_windows(_read("", kind="articles")) == ()


def test_of_an_embargoed_story_it_is_a_warning_until_it_is_out():
    """A hidden one has a page, and is judged like any."""
    assert _tell(_read("embargo: 2022-01-02\n"))[0][1:] == ("consent.missing-later", "warning")
    assert _tell(_read("embargo: 2022-01-01\n"))[0][1:] == ("consent.missing", "error")
    assert _tell(_read("status: hidden\n"))[0][1:] == ("consent.missing", "error")
