"""What is counted of a case, made of its story once."""

from msgspec.structs import replace

from bangban.content.index_entries import make_index_entry
from bangban.content.measures.case_facts import make_facts, pack_facts, unpack_facts
from bangban.dates.spans import make_span
from tests.bangban.desk import case, entry, moment, story

_STEPS = (
    entry("2022-11-13T13:00~", "received", "seeker", 1),
    entry("2022-11-13T14:00", "forwarded", "platform", 2),
    entry("2022-11-14", "answered", "hospital", 3),
    entry("2022-11-15T09:00", "closed", "hospital", 4),
    entry("2022-11-16T09:00", "acting", "hospital", 5),
    entry("2022-11-18T09:00", "closed", "hospital", 6),
)


def test_a_card_tells_what_is_counted_of_a_case_and_nothing_of_an_article():
    """As it was packed: the card is kept for thousands of stories."""
    one = case("h", _STEPS, outcome="resolved", satisfaction="mostly", area="城东区", urgency="urgent")
    facts = make_index_entry(one).facts
    assert facts == unpack_facts(pack_facts(facts)) == make_facts(one, ("hospital",))
    assert (facts.category, facts.agencies, facts.urgency, facts.area) == (
        "medicine",
        ("hospital",),
        "urgent",
        "城东区",
    )
    assert (facts.outcome, facts.satisfaction, facts.is_open, facts.month) == (
        "resolved",
        "mostly",
        False,
        "2022-11",
    )
    assert make_index_entry(story("a")).facts is None


def test_a_case_that_was_closed_twice_has_both_closings():
    """The first, the last one that holds, and the step by which it went on."""
    facts = make_facts(case("h", _STEPS), ())
    assert facts.first_closed == make_span(moment("2022-11-15T09:00"))
    assert facts.closed == make_span(moment("2022-11-18T09:00"))
    assert facts.reopened == (make_span(moment("2022-11-16T09:00")),)


def test_a_case_that_goes_on_has_a_first_closing_and_no_last_one():
    """Nobody can say when it will be over."""
    facts = make_facts(case("h", _STEPS[:5], state="reopened"), ())
    assert (facts.first_closed, facts.closed) == (make_span(moment("2022-11-15T09:00")), None)
    assert facts.is_open


def test_about_one_o_clock_is_two_hours_either_way():
    """What is told as certain holds however far it was meant; the day stays one."""
    facts = make_facts(case("h", _STEPS), ())
    at = moment("2022-11-13T13:00").first_second
    assert (facts.request.low, facts.request.high) == (at - 7200, at + 7200)


def test_what_is_still_to_come_is_counted_once_it_has_come():
    """The facts say from when on they hold; before that they are made again with the clock."""
    one = case("h", _STEPS)
    facts = make_facts(one, ())
    last = moment("2022-11-18T09:00").first_second
    assert facts.settled == last
    before = make_facts(one, (), lambda second: second < last)
    assert before.closed == make_span(moment("2022-11-15T09:00"))
    assert replace(before, closed=facts.closed, reached=facts.reached) == facts


def test_the_month_of_a_request_is_known_or_not_said():
    """A year is no month; about midnight is as written."""
    for at, month in {
        "2022": "",
        "2022-11": "2022-11",
        "2022-11-30T23:30~": "2022-11",
        "../2022-11": "",
    }.items():
        assert make_facts(case("h", (entry(at, "received"),)), ()).month == month
