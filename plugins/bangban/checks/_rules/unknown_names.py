"""Names that lead nowhere: of a category, a section, an agency, an actor, a related story."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, LibraryRule
from bangban.content.model.placed import Reference
from bangban.content.model.vocabulary import FOLDERS
from bangban.content.references import Directory, Linked, normalize_reference
from bangban.diagnostics.problems import Problem
from bangban.locale.zh.choice_words import find_meant, fold_word
from bangban.locale.zh.interchange_messages import TO_FILL_IN
from bangban.support.nearest_names import find_slip, nearest


def _check(linked: Linked) -> Iterator[Problem]:
    knows = linked.directory.knows
    for file in linked.open_files(lambda one: not all(knows(*name) for name in one.names)):
        is_draft = file.story is not None and file.story.status == "draft"
        for what, reference in file.references:
            if is_draft and (what, reference.id) == ("category", TO_FILL_IN):
                # An import cannot know it; nothing of a draft is published.
                yield Problem(reference.position, "category.to-fill-in", _list_known(what, linked.directory))
            elif what == "related" and _is_down(reference, linked):
                yield Problem(reference.position, "related.withdrawn", {"id": reference.id})
            else:
                yield from check_name(what, reference, linked.directory)


def _list_known(what: str, directory: Directory) -> dict[str, str]:
    return {"known": "、".join(directory.names.get(what, {})) or "—"}


def _is_down(reference: Reference, linked: Linked) -> bool:
    """Whether the story has been taken down and its file deleted; while that is there its name is known."""
    key = normalize_reference("related", reference.id).lower()
    return not linked.directory.knows("related", reference.id) and any(
        key == row.key for row in linked.withdrawals
    )


def check_name(what: str, reference: Reference, directory: Directory) -> Iterator[Problem]:
    """A problem where the name of a `what` (category, agency …) leads nowhere."""
    if directory.knows(what, reference.id):
        return
    known = tuple(directory.names[what])
    meant = _find_meant(what, reference.id, directory) or find_slip(reference.id, known)
    guess = meant or _guess(what, reference.id, directory)
    values = {"id": reference.id, "nearest": guess, **_list_known(what, directory)}
    fix = reference.rewrite(meant) if meant else ()
    yield Problem(reference.position, f"{what}.unknown" if guess else f"{what}.unknown-far", values, fix)


def _guess(what: str, name: str, directory: Directory) -> str:
    """The nearest name. Of a story its own part decides: what folder it lies in is easily mistaken."""
    known = directory.names[what]
    if what != "related":
        return nearest(name, tuple(known))
    typed = normalize_reference(what, name).lower()
    slug = typed.rpartition("/")[2]
    moved = next((one for one in (f"{folder}/{slug}" for folder in FOLDERS.values()) if one in known), "")
    guess = moved or nearest(typed, tuple(known))
    return guess if nearest(slug, (guess.rpartition("/")[2],)) else ""


def _find_meant(what: str, name: str, directory: Directory) -> str:
    """The id for a Chinese name that has one, however it is spelt."""
    labels = directory.labels.get(what, {})
    if name in labels:
        return labels[name]
    folded = {fold_word(label): key for label, key in labels.items()}
    return folded.get(fold_word(name)) or find_meant(f"{what}.unknown", name)


_CATEGORY = "case: {category: %s, state: closed, basis: reporting}"
_AGENCY = "case: {category: medicine, state: closed, agencies: [%s], basis: reporting}"
_ACTOR = "timeline: [{at: 2022-11-13, title: A, actor: %s}]"

RULE = LibraryRule(
    _check,
    Example("category.unknown", "medecine", "medicine", _CATEGORY),
    Example("category.unknown-far", "weather", "medicine", _CATEGORY),
    Example("category.to-fill-in", TO_FILL_IN, "medicine", f"draft: true\n{_CATEGORY}"),
    Example("section.unknown", "servise", "service", "section: %s"),
    Example("section.unknown-far", "weather", "service", "section: %s"),
    Example("agency.unknown", "offise", "office", _AGENCY),
    Example("agency.unknown-far", "x", "office", _AGENCY),
    Example("actor.unknown", "platfrom", "platform", _ACTOR),
    Example("actor.unknown-far", "x", "platform", _ACTOR),
    Example("related.unknown", "articles/reprot", "articles/report", "related: [%s]"),
    Example("related.unknown-far", "x", "articles/report", "related: [%s]"),
)
