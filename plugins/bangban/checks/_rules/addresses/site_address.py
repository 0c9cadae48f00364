"""A site that is published without saying where: no page would have a canonical address."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, SiteRule
from bangban.diagnostics.problems import Position, Problem
from bangban.site.checked_site import CheckedSite


def _check(site: CheckedSite) -> Iterator[Problem]:
    # What is told of the file already comes first.
    is_told = any(problem.position.path == site.platform_file for problem in site.told)
    if site.config.publish and not site.platform.url and not is_told:
        yield Problem(Position(site.platform_file), "url.missing")


RULE = SiteRule(
    _check, Example("url.missing", "", "https://example.org/", "url: %s", path="platform/platform.yaml")
)
