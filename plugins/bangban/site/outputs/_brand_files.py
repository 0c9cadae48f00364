"""The files that follow from the newsroom's seal and colour: a stylesheet and an icon, with the digests of
their content in their names."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.pages.frame.brand_views import list_brand_files
from bangban.site.outputs.output import Made, NodeId, Output, PlanQuestions, Renderer, Role, SiteKind


def _list_files(plan: PlanQuestions) -> Iterator[Output]:
    for address, text in list_brand_files(plan.site.portal.library.platform.brand):
        yield Output(NodeId("brand", address), _make_file, (address, text))


def _make_file(_renderer: Renderer, address: str, text: str) -> Made:
    yield address, text.encode()


FILES = SiteKind("brand", Role.FILE, _list_files)
