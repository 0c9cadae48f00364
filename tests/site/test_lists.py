"""Lists of stories: newest first, on pages that lead to each other, each story exactly once."""

from tests.browser.builds import Site


def list_titles(site: Site, address: str) -> list[str]:
    """The stories on a page of a list, in order."""
    return [heading.text.strip() for heading in site.soup(address).main.select("article :is(h2, h3)")]


def test_goes_on_over_pages(full_site):
    """Every article stands once, over pages of twenty."""
    pages = ["/articles/", "/articles/page/2/", "/articles/page/3/"]
    shown = [title for page in pages for title in list_titles(full_site, page)]
    sizes = [len(list_titles(full_site, page)) for page in pages]
    assert sizes[:2] == [20, 20]
    assert len(shown) == len(set(shown))
    assert {f"公告第{number}号" for number in range(1, 46)} <= set(shown)
    assert not full_site.has("/articles/page/4/")
    assert not full_site.has("/articles/page/1/")


def test_says_how_many_there_are(full_site):
    """The total stands at the head of each page of the list."""
    for page in ("/tags/公告/", "/tags/公告/page/3/"):
        assert "共45篇" in full_site.soup(page).main.header.text


def test_leads_to_the_pages_around(full_site):
    """Before and after, by their relation; the ends have one only; this page is marked."""

    def relations(address: str) -> dict[str, str]:
        nav = full_site.soup(address).select_one("nav[aria-label=分页]")
        here = nav.select("[aria-current=page]")
        assert [link["href"] for link in here] == [address]
        return {rel: link["href"] for rel in ("prev", "next") for link in nav.select(f"a[rel={rel}]")}

    assert relations("/articles/") == {"next": "/articles/page/2/"}
    assert relations("/articles/page/2/") == {"prev": "/articles/", "next": "/articles/page/3/"}
    assert relations("/articles/page/3/") == {"prev": "/articles/page/2/"}


def test_names_the_page_in_its_title(full_site):
    """Page 2 has a title of its own."""
    assert full_site.soup("/articles/page/2/").title.text == "新闻（第2页） - 郑在办"


def test_has_no_pages_where_one_is_enough(site):
    """A short list shows no pagination."""
    assert site.soup("/editorials/").select("nav[aria-label=分页]") == []


def test_puts_the_newest_first(full_site):
    """By date, over the bounds of pages."""
    for address in ("/articles/", "/cases/", "/tags/公告/"):
        dates = [
            time["datetime"]
            for time in full_site.soup(address).main.select("article [datetime]:last-of-type")
        ]
        assert dates == sorted(dates, reverse=True)
        assert len(dates) > 10


def test_takes_the_page_size_from_the_settings(build_once, tmp_path):
    """A newsroom may want shorter pages."""
    settings = tmp_path / "short.py"
    settings.write_text("from pelicanconf import *\nBANGBAN_PAGE_SIZE = 1\n", encoding="utf-8")
    site = build_once(
        lambda newsroom: newsroom.article("second", title="第二篇"),
        settings=settings,
        env={"PYTHONPATH": "plugins:."},
    ).site
    assert [list_titles(site, page) for page in ("/articles/", "/articles/page/2/")] == [
        ["第一篇报道"],
        ["第二篇"],
    ]


def test_cases_may_have_shorter_pages_alone(build_once, tmp_path):
    """Other lists keep theirs."""
    settings = tmp_path / "short.py"
    settings.write_text("from pelicanconf import *\nBANGBAN_CASES_PAGE_SIZE = 1\n", encoding="utf-8")

    def arrange(newsroom):
        newsroom.article("second", title="第二篇")
        newsroom.case("second", title="第二件求助", date="2022-11-10")

    site = build_once(arrange, settings=settings, env={"PYTHONPATH": "plugins:."}).site
    for address in ("/cases/", "/cases/category/medicine/"):
        shown = [list_titles(site, page) for page in (address, f"{address}page/2/")]
        assert shown == [["第一件求助"], ["第二件求助"]]
    assert list_titles(site, "/articles/") == ["第一篇报道", "第二篇"]


def test_orders_stories_of_one_moment_by_name(build_once):
    """The same date gives the same order in each build."""

    def arrange(newsroom):
        for slug in ("b-second", "a-first", "c-third"):
            newsroom.article(slug, title=slug, date="2022-11-20")

    assert list_titles(build_once(arrange).site, "/articles/")[:3] == ["a-first", "b-second", "c-third"]


def test_files_cases_by_category_and_agency(site):
    """A case is in its category's list, and in those of its agencies and of those that acted."""
    listed = {
        address: site.read(address)
        for address in (
            "/cases/category/medicine/",
            "/cases/category/food/",
            "/cases/agency/health-commission/",
            "/cases/agency/epidemic-headquarters/",
        )
    }
    assert ["/cases/panda-blood/" in text for text in listed.values()] == [True, False, True, True]


def test_every_category_has_a_case(site):
    """No category of the first content is empty."""
    for address in [
        page for page in site.pages() if page.startswith("/cases/category/") and page != "/cases/category/"
    ]:
        assert list_titles(site, address), address


def test_shows_an_empty_list_as_such(build_once):
    """A category without a case has a page that says so."""
    site = build_once().site
    assert "这里还没有内容" in site.soup("/cases/category/food/").main.text
    assert list_titles(site, "/cases/category/food/") == []


def test_counts_stories_beside_each_name(full_site):
    """Overviews tell how many stories wait behind a name."""
    entry = full_site.soup("/tags/").main.select_one("a[href='/tags/%E5%85%AC%E5%91%8A/']")
    assert "45" in entry.find_parent("li").text


def test_home_leads_with_the_printed_lead(site):
    """What led the newest printed page leads the front page, and stands there once."""
    main = site.soup("/").main
    assert main.select("h2 a")[0]["href"] == "/editorials/step-up/"
    assert len(main.select("a[href='/editorials/step-up/']")) <= 2


def test_home_shows_something_of_everything(site):
    """Urgent and other cases, editorials, news, sections, categories, figures, the paper."""
    main = site.soup("/").main
    links = {link["href"] for link in main.select("a")}
    assert "/cases/panda-blood/" in links
    for start in (
        "/articles/",
        "/editorials/",
        "/cases/category/",
        "/sections/",
        "/paper/2",
        "/platform/statistics/",
    ):
        assert any(
            (link.startswith(start) and link != start) or link == "/platform/statistics/" for link in links
        ), start
