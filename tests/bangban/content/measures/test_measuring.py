"""Figures of cases: every number with its rows, what is vague as a range, what waits not left out."""

from datetime import UTC, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bangban.config.clock import Clock
from bangban.content.collections import arrange_stories
from bangban.content.measures.measuring import check_ratios, measure_between
from bangban.content.measures.scorecards import ALL_CASES, CaseScope, Range, TimedCase
from bangban.content.model.imprint import Area
from bangban.content.model.platform import Stage
from bangban.dates.spans import make_span
from tests.bangban.content.measures.simulated import CLOCK, simulate
from tests.bangban.content.measures.test_survival import find_quantile
from tests.bangban.desk import PLATFORM, case, entry, moment, name, story

_NOW = datetime(2022, 12, 1, tzinfo=UTC)
_JOURNEY = (
    Stage("answered", "答复", promises=(("normal", "24h"), ("urgent", "2h"))),
    Stage("closed", "办结", promises=(("normal", "3d"),)),
)
_DESK = replace(PLATFORM, journey=_JOURNEY, areas=(Area("east", "城东区"), Area("west", "城西区")))
_HOUR = 3600


def measure(*stories, scope=ALL_CASES, now=_NOW, platform=_DESK):
    return arrange_stories(stories, Clock(now), platform).measure(scope)


def answered(slug, hours, **more):
    """A case that had its answer after so many hours, and was closed an hour later."""
    day, hour = divmod(9 + hours, 24)
    steps = (
        entry("2022-11-01T09:00", "received", "seeker", 1),
        entry(f"2022-11-{1 + day:02d}T{hour:02d}:00", "answered", "hospital", 2),
        entry(f"2022-11-{1 + day:02d}T{hour:02d}:30", "closed", "hospital", 3),
    )
    return case(slug, steps, **more)


def waiting(slug, at="2022-11-29T08:00", **more):
    return case(slug, (entry(at, "received", "seeker"),), state="received", **more)


def test_a_median_has_its_cases_behind_it_also_those_that_wait():
    """Three answered after 1, 2 and 5 hours, two that have waited for days: half had an answer within 5."""
    card = measure(*(answered(f"a{hours}", hours) for hours in (5, 1, 2)), waiting("w1"), waiting("w2"))
    first = card.first_answer
    assert [(row.path, row.low, row.waits) for row in first.rows] == [
        ("cases/a1.md", _HOUR, False),
        ("cases/a2.md", 2 * _HOUR, False),
        ("cases/a5.md", 5 * _HOUR, False),
        ("cases/w1.md", 48 * _HOUR, True),
        ("cases/w2.md", 48 * _HOUR, True),
    ]
    assert (first.count, first.waiting, first.median, first.p90) == (5, 2, Range(5 * _HOUR, 5 * _HOUR), None)
    assert (card.cases[0], len(card.open), card.as_of) == ("cases/a1.md", 2, _NOW)


def test_of_four_cases_there_is_no_median_and_no_rate():
    """Nor of nine a ninth tenth: the cases are shown."""
    few = measure(*(answered(f"a{n}", n) for n in range(1, 5)))
    assert (few.first_answer.median, few.first_answer.is_too_few) == (None, True)
    assert {ratio.value for ratio in few.ratios if ratio.id.startswith(("closed", "kept-"))} == {None}
    assert few.find_ratio("closed").numerator == few.find_ratio("closed").denominator == 4
    nine = measure(*(answered(f"a{n}", n) for n in range(1, 10)))
    assert (nine.first_answer.median, nine.first_answer.p90) == (Range(5 * _HOUR, 5 * _HOUR), None)
    ten = measure(*(answered(f"a{n}", n) for n in range(1, 11)))
    assert ten.first_answer.p90 == Range(9 * _HOUR, 9 * _HOUR)


def test_a_median_that_is_not_reached_yet_is_none():
    """More than half still wait: nobody knows it, and it is not too few cases."""
    card = measure(*(waiting(f"w{n}") for n in range(4)), answered("a", 1), answered("b", 2))
    assert (card.first_answer.median, card.first_answer.is_too_few) == (None, False)


@pytest.mark.parametrize(
    ("request_at", "at", "took"),
    [
        ("2022-11-13T13:00", "2022-11-13T23:05", (36300, 36300)),
        ("2022-11-13T13:00", "2022-11-13T13:00", (0, 59)),
        ("2022-11-13T13:00:10", "2022-11-13T13:00:40", (30, 30)),
        ("2022-11-13T13:00~", "2022-11-13T23:05~", (36300 - 14400, 36300 + 14400)),
        ("2022-11-13", "2022-11-13", (0, 86340)),
        ("2022-11-13", "2022-11-15", (86460, 2 * 86400 + 86340)),
        ("2022-11-13T13:00", "2022-11-13T12:00/2022-11-13T15:00", (0, 7200)),
        ("2022-11-13T13:00", "2022-11-14?", (0, None)),
        ("2022-11-13T13:00", "2022-11-12", None),
    ],
)
def test_what_is_not_known_exactly_took_from_so_long_to_so_long(request_at, at, took):
    """Both ends carry what they may be; what cannot be is nothing."""
    assert measure_between(make_span(moment(request_at)), make_span(moment(at))) == took


def test_a_request_of_unknown_time_is_counted_as_not_to_be_judged():
    """It counts nowhere in the times, and is told."""
    doubtful = case("doubt", (entry("2022-11-01?", "received"), entry("2022-11-02", "closed", "hospital")))
    card = measure(doubtful, answered("a", 1))
    assert card.first_answer.unknown == card.closing.unknown == ("cases/doubt.md",)
    assert [row.path for row in card.closing.rows] == ["cases/a.md"]
    assert card.cases == ("cases/a.md", "cases/doubt.md")


def test_a_case_that_went_on_has_two_closings():
    """The first has its time; the last is still to come, and so it waits."""
    steps = (
        entry("2022-11-01T09:00", "received", "seeker", 1),
        entry("2022-11-01T10:00", "closed", "hospital", 2),
        entry("2022-11-02T10:00", "acting", "hospital", 3),
    )
    card = measure(case("again", steps, state="reopened"))
    assert card.reopened == card.open == ("cases/again.md",)
    assert card.first_closing.rows == (TimedCase("cases/again.md", _HOUR, _HOUR),)
    assert [row.waits for row in card.closing.rows] == [True]


def test_a_forwarding_that_was_never_written_down_is_not_waited_for():
    """A later step has come."""
    card = measure(answered("a", 1), waiting("w"))
    assert card.forwarding.unknown == ("cases/a.md",)
    assert [(row.path, row.waits) for row in card.forwarding.rows] == [("cases/w.md", True)]


def test_promises_are_judged_as_on_the_page_of_the_case():
    """Kept, late, late and still waited for; a verdict that no time allows is unknown."""
    vague = case("vague", (entry("2022-11-01", "received"), entry("2022-11-02", "answered", "hospital")))
    cases = answered("soon", 3), answered("late", 30), waiting("w"), waiting("new", "2022-12-01T07:30"), vague
    card = measure(*cases)
    answers, closings = card.promises
    assert (answers.id, closings.id) == ("answered", "closed")
    assert dict(answers.groups) == {
        "kept": ("cases/soon.md",),
        "overdue": ("cases/late.md",),
        "overdue-so-far": ("cases/w.md",),
        "pending": ("cases/new.md",),
        "unknown": ("cases/vague.md",),
    }
    assert card.overdue == ("cases/w.md",)
    kept = card.find_ratio("kept-answered")
    assert (kept.part, kept.whole) == (("cases/soon.md",), ("cases/soon.md", "cases/late.md", "cases/w.md"))


def test_the_unsaid_stands_apart():
    """Solved is of those closed; satisfied of those asked."""
    told = [answered(f"a{n}", n, outcome="resolved", satisfaction="satisfied") for n in range(1, 6)]
    more = answered("b", 7, outcome="partly", satisfaction="mostly"), answered("c", 8), waiting("w")
    card = measure(*told, *more)
    assert card.outcomes.counts == (("resolved", 5), ("partly", 1), ("unresolved", 0), ("withdrawn", 0))
    assert (card.outcomes.unsaid, card.outcomes.total) == (2, 8)
    assert card.find_ratio("resolved").value == Fraction(5, 7)
    assert card.find_ratio("satisfied").value == Fraction(5, 6)
    assert card.find_ratio("closed").value == Fraction(7, 8)


def test_scopes_are_those_that_a_case_names_and_those_of_its_request():
    """An area by id or name; another word is none."""
    cases = (
        answered("a", 1, area="城东区", agencies=(name("commission"),)),
        answered("b", 2, area="east", urgency="urgent"),
        answered("c", 3, area="城外"),
    )
    collections = arrange_stories((*cases, story("x")), Clock(_NOW), _DESK)
    assert collections.list_measured("area") == ("east",)
    assert collections.list_measured("agency") == ("commission", "hospital")
    assert collections.list_measured("month") == ("2022-11",)
    assert collections.measure(CaseScope("area", "east")).cases == ("cases/a.md", "cases/b.md")
    assert collections.measure(CaseScope("urgency", "urgent")).cases == ("cases/b.md",)
    assert collections.measure(CaseScope("category", "none")).cases == ()


def test_hidden_cases_and_drafts_do_not_count_and_samples_are_told():
    """What stands in no list is in no figure."""
    hidden = answered("h", 1, story={"status": "hidden"})
    draft = answered("d", 1, story={"status": "draft"})
    card = measure(hidden, draft, answered("s", 1, story={"sample": True}), answered("a", 2))
    assert (card.cases, card.samples) == (("cases/a.md", "cases/s.md"), ("cases/s.md",))


def test_what_is_still_to_come_counts_when_it_has_come():
    """The closing of tomorrow makes a closed case none that took its time."""
    steps = (entry("2022-11-30T09:00", "received"), entry("2022-12-02T09:00", "closed", "hospital"))
    today, later = (measure(case("a", steps), now=datetime(2022, 12, day, tzinfo=UTC)) for day in (1, 3))
    assert today.closing.unknown == ("cases/a.md",)
    assert [row.low for row in later.closing.rows] == [48 * _HOUR]


def test_a_ratio_that_does_not_come_out_of_its_rows_stops_the_build():
    """A figure that nobody can follow must not go out."""
    card = measure(*(answered(f"a{n}", n) for n in range(1, 7)))
    check_ratios(card)
    closed = card.find_ratio("closed")
    for wrong in (
        replace(closed, numerator=5),
        replace(closed, denominator=7),
        replace(closed, part=("cases/x.md",) * 6),
        replace(closed, whole=("cases/x.md",) * 6),
    ):
        with pytest.raises(ArithmeticError, match="closed"):
            check_ratios(replace(card, ratios=(wrong,)))


@given(st.randoms(), st.integers(0, 50))
def test_the_order_of_the_cases_does_not_matter(random, seed):
    """Nor which file was read first."""
    stories = list(simulate(seed, 12).stories)
    shuffled = stories[:]
    random.shuffle(shuffled)
    assert measure(*stories, now=CLOCK) == measure(*shuffled, now=CLOCK)


_KINDS = {
    "first-answer": ("answered", False),
    "forwarding": ("forwarded", False),
    "first-closing": ("closed", False),
    "closing": ("closed", True),
}


def check_truth(seed):
    """The figures of a simulated newsroom hold those of its exact times."""
    stories, truths = simulate(seed)
    card = measure(*stories, now=CLOCK)
    by_path = {truth.path: truth for truth in truths}
    for one in card.distributions:
        stage, last = _KINDS[one.id]
        exact = {row.path: by_path[row.path].measure(stage, last=last) for row in one.rows}
        for row in one.rows:
            took, waits = exact[row.path]
            assert row.waits == waits
            assert row.low <= took <= (took if row.high is None else row.high)
        for found, share in ((one.median, Fraction(1, 2)), (one.p90, Fraction(9, 10))):
            true = find_quantile(list(exact.values()), share)
            if found is not None and true is not None:
                assert found.low <= true
                assert found.high is None or true <= found.high
            elif found is not None:
                assert found.high is None
            else:
                assert true is None or one.count < (5 if share < Fraction(3, 4) else 10)


@pytest.mark.parametrize("seed", range(20))
def test_the_figures_of_vague_times_hold_those_of_the_exact_ones(seed):
    """In newsrooms whose truth is known, written down as editors would."""
    check_truth(seed)


@pytest.mark.nightly
def test_the_figures_of_a_thousand_newsrooms_hold_the_truth():
    """The same, at night."""
    for seed in range(1000):
        check_truth(seed)


def test_a_request_of_a_year_that_data_cannot_hold_is_not_judged():
    """Readers could not count it anew."""
    card = measure(*(answered(f"a{hours}", hours) for hours in (1, 2)), waiting("w", "-0001-11-29T08:00"))
    assert card.first_answer.unknown == ("cases/w.md",)
    assert len(card.first_answer.rows) == 2


def test_whoever_grades_or_forwards_has_answered_nobody():
    """The time to an answer is the one that its promise is judged by, beside which it is drawn."""
    steps = [entry(f"2022-11-01T0{hour}:00", stage, actor, hour) for hour, stage, actor in _FORWARDED]
    open_case = case("o", steps[:3], state="in-progress")
    acted, replied = case("a", steps[:4], state="in-progress"), case("r", steps, state="in-progress")
    card = measure(open_case, acted, replied)
    assert {row.path: (row.low // _HOUR, row.waits) for row in card.first_answer.rows} == {
        "cases/a.md": (3, False),
        "cases/r.md": (4, False),
        "cases/o.md": (727, True),
    }
    assert card.find_ratio("answered").part == ("cases/a.md", "cases/r.md")


_FORWARDED = (
    (1, "received", "seeker"),
    (2, "graded", "platform"),
    (3, "forwarded", "platform"),
    (4, "acting", "hospital"),
    (5, "answered", "hospital"),
)
