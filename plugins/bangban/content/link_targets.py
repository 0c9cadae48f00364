"""What links may lead to: the stories that are out, the files of the content folder, the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from urllib.parse import unquote

from bangban.config.clock import Clock, Visibility
from bangban.content.library import Library
from bangban.content.model.platform import PlatformPage
from bangban.content.page_anchors import list_page_anchors
from bangban.content.urls import locate_key, locate_prose, locate_story, make_url
from bangban.markdown.links import NoAddress
from bangban.photographs.preparing import Exam


def index_stories(library: Library, clock: Clock) -> dict[str, str | NoAddress]:
    """Finds every story file's address; of a file with mistakes nothing can be linked, but it is there."""
    urls: dict[str, str | NoAddress] = {file.path: NoAddress.UNPUBLISHED for file in library.files}
    for path, story in library.stories.items():
        if clock.judge(story) is not Visibility.ABSENT:
            urls[path] = make_url("/", locate_story(story))
    return urls | index_pages(library.folder.prose, library.prose, drafts=clock.drafts)


def index_pages(
    paths: Iterable[str], prose: Mapping[str, PlatformPage], *, drafts: bool
) -> dict[str, str | NoAddress]:
    """The address of each page that is no story, by the path of its file; of one in draft only where `drafts`
    show. At `paths` are all files that would be pages."""
    urls: dict[str, str | NoAddress] = dict.fromkeys(paths, NoAddress.UNPUBLISHED)
    shown = (page for page in prose.values() if drafts or page.status != "draft")
    return urls | {page.path: make_url("/", locate_prose(page.name)) for page in shown}


def invert(index: Mapping[str, str | NoAddress]) -> dict[str, str]:
    """The paths by the addresses of their pages, which are not percent-encoded."""
    return {unquote(url): path for path, url in index.items() if isinstance(url, str)}


def list_draft_urls(prose: Mapping[str, PlatformPage]) -> set[str]:
    """The addresses of pages that only a preview has."""
    return {make_url("/", locate_prose(page.name)) for page in prose.values() if page.status == "draft"}


def list_below(folder: str, urls: Iterable[str]) -> tuple[str, ...]:
    """Of addresses below `folder` what follows it, as far as it is one part, sorted."""
    below = (url[len(folder) :].rstrip("/") for url in urls if url.startswith(folder))
    return tuple(sorted(name for name in below if name and "/" not in name))


class SiteTargets:
    """The `Targets` of :mod:`bangban.markdown.links` over a library at one moment.

    `list_urls` gives the addresses of the pages that are no stories, as readers will see them; it is called
    only when a text links to an address of the site, which few do. `site` is its address, unless that is the
    platform's own.
    """

    def __init__(
        self,
        library: Library,
        clock: Clock,
        base: str,
        list_urls: Callable[[], Iterable[str]],
        site: str = "",
        *,
        has_own_templates: bool = False,
    ) -> None:
        self.base, self.site = base.rstrip("/"), site or library.platform.url
        self._library = library
        self._index, self._public = index_stories(library, clock), index_stories(library, clock.public)
        self._list_urls = list_urls
        self.has_own_templates = has_own_templates
        self._anchors: dict[str, frozenset[str]] = {}

    def story_url(self, path: str) -> str | NoAddress:
        """The address of the story in the file at `path`."""
        return self._index.get(path, NoAddress.MISSING)

    def has_file(self, path: str) -> bool:
        """Whether the content folder has the file."""
        return path in self._library.paths

    def measure(self, path: str) -> tuple[int, int]:
        """Width and height of a picture of the content folder in pixels, (0, 0) when unknown."""
        exam = self._library.examine(path)
        return exam.width, exam.height

    def examine(self, path: str) -> Exam:
        """What a look at a picture of the content folder says."""
        return self._library.examine(path)

    def has_url(self, url: str) -> bool:
        """Whether the public site will have a page or file at the address, which is not percent-encoded."""
        return url in self._urls or url.lstrip("/") in self._library.paths

    def find_page(self, url: str) -> str | None:
        """The path of the file whose page stands at the address."""
        return self._paths.get(url)

    def list_anchors(self, path: str) -> frozenset[str] | None:
        """The ids that the page of a file has from it."""
        page = self._library.stories.get(path) or self._pages.get(path)
        if page and path not in self._anchors:
            self._anchors[path] = list_page_anchors(page)
        return self._anchors.get(path)

    def has_notice(self, key: str) -> bool:
        """Whether the story of the key has been taken down."""
        return any(locate_key(key) == notice.addresses[0] for notice in self._library.notices)

    def list_names(self) -> Iterable[str]:
        """Every path of the content folder."""
        return self._library.folder.paths

    def list_urls(self, folder: str) -> tuple[str, ...]:
        """The last parts of the addresses of pages below a folder."""
        return list_below(folder, self._urls)

    @cached_property
    def _paths(self) -> dict[str, str]:
        return invert(self._index)

    @cached_property
    def _pages(self) -> dict[str, PlatformPage]:
        return {page.path: page for page in self._library.prose.values()}

    @cached_property
    def _urls(self) -> frozenset[str]:
        stories = (url for url in self._public.values() if isinstance(url, str))
        return frozenset((*map(unquote, stories), *map(unquote, self._list_urls())))
