"""One figure with how it was found."""

import pytest

from bangban.content.measures.scorecards import ALL_CASES, CaseScope, Distribution, Range, TimedCase
from bangban.pages.statistics.measured_figures import (
    MOST_ROWS,
    make_count,
    make_median,
    make_quantile_cell,
    make_ratio,
    make_tail,
    word_basis,
    word_quantile,
    word_range,
    word_time,
)
from tests.bangban.desk import case, entry, portal

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400


def _answered(slug, minutes, **more):
    steps = (entry("2022-11-14T08:00", "received"), entry(f"2022-11-14T08:{minutes:02}", "answered"))
    return case(slug, steps, **{"state": "in-progress", **more})


_SIX = tuple(_answered(f"c{number}", 10 + number) for number in range(6))


def _measure(*stories, scope=ALL_CASES):
    desk = portal(*stories)
    return desk, desk.collections.measure(scope)


def test_a_count_says_of_how_many_it_is_and_which():
    """With the cases as links, the id that it has in the whole site, and its value for machines."""
    figure = make_count(*_measure(*_SIX, case("done", (entry("2022-11-14", "received"),))), "open")
    assert (figure.id, figure.value, figure.exact) == ("cases/all/open", "6件", "6")
    assert figure.basis == "共登出7件"
    assert [row.link.url for row in figure.rows] == [f"/cases/c{number}/" for number in range(6)]
    assert (figure.rows_note, figure.more) == ("算进去的求助：", None)


def test_a_large_count_names_some_and_leads_to_the_others():
    """A page of thousands of cases stays small."""
    figure = make_count(*_measure(*(_answered(f"c{number}", 5) for number in range(30))), "cases")
    assert len(figure.rows) == MOST_ROWS
    assert figure.rows_note == f"算进去的有30件，这里列{MOST_ROWS}件："
    assert figure.more.url == "/cases/"


def test_a_ratio_shows_its_sum():
    """Numerator and denominator, the formula in words."""
    desk, card = _measure(*_SIX, case("done", (entry("2022-11-14", "received"),)))
    figure = make_ratio(desk, card, card.find_ratio("closed"))
    assert (figure.name, figure.value, figure.basis) == ("办结率", "14.29%", "1 ÷ 7")
    assert (figure.sum, figure.exact) == ("1 ÷ 7 ≈ 14.29%", "1/7")
    assert "÷" in figure.formula
    assert (figure.rows_note, len(figure.rows)) == ("除号前面数的求助：", 1)


def test_below_five_cases_there_is_no_rate():
    """It is said why."""
    desk, card = _measure(*_SIX[:4])
    figure = make_ratio(desk, card, card.find_ratio("answered"))
    assert (figure.value, figure.basis, figure.sum) == ("样本太少", "只有4件，不到5件不算比率", "")


def test_a_median_says_from_how_many_it_is():
    """With each case's own time beside it."""
    desk, card = _measure(*_SIX, scope=CaseScope("category", "medicine"))
    figure = make_median(desk, card, card.first_answer)
    assert figure.id == "cases/category/medicine/first-answer.median"
    assert (figure.value, figure.basis) == ("12分钟", "共6件")
    assert [row.note for row in figure.rows] == [f"{10 + number}分钟" for number in range(6)]


def test_below_five_cases_there_is_no_median():
    """Nor a ninetieth percentile below ten."""
    desk, card = _measure(*_SIX[:4])
    assert make_median(desk, card, card.first_answer).value == "样本太少"
    assert make_median(desk, card, card.first_answer).exact == ""
    assert make_quantile_cell(card, card.first_answer, "median").text == "样本太少"
    desk, card = _measure(*_SIX)
    assert make_quantile_cell(card, card.first_answer, "p90").text == "样本太少"
    assert "不到10件不算" in make_tail(desk, card, card.first_answer).formula


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0, 0, "同一时刻"),
        (45, 45, "45秒"),
        (20 * _MINUTE, 20 * _MINUTE, "20分钟"),
        (5 * _HOUR, 6 * _HOUR, "5小时至6小时"),
        (5 * _HOUR + 59, 6 * _HOUR + 1, "5小时至6小时1分"),
        (2 * _DAY + 29 * _MINUTE, 2 * _DAY + 29 * _MINUTE, "2天"),
        (2 * _DAY + 1, 3 * _DAY + 1, "2天至3天1小时"),
        (_DAY, None, "1天以上"),
        (0, 2 * _HOUR + 20 * _MINUTE, "2小时20分以内"),
    ],
)
def test_words_times_no_finer_than_they_are_read(low, high, words):
    """From a day on in hours; a range may be told wider than it is, never narrower."""
    assert word_range(Range(low, high)) == words


def test_tells_what_still_waits_and_what_is_not_known():
    """Both beside the median: neither is left out in silence."""
    rows = tuple(TimedCase(f"cases/{number}.md", _HOUR, _HOUR, number < 2) for number in range(6))
    times = Distribution("closing", rows, unknown=("cases/x.md",), median=None)
    assert word_basis(times) == "共6件，其中2件还在等；另有1件时间不详，没有算"
    assert word_quantile(times, "median") == "还没有过半"
    assert word_time(rows[0]) == "已等1小时"


def test_a_percentile_that_is_not_reached_is_not_called_too_few_cases():
    """Of nine cases there is none; of twenty, many of which still wait, nine tenths have not come to it."""
    rows = tuple(TimedCase(f"cases/{number}.md", _HOUR, _HOUR, number < 5) for number in range(20))
    assert word_quantile(Distribution("closing", rows), "p90") == "还没有到九成"
    assert word_quantile(Distribution("closing", rows[:9]), "p90") == "样本太少"
