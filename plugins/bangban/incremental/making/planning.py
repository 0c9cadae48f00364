"""Which nodes there are, and how each is made; found by name without planning all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct, field

from bangban.exports.export_views import make_embed_page
from bangban.exports.files import list_timelines
from bangban.incremental.making.studio import (
    Plan,
    Studio,
    plan_common,
    plan_copy,
    plan_exports,
    plan_page,
    plan_picture,
    plan_static,
    plan_story_page,
    plan_text,
)
from bangban.incremental.tracking.observer import Facts, name_subject
from bangban.pages.page import Page
from bangban.pages.platform_views import make_platform_pages
from bangban.pictures.sheets import is_pictured
from bangban.site.site import make_news_pages
from bangban.site.story_pages import plan_story


class LooseFiles(Struct, frozen=True):
    """Files that are no pages: `texts` by address; what is copied as it is (`copies`) and what is made of the
    content folder's files (`statics`), by address: the file and the digest of its content."""

    texts: Mapping[str, str] = field(default_factory=dict)
    copies: Mapping[str, tuple[Path, bytes]] = field(default_factory=dict)
    statics: Mapping[str, tuple[Path, bytes]] = field(default_factory=dict)


PLAN = "plan"
"""The name of what decides which pages there are: a node without files."""


class Plans:
    """The nodes of a studio."""

    def __init__(self, studio: Studio, loose: LooseFiles) -> None:
        self._studio, self._loose = studio, loose

    def find(self, name: str) -> Plan:
        """The plan of a node. Raises KeyError where there is none."""
        kind, _, path = name.partition("\t")
        if kind in _OF_STORIES:
            return _OF_STORIES[kind](self._studio, path)
        return plan_page(name, self._pages[name]) if kind == "page" else self.loose[name]

    def list_names(self) -> Iterator[str]:
        """Every node."""
        yield from self.list_story_nodes()
        yield from self._pages
        yield from self.loose

    def list_story_nodes(self) -> Iterator[str]:
        """The nodes of stories."""
        world = self._studio.world
        timelines = {story.path for story in list_timelines(world.plan)}
        pictured = self._studio.painter is not None
        for path in world.shelves.visible:
            yield name_subject("story", path)
            if path in timelines:
                yield name_subject("embed", path)
                yield name_subject("exports", path)
            if pictured and is_pictured(world.shelves.cards[path]):
                yield name_subject("picture", path)

    @property
    def lists(self) -> dict[str, Plan]:
        """All other pages, planned anew each time: they are many."""
        return {name: plan_page(name, page) for name, page in self._pages.items()}

    @property
    def facts(self) -> Facts:
        """What decides on the pages that are no stories, besides the shelves."""
        return self._planned[1]

    @property
    def _pages(self) -> dict[str, Page]:
        return self._planned[0]

    @cached_property
    def _planned(self) -> tuple[dict[str, Page], Facts]:
        world = self._studio.world
        with world.observer.watching() as facts:
            pages = (*make_news_pages(world.plan), *make_platform_pages(world.plan, world.prose))
            return {name_subject("page", page.address): page for page in pages}, facts

    @cached_property
    def loose(self) -> dict[str, Plan]:
        """Files that are no pages."""
        plans = [plan_common()]
        plans += (plan_text(address, text) for address, text in self._loose.texts.items())
        plans += (plan_copy(address, *source) for address, source in self._loose.copies.items())
        plans += (plan_static(address, *source) for address, source in self._loose.statics.items())
        return {plan.name: plan for plan in plans}


def _plan_story(studio: Studio, path: str) -> Plan:
    world = studio.world
    page = plan_story(world.plan, world.take(path), studio.painter is not None)
    return plan_story_page(name_subject("story", path), page)


def _plan_embed(studio: Studio, path: str) -> Plan:
    world = studio.world
    return plan_page(name_subject("embed", path), make_embed_page(world.plan, world.take(path)))


def _plan_exports(_studio: Studio, path: str) -> Plan:
    return plan_exports(path)


def _plan_picture(_studio: Studio, path: str) -> Plan:
    return plan_picture(path)


_OF_STORIES: Mapping[str, Callable[[Studio, str], Plan]] = MappingProxyType(
    {"story": _plan_story, "embed": _plan_embed, "exports": _plan_exports, "picture": _plan_picture}
)
