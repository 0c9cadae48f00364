"""The desk as of now, opened as far as it is asked: what nodes are made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, cast
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from msgspec import Struct

from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.content.collections import Collections, arrange_cards
from bangban.content.files.folder import ContentFolder
from bangban.content.index_entries import IndexEntry
from bangban.content.library import LibraryQuestions, PlatformFiles
from bangban.content.link_targets import index_pages, invert, list_below, list_draft_urls
from bangban.content.model.free_page import list_page_aliases
from bangban.content.model.story import Story
from bangban.content.site_names import gather_names
from bangban.content.story_texts import StoryTexts
from bangban.content.urls import locate_key, locate_prose, locate_story, make_url
from bangban.incremental.tracking.answers import answer
from bangban.incremental.tracking.handles import StoryHandle, TextHandle
from bangban.incremental.tracking.observed import (
    ObservedCards,
    ObservedCollections,
    ObservedConfig,
    ObservedLibrary,
    ObservedPortal,
    ObservedRows,
    ObservedTargets,
    PlanningPortal,
)
from bangban.incremental.tracking.observer import Observer
from bangban.incremental.tracking.request_cache import RequestCache
from bangban.incremental.tracking.story_records import Records
from bangban.markdown.links import NoAddress
from bangban.pages.case_row import CaseRow
from bangban.pages.portal import PlanPortal, Portal, split_site_url
from bangban.pages.site_view import make_site
from bangban.pages.views.basics import SiteView
from bangban.pages.views.story_page import CardView
from bangban.photographs.inspection import look_at
from bangban.photographs.preparing import Exam
from bangban.site.outputs.output import Site
from bangban.site.plan import plan_outputs
from bangban.typesetting.known_names import KnownNames


class Presentation(Struct, frozen=True):
    """How pages look: the addresses of the theme's stylesheet and script, and of what only some pages load,
    with its name (`parts`); `painter` is the version of what draws pictures, "" for none; `rendering` sums up
    what changes Jinja itself."""

    stylesheet: str = ""
    script: str = ""
    painter: str = ""
    rendering: str = ""
    parts: tuple[tuple[str, str], ...] = ()


class TextCollection(Mapping[str, StoryTexts]):
    """The texts of all stories, as the portal has them."""

    def __init__(self, world: World) -> None:
        self._world = world

    def __getitem__(self, path: str) -> StoryTexts:
        if path not in self._world.collections.visible:
            raise KeyError(path)
        # It answers to each name that a story's texts have.
        return cast(StoryTexts, TextHandle(path, self._world.observer, self._world.records.open_texts))

    def __iter__(self) -> Iterator[str]:
        return iter(self._world.collections.visible)

    def __len__(self) -> int:
        return len(self._world.collections.visible)


class World:
    """All that can be asked at one moment. `cards` are the index entries of all stories without an error,
    `config` what the newsroom has set, `settings` what templates may see of Pelican's settings, `templates`
    the digests of all templates by name; `looks` what has been seen of pictures."""

    def __init__(
        self,
        folder: ContentFolder,
        desk: PlatformFiles,
        clock: Clock,
        config: SiteConfig,
        presentation: Presentation,
        cards: Mapping[str, IndexEntry],
        records: Records,
        settings: Mapping[str, object],
        templates: Mapping[str, bytes],
        looks: Mapping[str, Exam] | None = None,
    ) -> None:
        self.folder, self.desk, self.clock = folder, desk, clock
        self.config, self.presentation = config, presentation
        self.host, self.base = (
            split_site_url(config.choose_url(desk.platform.url)) if config.publish else ("", "/")
        )
        self.cards, self.records, self.settings, self.templates = cards, records, settings, templates
        self.paths = frozenset(folder.paths)
        self.zone = ZoneInfo(desk.platform.zone)
        self.observer = Observer()
        self.prose: dict[str, str] = {}
        self._handles: dict[str, Story] = {}
        self._answers: dict[str, object] = {}
        self._looks = dict(looks or {})

    def ask(self, subject: str) -> Any:
        """The answer to a question, which is noted."""
        self.observer.note(subject)
        if subject not in self._answers:
            with self.observer.resting():
                self._answers[subject] = answer(self, subject)
        return self._answers[subject]

    def take(self, path: str) -> Story:
        """What stands for the story of a path."""
        if path not in self._handles:
            handle = StoryHandle(self.cards[path], self.observer, self.records.open_story)
            # It answers to each name that a story has.
            self._handles[path] = cast(Story, handle)
        return self._handles[path]

    def close(self) -> None:
        """Lets go of all that it has; nothing can be asked any more."""
        vars(self).clear()

    def open_card(self, path: str) -> CardView:
        """A story's card in lists."""
        return self.records.open_card(path)

    def open_row(self, path: str) -> CaseRow:
        """A case's row in the open data."""
        return self.records.open_row(path)

    def examine(self, path: str) -> Exam:
        """What a look at a picture of the content folder says."""
        if path not in self._looks:
            self._looks[path] = look_at(self.folder.root, path, self.config.picture_pixels)
        return self._looks[path]

    def measure(self, path: str) -> tuple[int, int]:
        """The size of a picture of the content folder."""
        exam = self.examine(path)
        return exam.width, exam.height

    @property
    def frame(self) -> tuple[object, ...]:
        """What every page depends on."""
        return self.base, self.host, self.presentation.rendering

    @cached_property
    def collections(self) -> Collections:
        """All collections, for those who plan pages."""
        with self.observer.resting():
            return arrange_cards(self.cards.values(), self.clock, self.take, self.desk.platform)

    @cached_property
    def names(self) -> KnownNames:
        """The names that the site knows."""
        with self.observer.resting():
            return gather_names(self.desk.platform, self.collections)

    @cached_property
    def plan(self) -> PlanPortal:
        """The portal of those who plan: with whole collections."""
        return PlanningPortal(world=self, collections=self.collections, **self._parts)

    @cached_property
    def public(self) -> PlanPortal:
        """The portal of those who plan, without drafts and embargoed stories, whatever a preview shows."""
        if not self.clock.drafts:
            return self.plan
        with self.observer.resting():
            platform = self.desk.platform
            collections = arrange_cards(self.cards.values(), self.clock.public, self.take, platform)
        return PlanningPortal(world=self, collections=collections, **self._parts)

    @cached_property
    def portal(self) -> Portal:
        """The portal of those who make: whatever they ask is noted."""
        collections, request_cache = ObservedCollections(self), RequestCache(self.observer)
        return ObservedPortal(world=self, request_cache=request_cache, collections=collections, **self._parts)

    @property
    def _parts(self) -> dict[str, Any]:
        library: LibraryQuestions = ObservedLibrary(self)
        return {
            "library": library,
            "texts": TextCollection(self),
            "cards": ObservedCards(self),
            "rows": ObservedRows(self),
            "base": self.base,
            "host": self.host,
            "stylesheet": self.presentation.stylesheet,
            "script": self.presentation.script,
            "parts": dict(self.presentation.parts),
            "config": ObservedConfig(self),
            "now": self.clock.judged,
            "clock": self.clock.now,
        }

    @cached_property
    def link_targets(self) -> ObservedTargets:
        """What texts may link to, each question noted."""
        return ObservedTargets(self)

    @cached_property
    def targets(self) -> CurrentTargets:
        """What texts may link to, without noting: answers to noted questions must not note more."""
        return CurrentTargets(self)

    @cached_property
    def site(self) -> SiteView:
        """The frame of all pages."""
        return make_site(self.portal)


class CurrentTargets:
    """Where stories and pages are."""

    def __init__(self, world: World) -> None:
        self._world = world

    @cached_property
    def _stories(self) -> dict[str, str | NoAddress]:
        world = self._world
        urls: dict[str, str | NoAddress] = dict.fromkeys(
            (*world.folder.kinds, *world.folder.strays), NoAddress.UNPUBLISHED
        )
        urls |= {path: make_url("/", locate_story(world.cards[path])) for path in world.collections.visible}
        pages = index_pages(world.folder.prose, world.desk.prose, drafts=world.clock.drafts)
        return urls | pages

    @cached_property
    def _paths(self) -> dict[str, str]:
        return invert(self._stories)

    @cached_property
    def _urls(self) -> frozenset[str]:
        world = self._world
        plan = plan_outputs(Site(world.public, world.take, {}))
        # An old address leads on to the story.
        aliases = (alias for card in world.public.collections.cards.values() for alias in card.aliases)
        moved = (alias for alias, _ in list_page_aliases(world.desk.prose.values()))
        pages = (address for address, _ in plan.list_pages())
        addresses = (*pages, *aliases, *moved, *map(locate_prose, world.desk.prose))
        urls = {make_url("/", address) for address in addresses} - list_draft_urls(world.desk.prose)
        return frozenset(map(unquote, urls))

    def story_url(self, path: str) -> str | NoAddress:
        """The address of the story in a file."""
        return self._stories.get(path, NoAddress.MISSING)

    def has_url(self, url: str) -> bool:
        """Whether the public site will have a page, or the content folder a file, there."""
        return url in self._urls or url.lstrip("/") in self._world.paths

    def find_page(self, url: str) -> str | None:
        """The path of the file whose page stands there."""
        return self._paths.get(url)

    def has_notice(self, key: str) -> bool:
        """Whether the story of the key has been taken down."""
        return any(locate_key(key) == locate_key(row.key) for row in self._world.desk.withdrawals)

    def list_urls(self, folder: str) -> tuple[str, ...]:
        """The last parts of the addresses of pages below a folder."""
        return list_below(folder, self._urls)
