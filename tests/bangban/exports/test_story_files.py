"""Files that carry a timeline outside the portal."""

import json

from bangban.exports.open_data.schemas import list_schemas, locate_schema
from bangban.exports.story_files import (
    list_downloads,
    list_timelines,
    make_common_files,
    make_content_schemas,
    make_story_files,
)
from tests.bangban import desk


def _case(slug="help", **more):
    return desk.case(slug, (desk.entry("2022-11-13T13:00", "received", "seeker"),), **more)


def test_makes_each_form_beside_the_story():
    """And the schema that the JSON names, once."""
    story = _case(slug="pills")
    portal = desk.portal(story)
    made = (*make_common_files(portal), *make_story_files(portal, story))
    files = {file.address: file.text for file in made}
    names = ("timeline.json", "timelinejs.json", "timeline.csv", "feed.atom.xml", "oembed.json")
    schemas = ("timeline-1", "article", "editorial", "case", "platform", "page", "free-page")
    common = {*(f"schemas/{name}.json" for name in schemas), *map(locate_schema, list_schemas())}
    assert files.keys() == {*common, *(f"cases/pills/{name}" for name in names)}
    record = json.loads(files["cases/pills/timeline.json"])
    assert record["$schema"].endswith("/schemas/timeline-1.json")


def test_publishes_what_may_stand_in_each_kind_of_file():
    """Each schema under its own address; an article has no `case`, a case must have one."""
    portal = desk.portal(host="https://zheng.example", base="/ban/")
    files = {file.address: json.loads(file.text) for file in make_content_schemas(portal)}
    assert all(schema["$id"] == f"https://zheng.example/ban/{name}" for name, schema in files.items())
    assert "case" not in files["schemas/article.json"]["properties"]
    assert "case" in files["schemas/case.json"]["required"]
    assert files["schemas/platform.json"]["properties"]["name"]["description"] == "平台的全名。"


def test_makes_none_of_a_story_without_timeline():
    """There is nothing to carry."""
    assert list_timelines(desk.portal(desk.story())) == []


def test_offers_a_calendar_only_where_something_is_expected():
    """An empty calendar helps nobody."""
    assert "calendar.ics" not in list_downloads(_case())
