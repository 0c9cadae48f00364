"""The record that all exports are written from."""

from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from bangban.dates.instants import write_second
from bangban.dates.moments import parse_moment
from bangban.exports._record import name_host
from bangban.exports._record_values import ActorValue, EvidenceValue, ExpectedValue, MediaValue, TermValue
from tests.bangban.timeline_samples import FIVE, build_record, five_entries


def test_holds_what_the_case_is():
    """Whoever gets a timeline alone still learns where it comes from, and how it ended."""
    record = five_entries()
    assert record.url == "https://zheng.example/ban/cases/panda/"
    assert record.schema == "https://zheng.example/ban/schemas/timeline-1.json"
    assert (record.kind, record.state, record.outcome, record.urgency) == (
        "case",
        "closed",
        "resolved",
        "urgent",
    )
    assert record.category == TermValue("medicine", "就医用药")
    assert record.agencies == (TermValue("health-commission", "市卫健委"),)
    assert (record.published, record.updated) == ("2022-11-15T15:59:59Z", "2022-11-16T01:30:00Z")
    assert record.authors == ("石大东", "李娜")
    assert (record.zone, record.publisher) == ("Asia/Shanghai", "郑在办")


def test_keeps_every_entry_as_exactly_as_it_is_known():
    """About stays about, a range a range, and “before 24:00” begins nowhere."""
    rows = [(entry.at, entry.display, entry.start, entry.end) for entry in five_entries().entries]
    assert rows == [
        ("2022-11-10/2022-11-12", "2022年11月10日至12日", "2022-11-09T16:00:00Z", "2022-11-12T15:59:59Z"),
        ("2022-11-13T13:00+08:00~", "2022年11月13日13时许", "2022-11-13T05:00:00Z", "2022-11-13T05:00:59Z"),
        ("2022-11-13T13:20+08:00", "2022年11月13日13时20分", "2022-11-13T05:20:00Z", "2022-11-13T05:20:59Z"),
        ("2022-11-13T18:00+08:00", "2022年11月13日18时", "2022-11-13T10:00:00Z", "2022-11-13T10:00:59Z"),
        ("../2022-11-13T24:00+08:00", "2022年11月13日24时前", "", "2022-11-13T16:00:00Z"),
    ]
    assert [entry.background for entry in five_entries().entries] == [True, False, False, False, False]


def test_names_who_acted():
    """The seeker and the staff by what they are, an agency by its short name and id."""
    assert [entry.actor for entry in five_entries().entries] == [
        None,
        ActorValue("seeker", "求助人"),
        ActorValue("platform", "平台工作人员"),
        ActorValue("agency", "市卫健委", "health-commission"),
        ActorValue("other", "值班医生"),
    ]


def test_addresses_hold_elsewhere():
    """Pictures, documents and links inside texts work on any site, not only on ours."""
    _, asked, forwarded, answered, _ = five_entries().entries
    assert '<a href="https://zheng.example/ban/cases/">医院</a>' in asked.html
    picture = "https://zheng.example/ban/images/night.svg"
    assert forwarded.media == MediaValue(picture, "夜里亮着灯的医院", "当晚的医院", "李娜 图")
    assert answered.evidence == (
        EvidenceValue("https://zheng.example/notice.html", "通知全文", "0123456789abcdef" * 4),
    )


def test_totals_are_iso_durations():
    """The first answer came after about 20 minutes; a case closed “before 24:00” has no total of its own."""
    totals = five_entries().totals
    assert totals.first_answer.duration == "PT20M"
    assert totals.first_answer.approximate
    assert totals.first_answer.display == "约20分钟"
    assert totals.total is None


def test_a_total_in_days_tells_its_least_and_most():
    """Of an answer “in November” nobody knows the day: the least and the most are told."""
    span = build_record(FIVE.replace("2022-11-13T13:20", "2022-11")).totals.first_answer
    assert (span.duration, span.at_least, span.at_most) == ("", "P0D", "P17D")


def test_an_expected_step_is_handed_on():
    """What comes next is part of an open case."""
    text = FIVE.replace("state: closed", "state: in-progress").replace("  outcome: resolved\n", "")
    text = text.replace("  area:", "  expected: {at: ../2022-12-20, what: 回访李女士}\n  area:")
    text = text.replace("    stage: closed\n", "")
    assert build_record(text).expected == (
        ExpectedValue("../2022-12-20", "2022年12月20日前", "回访李女士", "../2022-12-20"),
    )
    assert five_entries().expected == ()


def test_is_the_same_in_preview_with_paths():
    """Without a host, addresses begin at the root: nothing else differs."""
    record = build_record(publish=False)
    assert record.url == "/cases/panda/"
    assert [entry.id for entry in record.entries] == [entry.id for entry in five_entries().entries]
    assert replace(record.entries[0]) == five_entries().entries[0]
    assert name_host(record.url) == "localhost"
    assert name_host(five_entries().url) == "zheng.example"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("0001-01-02", "0001-01-02T00:00:00Z"),
        ("0000", ""),
        ("-0043-03-15", ""),
        ("9999-12-31T23:00Z", "9999-12-31T23:00:00Z"),
    ],
)
def test_instants_are_told_only_where_rfc_3339_has_them(text, start):
    """Before the year 1 there is no date-time of RFC 3339: none is made up."""
    assert write_second(parse_moment(text, ZoneInfo("UTC")).first_second) == start


def test_instants_are_whole_seconds_in_utc():
    """The form is fixed: same input, same bytes."""
    assert write_second(1668315607) == "2022-11-13T05:00:07Z"
    assert write_second(None) == ""
