"""What a page says of its timeline's other forms."""

import json

from bangban.exports.export_views import make_embed_page, make_exports
from tests.bangban import desk


def _case(slug="help", **more):
    return desk.case(slug, (desk.entry("2022-11-13T13:00", "received", "seeker"),), **more)


def test_names_each_download_beside_the_page():
    """In words, with addresses below the story's own."""
    story = _case(slug="pills")
    exports = make_exports(desk.portal(story), story)
    assert [(link.name, link.url) for link in exports.links] == [
        ("只看时间线", "/cases/pills/embed/"),
        ("订阅进展（Atom）", "/cases/pills/feed.atom.xml"),
    ]
    assert [(link.name, link.url) for link in exports.data] == [
        ("表格（CSV）", "/cases/pills/timeline.csv"),
        ("JSON", "/cases/pills/timeline.json"),
        ("TimelineJS", "/cases/pills/timelinejs.json"),
    ]


def test_describes_the_case_for_machines():
    """As JSON that is safe inside a script element."""
    story = _case(story={"title": "</script><b>"})
    linked = str(make_exports(desk.portal(story), story).linked_data)
    assert "<" not in linked
    assert "NewsArticle" in json.dumps(json.loads(linked))


def test_makes_the_page_of_a_frame():
    """It stands below the story and names it as its source."""
    story = _case(slug="pills")
    portal = desk.portal(story)
    page = make_embed_page(portal, story)
    assert (page.file, page.template) == ("cases/pills/embed/index.html", "embed")
    assert page.values["source"].url == "/cases/pills/"
    assert page.view.title == page.make_data(portal).view.title
    assert len(page.values["timeline"].entries) == 1
