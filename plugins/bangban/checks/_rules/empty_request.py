"""A way to ask for help that leads nowhere: words without an address or a telephone are not shown."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, SiteRule
from bangban.diagnostics.problems import Problem
from bangban.site.checked_site import CheckedSite


def _check(site: CheckedSite) -> Iterator[Problem]:
    request = site.platform.request
    if request.places and not {"url", "phone"} & {key for key, _ in request.places}:
        yield Problem(request.places[0][1], "request.empty")


RULE = SiteRule(
    _check,
    Example(
        "request.empty",
        "{label: A}",
        "{label: A, phone: 12345}",
        "request: %s",
        path="platform/platform.yaml",
    ),
)
