"""Files of the desk's media that nothing leads to: no story, drafts and such with mistakes included, no page
of the platform, no setting. They are not published."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bangban.checks.rule import Example, SiteRule
from bangban.diagnostics.problems import Position, Problem
from bangban.site.checked_site import CheckedSite
from bangban.site.static_files import is_media


def _check(site: CheckedSite) -> Iterator[Problem]:
    unused = [
        path
        for path in site.paths
        if is_media(path) and path not in site.used and site.config.extras.find(path) is None
    ]
    # Only where there is one to be told: it costs a question to the system for each that is used.
    known = {_identify(site.root / path) for path in site.used} if unused else set()
    yield from (
        Problem(Position(path), "file.unused") for path in unused if _identify(site.root / path) not in known
    )


def _identify(path: Path) -> object:
    """What is the same for two names of one file: a folder of the content may be a link to another one."""
    try:
        found = path.stat()
    except OSError:
        return path
    return found.st_dev, found.st_ino


RULE = SiteRule(_check, Example("file.unused", "images/old.svg", "images/lift.svg", part="path"))
