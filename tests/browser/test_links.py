"""Links that lead nowhere are told, and pages that nothing leads to."""

from pathlib import Path

from tests.browser.builds import Site
from tests.browser.links import broken_links, unreached_pages


def make_site(folder: Path, pages: dict[str, str]) -> Site:
    """A site of these files."""
    for name, text in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Site(folder)


def test_accepts_links_that_lead_somewhere(tmp_path):
    """Relative, absolute, public and Chinese addresses, places on pages, and what is not of this site."""
    index = """<a href="cases/%E7%86%8A/?from=home#%E5%A4%B4">熊</a><a href="#top">上</a><img src="/a.svg">
        <a href="https://news.example/cases/">例</a><a href="https://other.example/">外</a>
        <a href="mailto:a@b.c">信</a>"""
    pages = {"index.html": index, "a.svg": "", "cases/index.html": "", "cases/熊/index.html": "<p id='头'>"}
    site = make_site(tmp_path, pages)
    assert broken_links(site, home="https://news.example") == []
    assert unreached_pages(site, home="https://news.example") == []


def test_tells_links_that_lead_nowhere(tmp_path):
    """A missing page, a missing picture, a place that is not on the page."""
    site = make_site(tmp_path, {"index.html": "<a href='a/'>甲</a><img src='b.svg'><a href='#c'>丙</a>"})
    assert broken_links(site) == [
        "/ links to /a/, which is missing",
        "/ links to /b.svg, which is missing",
        "/ links to /#c, but nothing there has this id",
    ]


def test_tells_pages_that_nothing_leads_to(tmp_path):
    """Two pages that link only to each other are both told."""
    pages = {
        "index.html": "<a href='a/'>甲</a>",
        "a/index.html": "",
        "b/index.html": "<a href='/c/'>丙</a>",
        "c/index.html": "<a href='/b/'>乙</a>",
    }
    assert unreached_pages(make_site(tmp_path, pages)) == ["/b/", "/c/"]
