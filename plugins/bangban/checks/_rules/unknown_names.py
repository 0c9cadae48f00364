"""Names that lead nowhere: of a category, a section, an agency, an actor, a related story."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, LibraryRule
from bangban.content.model.placed import Reference
from bangban.content.references import Directory, Linked
from bangban.diagnostics.problems import Problem
from bangban.support.nearest_names import nearest


def _check(linked: Linked) -> Iterator[Problem]:
    knows = linked.directory.knows
    for file in linked.open_files(lambda one: not all(knows(*name) for name in one.names)):
        for what, reference in file.references:
            yield from check_name(what, reference, linked.directory)


def check_name(what: str, reference: Reference, directory: Directory) -> Iterator[Problem]:
    """A problem where the name of a `what` (category, agency …) leads nowhere."""
    if directory.knows(what, reference.id):
        return
    known = tuple(directory.names[what])
    labels = directory.labels.get(what, {})
    guess = labels.get(reference.id) or nearest(reference.id, known)
    values = {"id": reference.id, "nearest": guess, "known": "、".join(known) or "—"}
    yield Problem(reference.position, f"{what}.unknown" if guess else f"{what}.unknown-far", values)


def _show(what: str, line: str, right: str, near: str, far: str) -> tuple[Example, Example]:
    good = line.format(right)
    return (
        Example(f"{what}.unknown", line.format(near), good),
        Example(f"{what}.unknown-far", line.format(far), good),
    )


RULE = LibraryRule(
    _check,
    (
        *_show("category", "case: {{category: {}, state: closed}}", "medicine", "medecine", "weather"),
        *_show("section", "section: {}", "service", "servise", "weather"),
        *_show(
            "agency", "case: {{category: medicine, state: closed, agencies: [{}]}}", "office", "offise", "x"
        ),
        *_show("actor", "timeline: [{{at: 2022-11-13, title: A, actor: {}}}]", "platform", "platfrom", "x"),
        *_show("related", "related: [{}]", "articles/report", "articles/reprot", "x"),
    ),
)
