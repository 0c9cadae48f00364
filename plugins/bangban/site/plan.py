"""The one plan of a site: every file that it has, before any of them is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bangban.site.outputs.output import NodeId, Output, Role, Site, SiteKind
from bangban.site.outputs.registry import KINDS, SITE_KINDS, STORY_KINDS

_PAGES = frozenset(name for name, kind in KINDS.items() if kind.role is not Role.FILE)


class SitePlan:
    """The outputs of a site. Whatever is asked of a site twice is answered here: which pages there are, how
    many, what links may lead to. Outputs of stories are found one by one, the others are planned once."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._planned: dict[str, dict[NodeId, Output]] = {}

    def find(self, node: NodeId) -> Output:
        """The output of a name. Raises KeyError where there is none."""
        kind = KINDS[node.kind]
        return self._list_kind(kind)[node] if isinstance(kind, SiteKind) else kind.plan(self.site, node.key)

    def list_nodes(self) -> Iterator[NodeId]:
        """The names of all outputs."""
        yield from self.list_story_nodes()
        yield from self.arranged
        yield from self.loose

    def list_story_nodes(self) -> Iterator[NodeId]:
        """The names of the outputs of stories."""
        for kind in STORY_KINDS:
            yield from (NodeId(kind.name, path) for path in kind.list_paths(self.site))

    def list_pages(self) -> Iterator[tuple[str, NodeId]]:
        """The address of each page that links may lead to, and its name."""
        cards = self.site.portal.collections.cards
        for kind in STORY_KINDS:
            if kind.role is Role.PAGE:
                for path in kind.list_paths(self.site):
                    yield kind.locate(cards[path]), NodeId(kind.name, path)
        for other in SITE_KINDS:
            if other.role is Role.PAGE:
                yield from ((node.key, node) for node in self._list_kind(other))

    @property
    def arranged(self) -> dict[NodeId, Output]:
        """The outputs that follow from which stories are out, and in which order."""
        return self._list_kinds(arranged=True)

    @property
    def loose(self) -> dict[NodeId, Output]:
        """The outputs that do not: files of the theme, of the content folder, of all timelines."""
        return self._list_kinds(arranged=False)

    def _list_kinds(self, *, arranged: bool) -> dict[NodeId, Output]:
        kinds = (kind for kind in SITE_KINDS if kind.arranged is arranged)
        return {node: output for kind in kinds for node, output in self._list_kind(kind).items()}

    def _list_kind(self, kind: SiteKind) -> dict[NodeId, Output]:
        if kind.name not in self._planned:
            self._planned[kind.name] = self._plan(kind)
        return self._planned[kind.name]

    def _plan(self, kind: SiteKind) -> dict[NodeId, Output]:
        return {output.node: output for output in kind.list_outputs(self)}


def plan_outputs(site: Site) -> SitePlan:
    """Everything that the site has."""
    return SitePlan(site)


def count_pages(nodes: Iterable[NodeId]) -> int:
    """How many of these are pages."""
    return sum(node.kind in _PAGES for node in nodes)
