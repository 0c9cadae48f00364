"""Figures up to a day that has not come."""

from datetime import datetime

from bangban.checks._rules.future_figures import RULE
from bangban.content.figures.figures_file import read_figures
from tests.bangban.checks.judging import make_site
from tests.bangban.desk import ZONE

_TABLE = """\
as_of,since,received,processed,closed,urgent_closed,source
2022-11-13,2022-01-09,10,9,8,7,平台
2022-12-02,2022-01-09,11,9,8,7,平台
"""


def _tell(now):
    figures, _ = read_figures("platform/stats.csv", _TABLE, ZONE)
    told = list(RULE.check(make_site(datetime.fromisoformat(now), figures=figures)))
    assert all("2022年12月2日" in problem.message for problem in told)
    return [(problem.code, problem.level, problem.position.line) for problem in told]


def test_a_row_that_runs_ahead_of_the_clock_is_told():
    """Until its day has begun."""
    assert _tell("2022-12-01T23:59:59+08:00") == [("figures.future", "warning", 3)]
    assert _tell("2022-12-02T00:00:00+08:00") == []
