"""A promise in working days that runs into the next year, whose holidays are known or not."""

import re

import pytest

from tests.browser import newsroom as newsrooms
from tests.browser.newsroom import PLATFORM
from tests.site.commands import list_places, run_bangban
from tests.site.workbench import take_bench

PROMISE = "- {id: answered, name: 答复, promise: {normal: 5wd}}\n  - {id: closed,"
PROMISING = PLATFORM.replace("- {id: closed,", PROMISE).replace(", normal: 24h", "")
TABLE = "working_days: {2027: {holidays: [2027-01-01/2027-01-03], workdays: [2027-01-10]}}\n"
CASE = """\
case: {category: food, urgency: normal, state: received, basis: reporting}
timeline:
  - {at: 2026-12-29T09:00, stage: received, actor: seeker, title: 求助}
"""
KNOWN = CASE.replace("2026-12-29", "2026-12-22")


@pytest.fixture
def bench():
    """A newsroom that promises an answer in five working days, at the end of a year."""
    bench = take_bench()
    room = newsrooms.found(bench.newsroom.path)
    room.write("platform/platform.yaml", PROMISING)
    room.case("a-known", keys=KNOWN, title="算得出的", date="2026-12-22")
    room.case("b-next-year", keys=CASE, title="算不出的", date="2026-12-29")
    bench.settings = {"BANGBAN_NOW": "2026-12-30T08:00:00+08:00"}
    return bench


def read_page(bench, name):
    """The words of a page's main part."""
    page = (bench.output / name).read_text(encoding="utf-8")
    return re.sub(r"<[^>]+>|\s", "", page[page.index("<main") : page.index("</main")])


def test_a_year_that_nobody_knows_is_said_to_be_unknown(bench):
    """On the page, and in the list, where the case stands under a heading of its own."""
    bench.rebuild()
    assert "答复：期限还不能算" in read_page(bench, "cases/b-next-year/index.html")
    listed = read_page(bench, "cases/by-deadline/index.html")
    assert re.search("算得出的.+期限还不能算.+算不出的", listed)
    assert "按期限2件" in read_page(bench, "cases/index.html")


def test_a_newsroom_s_own_table_counts(bench):
    """From 29 December: 30, 31, 4, 5, 6 January. There and back: each time as a clean build."""
    bench.rebuild()
    bench.newsroom.write("platform/platform.yaml", PROMISING + TABLE)
    bench.rebuild()
    assert "期限：2027年1月6日24时" in read_page(bench, "cases/b-next-year/index.html")
    assert "期限还不能算" not in read_page(bench, "cases/by-deadline/index.html")
    bench.settings = {"BANGBAN_NOW": "2027-01-07T08:00:00+08:00"}
    bench.rebuild()
    assert "已经超期" in read_page(bench, "cases/b-next-year/index.html")
    bench.newsroom.write("platform/platform.yaml", PROMISING)
    bench.rebuild()
    assert "期限还不能算" in read_page(bench, "cases/by-deadline/index.html")


def test_a_card_tells_what_the_list_is_in_order_of(bench):
    """The deadline of what is still waited for; that it has passed as soon as the clock says so."""
    told = "答复期限：2026年12月29日24时"
    for day, passed in ((29, False), (30, True), (29, False)):
        bench.settings = {"BANGBAN_NOW": f"2026-12-{day}T08:00:00+08:00"}
        bench.rebuild()
        for page in ("cases/by-deadline/index.html", "cases/index.html"):
            words = read_page(bench, page)
            assert (told in words, f"{told}，已超期" in words) == (True, passed)


def test_it_is_told(bench, tmp_path):
    """With a warning at the request that needs the year, in a check and in both builds."""
    checked = run_bangban("check", bench.newsroom.path, folder=tmp_path)
    told = [place.rpartition("/content/")[2] for place in list_places(checked)]
    assert [place for place in told if "promise" in place] == ["cases/b-next-year.md:6:10 promise.calendar"]
    assert "2027" in checked.stdout
    assert checked.returncode == 0
    run = bench.build()
    assert run.problems == bench.judge()[0].problems
    assert sum("promise.calendar" in line for line in run.problems) == 1
    bench.newsroom.write("platform/platform.yaml", PROMISING + TABLE)
    checked = run_bangban("check", bench.newsroom.path, folder=tmp_path)
    assert "promise.calendar" not in checked.stdout
    bench.newsroom.write("platform/platform.yaml", PROMISING + TABLE.replace("[2027-01-10]", "[2026-01-10]"))
    assert "workdays.day" in run_bangban("check", bench.newsroom.path, folder=tmp_path).stdout
