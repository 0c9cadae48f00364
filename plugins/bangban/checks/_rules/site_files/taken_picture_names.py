"""A picture that is made into a JPEG, and beside it a file that is called as that will be."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, SiteRule
from bangban.diagnostics.problems import Position, Problem
from bangban.photographs.forms import find_source
from bangban.site.checked_site import CheckedSite


def _check(site: CheckedSite) -> Iterator[Problem]:
    for path in site.paths:
        source = find_source(path) if path.endswith(".jpg") else path
        if source != path and source in site.used:
            values = {"name": path.rpartition("/")[2], "source": source.rpartition("/")[2]}
            yield Problem(Position(path), "image.taken", values)


RULE = SiteRule(_check, Example("image.taken", "images/phone.heic.jpg", "images/phone.jpg", part="path"))
