"""Through TimelineJS and back: what it shows, and what we knew, is the same."""

import json
from zoneinfo import ZoneInfo

from hypothesis import given

from bangban.dates.formatting import format_iso
from bangban.dates.moments import parse_moment
from bangban.exports._timelinejs_file import write_timelinejs
from bangban.imports._html_markdown import convert_html, strip_html
from bangban.imports._timelinejs.timelinejs_import import Import
from tests.bangban.timeline_samples import build_record, five_entries, records
from tests.bangban.timelinejs_files import CHINESE_JSON
from tests.bangban.timelinejs_stories import bring, read


def list_shown(text: str) -> list[tuple]:
    """What TimelineJS shows of each event of its JSON: dates, words, picture, group, background."""
    rows = []
    for event in json.loads(text)["events"]:
        media = event.get("media", {})
        words = "".join(strip_html(event["text"]["text"]).split())
        rows.append(
            (
                event["start_date"], event.get("end_date"), event["display_date"], event["text"]["headline"],
                words, event.get("group"), event.get("background"),
                tuple(media.get(key, "") for key in ("url", "caption", "credit", "alt")),
            )
        )  # fmt: skip
    return rows


def export(result: Import) -> str:
    return write_timelinejs(build_record(result.markdown, f"articles/{result.slug}.md"))


def test_export_of_import_keeps_what_timelinejs_shows():
    """A timeline that went through the site and back shows the same dates, words and pictures."""
    first = export(bring(CHINESE_JSON))
    again = export(bring(first))
    assert list_shown(again) == list_shown(first)
    shown = {event["text"]["headline"]: event for event in json.loads(first)["events"]}
    assert shown["1号线通车"]["media"] == {
        "url": "https://pictures.example/metro.jpg",
        "caption": "首班车",
        "credit": "李娜 摄",
        "alt": "乘客走进车厢",
    }
    assert shown["1号线通车"]["display_date"] == "2013年12月28日10时许"
    assert shown["2号线试运行"]["background"] == {"url": "https://pictures.example/sky.jpg"}
    assert json.loads(first)["eras"][0]["text"]["headline"] == "建设期"


def test_the_case_of_five_entries_survives():
    """Our own case, through TimelineJS and back: the same moments, names, texts, picture, proof."""
    story = read(bring(write_timelinejs(five_entries())))
    assert [format_iso(entry.at) for entry in story.timeline] == [
        entry.at for entry in five_entries().entries
    ]
    assert [entry.title for entry in story.timeline] == [entry.title for entry in five_entries().entries]
    assert [entry.actor and (entry.actor.kind, entry.actor.name) for entry in story.timeline] == [
        None, ("seeker", ""), ("platform", ""), ("other", "市卫健委"), ("other", "值班医生")
    ]  # fmt: skip
    _, asked, forwarded, answered, _ = story.timeline
    assert "**这种血型**" in asked.text.markdown
    assert forwarded.evidence[0].title == "当晚的医院（图中：夜里亮着灯的医院）（来源：李娜 图）"
    assert answered.evidence[0].sha256 == "0123456789abcdef" * 4


@given(records())
def test_import_of_export_keeps_dates_words_and_media(record):
    """Whatever the moments: the same instants and precision, the same words, every document."""
    result = bring(write_timelinejs(record))
    story = read(result)
    zone = ZoneInfo(record.zone)
    wanted = sorted(record.entries, key=lambda entry: parse_moment(entry.at, zone).sort_key)
    assert [format_iso(entry.at) for entry in story.timeline] == [entry.at for entry in wanted]
    for entry, value in zip(story.timeline, wanted, strict=True):
        assert entry.title == " ".join(value.title.split())
        text = entry.text.markdown if entry.text else ""
        assert text == convert_html(value.html)
        media = [value.media] if value.media else []
        assert {one.href for one in entry.evidence} == {one.url for one in (*value.evidence, *media)}


def test_a_caption_that_ends_in_a_bracket_is_no_link():
    """What says whose picture it is stands directly behind it."""
    timeline = json.loads(CHINESE_JSON)
    timeline["events"][0]["media"] = {
        "url": "https://pictures.example/a.jpg",
        "caption": "[乙](",
        "credit": "甲",
    }
    story = read(bring(json.dumps(timeline, ensure_ascii=False)))
    assert [
        one.title for entry in story.timeline for one in entry.evidence if one.href.endswith("a.jpg")
    ] == ["[乙] (（来源：甲）"]
