"""Every page of the site: it is there, it is whole, it leads on, and it asks nobody else for anything."""

import re
from itertools import pairwise
from urllib.parse import quote

import pytest

from tests.browser import links, markup
from tests.browser.builds import ROOT, Site
from tests.site.templates import PAGES

RESOURCES = (
    ("img", "src"),
    ("link", "href"),
    ("script", "src"),
    ("source", "src"),
    ("iframe", "src"),
    ("use", "href"),
    ("image", "href"),
)
TRAILLESS = {"/", "/platform/", "/404.html"}  # the front page, the page that opens in red, and no page at all
UNLINKED = {"/404.html", "/articles/unlisted/"}
MODULE = r"/theme/((timeline|case-filter)\.[0-9a-f]{10}|embed)\.js"
POLICY = {"default-src": "'none'", "base-uri": "'none'", "style-src": "'self'", "img-src": "'self'"}


@pytest.fixture(scope="module")
def soups(full_site: Site) -> dict:
    """Every page of the full site, parsed."""
    return {page: full_site.soup(page) for page in full_site.pages()}


@pytest.mark.parametrize("name", PAGES)
def test_has_every_kind_of_page(full_site, name):
    """Each address that the contract names is answered with a page."""
    assert full_site.has(PAGES[name])


def test_has_a_page_for_every_story(site):
    """The folder and the file's stem are the address."""
    for kind in ("articles", "editorials", "cases"):
        stems = {path.stem for path in (ROOT / "content" / kind).glob("*.md")}
        assert stems
        assert all(site.has(f"/{kind}/{stem}/") for stem in stems)


def test_has_a_page_for_everything_that_stories_name(full_site):
    """Tags, authors and months have pages under their own names, in Chinese."""
    for address in ("/tags/熊猫血/", "/tags/寻医/", "/authors/郑旗/", "/authors/李娜/", "/archive/2021/05/"):
        assert full_site.has(address)
        assert full_site.has(quote(address))


def test_copies_the_pictures(site):
    """Every picture that a page shows is on the site, as it is in the content."""
    shown = {image["src"] for page in site.pages() for image in site.soup(page).select("img[src]")}
    assert shown
    for source in shown:
        assert site.file(source).read_bytes() == (ROOT / "content" / source.lstrip("/")).read_bytes()


def test_every_page_is_valid_html(full_site):
    """The judge of markup has nothing to say about any page."""
    found = {page: markup.problems(full_site.read(page)) for page in full_site.pages()}
    assert {page: problems for page, problems in found.items() if problems} == {}


def test_every_page_says_what_it_is(soups):
    """One title, one heading of the first level, a description, its language: Chinese but of translations."""
    for page, soup in soups.items():
        assert len(soup.select("head > title")) == 1, page
        assert soup.title.text.endswith(" - 郑在办"), page
        assert soup.html["lang"] == ("en" if page.endswith("/en/") else "zh-CN"), page
        assert len(soup.select("h1")) == 1, page
        assert soup.h1.text.strip(), page
        assert soup.select_one("meta[name=description]")["content"].strip(), page


def test_no_two_pages_have_the_same_title(soups):
    """In tabs, history and search results each page can be told from the others."""
    titles: dict[str, list[str]] = {}
    for page, soup in soups.items():
        titles.setdefault(soup.title.text, []).append(page)
    assert {title: pages for title, pages in titles.items() if len(pages) > 1} == {}


def test_every_page_tells_where_it_stands(soups):
    """Breadcrumbs lead from the home page to this one, which comes last and is no link."""
    for page, soup in soups.items():
        # A timeline alone, for frames on other sites, has nothing around it.
        if page in TRAILLESS or page.endswith("/embed/"):
            continue
        trail = soup.select("nav[aria-label=所在位置] li")
        assert trail[0].a["href"] == "/", page
        assert trail[-1]["aria-current"] == "page", page
        assert trail[-1].a is None, page
        assert all(step.a for step in trail[:-1]), page


def test_every_heading_and_link_has_words(soups):
    """Or a picture that has some; what a template misspells it leaves empty."""
    for page, soup in soups.items():
        for element in soup.select("h1, h2, h3, h4, h5, h6, a[href], button, summary, th[scope]"):
            said = [element.get_text().strip("\u200b \n"), element.get("aria-label", "")]
            said += [image.get("alt", "") for image in element.select("img")]
            assert any(said) or element.select("svg title"), f"{page}: {element}"


def test_headings_never_skip_a_level(soups):
    """Below a heading of one level comes at most the next."""
    for page, soup in soups.items():
        levels = [int(heading.name[1]) for heading in soup.select("main :is(h1, h2, h3, h4, h5, h6)")]
        assert levels[0] == 1, page
        assert all(after <= before + 1 for before, after in pairwise(levels)), (
            page,
            levels,
        )


def test_no_id_stands_twice(soups):
    """A fragment leads to one place."""
    for page, soup in soups.items():
        ids = [element["id"] for element in soup.select("[id]")]
        assert len(ids) == len(set(ids)), page


def test_every_page_keeps_a_strict_policy(soups):
    """Nothing runs and nothing is loaded but from the site, and the page itself relies on nothing else."""
    for page, soup in soups.items():
        policy = soup.select_one("meta[http-equiv=Content-Security-Policy]")["content"]
        rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
        assert rules.items() >= POLICY.items(), page
        assert not soup.select("style, [style], iframe, object, embed"), page
        running = soup.select("script:not([type='application/ld+json'])")
        assert all(re.fullmatch(MODULE, script.get("src", "")) and not script.text for script in running), (
            page
        )
        assert not [name for tag in soup.find_all() for name in tag.attrs if name.startswith("on")], page


def test_every_page_uses_the_one_stylesheet(soups, full_site):
    """Pages with figures or filters have a second. Their names carry a hash of their content, so that they
    may be cached for ever."""
    used = [[sheet["href"] for sheet in soup.select("link[rel=stylesheet]")] for soup in soups.values()]
    common, part = sorted({sheet for sheets in used for sheet in sheets}, key=len)
    assert re.fullmatch(r"/theme/bangban\.[0-9a-f]{8,}\.css", common)
    assert re.fullmatch(r"/theme/bangban-figures\.[0-9a-f]{8,}\.css", part)
    assert full_site.has(common)
    assert full_site.has(part)
    assert all(sheets in ([common], [common, part]) for sheets in used)
    assert [common] in used


def test_asks_nobody_else_for_anything(soups, full_site):
    """Every picture, style and icon comes from the site itself."""
    for page, soup in soups.items():
        found = [tag[name] for kind, name in RESOURCES for tag in soup.select(f"{kind}[{name}]")]
        assert [address for address in found if not re.match(r"/(?!/)|#", address)] == [], page
    for path in full_site.root.rglob("*.css"):
        text = path.read_text(encoding="utf-8")
        assert not re.findall(r"url\(\s*['\"]?(?!data:|#)[^)]*|@import", text)


def test_tells_nothing_of_the_machine(site, full_site):
    """No file names a folder of the machine that built it."""
    for built in (site, full_site):
        folders = [str(folder).encode() for folder in (ROOT, built.root, built.root.parent)]
        told = [
            (name, folder) for name, text in built.files().items() for folder in folders if folder in text
        ]
        assert told == []


def test_every_link_leads_somewhere(full_site):
    """No link of any page, with its fragment, is broken."""
    assert links.broken_links(full_site) == []


def test_every_page_is_linked_from_somewhere(full_site):
    """From the home page one gets to every page, but the one for missing pages and an unlisted story."""
    assert set(links.unreached_pages(full_site)) == UNLINKED


def test_navigation_marks_where_one_is(soups):
    """The entry of the page itself, or of what it belongs to, is marked in the main navigation."""
    for page, entry, mark in (
        ("/", "/", "page"),
        ("/cases/", "/cases/", "page"),
        ("/cases/panda-blood/", "/cases/", "true"),
        ("/platform/how-to/", "/platform/how-to/", "page"),
    ):
        (current,) = soups[page].select("nav[aria-label=主导航] [aria-current]")
        assert (current["href"], current["aria-current"]) == (entry, mark)


def test_the_page_for_missing_pages_leads_home(full_site):
    """A reader who got lost is told so and finds the way back."""
    main = full_site.soup("/404.html").main
    assert "找不到" in main.h1.text
    assert main.select("a[href='/']")
