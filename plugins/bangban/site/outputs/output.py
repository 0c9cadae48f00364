"""What an output is: a page, a picture, the files of a timeline; and what a kind of output tells of itself.

An output is planned first and made later: to know which there are costs little, and the incremental build
makes only those whose facts have changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import NamedTuple, Protocol

from msgspec import Struct, field

from bangban.content.index_entries import IndexEntry
from bangban.content.model.story import Story
from bangban.content.withdrawals import Notice
from bangban.pages.page import Page
from bangban.pages.portal import PlanPortal, Portal
from bangban.pictures.fonts import Typeface
from bangban.pictures.painter import Painter
from bangban.site.static_files import StaticFile

Made = Iterator[tuple[str, "bytes | Path"]]
"""The files of an output: each address with its bytes, or the file that is copied."""

FileCopy = tuple[Path, bytes]
"""A file and the digest of its content, empty where nobody asks for it."""


class NodeId(NamedTuple):
    """The name of what is made: its `kind` (of the registry, or one that the incremental build has besides),
    and which of that kind: a content path, an address."""

    kind: str
    key: str = ""


class Role(Enum):
    """What an output is for readers: a PAGE that links may lead to, a page that is a SIGN to another or says
    that there is none any more, a page for a FRAME on other sites, a FILE."""

    PAGE = "page"
    SIGN = "sign"
    FRAME = "frame"
    FILE = "file"


class LooseFiles(Struct, frozen=True):
    """What is not made of stories that are out: `texts` by address; what is copied as it is (`copies`) and
    what is made of the content folder's files (`statics`), by address; what is said where stories were
    (`notices`)."""

    texts: Mapping[str, str] = field(default_factory=dict)
    copies: Mapping[str, FileCopy] = field(default_factory=dict)
    statics: Mapping[str, StaticFile] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()


class Site(Struct, frozen=True):
    """What outputs are planned from: the `portal` with all collections, stories by their path (`take`), the
    HTML of the platform's pages by name (`prose`), the `typeface` of pictures, None
    where none are drawn."""

    portal: PlanPortal
    take: Callable[[str], Story]
    prose: Mapping[str, str]
    typeface: Typeface | None = None
    loose: LooseFiles = field(default_factory=LooseFiles)


class PlanQuestions(Protocol):
    """What planners of outputs ask of the plan that they take part in."""

    @property
    def site(self) -> Site:
        """What it plans from."""

    def list_pages(self) -> Iterator[tuple[str, NodeId]]:
        """The address of each page that links may lead to, and its name."""


class Renderer(Protocol):
    """What makers of outputs are given. Whatever they learn of the desk they ask of it."""

    @property
    def portal(self) -> Portal:
        """The portal of makers."""

    @property
    def painter(self) -> Painter | None:
        """Draws pictures for sharing."""

    def take(self, path: str) -> Story:
        """The story of a content path."""

    def render(self, page: Page) -> bytes:
        """The page's HTML."""

    def note(self, fact: str) -> None:
        """Says that the output depends on something that its maker does not ask for by itself."""

    def find_published(self, address: str) -> bytes:
        """The file as it was published before, empty where it was not."""

    def make_pictures(self, file: StaticFile, addresses: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """The files that a picture goes out as (see `static_files.make_pictures`)."""


class Output(Struct, frozen=True):
    """An output that can be made: `make(renderer, *arguments)` gives its files. It is another output where
    the arguments are others, or the `words`, where these say better what the arguments mean."""

    node: NodeId
    make: Callable[..., Made]
    arguments: tuple[object, ...] = ()
    words: str = ""


class StoryKind(Struct, frozen=True):
    """Outputs of which a story has one: their key is its content path, so that one is planned without the
    others. `list_paths` gives the stories that have one, `locate` its address, or what its addresses begin
    with. `slow` ones are made first: no processor waits for them at the end."""

    name: str
    role: Role
    list_paths: Callable[[Site], Iterable[str]]
    plan: Callable[[Site, str], Output]
    locate: Callable[[IndexEntry], str]
    slow: bool = False


class SiteKind(Struct, frozen=True):
    """Outputs of the site as a whole; the key of a page is its address. Those that are `arranged` follow from
    the collections: planned again only where other stories are out, or in another order. A file that tells of
    all pages asks the plan for them; a page cannot. `slow` ones are made first, one by one."""

    name: str
    role: Role
    list_outputs: Callable[[PlanQuestions], Iterable[Output]]
    arranged: bool = False
    slow: bool = False


def make_page(renderer: Renderer, page: Page) -> Made:
    """The one file of a page."""
    yield page.file, renderer.render(page)
