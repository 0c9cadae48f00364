"""Why a page would be made again, and from what it was made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from typing import Literal
from urllib.parse import unquote, urlsplit

from msgspec import Struct, field

from bangban.content.urls import locate_prose, name_file
from bangban.incremental.builder import ChangedSteps
from bangban.incremental.making.job import Job
from bangban.incremental.making.workers import WorkerPool
from bangban.incremental.scan.survey import survey_site
from bangban.incremental.state.memory import Memory
from bangban.incremental.state.store import Store
from bangban.incremental.tracking.handles import STORY_PARTS, TEXT_PARTS
from bangban.incremental.tracking.observer import Facts, cut_subject
from bangban.site.outputs.output import NodeId
from bangban.site.outputs.registry import KINDS
from bangban.site.progress import Listener


class Cause(Struct, frozen=True):
    """A fact: its `kind`, what it is about, and of stories and texts which parts of them (front-matter keys).
    `behind` are the causes of what has been made itself, such as a card."""

    kind: str
    about: tuple[str, ...]
    parts: tuple[str, ...] = ()
    behind: tuple[Cause, ...] = ()


Fate = Literal["kept", "changed", "new", "damaged", "gone", "fresh", "planned"]
"""Whether a node would be made again, and why."""


class Explanation(Struct, frozen=True):
    """Of one node: its name, its files, what it was made from (`sources`), and why it would be made again:
    `causes` are what has changed."""

    node: NodeId
    files: tuple[str, ...]
    verdict: Fate
    sources: tuple[Cause, ...] = ()
    causes: tuple[Cause, ...] = field(default=())


def explain(
    job: Job, store: Store, workers: WorkerPool, listener: Listener, target: str
) -> list[Explanation]:
    """The nodes of a content file, an output file or an address, each with its explanation; empty where the
    site knows nothing of the kind. Nothing is made or kept. Raises OSError and StoreError."""
    memory = store.load()
    with closing(ChangedSteps(job, store, workers, listener, survey_site(job, memory))) as building:
        building.plan_outputs(building.open_site(building.load_library()))
        building.choose()
        nodes = _find_nodes(target, job, memory, building)
        return [_explain(node, memory, building) for node in sorted(nodes)]


def _find_nodes(target: str, job: Job, memory: Memory | None, building: ChangedSteps) -> set[NodeId]:
    prose = {one.path: locate_prose(one.name) for one in building.draft.desk.files.prose.values()}
    known = {*building.names, *(memory.outputs.nodes if memory else ())}
    for path in list_readings(target, (job.content.name, job.output.name)):
        found = {NodeId(kind, path) for kind in KINDS} & known
        if found:
            return found
        path = prose.get(path, path)
        folder = f"{path.rstrip('/')}/".lstrip("/")
        pages = {NodeId("page", address) for address in (path, folder)} & known
        owners = memory.outputs.find_owners((path, name_file(folder))) if memory else set()
        if owners or pages:
            return owners | pages
    return set()


def list_readings(target: str, folders: Sequence[str]) -> Iterator[str]:
    """What may be meant: a path of content or output, with or without its folder, or an address."""
    path = unquote(urlsplit(target).path) if "://" in target else target
    path = path.removeprefix("./").lstrip("/")
    yield path
    for folder in folders:
        if path.startswith(f"{folder}/"):
            yield path.removeprefix(f"{folder}/")
        if f"/{folder}/" in path:
            yield path.rpartition(f"/{folder}/")[2]


def _explain(node: NodeId, memory: Memory | None, building: ChangedSteps) -> Explanation:
    last, draft = building.draft.last, building.draft
    files = tuple(memory.outputs.list_files([node]).get(node, {})) if memory else ()
    facts = memory.graph.list_facts(node) if memory else {}
    sources = tuple(_list_causes(facts, None, draft.changed))
    causes = tuple(_list_causes(facts, last, draft.changed)) if last else ()
    return Explanation(node, files, _judge(node, files, causes, building), sources, causes)


def _judge(node: NodeId, files: tuple[str, ...], causes: tuple[Cause, ...], building: ChangedSteps) -> Fate:
    if node not in building.names:
        return "gone"
    if node not in building.wanted:
        return "kept"
    if building.draft.last is None:
        return "fresh"
    if not files:
        return "new"
    if building.damaged & set(files):
        return "damaged"
    return "changed" if causes else "planned"


def _list_causes(facts: Facts, last: Memory | None, changed: Mapping[str, int]) -> Iterator[Cause]:
    """The facts as causes; with the memory of the last build only those that have changed."""
    for subject, bits in sorted(facts.items()):
        bits &= changed.get(subject, 0) if last else bits
        if not bits:
            continue
        kind, *about = cut_subject(subject)
        behind: tuple[Cause, ...] = ()
        if last and kind in ("card", "row", "text"):
            behind = tuple(_list_causes(last.graph.list_facts(NodeId(kind, *about)), last, changed))
        yield Cause(kind, tuple(about), _name_parts(kind, bits), behind)


def _name_parts(kind: str, bits: int) -> tuple[str, ...]:
    parts = {"story": STORY_PARTS, "text": TEXT_PARTS}.get(kind, {})
    return tuple(name for name, bit in parts.items() if bits & bit)
