"""The answers of Open311 servers become cases with their history; where somebody lives stays behind."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bangban.dates.formatting import format_iso
from tests.bangban.imported import bring, list_codes, list_errors, read_stories

CLOSED = """<?xml version="1.0" encoding="utf-8"?>
<service_requests>
 <request>
  <service_request_id>638344</service_request_id>
  <status>closed</status>
  <status_notes>换了新灯</status_notes>
  <service_name>食品供应</service_name>
  <description>路灯不亮</description>
  <agency_responsible>市卫健委</agency_responsible>
  <requested_datetime>2010-04-14T06:37:38-08:00</requested_datetime>
  <updated_datetime>2010-04-15T06:37:38-08:00</updated_datetime>
  <expected_datetime>2010-04-16T06:37:38-08:00</expected_datetime>
  <address>中原路123号</address><lat>34.746611</lat><long>113.625368</long><zipcode>450000</zipcode>
  <media_url>https://311.example.org/a.jpg</media_url>
 </request>
 %s
</service_requests>"""
HISTORY = {
    "service_request_id": "12-0182",
    "status": "closed",
    "service_name": "Graffiti",
    "description": "墙上有字，在中原路123号",
    "address": "中原路123号",
    "requested_datetime": "2012-12-19T13:37:45-06:00",
    "updated_datetime": "2012-12-21T10:31:36-06:00",
    "extended_attributes": {"channel": "phone", "ward": 47},
    "notes": [
        {"datetime": "2012-12-19T13:37:45-06:00", "summary": "已登记", "type": "opened"},
        {"datetime": "2012-12-20T08:00:00-06:00", "summary": "派了车", "type": "activity", "crew": "5"},
        {"datetime": "2012-12-21T10:31:36-06:00", "summary": "擦掉了", "type": "closed"},
    ],
}


def read_one(newsroom, data, **more):
    outcome = bring("georeport", data if isinstance(data, str) else json.dumps(data), newsroom.path, **more)
    assert list_errors(newsroom.path) == []
    (story,) = read_stories(outcome)
    return story, outcome


def list_entries(story) -> list[tuple[str, str, str]]:
    return [(format_iso(one.at), one.stage, one.text.markdown if one.text else "") for one in story.timeline]


def test_a_closed_request_of_the_specification(newsroom):
    """Of a closed one the last change is the time at which it was closed; names are the newsroom's."""
    story, outcome = read_one(newsroom, CLOSED % "")
    assert list_entries(story) == [
        ("2010-04-14T06:37:38-08:00", "received", ""),
        ("2010-04-15T06:37:38-08:00", "closed", "换了新灯"),
    ]
    assert (story.case.category.id, story.case.state) == ("food", "closed")
    assert [one.id for one in story.case.agencies] == ["health-commission"]
    assert (story.case.source.system, story.case.source.id) == ("open311", "638344")
    assert "2010-04-16T06:37:38-08:00" in story.body
    assert "(<https://311.example.org/a.jpg>)" in story.body
    assert {"place", "media"} <= set(list_codes(outcome))


def test_nobody_is_found(newsroom):
    """Address and place are nowhere, in the words neither."""
    for data in (CLOSED % "", HISTORY):
        _, outcome = read_one(newsroom, data)
        (text,) = outcome.texts.values()
        for private in ("123号", "34.7466", "113.625", "450000"):
            assert private not in text
        for path in outcome.written.new:
            path.unlink()


def test_notes_become_a_timeline(newsroom):
    """As Chicago gives them; what a step says besides, and other attributes, stay in words."""
    story, _ = read_one(newsroom, [HISTORY], base="https://311.example.org/open311/v2/")
    assert list_entries(story) == [
        ("2012-12-19T13:37:45-06:00", "received", "已登记"),
        ("2012-12-20T08:00:00-06:00", "acting", "派了车\n\n（crew：5）"),
        ("2012-12-21T10:31:36-06:00", "closed", "擦掉了"),
    ]
    assert story.case.source.system == "311.example.org"
    assert all(words in story.body for words in ("phone", "47"))


@pytest.mark.parametrize(
    "extra",
    [
        {
            "extended_attributes": {
                "history": [{"status": "IN_PROCESS", "updated_datetime": "2022-11-13T13:00:00Z"}]
            }
        },
        {
            "extended_attributes": {
                "city": {"status_notes": [{"status": "processing", "date": "2022-11-13 21:00"}]}
            }
        },
        {"updates": [{"new_status": "investigating", "created_at": "2022-11-13T13:00:00+00:00"}]},
    ],
)
def test_finds_the_history_where_servers_keep_it(newsroom, extra):
    """Below keys of their own; an open request is as far as its last step."""
    request = {"service_request_id": 7, "status": "OPEN", "service_name": "路灯", **extra}
    story, outcome = read_one(newsroom, {"requests": [request]})
    assert [(one.at.earliest.hour, one.stage) for one in story.timeline] == [(13, "acting")]
    assert story.case.state == "in-progress"
    assert "state" in list_codes(outcome)


def test_updates_of_their_own_belong_to_their_request(newsroom):
    """As FixMyStreet gives them, after the request or before."""
    update = """<request_update><update_id>1</update_id><service_request_id>638344</service_request_id>
      <status>INVESTIGATING</status><updated_datetime>2010-04-14T08:00:00-08:00</updated_datetime>
      <description>去看了</description></request_update>"""
    story, _ = read_one(newsroom, CLOSED % update)
    assert [(one.stage, one.text.markdown if one.text else "") for one in story.timeline] == [
        ("received", ""),
        ("acting", "去看了"),
        ("closed", "换了新灯"),
    ]


def test_what_follows_the_closing_of_a_closed_case_stands_in_the_text(newsroom):
    """It may be a revisit, which the desk knows; of a case that is open again it belongs to the timeline."""
    steps = [
        {"datetime": f"2022-11-1{day}", "status": status}
        for day, status in enumerate(("open", "closed", "in_progress", "closed", "rated"), 1)
    ]
    data = {"service_request_id": "1", "status": "closed", "service_name": "灯", "history": steps}
    story, outcome = read_one(newsroom, data)
    assert [one.stage for one in story.timeline] == ["received", "closed", "acting", "closed"]
    assert "2022-11-15 进展（rated）" in story.body
    assert "step" in list_codes(outcome)
    story, _ = read_one(newsroom, {**data, "service_request_id": "2", "status": "open"})
    assert (story.case.state, story.timeline[4].title) == ("reopened", "进展（rated）")


def test_a_second_import_adds_what_has_happened(newsroom):
    """To the same file."""
    before = {**HISTORY, "status": "open", "notes": HISTORY["notes"][:1]}
    _, first = read_one(newsroom, before)
    _, second = read_one(newsroom, HISTORY)
    assert second.written.renewed == first.written.new
    text = first.written.new[0].read_text("utf-8")
    assert text.count("\n    stage:") == 3
    assert "state: closed" in text


def test_the_same_request_twice_is_told(newsroom):
    """Once is enough."""
    outcome = bring("georeport", json.dumps([HISTORY, HISTORY]), newsroom.path)
    assert list_codes(outcome).count("request-again") == 1
    assert len(outcome.texts) == 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("", "interchange.json"),
        ("[" * 100_000, "interchange.json"),
        ("[]", "no-requests"),
        ("{}", "no-requests"),
        ("<a><b></a>", "xml"),
        ("<", "xml"),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "xml-entities"),
        ("<a>" * 300 + "</a>" * 300, "xml"),
    ],
)
def test_what_is_no_answer_is_told(newsroom, data, code):
    """And nothing is fetched or opened."""
    outcome = bring("georeport", data, newsroom.path)
    assert (outcome.failed, list_codes(outcome)[-1]) == (True, code)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8)
    | st.sampled_from(["closed", "open", "2022-11-13", "13812345678", "https://a.example/a.jpg", "**"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            "service_request_id status status_notes description datetime media_url address notes url".split()
        ),
        inner, max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.dictionaries(
        st.sampled_from("status status_notes description updated_datetime media_url notes title".split()),
        VALUES,
    )
)
def test_never_raises(tmp_path, values):
    """Whatever stands where something else should."""
    data = json.dumps({"service_request_id": "1", "requested_datetime": "2022-11-13", **values})
    read_stories(bring("georeport", data, tmp_path / "none"))
