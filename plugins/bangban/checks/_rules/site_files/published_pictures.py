"""What is wrong with pictures that the settings publish: no story names them where it could be told."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, SiteRule
from bangban.content.files.folder import STORY_SUFFIX
from bangban.diagnostics.problems import Position, Problem
from bangban.site.checked_site import CheckedSite


def _check(site: CheckedSite) -> Iterator[Problem]:
    for path in site.paths:
        if not path.endswith(STORY_SUFFIX) and site.config.extras.find(path):
            yield from (Problem(Position(path), one.code, one.values) for one in site.examine(path).findings)


RULE = SiteRule(
    _check,
    Example("image.broken", "extra/logo.png", "extra/logo.svg", part="path"),
    Example("image.format", "extra/logo.psd", "extra/logo.svg", part="path"),
)
