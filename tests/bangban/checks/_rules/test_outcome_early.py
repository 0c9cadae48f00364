"""A case cannot be resolved before anybody has acted."""

from tests.bangban.checks.judging import check_case, read_case


def test_tells_a_solution_before_anybody_has_acted():
    """At the outcome."""
    (problem,) = check_case(read_case("forwarded", outcome="resolved"), ())
    assert (problem.code, problem.position.line) == ("case.outcome-early", 3)
    assert check_case(read_case("closed", outcome="resolved"), ()) == []
