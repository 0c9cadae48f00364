"""The files that carry a timeline outside the portal, all from one record."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from bangban.content.model.free_page import FREE_PAGE
from bangban.content.model.platform import PAGE, PLATFORM
from bangban.content.model.story import SCHEMAS, Story
from bangban.content.schema.file_schema import describe_file
from bangban.content.urls import locate_story
from bangban.exports._atom import write_feed
from bangban.exports._csv_table import write_csv
from bangban.exports._icalendar import write_calendar
from bangban.exports._json_file import SCHEMA_ADDRESS, write_json, write_schema
from bangban.exports._record import make_absolute, make_record
from bangban.exports._timelinejs_file import write_timelinejs
from bangban.exports.embed import write_oembed
from bangban.exports.open_data.schemas import list_schemas, locate_schema, make_schema
from bangban.pages.portal import PlanPortal, Portal
from bangban.support.json_text import write_json_text

JSON_FILE = "timeline.json"
TIMELINEJS_FILE = "timelinejs.json"
CSV_FILE = "timeline.csv"
FEED_FILE = "feed.atom.xml"
CALENDAR_FILE = "calendar.ics"
OEMBED_FILE = "oembed.json"
DATA_FILES = (CSV_FILE, JSON_FILE, TIMELINEJS_FILE)
"""What holds the whole timeline for tables and programs."""


class TextFile(Struct, frozen=True):
    """A file that is no page: `address` relative to the site's root, `text` in UTF-8."""

    address: str
    text: str


def make_common_files(portal: Portal) -> Iterator[TextFile]:
    """What there is once: the schemas of timelines, of the content and of the open data."""
    yield TextFile(SCHEMA_ADDRESS, write_schema(make_absolute(portal, portal.url(SCHEMA_ADDRESS))))
    yield from make_content_schemas(portal)
    for name in list_schemas():
        address = locate_schema(name)
        schema = make_schema(name, make_absolute(portal, portal.url(address)))
        yield TextFile(address, write_json_text(schema))


def make_content_schemas(portal: Portal) -> Iterator[TextFile]:
    """What may stand in each kind of file of the content folder, for the programs that editors write in."""
    for name, record in (*SCHEMAS.items(), ("platform", PLATFORM), ("page", PAGE), ("free-page", FREE_PAGE)):
        address = f"schemas/{name}.json"
        schema = describe_file(record, make_absolute(portal, portal.url(address)))
        yield TextFile(address, write_json_text(schema))


def list_timelines(portal: PlanPortal) -> list[Story]:
    """The stories that are out and have a timeline; translations share that of their original."""
    collections = portal.collections
    stories = (*collections.listed, *collections.hidden)
    return [story for story in stories if collections.cards[story.path].has_timeline]


def list_followed(story: Story) -> tuple[str, ...]:
    """The names of the files by which readers follow a story, beside its page: its feed, and a calendar
    where a next step is expected."""
    expected = bool(story.case and story.case.expected)
    return (FEED_FILE, CALENDAR_FILE) if expected else (FEED_FILE,)


def list_downloads(story: Story) -> tuple[str, ...]:
    """The names of a story's export files, beside its page."""
    return (*DATA_FILES, *list_followed(story))


def make_story_files(portal: Portal, story: Story) -> Iterator[TextFile]:
    """The exports of one story."""
    record, address = portal.recall(make_record, story), locate_story(story)
    # Readers know the feed and the dates of a story that has moved by where it stood first.
    origin = portal.url(story.aliases[0].id) if story.aliases else ""
    yield TextFile(address + JSON_FILE, write_json(record))
    yield TextFile(address + TIMELINEJS_FILE, write_timelinejs(record))
    yield TextFile(address + CSV_FILE, write_csv(record))
    feed = make_absolute(portal, portal.url(address + FEED_FILE))
    yield TextFile(address + FEED_FILE, write_feed(record, feed, origin))
    yield TextFile(address + OEMBED_FILE, write_oembed(portal, story))
    if CALENDAR_FILE in list_downloads(story):
        yield TextFile(address + CALENDAR_FILE, write_calendar(record, origin))
