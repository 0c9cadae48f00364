"""Whatever TimelineJS's file holds and no key of ours has stands in the story, in words."""

import json
import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bangban.timelinejs_stories import HEADER, bring, read, write_sheet


def make_file(*events: dict, **more: object) -> str:
    return json.dumps({"events": events, **more})


def list_codes(result) -> list[str]:
    return [note.code.partition(".")[2] for note in result.notes]


def reduce(text: str) -> str:
    return "".join(sign for sign in unescape(text).casefold() if sign.isalnum())


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"Year": "3/4/2010"}, "3/4/2010"),
        ({"Year": "2010", "Month": "Smarch", "Day": "3"}, "2010-Smarch-3"),
        ({"Year": "2010", "Month": "2", "Day": "31"}, "2010-2-31"),
        ({"Year": "2010", "End Year": "2009"}, "2009"),
        ({"Year": "2010", "Time": "noonish"}, "noonish"),
        ({"Year": "2010", "Display Date": "那年冬天"}, "那年冬天"),
    ],
)
def test_what_of_a_date_cannot_be_read_stands_in_the_text(cells, words):
    """As it stands in the file, and told."""
    result = bring(write_sheet({**cells, "Headline": "一件事"}))
    (entry,) = read(result).timeline
    assert words in entry.text.markdown.replace("\\", "")
    assert set(list_codes(result)) - {"date", "no-title"}


def test_a_file_beside_the_page_is_told_or_found():
    """Without the page's address in words, with it as a link."""
    row = {"Year": "2010", "Headline": "一件事", "Media": "./media/a.jpg", "Background": "bg/b.png"}
    row["Text"] = '见<a href="../p/q.html">全文</a>。'
    lost = read(bring(write_sheet(row))).timeline[0]
    assert lost.evidence == ()
    for words in ("媒体：./media/a.jpg", "背景：bg/b.png", "链接：../p/q.html"):
        assert f"（原文件的{words}）" in lost.text.markdown
    found = read(bring(write_sheet(row), base="https://old.example/lines/metro.html")).timeline[0]
    assert [one.href for one in found.evidence] == [
        "https://old.example/lines/media/a.jpg",
        "https://old.example/lines/bg/b.png",
    ]
    assert found.text.markdown == "见[全文](https://old.example/p/q.html)。"


def test_the_title_slide_is_the_head_of_the_story():
    """With its date, picture, words and background."""
    slide = {
        "start_date": {"year": 2001},
        "text": {"headline": "大标题", "text": "<p>开篇</p>"},
        "media": {"url": "./t.jpg", "title": "题图标题", "caption": "说明", "credit": "丁", "alt": "替代"},
        "background": {"url": "https://old.example/bg.png", "alt": "底图"},
    }
    story = read(bring(make_file({"start_date": {"year": 2002}, "text": {"headline": "甲"}}, title=slide)))
    assert story.title == "大标题"
    for words in "2001年 开篇 t.jpg 题图标题 说明 丁 替代 https://old.example/bg.png 底图".split():
        assert words in story.body


def test_ids_of_the_file_are_the_ids_of_the_entries():
    """So that links to them hold; what is no id here, or is there twice, is told."""
    events = [
        {"start_date": {"year": 2000 + number}, "unique_id": name, "text": {"headline": f"第{number}件"}}
        for number, name in enumerate(["first", "first", "第三", ""])
    ]
    result = bring(make_file(*events, title={"text": {"headline": "标题"}}))
    ids = [entry.id for entry in read(result).timeline]
    assert ids[:2] == ["first", "first-2"]
    assert all(re.fullmatch("t-[0-9a-f]{6}", one) for one in ids[2:])
    assert list_codes(result).count("unique-id") == 1


_WORDS = st.text(st.sampled_from("甲乙丙丁戊己 abc./?&<>\"'-:19"), max_size=8)
_ROWS = st.fixed_dictionaries({name: _WORDS for name in HEADER if name not in ("Type", "Headline")})


@given(_ROWS)
def test_every_cell_of_a_row_stands_in_the_story(row):
    """Whatever is in it: as a key of ours, or in words."""
    result = bring(write_sheet({**row, "Headline": "一件事"}))
    read(result)
    said = reduce(result.markdown)
    for name, cell in row.items():
        if "<" in cell or ">" in cell or "&" in cell or "Year" in name or "Month" in name or "Day" in name:
            continue
        assert name == "Time" or name == "End Time" or reduce(cell) in said, name


def test_what_is_of_no_slide_stands_behind_the_text():
    """Keys that TimelineJS has not, and events that are none."""
    event = {"start_date": {"year": 1}, "text": {"headline": "甲"}}
    story = read(bring(json.dumps({"events": [event, "散句"], "author": {"name": "乙"}})))
    assert "散句" in story.body
    assert "乙" in story.body
