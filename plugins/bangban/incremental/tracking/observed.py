"""What makers see of the desk: the library, the collections, the link targets, each question of theirs noted.

Whatever is not offered here cannot be asked: a page cannot depend on what nobody has noted.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from bangban.config.site_config import name_setting
from bangban.content.collections import StoryName
from bangban.content.figures.figures_file import Figures
from bangban.content.measures.scorecards import ALL_CASES, CaseScope, RequestDay, ScopeKind, Scorecard
from bangban.content.model.platform import Platform, PlatformPage
from bangban.content.model.story import Story
from bangban.content.page_anchors import list_page_anchors
from bangban.incremental.tracking.answers import name_collection
from bangban.incremental.tracking.observer import Facts, name_subject
from bangban.incremental.tracking.request_cache import RequestCache
from bangban.markdown.links import NoAddress
from bangban.pages.case_row import CaseRow
from bangban.pages.portal import Made, PlanPortal, Portal
from bangban.pages.views.story_page import CardView
from bangban.photographs.preparing import Exam

if TYPE_CHECKING:
    from bangban.incremental.tracking.world import World


class _Asker:
    def __init__(self, world: World) -> None:
        self._world = world

    def _ask(self, *parts: str) -> Any:
        return self._world.ask(name_subject(*parts))

    def examine(self, path: str) -> Exam:
        """What a look at a picture says."""
        exam: Exam = self._ask("look", path)
        return exam


class ObservedPlatform(_Asker):
    """The platform, each of its parts for itself."""

    def __getattr__(self, name: str) -> Any:
        return self._ask("platform", name)


class ObservedConfig(_Asker):
    """What the newsroom has set, each setting for itself."""

    def __getattr__(self, name: str) -> object:
        return self._ask("config", name_setting(name))


class ObservedPaths(_Asker, Container[str]):
    """The content folder's paths: whether one is there can be asked."""

    def __contains__(self, path: object) -> bool:
        return bool(self._ask("has_file", str(path)))


class ObservedLibrary(_Asker):
    """The library as page makers use it."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        # It answers to each name that a platform has.
        self.platform = cast(Platform, ObservedPlatform(world))
        self.paths = ObservedPaths(world)
        self.zone = world.zone

    @property
    def prose(self) -> Mapping[str, PlatformPage]:
        """The words of the platform's own pages."""
        prose: Mapping[str, PlatformPage] = self._ask("prose")
        return prose

    @property
    def figures(self) -> Figures:
        """The platform's figures."""
        figures: Figures = self._ask("figures")
        return figures


class ObservedCollections(_Asker):
    """The collections: the questions of one page, not their whole contents."""

    def find(self, key: str) -> Story | None:
        """As `Collections.find`."""
        return self._take(self._ask("found", key))

    def find_neighbours(self, path: str) -> tuple[Story | None, Story | None]:
        """As `Collections.find_neighbours`."""
        newer, older = self._ask("neighbours", path)
        return self._take(newer), self._take(older)

    def list_translations(self, key: str) -> tuple[Story, ...]:
        """As `Collections.list_translations`."""
        return tuple(map(self._world.take, self._ask("translations", key)))

    def list_near(self, collection: str, name: str, path: str, limit: int) -> tuple[Story, ...]:
        """As `Collections.list_near`."""
        return tuple(map(self._world.take, self._ask("near", collection, name, str(limit), path)))

    def find_timeline(self, address: str) -> Story | None:
        """As `Collections.find_timeline`."""
        return self._take(self._ask("timeline_at", address))

    def has_stories(self, collection: str, name: object) -> bool:
        """As `Collections.has_stories`."""
        return bool(self._ask("has_stories", collection, *name_collection(name)))

    def has_any(self, collection: str) -> bool:
        """As `Collections.has_any`."""
        return bool(self._ask("has_any", collection))

    def count(self, collection: str, name: object) -> int:
        """As `Collections.count`."""
        return int(self._ask("count", collection, *name_collection(name)))

    def measure(self, scope: CaseScope) -> Scorecard:
        """As `Collections.measure`."""
        # Those of other scopes know the clock, too: what is said of it on a page is one moment.
        self._ask("now")
        card: Scorecard = self._ask("measure", *scope)
        return card

    def list_measured(self, kind: ScopeKind) -> tuple[str, ...]:
        """As `Collections.list_measured`."""
        names: tuple[str, ...] = self._ask("measured", kind)
        return names

    def list_requests(self) -> tuple[RequestDay, ...]:
        """As `Collections.list_requests`."""
        days: tuple[RequestDay, ...] = self._ask("requests", *ALL_CASES)
        return days

    def name_story(self, path: str) -> StoryName | None:
        """As `Collections.name_story`."""
        name: StoryName | None = self._ask("story_name", path)
        return name

    def _take(self, path: str | None) -> Story | None:
        return self._world.take(path) if path else None


class ObservedTargets(_Asker):
    """What links may lead to (the `Targets` of :mod:`bangban.markdown.links`)."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self._anchors: dict[str, tuple[Facts, frozenset[str] | None]] = {}

    @property
    def base(self) -> str:
        """Put before each address."""
        return str(self._ask("base")).rstrip("/")

    @property
    def site(self) -> str:
        """The site's own address."""
        return str(self._ask("platform", "url"))

    def story_url(self, path: str) -> str | NoAddress:
        """The address of the story in a file."""
        url: str | NoAddress = self._ask("story_url", path)
        return url

    def has_file(self, path: str) -> bool:
        """Whether the file is there."""
        return bool(self._ask("has_file", path))

    def has_url(self, url: str) -> bool:
        """Whether the site will have a page there."""
        return bool(self._ask("has_url", url))

    def find_page(self, url: str) -> str | None:
        """The path of the file whose page stands there."""
        path: str | None = self._ask("page_at", url)
        return path

    def list_anchors(self, path: str) -> frozenset[str] | None:
        """The ids that the page of a file has from it: whatever of it they are made of is noted."""
        observer = self._world.observer
        if path not in self._anchors:
            with observer.watching() as facts:
                self._anchors[path] = facts, self._find_anchors(path)
        facts, anchors = self._anchors[path]
        observer.note_facts(facts)
        return anchors

    def _find_anchors(self, path: str) -> frozenset[str] | None:
        if self._ask("has_story", path):
            return list_page_anchors(self._world.take(path))
        prose: Mapping[str, PlatformPage] = self._ask("prose")
        pages = (page for page in prose.values() if page.path == path)
        return next(map(list_page_anchors, pages), None)

    @property
    def has_own_templates(self) -> bool:
        """Whether templates of the newsroom's own may give pages more ids."""
        return bool(self._ask("config", name_setting("theme_extra")))

    def has_notice(self, key: str) -> bool:
        """Whether the story of the key has been taken down."""
        return bool(self._ask("has_notice", key))

    def measure(self, path: str) -> tuple[int, int]:
        """The size of a picture."""
        size: tuple[int, int] = self._ask("size", path)
        return size

    def list_names(self) -> Iterable[str]:
        """Every path, to guess what a misspelt one meant."""
        names: Iterable[str] = self._ask("names")
        return names

    def list_urls(self, folder: str) -> Iterable[str]:
        """The last parts of the addresses below a folder, for the same."""
        names: Iterable[str] = self._ask("urls", folder)
        return names


class ObservedCards(dict[str, CardView]):
    """The cards of all stories, each made as a node of its own: none is held here."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world

    def __getitem__(self, path: str) -> CardView:
        self._world.observer.note(name_subject("card", path))
        return self._world.open_card(path)

    def __contains__(self, path: object) -> bool:
        return True


class ObservedRows(dict[str, CaseRow]):
    """The rows of all cases in the open data, each made as a node of its own: none is held here."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world

    def __getitem__(self, path: str) -> CaseRow:
        self._world.observer.note(name_subject("row", path))
        return self._world.open_row(path)

    def __contains__(self, path: object) -> bool:
        return True


class _Asking:
    """What both portals ask besides."""

    __slots__ = ()
    world: World

    def is_past(self, second: int) -> bool:
        """Whether the clock has reached it: a page need not know more of the clock."""
        return bool(self.world.ask(name_subject("past", str(second))))

    @property
    def now(self) -> datetime:
        """The clock's moment."""
        now: datetime = self.world.ask("now")
        return now

    def find_names(self, text: str) -> tuple[str, ...]:
        """The names that the site knows and that stand in a text."""
        names: tuple[str, ...] = self.world.ask(name_subject("names_in", text))
        return names


class PlanningPortal(_Asking, PlanPortal, frozen=True, kw_only=True):
    """The portal of planners, with whole collections: which pages there are may depend on the clock."""

    world: World


class ObservedPortal(_Asking, Portal, frozen=True, kw_only=True):
    """The portal of makers."""

    world: World
    request_cache: RequestCache

    def recall(self, make: Callable[[Portal, Story], Made], story: Story) -> Made:
        """Made once for one story's files."""
        return self.request_cache.recall(make, self, story)
