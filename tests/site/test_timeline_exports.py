"""Timelines outside the portal: files beside the case, the frame's page, the line in another story."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest

from tests.browser import axe, markup

CASE = "/cases/panda-blood/"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def titles(site):
    """The titles of the case's entries, as its page shows them."""
    return {heading.get_text(strip=True) for heading in site.soup(CASE).select(".bb-timeline-list__title")}


def test_every_form_has_every_entry(site, titles):
    """JSON, TimelineJS, CSV and Atom: no entry is lost in any of them."""
    record = json.loads(site.read(f"{CASE}timeline.json"))
    assert {entry["title"] for entry in record["entries"]} == titles
    events = json.loads(site.read(f"{CASE}timelinejs.json"))
    shown = {event["text"]["headline"] for event in events["events"] + events.get("eras", [])}
    assert titles <= shown
    rows = csv.DictReader(io.StringIO(site.read(f"{CASE}timeline.csv").lstrip("\ufeff")))
    assert {row["title"] for row in rows} == titles
    feed = ElementTree.fromstring(site.read(f"{CASE}feed.atom.xml"))
    assert len(feed.findall(f"{ATOM}entry")) == len(record["entries"])


def test_times_are_those_of_the_brief(site):
    """About one o'clock stays about one o'clock, with the zone."""
    record = json.loads(site.read(f"{CASE}timeline.json"))
    moments = [entry["at"] for entry in record["entries"]]
    assert "2022-11-13T13:00+08:00~" in moments
    assert "../2022-11-13T24:00+08:00" in moments


def test_the_page_leads_to_its_forms(site):
    """For people as links, for machines in the head."""
    soup = site.soup(CASE)
    links = {link["href"] for link in soup.select(".bb-exports a")}
    assert {f"{CASE}timeline.json", f"{CASE}timeline.csv", f"{CASE}timelinejs.json"} <= links
    assert soup.select_one('link[type="application/json+oembed"]')["href"] == f"{CASE}oembed.json"
    data = json.loads(soup.select_one('script[type="application/ld+json"]').string)
    assert "NewsArticle" in json.dumps(data)


def test_publishing_offers_code_for_other_sites(build_once):
    """With the site's own address, in the page and in oEmbed's answer."""

    def arrange(newsroom):
        newsroom.case("framed")

    built = build_once(arrange, settings="publishconf.py").site
    code = built.soup("/cases/framed/").select_one(".bb-exports__code").get_text()
    assert code.startswith('<iframe src="https://')
    assert json.loads(built.read("/cases/framed/oembed.json"))["html"] == code


def test_the_frame_is_a_page_of_its_own(site, open_page):
    """Valid, open to all, without the portal around it; its links leave the frame."""
    address = f"{CASE}embed/"
    assert markup.problems(site.read(address)) == []
    assert not site.soup(address).select(".bb-masthead, .bb-footer")
    assert {link["target"] for link in site.soup(address).select("h1 a, .bb-embed__source a")} == {"_top"}
    visit = open_page(address, width=390)
    assert axe.violations(visit) == []
    assert visit.problems == []


def test_another_site_shows_the_frame_at_its_full_height(server, serve, browser, tmp_path):
    """The code of the case page, pasted into a page of another host: the script fits the frame."""
    frame = f'<iframe src="{server}{CASE}embed/" title="时间线" width="100%" height="100"></iframe>'
    page = f'<!doctype html><title>别处</title>{frame}<script src="{server}/theme/embed.js" async></script>'
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    with browser.new_context() as context:
        tab = context.new_page()
        tab.goto(serve(tmp_path))
        tab.wait_for_function("Number(document.querySelector('iframe').height) > 400")
        inside = tab.frames[1].evaluate("document.documentElement.scrollHeight")
        assert tab.evaluate("Number(document.querySelector('iframe').height)") == inside


def test_one_line_shows_a_timeline_in_another_story(build_once):
    """A link on a line of its own, titled 时间线; its entries have ids of their own."""

    def arrange(newsroom):
        newsroom.case("shown")
        newsroom.article("around", body='前。\n\n[那一天](../cases/shown.md "时间线")\n\n后。\n')

    soup = build_once(arrange).site.soup("/articles/around/")
    ids = [entry["id"] for entry in soup.select(".bb-timeline-list__entry")]
    assert ids
    assert all(one.startswith("shown-") for one in ids)
    assert [part.get_text(strip=True) for part in soup.select(".bb-prose")] == ["前。", "后。"]
