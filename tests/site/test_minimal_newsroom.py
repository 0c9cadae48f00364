"""A newsroom that has hardly begun: parts without content are not there, and appear once there is some."""

import pytest

from tests.browser.builds import Site
from tests.browser.links import broken_links
from tests.site.workbench import Workbench, take_bench

MINIMAL = "name: 帮忙\ncategories:\n  - {id: traffic, name: 交通}\n"
EMPTY = "这里还没有内容。"
HEADINGS = "h1, h2, h3, h4"
CASE = """\
case: {category: traffic, state: in-progress, basis: reporting}
timeline:
  - {at: 2022-11-13T13:00, id: asked, stage: received, actor: seeker, title: 留言}
"""


@pytest.fixture
def bench() -> Workbench:
    """A name and one category."""
    bench = take_bench()
    bench.newsroom.write("platform/platform.yaml", MINIMAL)
    return bench


def list_blank_parts(site: Site, address: str) -> list[str]:
    """Headings over nothing; lists, boxes and paragraphs without a word or a picture, in the main part."""
    main = site.soup(address).main
    blank = [
        f"{address}: <{part.name} class={part.get('class')}>"
        for part in main.select("section, div, ul, ol, dl, p, header, figure")
        if not part.text.strip() and not part.select("img, svg")
    ]
    lonely = [
        f"{address}: {heading.text.strip()}"
        for heading in main.select(f"section {HEADINGS.replace(', ', ', section ')}")
        if heading.find_parent("section").text.strip() == heading.text.strip()
    ]
    return blank + lonely


def list_entries(site: Site) -> list[str]:
    """The addresses that the frame of the home page leads to."""
    return [link["href"] for link in site.soup("/").select("header nav a, footer nav a")]


def test_shows_no_part_without_content(bench):
    """On any page, with no story at all, and with one of each kind alone."""
    newsroom = bench.newsroom
    assert bench.build().end == 0
    site = Site(bench.output)
    assert sorted({*list_entries(site)}) == ["/", "/platform/", "/platform/categories/"]
    for write in (None, newsroom.article, newsroom.editorial, lambda: newsroom.case(keys=CASE)):
        for kind in ("articles", "editorials", "cases"):
            for path in (newsroom.path / kind).glob("*.md"):
                path.unlink()
        if write:
            write()
        bench.rebuild()
        assert [part for page in site.pages() for part in list_blank_parts(site, page)] == []
        assert broken_links(site) == []
        led = {*list_entries(site)} - {"/"}
        assert not any(EMPTY in site.soup(address).main.text for address in led)


def test_a_page_that_has_nothing_says_so(bench):
    """The addresses answer, for whoever has them."""
    assert bench.build().end == 0
    site = Site(bench.output)
    for folder in ("", "articles/", "cases/", "tags/", "authors/", "sections/", "archive/", "paper/"):
        assert EMPTY in site.soup(f"/{folder}").main.text, folder
    assert "还没有写明怎样求助" in site.soup("/platform/how-to/").main.text
    assert "还没有公布过数据" in site.soup("/platform/statistics/").main.text


def test_entries_come_with_what_they_lead_to_and_go_with_it(bench):
    """Made again as if all had been: every page has the frame."""
    newsroom = bench.newsroom
    newsroom.article()
    assert bench.build().end == 0
    site = Site(bench.output)
    assert "/tags/" not in list_entries(site)
    newsroom.article(keys="tags: [公交]\nedition: {date: 2022-11-15, page: 1}\n")
    assert "first-article" in str(bench.rebuild())
    assert {"/tags/", "/paper/"} <= {*list_entries(site)}
    newsroom.write("platform/platform.yaml", MINIMAL + "access:\n  steps: [{title: 打电话}]\n")
    bench.rebuild()
    assert "/platform/how-to/" in list_entries(site)
    newsroom.article(keys="corrections: [{at: 2022-11-16, text: 改了一个字}]\n")
    bench.rebuild()
    assert "/tags/" not in list_entries(site)
    assert "/corrections/" in list_entries(site)
