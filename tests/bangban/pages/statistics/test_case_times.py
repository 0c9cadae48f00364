"""Pictures of how long cases took."""

from msgspec.structs import replace

from bangban.content.model.platform import Stage
from bangban.dates.limits import parse_limit
from bangban.pages.statistics.case_times import bound_limit, list_times
from tests.bangban.desk import PLATFORM, case, entry, portal

_DAY, _HOUR = 86_400, 3_600
_PROMISING = replace(
    PLATFORM, journey=(Stage("answered", "答复", promises=(("normal", "5wd"), ("urgent", "24h"))),)
)


def _case(slug, answered, urgency="normal", request="2025-11-14T08:00", **more):
    steps = (entry(request, "received"), *((entry(answered, "answered"),) if answered else ()))
    return case(slug, steps, urgency=urgency, **{"state": "in-progress", **more})


_CASES = (
    _case("a", "2025-11-14T09:00", "urgent"),
    _case("b", "2025-11-16T09:00", "urgent"),
    _case("c", "2025-11-14T10:00"),
    _case("d", ""),
    _case("e", "2025-11-15", request="2025-11-14"),
)


def test_draws_answers_by_urgency_with_the_promise():
    """Urgent cases first; a row for each, with its promise in words."""
    answer, closing = list_times(portal(*_CASES, platform=_PROMISING))
    assert (answer.title, closing.title) == ("多久有答复", "多久办结")
    assert "承诺24小时内答复" in answer.svg and "承诺5个工作日内答复" in answer.svg
    assert "承诺" not in closing.svg
    assert [row.head.name for row in answer.table.rows] == ["紧急求助", "一般求助"]
    assert [cell.text for cell in answer.table.rows[1].cells][:2] == ["3", "1"]


def test_explains_the_marks_that_are_there_and_no_others():
    """Without an open case no ring, without a promise no line."""
    first = next(list_times(portal(*_CASES, platform=_PROMISING)))
    assert any("还在等" in sign.text for sign in first.key)
    assert any("大概" in sign.text for sign in first.key)
    plain = next(list_times(portal(_CASES[0], _CASES[2])))
    assert [sign.text for sign in plain.key] == ["已经有结果"]


def test_lists_each_case_beside_the_picture():
    """Shortest first, with its link: every number of the picture stands there."""
    first = next(list_times(portal(*_CASES, platform=_PROMISING)))
    assert [(row.head.url, row.cells[1].text) for row in first.rows.rows][:2] == [
        ("/cases/e/", "1分钟至2天"),
        ("/cases/a/", "1小时"),
    ]


def test_many_cases_are_columns_and_no_list():
    """A page of thousands stays small."""
    cases = [_case(f"n{number}", f"2025-11-{15 + number % 9}T09:{number % 60:02}") for number in range(300)]
    first = next(list_times(portal(*cases)))
    assert first.rows is None
    assert "竖条" in first.caption
    assert len(first.svg) < 8_000


def test_nothing_timed_is_no_picture():
    """A case whose request has no time is in none."""
    assert list(list_times(portal(case("x", ())))) == []
    assert list(list_times(portal())) == []


def test_a_promise_is_as_long_as_it_is():
    """Hours are exact; days last to their end, working days have weekends in them."""
    assert bound_limit(parse_limit("24h")) == (24 * _HOUR, 24 * _HOUR)
    assert bound_limit(parse_limit("3d")) == (3 * _DAY, 4 * _DAY)
    assert bound_limit(parse_limit("5wd")) == (5 * _DAY, 8 * _DAY)
