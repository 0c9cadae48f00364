"""Figures up to a day that has not come: a slip of the year, which a page would tell as a fact."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, SiteRule
from bangban.dates.bounds import count_seconds
from bangban.dates.formatting import format_chinese
from bangban.diagnostics.problems import Problem
from bangban.site.checked_site import CheckedSite


def _check(site: CheckedSite) -> Iterator[Problem]:
    now = count_seconds(site.clock.now)
    for snapshot in site.figures.snapshots:
        first = snapshot.as_of.first_second
        if first is not None and first > now:
            yield Problem(snapshot.position, "figures.future", {"at": format_chinese(snapshot.as_of)})


_ROWS = "as_of,since,received,processed,closed,urgent_closed,source\n%s,2022-01-09,10,9,8,7,A\n"

RULE = SiteRule(
    _check,
    Example("figures.future", "2222-11-15", "2022-11-15", _ROWS, "file", "platform/stats.csv"),
)
