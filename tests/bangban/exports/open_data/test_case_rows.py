"""What is told of a case: what the desk knew, no more, and nothing that is private."""

import csv
import json
from hashlib import sha256

import pytest

from bangban.exports.open_data._case_cells import COLUMNS
from bangban.exports.open_data.case_rows import build_row, has_row
from bangban.support.formula_cells import restore_cell
from tests.bangban import desk
from tests.bangban.open_data_samples import list_cases, open_portal

SHUT, AGAIN, WAIT, BARE = list_cases()


def _read(case, **more):
    row = build_row(open_portal(case, **more), case)
    return json.loads(row.record), row


def test_tells_when_as_exactly_as_the_desk_knew():
    """“About” has room on both sides; a range without a start has none; each leads to its entry."""
    record, _ = _read(SHUT)
    request, closed = record["request"], record["closed"]
    assert request["at"] == "2022-11-13T13:00+08:00~"
    assert request["edtf"] == "2022-11-13"
    assert (request["earliest"], request["latest"]) == ("2022-11-13T03:00:00Z", "2022-11-13T07:00:00Z")
    assert (closed["earliest"], closed["latest"]) == (None, "2022-11-14T15:59:59Z")
    assert closed["unknown"] == {"earliest": "open-ended"}
    assert record["first_closed"] == closed
    assert request["entry"].startswith("t-received-")


def test_a_case_that_goes_on_has_a_first_closing_alone():
    """And tells since when it goes on."""
    record, _ = _read(AGAIN)
    assert record["first_closed"]["at"] == "2022-12-01"
    assert [one["at"] for one in record["reopened"]] == ["2022-12-05"]
    assert record["closed"] is None
    assert record["unknown"]["closed"] == "not-yet"
    assert record["area"] == {"id": None, "name": "城西", "unknown": {"id": "not-listed"}}
    assert [one["name"] for one in record["agencies"]] == ["市医院", "市卫生健康委员会"]


def test_what_lies_in_the_future_has_not_happened():
    """It counts nowhere, and its update has no moment yet; a year before 1 is in no RFC 3339."""
    record, row = _read(WAIT)
    assert record["answered"] is None
    assert record["unknown"]["answered"] == "not-yet"
    assert record["request"]["unknown"] == {"earliest": "out-of-range", "latest": "out-of-range"}
    assert record["expected"]["what"] == "街道回访"
    asked, planned = json.loads(row.history)[0]["updates"]
    assert planned["updated_datetime"] is None
    assert planned["unknown"]["updated_datetime"] == "not-yet"
    assert asked["status"] == planned["status"] == "open"
    assert record["sample"] is row.sample is True


def test_a_closed_case_without_entries_is_not_recorded():
    """Which is another reason than that it has not happened."""
    record, _ = _read(BARE)
    milestones = ("request", "forwarded", "answered", "first_closed", "closed", "outcome")
    assert {record["unknown"][key] for key in milestones[:-1]} == {"not-recorded"}
    assert record["unknown"]["outcome"] == "not-said"


def test_tells_nothing_of_people():
    """Neither who sought help, nor the name of who acted, nor any basis."""
    _, row = _read(SHUT)
    for text in row[:4]:
        for word in ("李女士", "六楼", "值班医生", 'seeker":{"name', "consent", "basis", "source"):
            assert word not in text, word
    last = json.loads(row.history)[0]["updates"][-1]
    assert last["actor"] == {
        "kind": "other",
        "id": None,
        "name": None,
        "unknown": {"id": "not-listed", "name": "withheld"},
    }


def test_a_request_is_what_georeport_reads():
    """Open or closed, its place the name of the area; all updates with the status behind each."""
    _, row = _read(SHUT)
    request = json.loads(row.request)
    assert request["service_request_id"] == "shut"
    assert (request["status"], request["status_notes"]) == ("closed", "事情4")
    assert (request["service_code"], request["address"], request["lat"]) == ("medicine", "城东区", None)
    assert request["requested_datetime"] == "2022-11-13T05:00:00Z"
    (whole,) = json.loads(row.history)
    assert {key: whole[key] for key in request} == request
    assert [one["status"] for one in whole["updates"]] == ["open", "open", "open", "closed"]
    (again,) = json.loads(_read(AGAIN)[1].history)
    assert [one["status"] for one in again["updates"]] == ["open", "closed", "open"]


def test_says_by_when_closing_is_promised():
    """Of an open case, where the platform promises it."""
    case = desk.case("new", (desk.entry("2025-12-30T10:00", "received", "seeker"),), state="received")
    request = json.loads(_read(case)[1].request)
    assert request["expected_datetime"] == "2026-01-04T15:59:59Z"
    request = json.loads(_read(case, platform=desk.PLATFORM)[1].request)
    assert request["unknown"]["expected_datetime"] == "not-promised"


def test_the_record_has_the_digest_of_its_own_file():
    """So that the index vouches for all of them."""
    record, row = _read(SHUT)
    assert record["history"]["sha256"] == sha256(row.history.encode()).hexdigest()
    assert record["history"]["url"] == "https://bang.example/api/v1/requests/shut.json"


@pytest.mark.parametrize("title", ["=1+1", "'甲'", "+86，“乙”", '甲,乙"丙'])
def test_the_table_says_the_same(title):
    """Each cell can be read back, whatever a spreadsheet would do to it."""
    case = desk.case("odd", SHUT.timeline, story={"title": title})
    record, row = _read(case)
    (cells,) = csv.reader([row.cells])
    read = dict(zip(COLUMNS, map(restore_cell, cells), strict=True))
    assert read["title"] == record["title"] == title
    assert read["closed_latest"] == record["closed"]["latest"]
    assert cells[COLUMNS.index("title")][0] not in "=+-@"


def test_only_listed_cases_have_a_row():
    """A hidden one is for who has its address."""
    hidden = desk.case("hidden", story={"status": "hidden"})
    cards = open_portal(SHUT, hidden, desk.story("news")).collections.cards.values()
    assert [card.slug for card in cards if has_row(card)] == ["shut"]


def test_a_story_that_is_no_case_has_none():
    """It would be an error of ours."""
    story = desk.story("news")
    with pytest.raises(ValueError, match="articles/news"):
        build_row(open_portal(story), story)
