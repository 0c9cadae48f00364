"""TimelineJS files become stories that the site reads, and nothing is lost in silence."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bangban.dates.formatting import format_iso
from bangban.imports._timelinejs.timelinejs_import import Import
from tests.bangban.timelinejs_files import CHINESE_JSON, COMPUTING_CSV, ENGLISH_JSON
from tests.bangban.timelinejs_stories import bring, read


def list_codes(result: Import) -> list[str]:
    return [note.code.partition(".")[2] for note in result.notes]


def make_file(*events: dict, **more) -> str:
    return json.dumps({"events": list(events), **more}, ensure_ascii=False)


def test_brings_a_chinese_timeline():
    """Title slide, groups, ranges, eras, 许 and 前 of the display dates, pictures of elsewhere."""
    result = bring(CHINESE_JSON)
    story = read(result)
    assert story.title == "郑州地铁的十年"
    assert "十年间" in story.body
    rows = [(format_iso(entry.at), entry.title, entry.background) for entry in story.timeline]
    assert rows == [
        ("2009/2013", "建设期", True),
        ("2009-06-06", "1号线开工", False),
        ("2013-12-28T10:00+08:00~", "1号线通车", False),
        ("2016-08", "2号线试运行", False),
        ("2019-01-01/2019-05-20", "1号线二期改造", False),
        ("../2019-12-31T24:00+08:00", "全年客流突破4亿", False),
    ]
    opened = story.timeline[2]
    assert opened.actor.name == "郑州地铁"
    assert opened.text.markdown == "首班车**座无虚席**。\n\n-   票价2元起\n-   20座车站"
    assert [(one.href, one.title) for one in opened.evidence] == [
        ("https://pictures.example/metro.jpg", "首班车（图中：乘客走进车厢）（来源：李娜 摄）")
    ]


def test_signs_that_nobody_sees_stay_behind_and_are_told():
    """Whatever the escapes of JSON bring in, a half pair, too; a family of emoji stays together."""
    slide = {
        "start_date": {"year": "2022"},
        "text": {"headline": "普通\u202e反\ud800", "text": "甲\u200b乙\u200b 👨\u200d👩"},
    }
    result = bring(json.dumps({"events": [slide]}))
    (entry,) = read(result).timeline
    assert (entry.title, entry.text.markdown) == ("普通反", "甲乙 👨\u200d👩")
    told = {
        one.values["sign"]: one.values["count"] for one in result.notes if one.code == "interchange.invisible"
    }
    assert told == {"U+202E 强制从右到左": 1, "U+D800": 1, "U+200B 零宽空格": 2}


def test_brings_an_english_timeline():
    """BCE, circa, words that say more than a date, films, quotations, frames and backgrounds."""
    result = bring(ENGLISH_JSON)
    story = read(result)
    rows = [(format_iso(entry.at), entry.title) for entry in story.timeline]
    assert rows == [
        ("-0043-03-15", "Caesar is killed"),
        ("1600~", "The telescope"),
        ("1815-12-10/1852-11-27", "Ada Lovelace"),
        ("1914-07-28/1918-11-11", "The Great War"),
        ("1948-03-14", "Edith Clarke"),
        ("1969-07-20T20:17:40+08:00", "The Eagle has landed"),
        ("1990", "A web page"),
    ]
    texts = {entry.title: entry.text.markdown if entry.text else "" for entry in story.timeline}
    assert "> There is no demand for women engineers" in texts["Edith Clarke"]
    assert texts["A web page"].startswith("（原标注的时间：Spring 1990）")
    assert "H<sub>2</sub>O" in texts["The telescope"]
    assert "About 13.8 billion years ago" in story.body
    assert story.slug == "history-of-computing"


def test_brings_the_spreadsheet():
    """The CSV of TimelineJS's template: the same as JSON, told with the rows of the sheet."""
    result = bring(COMPUTING_CSV)
    story = read(result)
    assert story.title == "Women in Computing"
    assert [(format_iso(entry.at), entry.title) for entry in story.timeline] == [
        ("1815-12-10/1852-11-27", "Ada Lovelace"),
        ("1930/1945", "Before the machines"),
        ("1943-07/1946", "...And the women who made it work"),
        ("1952-05-03T13:20+08:00", "A compiler"),
    ]
    assert story.timeline[3].actor.name == "US Navy"
    lines = {note.code: note.position.line for note in result.notes}
    assert lines["timelinejs.thumbnail"] == 6


@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_reads_what_spreadsheets_write(mark, delimiter):
    """With a byte order mark, with semicolons, with tabs, with the columns of the first version."""
    rows = [["Start Date", "End Date", "Headline", "Tag"], ["4/15/1912", "1912-04-18", "沉船", "船"]]
    story = read(bring(mark + "\r\n".join(delimiter.join(row) for row in rows)))
    assert [format_iso(entry.at) for entry in story.timeline] == ["1912-04-15/1912-04-18"]
    assert story.timeline[0].actor.name == "船"


def test_a_case_is_to_be_filled_in():
    """Category and state are nobody's guess: they are told, and the check tells the category again. It is a
    draft until somebody has asked the help seeker; an article is none."""
    result = bring(CHINESE_JSON, kind="case")
    assert read(result, "case").case.category.id == "待填写"
    assert read(result, "case").status == "draft"
    assert read(bring(CHINESE_JSON)).status == "published"
    assert "case" in list_codes(result)


@pytest.mark.parametrize(
    ("event", "at", "told"),
    [
        ({"start_date": {"year": "1,990"}}, None, {"bad-number", "undated"}),
        ({"start_date": {"year": 2022, "month": 2, "day": 31}}, "2022-02", {"no-such-date"}),
        ({"start_date": {"year": 2022, "day": 3}}, "2022", {"gap"}),
        ({"start_date": {"year": 2022, "month": "", "day": None}}, "2022", set()),
        (
            {"start_date": {"year": "2022", "month": "11", "day": "13", "hour": "24"}},
            "2022-11-13T24:00+08:00",
            set(),
        ),
        ({"start_date": {"year": 0}}, "0000", {"year-zero"}),
        ({"start_date": {"year": -1}}, "0000", set()),
        ({"start_date": {"year": -13_800_000_000}}, None, {"cosmological", "undated"}),
        ({"start_date": {"year": 2022}, "end_date": {"year": 2021}}, "2022", {"reversed"}),
        ({"start_date": {"year": 2022}, "end_date": {"year": 2022}}, "2022", set()),
        ({"end_date": {"year": 2022}}, None, {"end-alone", "undated"}),
        ({"start_date": {"year": 1850}, "display_date": "c. 1850"}, "1850~", {"about"}),
        ({"start_date": {"year": 1850, "month": 5}, "display_date": "May 1850"}, "1850-05", set()),
        ({"start_date": {"year": 1850, "month": 5}, "display_date": "1850"}, "1850-05", {"display-kept"}),
        ({"start_date": {"year": -44}, "display_date": "44 BCE"}, "-0043", set()),
        ({"start_date": {"year": 1990, "millisecond": 5}}, "1990", {"millisecond"}),
        ({"start_date": {"year": 2022}, "group": "!!"}, "2022", {"group"}),
        ({"start_date": {"year": 2022}, "background": {"color": "#fff"}}, "2022", {"background-lost"}),
        ({"start_date": {"year": 2022}, "media": {"url": "a picture"}}, "2022", {"media-lost"}),
        ({"start_date": {"year": 2022}, "unique_id": "开通"}, "2022", {"unique-id"}),
        ({"start_date": {"year": 2022}, "colour": "red"}, "2022", {"slide-extra"}),
        ({"start_date": {"year": 2022, "era": "?"}}, "2022", {"slide-extra"}),
        ({"start_date": {"year": 2022}, "text": {"text": "字<script>x</script>"}}, "2022", {"html"}),
        ({"start_date": "1990"}, None, {"slide-extra", "undated"}),
    ],
)
def test_odd_events_are_read_right_or_told(event, at, told):
    """Never shown wrong, never lost in silence."""
    event = {**event, "text": {"headline": "标题", **event.get("text", {})}}
    result = bring(make_file(event, title={"text": {"headline": "总标题"}}))
    usual = {"date", "empty"} if at is None else {"date"}
    assert set(list_codes(result)) == told | usual
    timeline = read(result).timeline
    assert [format_iso(entry.at) for entry in timeline] == ([at] if at else [])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfe\x00", "source.utf16"),
        (b"\x80", "source.encoding"),
        ("{", "interchange.json"),
        ("[" * 100_000, "interchange.json"),
        ("[]", "timelinejs.unknown-form"),
        ('{"timeline": []}', "timelinejs.unknown-form"),
        ("", "timelinejs.unknown-form"),
        ("a,b\n1,2", "timelinejs.unknown-form"),
    ],
)
def test_what_is_no_timeline_is_told(data, code):
    """In one sentence, with nothing half done."""
    result = bring(data)
    assert (result.markdown, result.slug) == ("", "")
    assert result.notes[-1].code == code


def test_notes_stand_at_the_lines_of_their_events():
    """In a long file one finds the event that is meant."""
    text = '{\n"eras": [],\n"events": [\n {"start_date": {"year": 1}},\n {"start_date": {"year": "x"}}\n]\n}'
    (note,) = [note for note in bring(text).notes if note.code == "timelinejs.bad-number"]
    assert note.position.line == 5
    assert note.message == "第 2 个事件的 year 不是数字：“x”。"


JSON_LIKE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.sampled_from(["<b>x", "https://a.example/a.png", "13", "---", "- a: b", "：", "\ud800", "\x00"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from("events eras title text headline start_date year month day hour media url caption "
                        "group background display_date end_date unique_id scale".split()),
        inner, max_size=5,
    ),
    max_leaves=30,
)  # fmt: skip


@given(
    st.dictionaries(st.sampled_from(["title", "scale", "x"]), JSON_LIKE),
    st.lists(JSON_LIKE, max_size=4),
    JSON_LIKE,
)
def test_never_raises_and_always_gives_a_story(data, events, eras):
    """Whatever stands where something else should: the story has no problems, every note can be said."""
    for kind in ("article", "case"):
        result = bring(json.dumps({**data, "events": events, "eras": eras}), kind=kind)
        assert read(result, kind)
        assert all(note.message and note.mend for note in result.notes)


@given(st.binary(max_size=60) | st.text(max_size=60) | st.lists(st.text(max_size=8)).map(",".join))
def test_no_bytes_make_it_crash(data):
    """As a file, or as rows below a header."""
    bring(data)
    if isinstance(data, str):
        result = bring(f"Year,Month,Headline,Text,Media,Type\n{data}")
        assert not result.markdown or read(result)


def test_slug_and_title_have_their_fallbacks():
    """A Chinese headline gives no address: a hash does, the same in every run."""
    nameless = bring(make_file({"start_date": {"year": 2022}, "text": {"headline": "一"}}))
    assert read(nameless).title == "未命名的时间线"
    assert nameless.slug == bring(make_file({"start_date": {"year": 2022}, "text": {"headline": "一"}})).slug
    assert nameless.slug.startswith("timeline-")
    assert bring(CHINESE_JSON, slug="metro").slug == "metro"
    assert replace(nameless, slug="x").slug == "x"


def test_what_is_not_carried_over_as_it_stood_is_told():
    """Headlines that are missing, media of elsewhere and in words, links inside a text."""
    event = {"start_date": {"year": 2022}}
    headed = {**event, "text": {"headline": "标题", "text": "看<a href='https://example.org/'>这里</a>"}}
    result = bring(
        make_file(
            {**event, "text": {"text": "没有标题的一段。"}},
            {**headed, "media": {"url": "https://example.org/a.jpg"}},
            {**headed, "media": {"url": "<blockquote>一句话</blockquote>"}},
            {**event, "text": {"headline": "看<a href='https://example.org/'>这里</a>"}},
        )
    )
    told = {f"timelinejs.{code}" for code in list_codes(result)}
    assert told >= {
        "timelinejs.no-title",
        "timelinejs.no-headline",
        "timelinejs.links",
        "timelinejs.media-linked",
        "timelinejs.media-quoted",
    }
