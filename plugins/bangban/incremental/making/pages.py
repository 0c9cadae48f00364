"""The last step before publishing: which nodes are made again, and their making."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from bangban.incremental.disk.digests import NONE
from bangban.incremental.making.job import Job, Listener
from bangban.incremental.making.planning import PLAN, LooseFiles, Plans
from bangban.incremental.making.rendering import MadeNode, Order, RenderNodes
from bangban.incremental.making.stage import Stage
from bangban.incremental.making.studio import Studio
from bangban.incremental.making.workers import Crew
from bangban.incremental.state.draft import Draft
from bangban.site.static_files import plan_files

_PLANNED = ("story", "embed", "exports", "picture", "page", "common", "text_file", "copy")
"""Kinds of nodes that make files."""


def list_loose(draft: Draft, job: Job) -> LooseFiles:
    """The files that are no pages: the theme's, and those of the content folder that go out."""
    stamps = draft.scan.stamps
    planned = plan_files(draft.desk.list_needed(), job.config.extras, stamps.keys(), draft.desk.active)
    # What cannot be read cannot be published.
    statics = {
        address: (job.content / path, stamps[path].digest)
        for address, path in planned.items()
        if stamps[path].digest != NONE
    }
    theme = {address: one for address, one in job.theme.items() if address not in statics}
    return LooseFiles(job.texts, {address: one for address, one in theme.items() if one[1] != NONE}, statics)


def choose_nodes(draft: Draft, plans: Plans, damaged: Set[str]) -> tuple[list[str], list[str]]:
    """The nodes to make, in a fixed order, and all there are. `damaged` are nodes whose files
    are not as they were left. Notes the nodes that nobody makes any more, and the marks of the others."""
    last = draft.last
    marks = {name: plan.mark for name, plan in plans.loose.items()}
    if draft.arranged or last is None:
        lists = {name: plan.mark for name, plan in plans.lists.items()}
        names = [*plans.list_story_nodes(), *lists, *plans.loose]
        marks |= lists
        draft.facts[PLAN] = plans.facts
    else:
        kept = [name for name in last.nodes.marks if name.startswith("page\t")]
        names = [*_list_story_nodes(last.graph.nodes), *kept, *plans.loose]
    wanted = {name for name, mark in marks.items() if draft.nodes.marks.get(name) != mark}
    known = set(names)
    if last is None or draft.old is None:
        wanted = known
    if last:
        # Walked twice rather than held: they are nearly those that are known.
        draft.gone |= {name for name in _list_planned(last.graph.nodes) if name not in known}
        new = known.difference(last.graph.nodes)
        wanted |= (last.graph.find_users(draft.changed) | damaged | new) & known
    elif draft.old:
        draft.gone |= set(draft.old.outputs.nodes) - known
    for name in draft.gone:
        draft.nodes.marks.pop(name, None)
    draft.nodes.marks.update(marks)
    return sorted(wanted, key=_order), names


def _list_planned(nodes: Iterable[str]) -> Iterator[str]:
    return (name for name in nodes if name.partition("\t")[0] in _PLANNED)


def _list_story_nodes(nodes: Iterable[str]) -> list[str]:
    return [name for name in nodes if name.partition("\t")[0] in ("story", "embed", "exports", "picture")]


def _order(name: str) -> tuple[bool, str, str]:
    """Nodes of the same story together, for it is then open; pictures, which take longest, first."""
    kind, _, rest = name.partition("\t")
    return kind != "picture", rest, kind


def make_nodes(
    draft: Draft,
    studio: Studio,
    crew: Crew,
    stage: Stage,
    wanted: list[str],
    damaged: Set[str],
    listener: Listener,
) -> None:
    """Makes the nodes; new files lie on the `stage` then."""
    old = draft.old
    before = old.outputs.list_files(wanted) if old else {}
    orders = [
        Order(name, {one: content for one, content in before.get(name, {}).items() if one not in damaged})
        for name in wanted
    ]
    listener.begin("write", len(orders))
    for node in crew.run(studio, RenderNodes(stage), orders):
        _take(draft, node)
        listener.advance()


def _take(draft: Draft, node: MadeNode) -> None:
    draft.facts[node.name] = node.facts
    draft.files[node.name] = {file.address: file.digest for file in node.files}
    draft.written |= {file.address for file in node.files if file.written}
