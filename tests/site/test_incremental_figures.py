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


STORY = "articles/report/index.html"
ROWS = """\
as_of,since,received,processed,closed,urgent_closed,source
2022-11-13,2022-01-09,194087,193018,181773,5013,平台
"""


def test_a_story_follows_the_figure_that_it_shows(bench):
    """It is made again when that figure changes, and of another's change knows nothing."""
    line = '[5件](/platform/statistics/ "数字 cases/category/food/cases 2022-11-14")'
    bench.newsroom.article("report", body=f"前。\n\n{line}\n\n后。\n")
    bench.rebuild()
    assert "写稿时" not in (bench.output / STORY).read_text("utf-8")
    bench.newsroom.case("food-5", CLOSED % ("", 5), title="第5件")
    assert STORY in bench.rebuild()
    assert "写稿时（2022年11月14日）为5件，截至" in (bench.output / STORY).read_text("utf-8")
    bench.newsroom.case("food-5", CLOSED % ("", 5), body="换了一段。\n", title="第5件")
    assert STORY not in bench.rebuild()


def test_a_story_follows_the_snapshots(bench):
    """A new row of stats.csv is a new value in it."""
    line = '[93.66%](/platform/statistics/ "数字 snapshots/closed_of_received 2022-11-13")'
    bench.newsroom.write("platform/stats.csv", ROWS)
    bench.newsroom.article("report", body=f"前。\n\n{line}\n\n后。\n")
    bench.rebuild()
    later = "2022-11-20,2022-01-09,195000,194000,182740,5020,平台\n"
    bench.newsroom.write("platform/stats.csv", ROWS + later)
    assert STORY in bench.rebuild()
    assert "写稿时（2022年11月13日）为93.66%，截至" in (bench.output / STORY).read_text("utf-8")
