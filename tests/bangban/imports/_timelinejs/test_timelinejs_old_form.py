"""Files of TimelineJS 1 and 2 become stories as those of today do."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.dates.formatting import format_iso
from tests.bangban.timelinejs_stories import bring, read

OLD = {
    "timeline": {
        "headline": "地铁的十年",
        "type": "default",
        "text": "<p>从<b>开工</b>到通车</p>",
        "asset": {"media": "https://pictures.example/a.jpg", "credit": "李娜", "caption": "车站"},
        "date": [
            {
                "startDate": "2011,12,10",
                "endDate": "2011,12,11",
                "headline": "开工",
                "text": "<p>第一铲</p>",
                "tag": "工程",
                "classname": "red",
                "asset": {"media": "./b.jpg", "thumbnail": "c.jpg", "credit": "王强", "caption": "工地"},
            },
            {"startDate": "2013,12,28,10,5", "endDate": "2013,12,28,10,5", "headline": "通车"},
        ],
        "era": [{"startDate": "2009", "endDate": "2010", "headline": "规划"}],
    }
}


def test_brings_an_old_file():
    """Title, dates in one text, groups, media, eras; what has no place stands in words."""
    result = bring(json.dumps(OLD, ensure_ascii=False), base="https://old.example/t/")
    story = read(result)
    assert story.title == "地铁的十年"
    assert "从**开工**到通车" in story.body
    assert [(format_iso(one.at), one.title) for one in story.timeline] == [
        ("2009/2010", "规划"),
        ("2011-12-10/2011-12-11", "开工"),
        ("2013-12-28T10:05+08:00", "通车"),
    ]
    opened = story.timeline[1]
    assert (opened.actor.name, opened.evidence[0].href) == ("工程", "https://old.example/t/b.jpg")
    assert "red" in opened.text.markdown
    assert "timelinejs.old-form" in [note.code for note in result.notes]


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("2011", "2011"),
        ("2011,1", "2011-01"),
        ("2011,1,5,7,2,9", "2011-01-05T07:02:09+08:00"),
        ("-44,3,15", "-0043-03-15"),
        ("12/10/2011", "2011-12-10"),
        ("2011-12-10 13:05", "2011-12-10T13:05+08:00"),
    ],
)
def test_reads_its_dates(typed, at):
    """With commas, or as its table has them."""
    data = {"timeline": {"headline": "题", "date": [{"startDate": typed, "headline": "事"}]}}
    assert [format_iso(one.at) for one in read(bring(json.dumps(data))).timeline] == [at]


def test_a_date_that_is_none_stands_in_words():
    """And the event with it."""
    data = {"timeline": {"headline": "题", "date": [{"startDate": "某天", "headline": "事"}]}}
    story = read(bring(json.dumps(data)))
    assert story.timeline == ()
    assert "某天" in story.body
    assert "事" in story.body


@pytest.mark.parametrize("around", ["storyjs_jsonp_data = %s;", "var a = %s", "callback(%s)", "cb(%s);\n"])
def test_reads_it_as_a_script_too(around):
    """As pages loaded it."""
    assert read(bring(around % json.dumps(OLD))).title == "地铁的十年"


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=6)
    | st.sampled_from(["2011,12", "<b>", "1,2,3"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from("startDate endDate headline text asset media date era".split()), inner
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from("headline text asset date era startDate type lang".split()), VALUES))
def test_never_raises(timeline):
    """Whatever stands where something else should."""
    result = bring(json.dumps({"timeline": timeline}))
    assert read(result)
    assert all(note.message and note.mend for note in result.notes)
