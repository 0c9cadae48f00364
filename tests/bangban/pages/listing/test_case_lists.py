"""Lists of cases by each facet and in each order."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from bangban.content.model.imprint import Area
from bangban.content.model.platform import Stage
from bangban.pages.listings import make_list_pages
from tests.bangban.desk import PLATFORM, case, entry, name, portal

AREAS = replace(PLATFORM, areas=(Area("east", "城东区"), Area("lake", "湖滨区")))
PROMISING = replace(PLATFORM, journey=(Stage("answered", "答复", promises=(("normal", "24h"),)),))
NOW = datetime(2022, 11, 20, tzinfo=UTC)


def _pages(*stories, **more):
    return {page.address: page for page in make_list_pages(portal(*stories, **more))}


def _titles(page):
    return [card.title for card in page.values["list"].cards]


def _asked(slug, at, state="received"):
    return case(slug, (entry(at, "received", "seeker"),), at, state=state)


def test_each_value_that_has_cases_has_a_list():
    """With the way to it, and no list of what no case has."""
    pages = _pages(
        case("a", outcome="resolved"), case("b", state="in-progress", urgency="urgent", date="2021-01-01")
    )
    found = {address for address in pages if address.split("/")[1] in ("state", "outcome", "urgency", "year")}
    assert found == {
        "cases/state/", "cases/state/closed/", "cases/state/in-progress/", "cases/outcome/",
        "cases/outcome/resolved/", "cases/urgency/", "cases/urgency/urgent/", "cases/urgency/normal/",
        "cases/year/", "cases/year/2021/", "cases/year/2022/",
    }  # fmt: skip
    page = pages["cases/state/in-progress/"]
    assert (_titles(page), page.view.title, page.view.nav) == (["标题b"], "办理中的求助", "cases")
    assert [link.name for link in page.view.breadcrumbs] == ["首页", "求助案例", "办理进度", "办理中的求助"]
    labels = pages["cases/state/"].values["labels"]
    assert [(one.name, one.count, one.url) for one in labels] == [
        ("办理中", 1, "/cases/state/in-progress/"),
        ("已办结", 1, "/cases/state/closed/"),
    ]


def test_hidden_cases_and_drafts_are_in_no_list_of_a_facet():
    """Nor is there a page by which one could tell that they are there."""
    pages = _pages(
        case("a", state="reopened", story={"status": "hidden"}),
        case("b", outcome="partly", story={"status": "draft"}),
    )
    assert not {"cases/state/", "cases/outcome/", "cases/year/"} & pages.keys()


@pytest.mark.parametrize("words", ["lake", "湖滨区"])
def test_an_area_lists_the_cases_that_call_it_by_id_or_name(words):
    """Its neighbour is empty; without areas there is no such page."""
    pages = _pages(case("a", area=words), case("b", area="别处"), platform=AREAS)
    assert (_titles(pages["cases/area/lake/"]), _titles(pages["cases/area/east/"])) == (["标题a"], [])
    assert [(one.id, one.count) for one in pages["cases/area/"].values["labels"]] == [
        ("east", 0),
        ("lake", 1),
    ]
    assert pages["cases/area/lake/"].view.title == "湖滨区的求助"
    assert not any(address.startswith("cases/area/") for address in _pages(case("a", area=words)))


def test_an_agency_s_list_begins_with_what_is_overdue_then_open():
    """Each part newest first, under a heading; over pages, each case once."""
    stories = (
        case("done", date="2022-11-19", agencies=(name("hospital"),)),
        replace_agency(_asked("new", "2022-11-19T20:00")),
        replace_agency(_asked("late", "2022-11-10")),
        replace_agency(_asked("later", "2022-11-12")),
    )
    pages = _pages(*stories, platform=PROMISING, now=NOW)
    groups = pages["cases/agency/hospital/"].values["list"].groups
    assert [(one.label.name, [card.title for card in one.cards]) for one in groups] == [
        ("已经超期", ["标题later", "标题late"]),
        ("还在办理", ["标题new"]),
        ("已经办结", ["标题done"]),
    ]
    pages = _pages(*stories, platform=PROMISING, now=NOW, page_size=3)
    further = pages["cases/agency/hospital/page/2/"].values["list"]
    assert [(one.label.id, len(one.cards)) for one in further.groups] == [("closed", 1)]
    assert (further.total, further.choice) == (4, None)


def replace_agency(story):
    """The case with the hospital in charge."""
    return replace(story, case=replace(story.case, agencies=(name("hospital"),)))


def test_a_list_of_closed_cases_alone_has_no_headings():
    """Nothing stands before them."""
    groups = _pages(case("a"), case("b"))["cases/category/medicine/"].values["list"].groups
    assert [(one.label, len(one.cards)) for one in groups] == [(None, 2)]


def test_a_facet_of_many_values_folds_the_rare_ones():
    """The most frequent first; few values keep the platform's order."""
    stories = [case(f"c{one}", category=name(f"k{one % 10}")) for one in range(12)]
    ways = {way.id: way for way in _pages(*stories)["cases/"].values["list"].choice.ways}
    assert [(one.id, one.count) for one in ways["category"].labels][:3] == [("k0", 2), ("k1", 2), ("k2", 1)]
    assert [one.id for one in ways["category"].more] == ["k8", "k9"]
    assert ways["state"].more == ()


def test_further_pages_of_a_list_do_not_depend_on_what_stands_beside_the_first():
    """An edit of a case that moves none of their stories leaves them as they are."""
    before = _pages(*(case(f"c{one}") for one in range(4)), page_size=2)
    after = _pages(*(case(f"c{one}", outcome="resolved") for one in range(4)), page_size=2)
    assert before["cases/"].arguments[4] != after["cases/"].arguments[4]
    assert before["cases/page/2/"].arguments[4] is after["cases/page/2/"].arguments[4] is None


def test_closed_cases_are_listed_by_how_long_they_took():
    """Longest first; it says how many it leaves out; the other orders lead to it."""

    def took(slug, end, **more):
        return case(slug, (entry("2022-11-13T13:00", "received"), entry(end, "closed")), **more)

    pages = _pages(
        took("short", "2022-11-13T14:00"),
        took("long", "2022-11-15T14:00"),
        case("unknown"),
        took("open", "2022-11-13T14:00", state="reopened"),
    )
    page = pages["cases/by-duration/"]
    assert _titles(page) == ["标题long", "标题short"]
    assert "另有1件" in page.values["list"].note
    orders = [(one.id, one.url, one.count) for one in pages["cases/"].values["list"].choice.orders]
    assert orders == [("date", "/cases/", 0), ("duration", "/cases/by-duration/", 2)]
    assert page.values["list"].choice.order == "duration"
    assert "cases/by-duration/" not in _pages(case("unknown"))
