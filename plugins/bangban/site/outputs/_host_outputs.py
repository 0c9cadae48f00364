"""What the host of the site is told: the headers of every file, in each form that hosts read."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.site.hosting.header_table import make_table
from bangban.site.hosting.host_files import HOST_FILES
from bangban.site.outputs.output import Made, NodeId, Output, PlanQuestions, Renderer, Role, SiteKind


def _list_files(plan: PlanQuestions) -> Iterator[Output]:
    portal = plan.site.portal
    named = (portal.stylesheet, portal.script, *sorted(portal.parts.values()))
    hashed = tuple(url.removeprefix(portal.base) for url in named if url)
    # A newsroom's own file of that name counts.
    for address in HOST_FILES:
        if address not in plan.site.loose.statics:
            yield Output(NodeId("host_file", address), _make_file, (address, hashed))


def _make_file(renderer: Renderer, address: str, hashed: tuple[str, ...]) -> Made:
    renderer.note("frame")
    portal = renderer.portal
    yield address, HOST_FILES[address](make_table(portal.config.hsts), portal.base, hashed).encode()


FILES = SiteKind("host_file", Role.FILE, _list_files)
