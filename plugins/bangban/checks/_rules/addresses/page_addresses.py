"""Free pages that cannot stand at the site's root under their name: it is no address, or another page's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from bangban.checks.rule import Example, LibraryRule
from bangban.content.files.folder import is_free_page
from bangban.content.model.story import SLUG_FIELD
from bangban.content.references import Linked
from bangban.content.urls import is_own_place
from bangban.diagnostics.problems import Position, Problem


def _check(linked: Linked) -> Iterator[Problem]:
    for path in linked.folder.prose:
        stem = PurePosixPath(path).stem
        if is_free_page(path) and not SLUG_FIELD.matches(stem):
            yield Problem(Position(path), "page.name", {"stem": stem})
        elif is_free_page(path) and is_own_place(stem):
            yield Problem(Position(path), "page.own", {"stem": stem})


RULE = LibraryRule(
    _check,
    Example("page.name", "pages/About us.md", "pages/about-us.md", part="path"),
    Example("page.own", "pages/search.md", "pages/about.md", part="path"),
)
