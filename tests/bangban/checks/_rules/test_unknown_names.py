"""Names that lead nowhere, each with the nearest one."""

from typing import NamedTuple

import pytest
from msgspec.structs import replace

from bangban.checks._rules.unknown_names import check_name
from bangban.content.model.platform import Term
from bangban.content.model.story import Reference
from bangban.content.references import build_directory
from bangban.diagnostics.fixes import Edit
from bangban.diagnostics.problems import Position
from tests.bangban.desk import PLATFORM, name


class _Claimed(NamedTuple):
    path: str
    kind: str
    slug: str


def _check(what, identifier, broken=(), files=()):
    problems = list(check_name(what, name(identifier), build_directory(PLATFORM, frozenset(broken), files)))
    assert all(problem.message and problem.mend for problem in problems)
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("what", "identifier"),
    [
        ("category", "food"),
        ("agency", "hospital"),
        ("section", "city"),
        ("actor", "seeker"),
        ("actor", "hospital"),
    ],
)
def test_finds_names_of_the_platform(what, identifier):
    """Each among its own kind."""
    assert _check(what, identifier) == []


@pytest.mark.parametrize(
    ("what", "identifier", "code"),
    [
        ("category", "foods", "category.unknown"),
        ("category", "疫苗", "category.unknown-far"),
        ("agency", "seeker", "agency.unknown-far"),
        ("actor", "hospitle", "actor.unknown"),
        ("section", "citty", "section.unknown"),
        ("related", "cases/none", "related.unknown-far"),
    ],
)
def test_tells_names_that_lead_nowhere_with_the_nearest(what, identifier, code):
    """A slip of a letter, or something else altogether."""
    assert _check(what, identifier) == [code]


@pytest.mark.parametrize(
    ("what", "label", "meant"),
    [
        ("category", "寻医买药", "medicine"),
        ("agency", "市医院", "hospital"),
        ("agency", "市中心医院", "hospital"),
        ("section", "城市", "city"),
        ("actor", "求助人", "seeker"),
        ("actor", "市卫生健康委员会", "commission"),
    ],
)
def test_leads_chinese_names_to_their_ids(what, label, meant):
    """An editor knows the name; the mend has the id."""
    (problem,) = check_name(what, name(label), build_directory(PLATFORM, frozenset(), ()))
    assert (problem.code, problem.values["nearest"]) == (f"{what}.unknown", meant)
    assert f"“{meant}”" in problem.mend


def test_guesses_nothing_for_a_name_of_two():
    """Which of them was meant, no one knows."""
    twice = replace(PLATFORM, categories=(Term("a1", "生活"), Term("b2", "生活")))
    (problem,) = check_name("category", name("生活"), build_directory(twice, frozenset(), ()))
    assert problem.code == "category.unknown-far"


def test_does_not_look_up_what_could_not_be_read():
    """A broken platform.yaml is one mistake, not one for every story."""
    assert _check("agency", "nobody", broken=["agencies"]) == []
    assert _check("actor", "nobody", broken=["agencies"]) == []
    assert _check("category", "疫苗", broken=["agencies"]) == ["category.unknown-far"]


def test_a_reference_is_told_where_it_stands():
    """Its line and column."""
    place = Position("cases/one.md", 7, 11)
    (problem,) = check_name("category", Reference("foo", place), build_directory(PLATFORM, frozenset(), ()))
    assert problem.position == place


@pytest.mark.parametrize(
    ("what", "typed", "meant"),
    [
        ("category", "寻医买药", "medicine"),
        ("category", "尋醫買藥", "medicine"),
        ("category", "medicnie", "medicine"),
        ("category", "medecines", None),
        ("agency", "市醫院", "hospital"),
        ("actor", "试验平台", "platform"),
        ("actor", "求助者", "seeker"),
        ("actor", "工作人员", None),
        ("section", "citi", "city"),
    ],
)
def test_puts_a_name_right_that_is_certain(what, typed, meant):
    """A Chinese name, however it is spelt, and one slip of the hand; other guesses are only told."""
    (problem,) = check_name(what, name(typed), build_directory(PLATFORM, frozenset(), ()))
    assert [edit.new for edit in problem.fix] == ([meant] if meant else [])


def test_writes_a_name_between_its_quotes():
    """Which quotes they are need not be known."""
    reference = Reference("foodd", Position("a.md", 3, 5), quoted=True)
    (problem,) = check_name("category", reference, build_directory(PLATFORM, frozenset(), ()))
    assert problem.fix == (Edit(3, 6, "foodd", "food"),)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cases/lift-repair", "articles/lift-repair"),
        ("article/lift-repair", "articles/lift-repair"),
        ("lift-repair.md", "articles/lift-repair"),
        ("articles/lift-repiar", "articles/lift-repair"),
        ("cases/a", ""),
    ],
)
def test_a_related_story_is_guessed_by_its_own_name(typed, meant):
    """Its folder may be another; that two stories lie in one folder makes them no more alike."""
    files = [
        _Claimed("articles/lift-repair.md", "article", "lift-repair"),
        _Claimed("cases/hc.md", "case", "hc"),
    ]
    (problem,) = check_name("related", name(typed), build_directory(PLATFORM, frozenset(), files))
    assert problem.values["nearest"] == meant
