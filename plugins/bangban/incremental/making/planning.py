"""The plan of a build that watches who asks for what: what decides on outputs is a fact, too."""

from __future__ import annotations

from bangban.incremental.disk.digests import digest_value
from bangban.incremental.making.tracked_renderer import TrackedRenderer
from bangban.incremental.tracking.observer import Facts
from bangban.pages.page import Page
from bangban.site.outputs.output import LooseFiles, NodeId, Output, Site, SiteKind
from bangban.site.plan import SitePlan

PLAN = NodeId("plan")
"""The name of what decides which arranged outputs there are: a node without files."""


class TrackedPlan(SitePlan):
    """The plan of a renderer's site. `facts` are what the arranged outputs depend on besides the collections,
    as far as they have been planned."""

    def __init__(self, renderer: TrackedRenderer, files: LooseFiles) -> None:
        world = renderer.world
        typeface = renderer.painter.typeface if renderer.painter else None
        super().__init__(Site(world.plan, world.take, world.prose, typeface, files))
        self.facts: Facts = {}
        self._observer = world.observer

    def _plan(self, kind: SiteKind) -> dict[NodeId, Output]:
        with self._observer.watching() as facts:
            planned = super()._plan(kind)
        if kind.arranged:
            self.facts.update(facts)
        return planned


def mark_output(output: Output) -> bytes:
    """The digest of all that an output is made from besides what its maker asks for."""
    told = output.words or [_tell(argument) for argument in output.arguments]
    return digest_value((output.make.__qualname__, told))


def _tell(argument: object) -> object:
    # The `repr` of a function tells where it lies in memory.
    if isinstance(argument, Page):
        return argument.template, argument.maker.__qualname__, argument.arguments
    return argument
