"""What the state of a build keeps of content files that are not published: digests, nothing to be read.

A story that is a draft, embargoed, withdrawn or deleted is in no cache either, and no name of its files: of
these stamps and looks are kept by the digest of their path, and whatever was read of them is read again by
the next build. They are few. What is no publication keeps all, and tells the mistakes of drafts without
reading them again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Set
from posixpath import basename
from typing import Any

from msgspec.structs import replace

from bangban.content.files.folder import STORY_SUFFIX
from bangban.diagnostics.problems import Position, Problem
from bangban.incremental.disk.digests import hash_path
from bangban.incremental.scan.scanning import Stamp
from bangban.incremental.state.draft import Draft
from bangban.site.outputs.output import NodeId


def hide_stamps(stamps: Mapping[str, Stamp], unpublished: Set[str]) -> dict[str, Stamp]:
    """The stamps, those of unpublished files by the digest of their path."""
    return {hash_path(path) if path in unpublished else path: stamp for path, stamp in stamps.items()}


def strip_unpublished(draft: Draft, unpublished: Set[str]) -> bool:
    """Takes out of what a build leaves behind all that tells of unpublished files. Tells whether there was
    a problem among it that the next build can only tell after it has read the file again."""
    if not unpublished:
        return False
    for path in unpublished & draft.listings.keys():
        draft.listings.pop(path)
        draft.places.drop(path)
        draft.nodes.texts.pop(path, None)
        draft.nodes.cards.pop(path, None)
        draft.nodes.rows.pop(path, None)
    nodes = {
        NodeId(kind, path)
        for kind in ("text", "card", "row")
        for path in unpublished
        if path.endswith(STORY_SUFFIX)
    }
    draft.gone |= nodes
    for node in nodes & draft.facts.keys():
        del draft.facts[node]
    return _strip_desk(draft, unpublished)


def _strip_desk(draft: Draft, unpublished: Set[str]) -> bool:
    desk, lost = draft.desk, False
    _strip_pages(draft, unpublished)
    for rows in (desk.unread, desk.told, desk.texts):
        lost |= any(path in rows for path in unpublished)
        _drop(rows, unpublished)
    for others in (desk.copies, desk.used):
        _drop(others, unpublished)
    for path in unpublished & desk.looks.keys():
        exam = desk.looks.pop(path)
        if not exam.findings:
            desk.looks[hash_path(path)] = exam
    for path in unpublished & desk.active.keys():
        desk.active[hash_path(path)] = Problem(Position(""), desk.active.pop(path).code)
    kept = [_hide(problem, unpublished) for problem in desk.checked]
    desk.checked = tuple(problem for problem in kept if problem)
    return _drop_naming(draft, unpublished) or lost or len(desk.checked) < len(kept)


def _strip_pages(draft: Draft, unpublished: Set[str]) -> None:
    """Takes out pages that are drafts. If there was anything to tell of one, all are read again next time."""
    desk = draft.desk
    files, paths = desk.files, [one.path for one in desk.files.documents if one.path in unpublished]
    if not paths:
        return
    told = [problem for problem in files.problems if problem.position.path in unpublished]
    documents = tuple(one for one in files.documents if one.path not in unpublished)
    problems = tuple(problem for problem in files.problems if problem.position.path not in unpublished)
    desk.files = replace(files, documents=documents, problems=problems)
    if told or any(desk.prose[path].problems for path in paths if path in desk.prose):
        desk.source = b""
    for path in paths:
        desk.prose.pop(path, None)
        draft.facts.pop(NodeId("prose", path), None)
        draft.gone.add(NodeId("prose", path))


def _hide(problem: Problem, unpublished: Set[str]) -> Problem | None:
    """The problem, at the digest of its path where that is unpublished; None where it tells more."""
    if problem.position.path not in unpublished:
        return problem
    if problem.values or problem.fix:
        return None
    return replace(problem, position=replace(problem.position, path=hash_path(problem.position.path)))


def _drop_naming(draft: Draft, unpublished: Set[str]) -> bool:
    """Drops problems of published files that name an unpublished one; such a text is converted again."""
    names = {basename(path) for path in unpublished}
    names |= {name.removesuffix(STORY_SUFFIX) for name in names}
    lost = False
    for rows in (draft.desk.told, draft.desk.texts):
        for path in [path for path, problems in rows.items() if any(_names(one, names) for one in problems)]:
            del rows[path]
            draft.nodes.texts.pop(path, None)
            lost = True
    return lost


def _names(problem: Problem, names: Set[str]) -> bool:
    return any(basename(str(value)) in names for value in problem.values.values())


def _drop(rows: MutableMapping[str, Any], paths: Iterable[str]) -> None:
    for path in paths:
        rows.pop(path, None)
