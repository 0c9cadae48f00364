"""The whole site, file by file: slow, and so plain that the incremental way is judged by it (same bytes)."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment

from bangban.diagnostics.errors import naming
from bangban.pictures.painter import Painter
from bangban.pictures.sheets import list_pictured
from bangban.site._plain_renderer import PlainRenderer
from bangban.site.opening import OpenedSite
from bangban.site.plan import count_pages, plan_outputs
from bangban.site.progress import Listener, Outcome
from bangban.site.staging import Staging, is_unlisted


def build_whole(
    opened: OpenedSite,
    templates: tuple[Environment, Mapping[str, object]],
    painter: Painter | None,
    staging: Staging,
    listener: Listener,
) -> Outcome:
    """Makes every file in the staging folder, and brings the site into place. `templates` are Jinja's
    environment and what templates see besides a page's own values. Raises OSError, and what the listener
    raises; what was published before is then as it was."""
    portal = opened.portal
    if is_unlisted(staging.output):
        listener.warn("output.unlisted")
    if painter is None and portal.config.share_pictures and list_pictured(portal):
        listener.warn("fonts.missing")
    listener.tell(opened.problems, opened.left_out)
    plan = plan_outputs(opened.site)
    nodes = list(plan.list_nodes())
    renderer = PlainRenderer(portal, *templates, painter, staging.output)
    listener.begin("write", len(nodes))
    for node in nodes:
        output = plan.find(node)
        with naming(node.key):
            for address, data in output.make(renderer, *output.arguments):
                _write(staging.folder / address, data)
        listener.advance()
    staging.publish()
    return Outcome(len(portal.shelves.visible), count_pages(nodes))


def _write(path: Path, data: bytes | Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(data, Path):
        shutil.copyfile(data, path)
    else:
        path.write_bytes(data)
