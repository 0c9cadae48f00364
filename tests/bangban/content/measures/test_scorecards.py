"""What a set of cases comes to, each number beside its rows."""

from fractions import Fraction

from bangban.content.measures.scorecards import Distribution, Ratio, Scorecard, Tally, TimedCase
from tests.bangban.content.measures.simulated import CLOCK

_TALLY = Tally("outcomes", (("resolved", ("a", "b")), ("partly", ()), ("", ("c",))))


def test_a_tally_counts_the_unsaid_apart():
    """They are of the total, and of no word."""
    assert (_TALLY.total, _TALLY.unsaid) == (3, 1)
    assert _TALLY.counts == (("resolved", 2), ("partly", 0))
    assert _TALLY.list_paths("partly", "resolved", "") == ("a", "b", "c")


def test_a_ratio_of_fewer_than_five_has_no_value():
    """Its counts are told all the same."""
    assert Ratio("closed", 3, 4, tuple("abc"), tuple("abcd")).value is None
    assert Ratio("closed", 3, 5, tuple("abc"), tuple("abcde")).value == Fraction(3, 5)


def test_a_distribution_knows_who_waits_and_whether_it_is_too_small():
    """Of five rows there is a median."""
    rows = tuple(TimedCase(str(n), n, n, n > 2) for n in range(5))
    five, four = Distribution("closing", rows), Distribution("closing", rows[:4])
    assert (five.count, five.waiting, five.is_too_few) == (5, 2, False)
    assert (four.count, four.waiting, four.is_too_few) == (4, 1, True)


def test_a_scorecard_finds_its_ratios():
    """None of another id."""
    ratio = Ratio("closed", 0, 0, (), ())
    card = Scorecard(None, CLOCK, ratios=(ratio,))
    assert (card.find_ratio("closed"), card.find_ratio("kept")) == (ratio, None)
    assert [one.id for one in card.distributions] == [
        "first-answer",
        "forwarding",
        "first-closing",
        "closing",
    ]
