"""A build under way: the sections of the next memory, and what has changed against the last one."""

from __future__ import annotations

from collections.abc import Set

from msgspec import Struct, field

from bangban.content.measures.scorecards import CaseScope
from bangban.incremental.disk.pack import Pack
from bangban.incremental.scan.catalogue import Listing
from bangban.incremental.scan.scanning import Scan
from bangban.incremental.scan.survey import Survey
from bangban.incremental.state.memory import DeskContent, Memory, Nodes
from bangban.incremental.state.store import Store
from bangban.incremental.tracking.observer import Facts
from bangban.incremental.tracking.story_records import Places
from bangban.site.outputs.output import NodeId


class Draft(Struct):
    """`last` is the memory of the last build, None where all is made anew (`old` may still tell which files
    are in place). `changed` are the facts that are other than before, `facts` those of the nodes that have
    been made, `files` their files (digests by address), `answers` the digests of new answers, `gone` the
    nodes that nobody makes any more; `written` the addresses of files that lie in the staging folder."""

    last: Memory | None
    old: Memory | None
    scan: Scan
    pack: Pack
    listings: dict[str, Listing]
    desk: DeskContent
    places: Places
    nodes: Nodes
    changed: Facts = field(default_factory=dict)
    facts: dict[NodeId, Facts] = field(default_factory=dict)
    files: dict[NodeId, dict[str, bytes]] = field(default_factory=dict)
    answers: dict[str, bytes] = field(default_factory=dict)
    gone: set[NodeId] = field(default_factory=set)
    written: set[str] = field(default_factory=set)
    arranged: bool = True
    """Whether other stories are out than before, or in another order."""
    moved: bool = True
    """Whether any story may stand at another place on the collections, or have another address: else only
    what is counted of stories is other than before."""
    remeasured: Set[CaseScope] | None = None
    """The scopes whose figures may be others; None where all may."""

    @property
    def fresh(self) -> bool:
        """Whether all is made anew."""
        return self.last is None

    def find_users(self, kind: str) -> set[str]:
        """The keys of the nodes of a kind that depend on what has changed."""
        if self.last is None or not self.changed:
            return set()
        return {node.key for node in self.last.graph.find_users(self.changed) if node.kind == kind}


def open_draft(store: Store, survey: Survey) -> Draft:
    """The draft of a build that begins with what the last one has left behind. Raises StoreError."""
    if survey.usable is None:
        return Draft(None, survey.memory, survey.scan, store.new_pack(), {}, DeskContent(), Places(), Nodes())
    last, desk = survey.usable, survey.usable.desk.copy()
    desk.restore(survey.scan)
    # The memory's own values are compared with later: they stay as they are.
    return Draft(
        last,
        survey.memory,
        survey.scan,
        store.open_pack(last.head.pack, last.head.size),
        dict(last.listings),
        desk,
        last.places.copy(),
        last.nodes.copy(),
    )
