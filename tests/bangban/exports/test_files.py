"""Files that carry a timeline outside the portal."""

import json

from bangban.exports.files import list_downloads, list_timelines, make_timeline_files
from tests.bangban import desk


def _case(slug="help", **more):
    return desk.case(slug, (desk.entry("2022-11-13T13:00", "received", "seeker"),), **more)


def test_makes_each_form_beside_the_story():
    """And the schema that the JSON names, once."""
    files = {file.address: file.text for file in make_timeline_files(desk.portal(_case(slug="pills")))}
    names = ("timeline.json", "timelinejs.json", "timeline.csv", "feed.atom.xml", "oembed.json")
    assert files.keys() == {"_headers", "schemas/timeline-1.json", *(f"cases/pills/{name}" for name in names)}
    record = json.loads(files["cases/pills/timeline.json"])
    assert record["$schema"].endswith("/schemas/timeline-1.json")


def test_makes_none_of_a_story_without_timeline():
    """There is nothing to carry."""
    assert list_timelines(desk.portal(desk.story())) == []


def test_offers_a_calendar_only_where_something_is_expected():
    """An empty calendar helps nobody."""
    assert "calendar.ics" not in list_downloads(_case())
