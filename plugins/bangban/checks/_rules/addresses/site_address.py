"""A site that is published without saying where, so that no page has a canonical address; one with two."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, SiteRule
from bangban.diagnostics.problems import Position, Problem
from bangban.site.checked_site import CheckedSite


def _check(site: CheckedSite) -> Iterator[Problem]:
    # What is told of the file already comes first.
    is_told = any(problem.position.path == site.platform_file for problem in site.told)
    url, other = site.platform.url, site.config.site_url
    if site.config.publish and not site.config.choose_url(url) and not is_told:
        yield Problem(Position(site.platform_file), "url.missing")
    if url and other and url.rstrip("/") != other:
        place = site.platform.url_place or Position(site.platform_file)
        yield Problem(place, "setting.url-differs", {"url": url, "other": other})


RULE = SiteRule(
    _check, Example("url.missing", "", "https://example.org/", "url: %s", path="platform/platform.yaml")
)
