"""A timeline on the page: places on the scale, lanes, key entries, days."""

from datetime import datetime, timedelta

from bangban.content.model.story import Story
from bangban.pages.timeline_views import make_timeline
from tests.bangban.desk import case, entry, portal, story

_REQUEST = entry("2022-11-13T13:00~", "received", "seeker", line=1)


def _view(one: Story):
    return make_timeline(portal(one), one)


def _make(*entries, state="closed"):
    return _view(case(entries=entries, state=state))


def _hours(count):
    start = datetime(2022, 11, 13, 13)
    texts = [(start + timedelta(hours=hour)).strftime("%Y-%m-%dT%H:%M") for hour in range(count)]
    return [entry(text, line=line) for line, text in enumerate(texts, 1)]


def test_spaces_entries_as_time_passed():
    """From 0 to 1000, without folds where none is needed."""
    view = _make(
        _REQUEST, entry("2022-11-13T15:00", "acting", "platform"), entry("2022-11-13T18:00", "closed")
    )
    assert [(one.offset, one.gap) for one in view.entries] == [(0, ""), (400, ""), (1000, "")]


def test_says_how_long_a_folded_gap_was():
    """At the entry behind it."""
    view = _make(
        _REQUEST,
        entry("2022-11-13T13:20", "forwarded", "platform"),
        entry("2022-11-13T14:00", "answered", "hospital"),
        entry("2022-11-20T14:00", "closed", "hospital"),
    )
    assert [one.gap for one in view.entries] == ["", "", "", "中间隔了7天，图上已折叠"]
    assert [one.offset for one in view.entries][::3] == [0, 1000]


def test_background_stands_on_no_scale():
    """And in no lane."""
    view = _make(entry("2022-10-11", actor="seeker", background=True), _REQUEST)
    (before,) = view.background
    assert (before.offset, before.gap, before.lane) == (None, "", None)
    assert [lane.count for lane in view.lanes] == [1]


def test_lanes_are_the_actors_in_order_of_appearance():
    """With their page, their entries, and the time until they acted."""
    view = _make(
        _REQUEST,
        entry("2022-11-13T13:20", "forwarded", "platform"),
        entry("2022-11-13T14:00"),
        entry("2022-11-13T18:00", "acting", "hospital"),
        entry("2022-11-13T19:00", "acting", "「司机」"),
        entry("2022-11-13T23:05", "closed", "hospital"),
    )
    assert [(lane.kind, lane.name, lane.url, lane.count, lane.total) for lane in view.lanes] == [
        ("seeker", "求助人", "", 1, ""),
        ("platform", "平台工作人员", "", 1, "约20分钟"),
        ("agency", "市医院", "/cases/agency/hospital/", 2, "8小时5分"),
        ("other", "司机", "", 1, "1小时"),
    ]
    assert [one.lane for one in view.entries] == [0, 1, None, 2, 3, 2]
    assert [(one.name, one.total) for one in view.actors][1] == ("未写明是谁", "40分钟")


def test_names_the_entries_that_matter_most():
    """Request, first answer, closings, and what opened the case again."""
    view = _make(
        _REQUEST,
        entry("2022-11-13T13:20", "forwarded", "platform", line=2),
        entry("2022-11-13T18:00", "answered", "hospital", line=3),
        entry("2022-11-14", "closed", "hospital", line=4),
        entry("2022-11-15", "revisited", "platform", line=5),
        entry("2022-11-16", "acting", "hospital", line=6),
        entry("2022-11-17", "closed", "hospital", line=7),
        entry("2022-11-20", "revisited", "platform", line=8),
    )
    assert [(one.role, one.name, one.title) for one in view.key] == [
        ("request", "求助", "事情1"),
        ("answer", "首次回应", "事情2"),
        ("closing", "办结", "事情4"),
        ("reopening", "重新办理", "事情6"),
        ("closing", "办结", "事情7"),
    ]
    assert {one.id for one in view.key} <= {one.id for one in view.entries}


def test_a_long_timeline_has_a_table_of_its_days():
    """A short one needs none, nor does one of a single day."""
    view = _make(*_hours(30))
    assert [(day.when.text, day.count) for day in view.days] == [
        ("2022年11月13日", 11),
        ("2022年11月14日", 19),
    ]
    assert view.days[1].id == view.entries[11].id
    assert _make(*_hours(12)).days == ()
    assert _make(*[entry("2022-11-13", line=line) for line in range(30)]).days == ()


def test_other_stories_have_entries_and_no_totals():
    """An article counts from no request, and nothing of it is open."""
    view = _view(story(timeline=(entry("2022-11-13T13:00", line=1), entry("2022-11-14T13:00", line=2))))
    assert [one.since_request for one in view.entries] == ["", ""]
    assert [one.since_previous for one in view.entries] == ["", "距上一步1天"]
    assert [one.offset for one in view.entries] == [0, 1000]
    assert (view.stages, view.silence, view.so_far, view.key) == ((), None, "", ())


def test_no_entry_is_lost():
    """Five hundred of them, each with an id of its own, none before the one above it."""
    view = _make(*_hours(500), state="in-progress")
    assert len({one.id for one in view.entries}) == 500
    assert [one.offset for one in view.entries] == sorted(one.offset for one in view.entries)
    assert sum(day.count for day in view.days) == 500


def test_odd_moments_stand_in_their_place():
    """24:00, the year 0 and before: shown as written, in order."""
    view = _make(
        entry("-0044-03-15", "received"),
        entry("0000-02-29", "acting"),
        entry("2022-11-13T24:00", "acting"),
        entry("2022-11-14T00:00", "closed"),
    )
    assert [one.when.text for one in view.entries] == [
        "公元前45年3月15日",
        "公元前1年2月29日",
        "2022年11月13日24时",
        "11月14日0时",
    ]
    assert [one.offset for one in view.entries] == sorted(one.offset for one in view.entries)
