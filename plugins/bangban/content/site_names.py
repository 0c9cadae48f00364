"""The names that a site knows: of the platform, its agencies and labels, and of its stories' labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.content.collections import Collections
from bangban.content.model.platform import Platform
from bangban.typesetting.known_names import KnownNames

# `郑在办·急难愁盼 媒体助政服务平台` is three names.
_JOINT = re.compile(r"[\s·•・]+")


def gather_names(platform: Platform, collections: Collections) -> KnownNames:
    """Of the platform, and of the tags, people and areas of stories that stand in lists: what is not out yet
    tells nothing."""
    return KnownNames((*_list_platform_names(platform), *_list_story_names(collections)))


def _list_platform_names(platform: Platform) -> Iterator[str]:
    for name in (platform.name, platform.short_name, *platform.partners):
        yield name
        yield from _JOINT.split(name)
    for terms in (platform.categories, platform.agencies, platform.sections):
        for term in terms:
            yield term.name
            yield term.short


def _list_story_names(collections: Collections) -> Iterator[str]:
    cards = collections.cards
    for story in collections.listed:
        card = cards[story.path]
        yield card.area
        for _, name in (*card.tags, *card.authors):
            yield name
