"""The print edition on the web: the brief's page with its three pieces, and pages with letters."""

import pytest

PLACE = "edition: {{date: 2022-11-20, page: {page}, position: {position}}}\n"


def place(page: str, position: int) -> str:
    """The front matter of a printed piece."""
    return PLACE.format(page=page, position=position)


@pytest.fixture(scope="module")
def printed(build_once):
    """A newsroom with an edition of four pages."""

    def arrange(newsroom):
        for page in ("A10", "A2", "B1"):
            newsroom.article(f"on-{page.lower()}", place(page, 1), title=f"登在{page}版")
        for position in (3, 1, 2):
            newsroom.article(f"front-{position}", place("1", position), title=f"头版第{position}条")

    return build_once(arrange).site


def test_carries_the_three_pieces_of_the_page(site):
    """The editorial leads, then the case, then the platform's own box, as in print."""
    main = site.soup("/paper/2022-11-15/1/").main
    pieces = main.select("article")
    links = [piece.h2.a["href"] for piece in pieces]
    assert links == ["/editorials/step-up/", "/cases/panda-blood/", "/articles/platform-intro/"]
    assert "郑旗" in pieces[0].text
    assert "平台接力十小时" in pieces[1].text
    assert "文/图" in pieces[1].text


def test_says_which_page_of_which_day(site):
    """Date and page number are on the sheet."""
    main = site.soup("/paper/2022-11-15/1/").main
    assert main.h1.text == "2022年11月15日 第1版"
    assert main.select_one("time[datetime='2022-11-15']")


def test_lists_editions_newest_first(site):
    """The overview leads to every printed page."""
    links = [link["href"] for link in site.soup("/paper/").main.select("a[href^='/paper/2']")]
    assert [link for link in links if link.count("/") == 4] == [
        "/paper/2022-11-15/1/",
        "/paper/2022-10-29/4/",
    ]


def test_puts_pieces_in_the_order_of_the_paper(printed):
    """`position` counts, not the file's name."""
    titles = [piece.h2.text.strip() for piece in printed.soup("/paper/2022-11-20/1/").main.select("article")]
    assert titles == ["头版第1条", "头版第2条", "头版第3条"]


def test_knows_that_page_ten_follows_page_two(printed):
    """Pages without a letter first, then A2, A10, B1."""
    nav = printed.soup("/paper/2022-11-20/").main.select("a[href^='/paper/2022-11-20/']")
    pages = [link["href"] for link in nav if link["href"].count("/") == 4]
    assert pages == [f"/paper/2022-11-20/{page}/" for page in ("1", "a2", "a10", "b1")]


def test_turns_the_pages(printed):
    """A page leads to those before and after it, and marks itself."""
    nav = printed.soup("/paper/2022-11-20/a2/").select_one("nav[aria-label=版面]")
    assert nav.select_one("[aria-current=page]").text.strip() == "第A2版"
    assert {"/paper/2022-11-20/1/", "/paper/2022-11-20/a10/", "/paper/2022-11-20/b1/"} == {
        link["href"] for link in nav.select("a")
    }


def test_a_story_names_its_printed_page(printed):
    """From the story back to the page."""
    link = printed.soup("/articles/on-a2/").main.select_one("a[href='/paper/2022-11-20/a2/']")
    assert link.text.strip() == "2022年11月20日 第A2版"


def test_does_without_a_paper(build_once):
    """A newsroom without print has an empty overview that says so, and nothing about paper at home."""
    site = build_once().site
    assert [page for page in site.pages() if page.startswith("/paper/")] == ["/paper/"]
    assert "/paper/2" not in site.read("/")
