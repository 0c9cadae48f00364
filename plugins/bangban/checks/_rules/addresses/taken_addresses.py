"""Stories whose address another story or a list has taken: each but the first is told, and left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bangban.checks.rule import Example, LibraryRule
from bangban.content.references import Claim, Linked
from bangban.content.urls import CASE_LISTS, locate_list
from bangban.diagnostics.problems import Problem


def _check(linked: Linked) -> Iterator[Problem]:
    taken = dict(find_taken(linked.claims))
    for file in linked.open_files(lambda one: one.path in taken) if taken else ():
        if file.path in taken:
            values = {"slug": file.slug, "other": taken[file.path], "path": file.path}
            yield Problem(file.place, "slug.duplicate", values)


def find_taken(files: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    """The path of each file that is told, with the path of the file, or the address of the list, that has its
    address."""
    claims: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for file in files:
        if file.slug:
            claims[file.kind, file.slug, file.lang.lower()].append(file.path)
    for (kind, slug, _), (first, *others) in claims.items():
        place = f"{locate_list('case')}{slug}/" if kind == "case" and slug in CASE_LISTS else ""
        yield from ((path, place or first) for path in ([first, *others] if place else others))


RULE = LibraryRule(
    _check, Example("slug.duplicate", "report", "report-2", "slug: %s", path="articles/second.md")
)
