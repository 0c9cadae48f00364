"""What search engines are told of a site: where its pages are, when each has changed."""

import re
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bangban.config.clock import Clock
from bangban.config.extras import Extras
from bangban.config.site_config import SiteConfig
from bangban.incremental.making.planning import mark_output
from bangban.site.outputs._search_engines import SitemapPlace, make_sitemap
from bangban.site.outputs.output import LooseFiles, NodeId
from bangban.site.static_files import StaticFile
from tests.bangban import worlds
from tests.bangban.desk import NOW
from tests.browser.newsroom import CASE, PLATFORM

HOST = "https://zheng.example"
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "i": "http://www.google.com/schemas/sitemap-image/1.1",
}
ROBOTS, SITEMAP = NodeId("robots", "robots.txt"), NodeId("sitemap", "sitemap.xml")
PUBLISHED = SiteConfig(publish=True, now=NOW)


@pytest.fixture
def open_site(newsroom, tmp_path):
    """Opens a filled newsroom at an address, as the incremental build does."""
    worlds.fill(newsroom)
    newsroom.write("platform/platform.yaml", PLATFORM.replace("https://news.example", f"{HOST}/ban"))

    def open_it(config=PUBLISHED, clock=None):
        return worlds.open_studio(
            newsroom.path, tmp_path / "pack", config=config, clock=clock or config.open_clock()
        )

    return open_it


def _make(renderer, node):
    output = renderer.plans.find(node)
    return {address: data.decode() for address, data in output.make(renderer, *output.arguments)}


def _read(text, row="s:url"):
    return {one.findtext("s:loc", "", NAMES): one for one in ET.fromstring(text).findall(row, NAMES)}


def test_a_publication_is_open_and_names_its_sitemap(open_site):
    """By an absolute address, as the protocol wants it."""
    made = _make(open_site(), ROBOTS)["robots.txt"]
    assert made == f"User-agent: *\nAllow: /\n\nSitemap: {HOST}/ban/sitemap.xml\n"


def test_a_preview_is_closed(open_site):
    """Whoever puts it on the net for a colleague does not publish drafts."""
    made = open_site(SiteConfig(drafts=True, now=NOW))
    assert _make(made, ROBOTS)["robots.txt"] == "User-agent: *\nDisallow: /\n"
    assert list(_read(_make(made, SITEMAP)["sitemap.xml"])) == []
    shown = open_site(SiteConfig(drafts=True, publish=True, now=NOW))
    assert "Disallow: /\n" in _make(shown, ROBOTS)["robots.txt"]
    assert list(_read(_make(shown, SITEMAP)["sitemap.xml"])) == []


def test_lists_what_anybody_may_find(open_site):
    """Stories, translations, lists and pages of the platform; no hidden story, draft, frame or error page."""
    renderer = open_site()
    pages = _read(_make(renderer, SITEMAP)["sitemap.xml"])
    found = {address.removeprefix(f"{HOST}/ban/") for address in pages}
    known = {address for address, _ in renderer.plans.list_pages()}
    assert {"", "articles/a/", "articles/b/en/", "cases/first-case/", "cases/", "platform/"} <= found
    assert "tags/%E6%94%BF%E7%AD%96/" in found
    assert len(known) - len(found) == len(known & {"articles/hidden/", "404.html"}) == 2
    assert not any("embed" in address or "lite" in address or "draft" in address for address in found)
    assert list(pages)[:4] == [f"{HOST}/ban/{name}" for name in ("", "api/", "archive/", "archive/2022/")]


def test_tells_the_last_change_of_a_story(newsroom, open_site):
    """Of its date, update, corrections and what has happened in its timeline, the latest."""
    newsroom.article("b", "updated: 2022-11-20T08:00\n", date="2022-11-10")
    newsroom.case("third", CASE, date="2022-11-25")
    renderer = open_site()
    pages = _read(_make(renderer, SITEMAP)["sitemap.xml"])
    changes = {address: one.findtext("s:lastmod", None, NAMES) for address, one in pages.items()}
    assert changes[f"{HOST}/ban/articles/b/"] == "2022-11-20T00:00:00Z"
    assert changes[f"{HOST}/ban/cases/third/"] == "2022-11-25T15:59:59Z"
    assert changes[f"{HOST}/ban/cases/"] is None
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", one) for one in changes.values() if one)


def test_what_is_to_come_has_changed_nothing_yet(newsroom, open_site):
    """An entry of tomorrow is told tomorrow."""
    timeline = "timeline:\n  - {at: 2022-11-14T10:00, title: 去}\n  - {at: 2022-11-16T10:00, title: 回}\n"
    newsroom.article("b", timeline, date="2022-11-10")
    days = {}
    for day in (15, 17):
        clock = Clock(datetime(2022, 11, day, tzinfo=UTC))
        renderer = open_site(SiteConfig(publish=True, now=clock.now), clock)
        page = _read(_make(renderer, SITEMAP)["sitemap.xml"])[f"{HOST}/ban/articles/b/"]
        days[day] = page.findtext("s:lastmod", None, NAMES)
    assert days == {15: "2022-11-14T02:00:00Z", 17: "2022-11-16T02:00:00Z"}


def test_shows_the_pictures_that_stand_for_a_story(open_site):
    """Its cover, percent-encoded; of a case the picture for sharing, where there is one."""
    renderer = open_site()
    text = _make(renderer, SITEMAP)["sitemap.xml"]
    page = _read(text)[f"{HOST}/ban/articles/a/"]
    assert [one.text for one in page.findall("i:image/i:loc", NAMES)] == [f"{HOST}/ban/images/%E7%94%B2.svg"]
    places = (SitemapPlace("cases/x/", 0, "", "cases/x/share.png"),)
    ((_, shown),) = make_sitemap(renderer, places)
    assert f"<image:loc>{HOST}/ban/cases/x/share.png</image:loc>" in shown.decode()


def test_beyond_the_limits_there_is_an_index(open_site):
    """Each part keeps to both limits, and nothing is lost or told twice."""
    renderer = open_site()
    places = tuple(SitemapPlace(f"articles/a{number}/") for number in range(7))
    made = {name: data.decode() for name, data in make_sitemap(renderer, places, most=3)}
    parts = [f"sitemap-{number}.xml" for number in (1, 2, 3)]
    assert list(made) == ["sitemap.xml", *parts]
    assert list(_read(made["sitemap.xml"], "s:sitemap")) == [f"{HOST}/ban/{part}" for part in parts]
    assert [len(_read(made[part])) for part in parts] == [3, 3, 1]
    ((_, whole),) = make_sitemap(
        renderer, places, most=7, largest=len(dict(make_sitemap(renderer, places))["sitemap.xml"])
    )
    smaller = dict(make_sitemap(renderer, places, largest=len(whole) - 1))
    assert len(smaller) == 3
    assert all(len(data) < len(whole) for data in smaller.values())
    assert sum(len(_read(data.decode())) for name, data in smaller.items() if name != "sitemap.xml") == 7


def test_signs_of_xml_are_escaped(newsroom, open_site):
    """Also where a host has them."""
    newsroom.write("platform/platform.yaml", PLATFORM.replace("news.example", "a&b'c.example"))
    ((_, data),) = make_sitemap(open_site(), (SitemapPlace("cases/"),))
    assert b"<loc>https://a&amp;b&apos;c.example/cases/</loc>" in data


def test_a_newsrooms_own_files_count(open_site):
    """What the settings publish under these names is not overwritten."""
    renderer = open_site()
    own = {name: StaticFile(Path(name), name) for name in ("robots.txt", "sitemap.xml")}
    renderer.plans.site = renderer.plans.site.__class__(
        renderer.world.plan, renderer.world.take, {}, loose=LooseFiles(statics=own)
    )
    assert not {ROBOTS, SITEMAP} & set(renderer.plans.list_nodes())


def test_an_own_sitemap_at_its_usual_place_is_not_left_to_the_plan(newsroom, open_site):
    """It may come and go between two builds of one plan."""
    newsroom.write("extra/sitemap.xml", "<urlset/>")
    named = Extras(frozenset(("extra",)), places={"extra/sitemap.xml": "sitemap.xml"})
    assert _make(open_site(SiteConfig(publish=True, now=NOW, extras=named)), SITEMAP) == {}
    assert _make(open_site(), SITEMAP).keys() == {"sitemap.xml"}


def test_a_new_title_is_no_news_to_them(newsroom, open_site):
    """The sitemap is made again where something in it has changed, and then only."""

    def look():
        renderer = open_site()
        output = renderer.plans.find(SITEMAP)
        with renderer.world.observer.watching() as facts:
            list(output.make(renderer, *output.arguments))
        return mark_output(output), facts

    before = look()
    assert not any(subject.startswith(("card", "text")) for subject in before[1])
    keys = "section: city\nrelated: [cases/first-case]\n"
    newsroom.article("b", keys, "别的正文。\n", title="别的标题", date="2022-11-10")
    assert look() == before
    newsroom.article("b", f"{keys}updated: 2022-12-01\n", date="2022-11-10")
    assert look()[0] != before[0]
