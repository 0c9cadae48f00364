"""The last step before publishing: which nodes are made again, and their making."""

from __future__ import annotations

from collections.abc import Set

from bangban.incremental.disk.digests import NONE
from bangban.incremental.making.job import Job
from bangban.incremental.making.planning import PLAN, TrackedPlan, mark_output
from bangban.incremental.making.rendering import MadeNode, Order, RenderNodes
from bangban.incremental.making.staged_files import StagedFiles
from bangban.incremental.making.tracked_renderer import TrackedRenderer
from bangban.incremental.making.workers import WorkerPool
from bangban.incremental.scan.catalogue import make_notices
from bangban.incremental.state.draft import Draft
from bangban.site.outputs.output import LooseFiles, NodeId, SiteKind
from bangban.site.outputs.registry import KINDS, is_heavy
from bangban.site.progress import Listener
from bangban.site.static_files import StaticFile, list_refused, plan_files

_LOOSE = frozenset(name for name, kind in KINDS.items() if isinstance(kind, SiteKind) and not kind.arranged)
"""The kinds of outputs that do not follow from which stories are out."""


def list_loose(draft: Draft, job: Job) -> LooseFiles:
    """The files that are no pages: the theme's, and those of the content folder that go out."""
    stamps = draft.scan.stamps
    refused = list_refused(draft.desk.active)
    planned = plan_files(draft.desk.list_needed(), job.config.extras, stamps.keys(), refused)
    # What cannot be read cannot be published.
    statics = {
        address: StaticFile(job.content / path, path, stamps[path].digest)
        for address, path in planned.items()
        if stamps[path].digest != NONE
    }
    theme = {address: one for address, one in job.theme.items() if address not in statics}
    notices = make_notices(draft.listings, draft.desk.files)
    copies = {address: one for address, one in theme.items() if one[1] != NONE}
    return LooseFiles(job.texts, copies, statics, notices)


def choose_nodes(draft: Draft, plan: TrackedPlan, damaged: Set[NodeId]) -> tuple[list[NodeId], list[NodeId]]:
    """The outputs to make, in a fixed order, and all there are. `damaged` are those whose files are not as
    they were left. Notes the outputs that nobody makes any more, and the marks of the others."""
    last = draft.last
    if last:
        before = {node for node in last.graph.nodes if node.kind in KINDS}
    else:
        before = set(draft.old.outputs.nodes) if draft.old else set()
    marks = {node: mark_output(output) for node, output in plan.loose.items()}
    if draft.arranged or last is None:
        arranged = {node: mark_output(output) for node, output in plan.arranged.items()}
        nodes = [*plan.list_story_nodes(), *arranged, *marks]
        marks |= arranged
        draft.facts[PLAN] = plan.facts
    else:
        nodes = [*(node for node in before if node.kind not in _LOOSE), *marks]
    wanted = {node for node, mark in marks.items() if draft.nodes.marks.get(node) != mark}
    known = set(nodes)
    if last is None or draft.old is None:
        wanted = known
    if last:
        wanted |= (last.graph.find_users(draft.changed) | damaged | (known - before)) & known
    draft.gone |= before - known
    for node in draft.gone:
        draft.nodes.marks.pop(node, None)
    draft.nodes.marks.update(marks)
    return sorted(wanted, key=_order), nodes


def _order(node: NodeId) -> tuple[bool, str, str]:
    """Outputs of the same story together, for it is then open; those that take longest first."""
    return not KINDS[node.kind].slow, node.key, node.kind


def make_nodes(
    draft: Draft,
    renderer: TrackedRenderer,
    workers: WorkerPool,
    stage: StagedFiles,
    wanted: list[NodeId],
    damaged: Set[str],
    listener: Listener,
) -> None:
    """Makes the nodes; new files lie on the `stage` then."""
    old = draft.old
    before = old.outputs.list_files(wanted) if old else {}
    orders = [
        Order(node, {one: content for one, content in before.get(node, {}).items() if one not in damaged})
        for node in wanted
    ]
    for heavy in (True, False):
        part = [order for order in orders if is_heavy(order.node) is heavy]
        listener.begin("pictures" if heavy else "write", len(part))
        for node in workers.run(renderer, RenderNodes(stage), part, heavy=heavy):
            _take(draft, node)
            listener.advance()


def _take(draft: Draft, node: MadeNode) -> None:
    draft.facts[node.node] = node.facts
    draft.files[node.node] = {file.address: file.digest for file in node.files}
    draft.written |= {file.address for file in node.files if file.written}
