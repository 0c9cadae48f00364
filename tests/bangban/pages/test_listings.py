"""The lists and their overviews."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from bangban.content.model.platform import Platform
from bangban.content.model.story import Person
from bangban.pages.listings import make_list_pages
from tests.bangban.desk import case, entry, name, portal, story


def _pages(*stories, **more):
    return {page.address: page for page in make_list_pages(portal(*stories, **more))}


def _titles(page):
    return [card.title for card in page.values["list"].cards]


def test_every_list_of_the_contract_is_there_without_a_story():
    """An empty newsroom has no broken link in its frame."""
    assert set(_pages()) == {
        "articles/", "editorials/", "cases/", "cases/category/", "cases/category/medicine/",
        "cases/category/food/",
        "cases/agency/", "cases/agency/hospital/", "cases/agency/commission/", "sections/", "sections/city/",
        "authors/", "tags/", "archive/",
    }  # fmt: skip


def test_a_story_makes_the_lists_that_it_stands_in():
    """Its author, its tags, its month and year."""
    one = story("a", tags=("政策",), byline=(Person("石大东"),), section=name("city"))
    pages = _pages(one)
    assert {"authors/石大东/", "tags/政策/", "archive/2022/", "archive/2022/11/"} <= set(pages)
    for address in ("articles/", "authors/石大东/", "tags/政策/", "archive/2022/11/", "sections/city/"):
        assert _titles(pages[address]) == ["标题a"]
    assert pages["tags/政策/"].file == "tags/政策/index.html"
    assert pages["tags/政策/"].view.url == "/tags/%E6%94%BF%E7%AD%96/"
    assert pages["tags/政策/"].view.title == "标签：政策"


def test_a_long_list_goes_on_on_further_pages_with_titles_of_their_own():
    """Two pages with one title would be one to a search engine."""
    pages = _pages(*(story(f"s{number}") for number in range(5)), page_size=2)
    assert [
        pages[address].view.title for address in ("articles/", "articles/page/2/", "articles/page/3/")
    ] == [
        "新闻",
        "新闻（第2页）",
        "新闻（第3页）",
    ]
    assert pages["articles/page/3/"].values["list"].total == 5


def test_lists_of_cases_can_be_narrowed_by_category():
    """Facets carry their counts; a category without a case leads nowhere."""
    ways = {way.id: way for way in _pages(case("a"))["cases/"].values["list"].choice.ways}
    assert [(label.name, label.count) for label in ways["category"].labels] == [("寻医买药", 1)]
    assert list(ways) == ["state", "urgency", "category", "year"]


def test_an_agency_lists_what_it_is_in_charge_of_and_what_it_did():
    """Each case once."""
    acted = case("a", (entry("2022-11-13", actor="hospital"), entry("2022-11-13", actor="hospital")))
    both = case("b", (entry("2022-11-13", actor="hospital"),), agencies=(name("hospital"),))
    page = _pages(acted, both)["cases/agency/hospital/"]
    assert (_titles(page), page.view.title) == (["标题a", "标题b"], "市中心医院承办的求助")


def test_names_that_the_platform_does_not_tell_still_have_their_lists():
    """In preview, with a broken platform.yaml, every label leads to a page."""
    pages = _pages(
        case("a", category=name("vaccine"), agencies=(name("clinic"),)),
        story("b", section=name("world")),
        platform=Platform(),
    )
    assert _titles(pages["cases/category/vaccine/"]) == _titles(pages["cases/agency/clinic/"]) == ["标题a"]
    assert _titles(pages["sections/world/"]) == ["标题b"]
    assert [label.id for label in pages["cases/category/"].values["labels"]] == ["vaccine"]


def test_tags_that_are_equal_are_one_list_spelt_as_in_the_newest_story():
    """`AI` and `ai`."""
    pages = _pages(story("old", date="2021-01-01", tags=("ai",)), story("new", tags=("AI",)))
    assert _titles(pages["tags/ai/"]) == ["标题new", "标题old"]
    assert [label.name for label in pages["tags/"].values["labels"]] == ["AI"]


def test_overviews_put_the_longest_list_first():
    """Then by name, so that the order is the same in every run."""
    pages = _pages(story("a", tags=("甲", "丙")), story("b", tags=("乙", "丙")))
    assert [label.name for label in pages["tags/"].values["labels"]] == ["丙", "乙", "甲"]


def test_the_archive_has_years_and_months_newest_first():
    """With the number of stories."""
    pages = _pages(
        *(story(day, date=day) for day in ("2021-12-31", "2022-01-01", "2022-11-14", "2022-11-15"))
    )
    years = pages["archive/"].values["years"]
    assert [(year.year, [(month.name, month.count) for month in year.months]) for year in years] == [
        (2022, [("11月", 2), ("1月", 1)]),
        (2021, [("12月", 1)]),
    ]
    assert [view.year for view in pages["archive/2021/"].values["years"]] == [2021]
    assert pages["archive/2022/01/"].view.title == "2022年1月"


def test_breadcrumbs_lead_from_home_to_the_page():
    """The last one is where one is."""
    trail = _pages(base="/sub/")["cases/category/food/"].view.breadcrumbs
    assert [(link.name, link.url) for link in trail] == [
        ("首页", "/sub/"),
        ("求助案例", "/sub/cases/"),
        ("求助类别", "/sub/cases/category/"),
        ("食品供应", ""),
    ]


_WORDS = st.lists(
    st.sampled_from(["政策", "AI", "ai", "ＡＩ", "con", "page", "a/b", "…甲", "category"]), max_size=3
)


@given(st.lists(st.tuples(_WORDS, _WORDS, st.sampled_from(["2022-11-14", "2021-01-01"])), max_size=7))
@settings(max_examples=50)
def test_no_two_lists_have_one_address_and_every_label_has_its_list(rows):
    """Whatever the tags and names are; a file system that ignores case sees no two alike either."""
    stories = [
        story(f"s{number}", date=date, tags=tuple(tags), byline=tuple(map(Person, people)))
        for number, (tags, people, date) in enumerate(rows)
    ]
    pages = list(make_list_pages(portal(*stories, page_size=2)))
    assert max(Counter(page.address.lower() for page in pages).values()) == 1
    urls = {page.view.url for page in pages}
    labels = [label for page in pages for label in page.values.get("labels", ())]
    assert {label.url for label in labels if label.count} <= urls
    assert {label.url for label in labels if not label.count} <= {""}
    assert {link.url for page in pages for link in page.view.breadcrumbs} <= {*urls, "/", ""}
