"""Dates that are odd: what has not happened yet counts nowhere, until the clock has reached it."""

import json
import re

import pytest

from tests.browser import newsroom as newsrooms
from tests.site.commands import list_places, run_bangban
from tests.site.workbench import take_bench

CASE = """\
case: {category: medicine, urgency: urgent, state: closed, basis: reporting}
timeline:
  - {at: 2022-11-13T13:00, stage: received, actor: seeker, title: 求助}
  - {at: 2022-11-13T13:20, stage: forwarded, actor: platform, title: 转交}
"""
ACTING = "  - {at: 2022-11-14T10:30, stage: acting, actor: central-hospital, title: 在办}\n"
CLOSING = "  - {at: 2022-11-13T23:00, stage: closed, actor: central-hospital, title: 办结}\n"
FUTURE = "  - {at: 2026-01-02T09:00, stage: closed, actor: central-hospital, title: 办结}\n"
PAGE = "cases/first-case/index.html"


@pytest.fixture
def bench():
    """A small newsroom."""
    bench = take_bench()
    newsrooms.found(bench.newsroom.path)
    return bench


def read_page(bench, name=PAGE):
    """The words of a page."""
    return re.sub(r"<[^>]+>|\s", "", (bench.output / name).read_text(encoding="utf-8"))


def test_a_case_without_a_closing_shows_no_total(bench):
    """In no output: page, card, JSON."""
    bench.newsroom.case(keys=CASE + ACTING)
    bench.rebuild()
    assert "全程用时" not in read_page(bench)
    assert "21小时30分" not in read_page(bench).replace("求助后21小时30分", "") + read_page(
        bench, "cases/index.html"
    )
    totals = json.loads((bench.output / "cases/first-case/timeline.json").read_bytes())["totals"]
    assert (totals.keys() & {"total"}, bool(totals["forwarded"])) == (set(), True)
    bench.newsroom.case(keys=CASE + CLOSING)
    bench.rebuild()
    assert "全程用时10小时" in read_page(bench)


def test_an_event_counts_once_the_clock_has_reached_it(bench):
    """Only the clock moves, there and back: each time the site is that of a clean build."""
    bench.newsroom.case(keys=CASE + FUTURE)
    totals = []
    for now in ("01T08:00", "02T08:59:59", "02T09:00", "03T08:00", "02T08:00", "02T10:00"):
        bench.settings = {"BANGBAN_NOW": f"2026-01-{now}+08:00"}
        bench.rebuild()
        totals.append("全程用时" in read_page(bench))
    assert totals == [False, False, True, True, False, True]


def test_a_closed_case_does_not_change_with_the_clock(bench):
    """What is past stays past: nothing of it is made again."""
    bench.rebuild()
    bench.settings = {"BANGBAN_NOW": "2026-03-03T08:00:00+08:00"}
    assert {name for name in bench.rebuild() if name.startswith("cases/first-case/")} == set()


STEP = """\
case: {category: medicine, state: in-progress, expected: {at: 2022-11-22, what: 街道回访}, basis: reporting}
timeline:
  - {at: 2022-11-13T13:00, stage: received, actor: seeker, title: 求助}
"""


def test_a_next_step_that_never_came_is_told_to_readers(bench):
    """Every day anew, on its page and in the list by deadline; no word of it before."""
    bench.newsroom.case(keys=STEP)
    told = []
    for now in ("2022-11-22T23:59", "2022-12-01T00:00", "2022-12-02T00:00"):
        bench.settings = {"BANGBAN_NOW": f"{now}:00+08:00"}
        bench.rebuild()
        page, listed = read_page(bench), read_page(bench, "cases/by-deadline/index.html")
        told.append(
            re.findall(
                "预计下一步：2022年11月22日，|原定2022年11月22日街道回访，已过[0-9]+天，尚无记录", page
            )
        )
        assert ("原定2022年11月22日街道回访" in listed) == ("原定" in page)
    late = "原定2022年11月22日街道回访，已过{}天，尚无记录"
    assert told == [["预计下一步：2022年11月22日，"], [late.format(9)], [late.format(10)]]


def test_odd_dates_are_told_by_check(bench, tmp_path):
    """Warnings stop nothing. A state that the timeline denies is an error, and so is an update before the
    story; a closing that is only planned denies nothing yet."""
    bench.newsroom.case("a-future", keys=CASE + CLOSING + FUTURE.replace("closed", "revisited"))
    bench.newsroom.case("b-unclosed", keys=CASE + ACTING)
    bench.newsroom.article(keys="corrections: [{at: 2036-01-01, text: 改字}]\n")
    opened = CASE.replace("state: closed", "state: in-progress")
    bench.newsroom.case("c-open", keys=opened + FUTURE)
    told = [
        "articles/first-article.md:4:20 story.correction-future",
        "cases/a-future.md:6:10 timeline.id",
        "cases/a-future.md:9:10 timeline.future",
        "cases/b-unclosed.md:6:10 timeline.id",
        "cases/b-unclosed.md:8:10 case.closing-missing",
        "cases/c-open.md:6:10 timeline.id",
        "cases/c-open.md:8:10 timeline.future",
    ]
    checked = run_bangban("check", bench.newsroom.path, folder=tmp_path)
    assert (checked.returncode, list_told(checked)) == (0, told)
    bench.rebuild()
    bench.newsroom.article(keys="updated: 2022-11-13\n")
    bench.newsroom.case("c-open", keys=opened + CLOSING)
    checked = run_bangban("check", bench.newsroom.path, folder=tmp_path)
    denied = ["cases/c-open.md:8:10 case.closing-open"]
    early = ["articles/first-article.md:4:10 story.updated-early"]
    assert (checked.returncode, list_told(checked)) == (1, early + told[1:-1] + denied)
    bench.rebuild()


def list_told(checked):
    """The problems of a check, by path in the content folder."""
    return [place.rpartition("/content/")[2] for place in list_places(checked) if "/content/" in place]
