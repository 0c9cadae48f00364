"""All kinds of outputs, in the order in which they are made."""

from __future__ import annotations

from collections.abc import Mapping

from bangban.site.outputs import (
    _brand_files,
    _case_files,
    _forwarding,
    _host_outputs,
    _open_data,
    _search_engines,
    _site_outputs,
    _story_outputs,
)
from bangban.site.outputs.output import NodeId, SiteKind, StoryKind

_ALL: tuple[StoryKind | SiteKind, ...] = (
    _story_outputs.PAGES,
    _story_outputs.EMBEDS,
    _story_outputs.EXPORTS,
    _story_outputs.PICTURES,
    _open_data.CASES,
    _site_outputs.PAGES,
    _site_outputs.FEEDS,
    _case_files.FILES,
    _site_outputs.COMMON,
    _open_data.FILES,
    _open_data.PAGES,
    _site_outputs.TEXTS,
    _site_outputs.COPIES,
    _brand_files.FILES,
    _site_outputs.PHOTOGRAPHS,
    *_search_engines.KINDS,
    _host_outputs.FILES,
    *_forwarding.KINDS,
)

KINDS: Mapping[str, StoryKind | SiteKind] = {kind.name: kind for kind in _ALL}
"""Each kind by its name. What `bangban explain` calls it stands in the locale's `explain.toml`, where "an
output file" would not do."""

STORY_KINDS = tuple(kind for kind in _ALL if isinstance(kind, StoryKind))
SITE_KINDS = tuple(kind for kind in _ALL if isinstance(kind, SiteKind))


def is_heavy(node: NodeId) -> bool:
    """Whether it takes as long as hundreds of pages: what is slow and of no story, photographs."""
    kind = KINDS[node.kind]
    return isinstance(kind, SiteKind) and kind.slow
