"""What programs of others make of our feeds and calendars: the same titles, times, links and texts."""

import io
import json
import re
import subprocess
import warnings
from datetime import UTC, date, datetime, timedelta
from html import unescape

import feedparser
import icalendar
import pytest

from tests.readers import prepare
from tests.site.conftest import build_once as build_once

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import ics

CASE = """\
updated: 2022-11-16T09:30
corrections: [{at: 2022-11-20T09:00, text: 时间写错了。, entry: sent}]
case:
  category: medicine
  state: in-progress
  expected: {at: AT, what: '回访, 送“小结”; 一份'}
  basis: reporting
timeline:
  - {at: 2022-11-10/2022-11-12, id: before, background: true, title: 几次检测}
  - at: 2022-11-13T13:00~
    id: asked
    stage: received
    title: 在平台留言 <求助> & “说明”
    text: |
      她住<ruby>郑<rt>zhèng</rt></ruby>州，想到能应对**这种血型**的[医院](/cases/)分娩。

      见[第一篇](../articles/first-article.md)。
  - {at: 2022-11-13T13:20, id: sent, stage: forwarded, actor: platform, title: 转交}
  - {at: ../2022-11-13T24:00, id: bed, stage: acting, title: 住进病房}
"""
STEPS = {
    "day": ("2022-12-20", date(2022, 12, 20), date(2022, 12, 21)),
    "days": ("2022-12-20/2022-12-22", date(2022, 12, 20), date(2022, 12, 23)),
    "clock": ("2022-12-20T09:30", datetime(2022, 12, 20, 1, 30, tzinfo=UTC), None),
    "leap": ("2030-06-30T23:59:60Z", datetime(2030, 7, 1, tzinfo=UTC), None),
    "midnight": ("2022-12-20T24:00", datetime(2022, 12, 20, 16, tzinfo=UTC), None),
    "hours": (
        "2022-12-20T09:00/2022-12-20T11:00",
        datetime(2022, 12, 20, 1, tzinfo=UTC),
        datetime(2022, 12, 20, 3, tzinfo=UTC),
    ),
}
"""Expected steps by the slug of their case: as written, and what a calendar shall have."""


@pytest.fixture(scope="module")
def published(build_once):
    """The files of cases with each kind of step, as they are published."""

    def arrange(newsroom):
        for slug, (at, *_) in STEPS.items():
            newsroom.case(slug, CASE.replace("AT", at), date="2022-11-15", title="孕妇急需“熊猫血”")

    return build_once(arrange, settings="publishconf.py").site


@pytest.fixture(scope="module")
def read(published):
    """`read(slug)`: what JavaScript's readers make of a case's feed and calendar."""
    script = prepare.ensure()

    def run(slug):
        paths = [published.root / f"cases/{slug}" / name for name in ("feed.atom.xml", "calendar.ics")]
        command = ["node", script.name, *map(str, paths)]
        done = subprocess.run(command, cwd=script.parent, capture_output=True, check=False, timeout=60)
        assert done.returncode == 0, done.stderr.decode()
        return json.loads(done.stdout)

    return run


def _show(markup):
    """The words of HTML, as a program that shows no ruby has them, and its links and pictures."""
    words = "".join(unescape(re.sub("<[^>]*>", "", markup)).split())
    return words, re.findall(r'(?:href|src)="([^"]*)"', markup)


def _instant(text):
    return datetime.fromisoformat(text).astimezone(UTC)


def test_every_reader_of_feeds_has_every_entry(published, read):
    """Title, time, link and text are those of `timeline.json`, whoever reads, and corrections behind."""
    record = json.loads(published.read("/cases/day/timeline.json"))
    expected = {
        entry["id"]: (
            f"{entry['display']}：{entry['title']}",
            _instant(entry["published"]),
            _instant(entry["updated"]),
            f"{record['url']}#{entry['id']}",
            _show(entry.get("html", "")),
        )
        for entry in record["entries"]
    }
    corrected = "更正（2022年11月20日9时）：时间写错了。"
    assert expected["sent"][4] == ("", [])
    expected["sent"] = (*expected["sent"][:4], (corrected, []))
    assert "郑（zhèng）州" in expected["asked"][4][0]
    assert all(link.startswith("https://news.example/") for link in expected["asked"][4][1])
    assert expected["sent"][2] == datetime(2022, 11, 20, 1, tzinfo=UTC)
    feed = feedparser.parse(io.BytesIO(published.read("/cases/day/feed.atom.xml").encode()))
    assert not feed.bozo
    shown = {
        "feedparser": [
            {**one, "text": one.get("content", [{"value": ""}])[0]["value"]} for one in feed.entries
        ],
        **read("day"),
    }
    for name in ("feedparser", "feedsmith", "rss-parser"):
        entries = shown[name]
        assert len(entries) == len(expected)
        for one in entries:
            title, happened, changed, link, text = expected[one["id"].partition("#")[2]]
            assert (name, unescape(one["title"]), one["link"]) == (name, title, link)
            assert _instant(one["published"]) == happened
            assert _instant(one.get("updated") or changed.isoformat()) == changed
            assert _show(one["text"]) == text


@pytest.mark.parametrize("slug", STEPS)
def test_every_calendar_has_the_step_at_its_time(published, read, slug):
    """In UTC, without second 60; a day is a whole day; with link, words and the last change."""
    _, start, end = STEPS[slug]
    text = published.read(f"/cases/{slug}/calendar.ics")
    assert ("PT24H" not in text) and not re.search(r"T\d{4}60", text)
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        (other,) = ics.Calendar(text).events
    (third,) = read(slug)["ical.js"]
    url, changed = f"https://news.example/cases/{slug}/", datetime(2022, 11, 20, 1, tzinfo=UTC)
    words = {str(event["SUMMARY"]), other.name, third["title"]}
    assert words == {"回访, 送“小结”; 一份"}
    assert {str(event["DESCRIPTION"]), other.description, third["text"]} == {third["text"]}
    assert {str(event["URL"]), other.url, third["link"]} == {url}
    assert {str(event["UID"]), other.uid, third["id"]} == {f"cases/{slug}/expected/1@news.example"}
    assert event["LAST-MODIFIED"].dt == other.last_modified.datetime == _instant(third["updated"]) == changed
    assert int(event["SEQUENCE"]) == third["sequence"] > 0
    assert event["DTSTART"].dt == start
    assert (event["DTEND"].dt if "DTEND" in event else None) == end
    assert third["start"] == _write(start)
    assert third["end"] == (_write(end) if end else None)
    assert other.all_day is not isinstance(start, datetime)
    assert other.begin.datetime.replace(tzinfo=UTC) == _widen(start)
    if end:
        # It counts whole days as the last one that is meant.
        last = _widen(end) - (timedelta(days=1) if other.all_day else timedelta())
        assert other.end.datetime.replace(tzinfo=UTC) in (last, _widen(end))


def _widen(moment):
    return moment if isinstance(moment, datetime) else datetime(*moment.timetuple()[:3], tzinfo=UTC)


def _write(moment):
    """As JavaScript writes it."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    return f"{moment.replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"
