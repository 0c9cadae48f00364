"""timelinejs.json: all that TimelineJS needs, and shows as we mean it."""

import json
import re

import pytest
from hypothesis import given

from bangban.exports._timelinejs_file import is_showable, write_timelinejs
from tests.bangban.timeline_samples import CORRECTED, FIVE, build_record, five_entries, records

PARTS = {
    "year": (-10_000, 10_000),
    "month": (1, 12),
    "day": (1, 31),
    "hour": (0, 23),
    "minute": (0, 59),
    "second": (0, 59),
}


def check_date(date: dict) -> None:
    """A date object as TimelineJS documents it: whole numbers in range, none missing between two."""
    names = list(PARTS)
    assert list(date) in [names[:count] for count in (1, 2, 3, 5, 6)]
    for name, number in date.items():
        lowest, highest = PARTS[name]
        assert type(number) is int
        assert lowest <= number <= highest
    assert date["year"] != 0


def check_valid(text: str) -> dict:
    """What TimelineJS asks of its file (`TimelineConfig.js`), and what we promise beyond it."""
    data = json.loads(text)
    assert data.keys() <= {"title", "events", "eras", "scale"}
    slides = [*data["events"], *data.get("eras", [])]
    for slide in slides:
        check_date(slide["start_date"])
        if "end_date" in slide:
            check_date(slide["end_date"])
            assert slide["end_date"] != slide["start_date"]
        assert slide["display_date"]
        assert re.fullmatch(r"[A-Za-z0-9_-]+", slide["unique_id"])
        assert slide.get("media", {"url": "x"})["url"]
    assert all("end_date" in era for era in data.get("eras", []))
    ids = [slide["unique_id"] for slide in (data["title"], *slides)]
    assert len(set(ids)) == len(ids)
    return data


def test_tells_the_case_in_wall_time():
    """Numbers for the place on the axis, Chinese words for what is shown."""
    data = check_valid(write_timelinejs(five_entries()))
    rows = [(event["start_date"], event["display_date"]) for event in data["events"]]
    assert rows[0] == ({"year": 2022, "month": 11, "day": 10}, "2022年11月10日至12日")
    assert data["events"][0]["end_date"] == {"year": 2022, "month": 11, "day": 12}
    assert rows[1] == (
        {"year": 2022, "month": 11, "day": 13, "hour": 13, "minute": 0},
        "2022年11月13日13时许",
    )
    assert rows[4] == ({"year": 2022, "month": 11, "day": 14, "hour": 0, "minute": 0}, "2022年11月13日24时前")
    assert [event.get("group") for event in data["events"]] == [
        None, "求助人", "平台工作人员", "市卫健委", "值班医生"
    ]  # fmt: skip
    assert data["title"]["text"] == {
        "headline": "孕妇急需“熊猫血”，十小时住进病房",
        "text": "<p>一次&lt;接力&gt;的经过 &amp; 结果。</p>",
    }


def test_what_was_put_right_is_told():
    """In the entry that it names, else on the title slide: nowhere twice."""
    data = check_valid(write_timelinejs(build_record(CORRECTED)))
    told = {event["unique_id"]: event["text"]["text"] for event in data["events"]}
    own = "<p>更正（2022年11月20日9时）：</p>\n<p>求助时间是13时，不是<strong>15时</strong>。</p>"
    assert told.pop("sent") == own
    assert not any("更正" in text for text in told.values())
    general = "<p>更正（2022年11月21日）：</p>\n<p>一处姓名写错了。</p>"
    assert data["title"]["text"]["text"] == f"<p>一次&lt;接力&gt;的经过 &amp; 结果。</p>\n{general}"


def test_shows_pictures_and_lists_documents():
    """A picture with its three lines; a document whose bytes are proven stays in the text with its sum."""
    events = check_valid(write_timelinejs(five_entries()))["events"]
    assert events[2]["media"] == {
        "url": "https://zheng.example/ban/images/night.svg",
        "caption": "当晚的医院",
        "credit": "李娜 图",
        "alt": "夜里亮着灯的医院",
    }
    assert '<a href="https://zheng.example/notice.html">通知全文</a> <code>0123' in events[3]["text"]["text"]


def test_a_document_that_can_be_shown_is_shown():
    """Without a picture of its own an entry shows the film that bears it out."""
    sha = f", sha256: {'0123456789abcdef' * 4}"
    text = FIVE.replace("https://zheng.example/notice.html", "https://youtu.be/x1").replace(sha, "")
    event = check_valid(write_timelinejs(build_record(text)))["events"][3]
    assert event["media"] == {"url": "https://youtu.be/x1", "caption": "通知全文"}
    assert event["text"]["text"] == ""


def test_years_before_christ_count_as_history_does():
    """-44 is 44 BC there, as TimelineJS shows it; ISO 8601 has -0043."""
    text = FIVE.replace("2022-11-10/2022-11-12", "-0043-03-15")
    event = check_valid(write_timelinejs(build_record(text)))["events"][0]
    assert event["start_date"] == {"year": -44, "month": 3, "day": 15}
    assert event["display_date"] == "公元前44年3月15日"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.example/x.JPG?w=3", True),
        ("https://www.youtube.com/watch?v=1", True),
        ("https://zh.wikipedia.org/wiki/郑州", True),
        ("https://a.example/n.pdf", True),
        ("https://a.example/notice.html", False),
        ("https://a.example/?u=x.png#y", False),
        ("/images/x.png", False),
        ("javascript:x.png", False),
    ],
)
def test_knows_what_timelinejs_shows(url, shown):
    """Anything else would stand there as a broken picture."""
    assert is_showable(url) is shown


@given(records())
def test_is_valid_and_loses_no_entry(record):
    """Whatever the moments: every entry is an event, in order, with its words as HTML text."""
    data = check_valid(write_timelinejs(record))
    assert [event["unique_id"] for event in data["events"]] == [entry.id for entry in record.entries]
    assert all("<" not in event["text"]["headline"] for event in data["events"])
