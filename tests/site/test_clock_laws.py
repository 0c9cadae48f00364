"""The law of the clock: when only it moves, the site is the one that a clean build makes at that moment."""

import os
from datetime import UTC, datetime
from unittest.mock import patch

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.browser import newsroom as newsrooms
from tests.site.workbench import Workbench, take_bench

EXAMPLES = 300 if settings.get_current_profile_name() == "nightly" else 6
MOMENTS = (
    datetime(2022, 11, 30, 16, tzinfo=UTC),
    datetime(2022, 12, 1, 21, 30, tzinfo=UTC),
    datetime(2022, 12, 2, 16, tzinfo=UTC),
)
"""Midnight of December in Shanghai, half past five of the second, and midnight of the third."""
PROMISES = (
    "promise: {urgent: 1h, normal: 24h}",
    "promise: {urgent: 30h, normal: 2wd}",
)
OPEN = """\
case:
  category: food
  urgency: URGENCY
  state: in-progress
  agencies: [central-hospital]
  expected: {at: 2022-12-02, what: 街道回访}
  basis: reporting
timeline:
  - {at: 2022-MOMENT, stage: received, actor: seeker, title: 留言}
"""
CONSENT = "  consent: {given: 2022-11-01, by: 本人, until: 2022-12-02}\n"


def found(bench: Workbench) -> None:
    """A newsroom with all that reads the clock: open and closed cases, promises kept, broken and waiting,
    expected steps, embargoes, a date to come, a consent that ends."""
    newsroom = newsrooms.found(bench.newsroom.path)
    first, second = PROMISES
    newsroom.write("platform/platform.yaml", newsrooms.PLATFORM.replace(first, second))
    for slug, urgency, moment in (
        ("urgent", "urgent", "11-30T20:00"),
        ("normal", "normal", "11-29T09:00~"),
        ("coarse", "normal", "12-01"),
        ("future", "urgent", "12-02T03:00"),
    ):
        newsroom.case(slug, OPEN.replace("URGENCY", urgency).replace("MOMENT", moment), date="2022-11-29")
    acting = "  - {at: 2022-12-01T10:00, stage: acting, actor: central-hospital, title: 在办}\n"
    newsroom.case("acting", OPEN.replace("URGENCY", "normal").replace("MOMENT", "11-28") + acting)
    newsroom.case("consented", newsrooms.CASE.replace("timeline:\n", f"{CONSENT}timeline:\n"))
    newsroom.article("embargoed", "embargo: 2022-12-02T05:30\ntags: [禁发]\n", date="2022-11-30")
    linked = "见[禁发的](embargoed.md)、[话题](/tags/禁发/)和[期限](/cases/by-deadline/)。\n"
    newsroom.article("linking", body=linked, date="2022-11-20")
    newsroom.article("tomorrow", date="2022-12-02", title="明天的")


def move(bench: Workbench, moment: datetime) -> set[str]:
    """Sets the clock as a command does, by the environment: a setting that changes would have all pages
    planned anew. Builds; `rebuild` holds site and problems against a clean build. Gives the changes."""
    bench.settings["BANGBAN_NOW"] = ""
    with patch.dict(os.environ, BANGBAN_NOW=moment.isoformat()):
        return bench.rebuild()


moments = st.datetimes(datetime(2022, 11, 29), datetime(2022, 12, 6)).map(lambda one: one.replace(tzinfo=UTC))


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.one_of(moments, st.sampled_from(MOMENTS)), min_size=2, max_size=4), st.booleans())
@example(list(MOMENTS), False)
@example([*MOMENTS, *reversed(MOMENTS)], True)
def test_only_the_clock_moves(clocks, drafts):
    """Forwards and backwards, by any time, with drafts shown and without."""
    bench = take_bench()
    found(bench)
    bench.settings["BANGBAN_DRAFTS"] = drafts
    for moment in clocks:
        move(bench, moment)


def test_a_list_tells_its_moment():
    """The list by deadline is that of the clock."""
    bench = take_bench()
    found(bench)
    page = bench.output / "cases/by-deadline/index.html"
    for moment, words in zip(MOMENTS, ("12月1日0时", "12月2日5时30分", "12月3日0时"), strict=True):
        move(bench, moment)
        assert words in page.read_text(encoding="utf-8")


def test_only_the_list_reads_the_clock():
    """No case is open: the clock stands in the list's words alone, and is heeded all the same; and figures
    and open data say as of when they are."""
    bench = take_bench()
    newsrooms.found(bench.newsroom.path)
    move(bench, MOMENTS[0])
    dated = "index cases figures categories agencies areas".split()
    data = {f"api/v1/{name}.json" for name in dated}
    agencies = ("agency/central-hospital", "agency/health-commission")
    lists = {f"cases/{name}/index.html" for name in ("by-deadline", "category/medicine", *agencies)}
    assert move(bench, MOMENTS[1]) == {"platform/statistics/index.html", *lists, *data}
    assert move(bench, MOMENTS[1]) == set()


def test_a_feed_is_updated_when_something_has_happened():
    """A day that is over, an entry that has come: without an `updated` of the editor's."""
    bench = take_bench()
    found(bench)
    feed = bench.output / "cases/future/feed.atom.xml"
    for moment, updated in zip(MOMENTS, ("2022-11-29T15:59:59Z", "2022-12-01T19:00:00Z"), strict=False):
        move(bench, moment)
        assert f"<updated>{updated}</updated>" in feed.read_text(encoding="utf-8").partition("<entry>")[0]
