"""One change in the newsroom: which figures are counted again, and that no others are."""

import json

import pytest

from tests.browser import newsroom as newsrooms
from tests.site.workbench import Workbench, take_bench

CLOSED = """\
case: {category: food, state: closed, outcome: resolved, basis: reporting%s}
timeline:
  - {at: 2022-11-13T09:00, stage: received, actor: seeker, title: 求助}
  - {at: 2022-11-13T1%d:00, stage: answered, actor: platform, title: 答复}
  - {at: 2022-11-14T09:00, stage: closed, actor: platform, title: 办结}
"""
FIGURES = "api/v1/figures.json"


@pytest.fixture
def bench() -> Workbench:
    """A newsroom with five closed cases of one category, built."""
    bench = take_bench()
    newsroom = newsrooms.found(bench.newsroom.path)
    for number in range(5):
        newsroom.case(f"food-{number}", CLOSED % ("", number), title=f"第{number}件")
    bench.rebuild()
    return bench


def read_figures(bench: Workbench) -> dict[str, object]:
    rows = json.loads((bench.output / FIGURES).read_text("utf-8"))["figures"]
    return {row["id"]: row for row in rows}


def test_a_case_was_answered_later(bench):
    """The figures of its scopes are counted again, as a clean build counts them."""
    before = read_figures(bench)
    bench.newsroom.case("food-2", CLOSED % ("", 9), title="第2件")
    assert FIGURES in bench.rebuild()
    bench.newsroom.case("food-2", CLOSED % (", satisfaction: satisfied", 9), title="第2件")
    assert FIGURES in bench.rebuild()
    after = read_figures(bench)
    changed = {name for name, row in after.items() if before.get(name) != row}
    assert changed
    assert not {name for name in changed if "medicine" in name or "urgent" in name}


def test_words_of_a_case_are_in_no_figure(bench):
    """Nor is an article."""
    bench.newsroom.case("food-4", CLOSED % ("", 4), body="换了一段。\n", title="第4件")
    bench.newsroom.article(body="换了一段。\n")
    assert FIGURES not in bench.rebuild()
