"""Files that would run at our address, where the desk keeps them or anything leads to them."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, SiteRule
from bangban.diagnostics.problems import Problem
from bangban.site.checked_site import CheckedSite
from bangban.site.static_files import is_media


def _check(site: CheckedSite) -> Iterator[Problem]:
    for path, problem in site.active.items():
        if is_media(path) or path in site.used:
            yield problem


_SVG = '<svg xmlns="http://www.w3.org/2000/svg">%s</svg>'

RULE = SiteRule(
    _check,
    Example("file.active", "files/notice.html", "files/notice.pdf", part="path"),
    Example("svg.active", "<script/>", "<path/>", _SVG, "file", "images/lift.svg"),
    Example("svg.broken", "<path>", "<path/>", _SVG, "file", "images/lift.svg"),
)
