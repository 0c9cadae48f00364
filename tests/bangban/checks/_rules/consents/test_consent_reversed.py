"""A consent cannot end before it is given."""

from tests.bangban.checks.judging import check_case, read_case


def test_tells_consent_that_ends_before_it_is_given():
    """At its end, also in a case without a timeline."""
    (problem,) = check_case(read_case(consent="{given: 2022-11-13, until: 2021-11-13}"), ())
    assert (problem.code, problem.position.line, problem.position.column) == ("consent.reversed", 3, 37)
