"""Files of the desk's media that nothing leads to: no story, drafts and such with mistakes included, no page
of the platform, no setting. They are not published."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, SiteRule
from bangban.diagnostics.problems import Position, Problem
from bangban.site.checked_site import CheckedSite
from bangban.site.static_files import is_media


def _check(site: CheckedSite) -> Iterator[Problem]:
    for path in site.paths:
        if is_media(path) and path not in site.used and site.config.extras.find(path) is None:
            yield Problem(Position(path), "file.unused")


RULE = SiteRule(_check, Example("file.unused", "images/old.svg", "images/lift.svg", part="path"))
