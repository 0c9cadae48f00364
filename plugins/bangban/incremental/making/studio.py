"""Makes nodes: renders pages, writes the files of timelines, draws pictures, names what is only copied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any, Protocol

from jinja2 import Environment
from msgspec import Struct

from bangban.exports.files import make_common_files, make_story_files
from bangban.incremental.disk.digests import digest, digest_value
from bangban.incremental.state.drawn_pictures import DrawnPictures
from bangban.incremental.tracking.observer import name_subject
from bangban.incremental.tracking.world import World
from bangban.pages.page import Page
from bangban.pictures.painter import Painter, read_key
from bangban.pictures.sheets import locate_picture, make_sheet
from bangban.site.static_files import make_file

Made = Iterator[tuple[str, "bytes | Path"]]
"""The files of a node: each address with its bytes, or the file that is copied."""


class Plan(Struct, frozen=True):
    """A node that can be made. `name` is its name in the graph; `arguments` and `mark` are what it is made
    from besides what its maker asks the world."""

    name: str
    maker: Callable[..., Made]
    arguments: tuple[object, ...] = ()
    words: str = ""

    @property
    def mark(self) -> bytes:
        """Changes with the arguments."""
        return digest_value((self.maker.__qualname__, self.words or self.arguments))


class PlanBook(Protocol):
    """Finds the plan of a node by its name."""

    def find(self, name: str) -> Plan:
        """The plan. Raises KeyError where there is none."""


class Sketch(Protocol):
    """What a studio can be opened from elsewhere."""

    def saved(self) -> AbstractContextManager[Any]:
        """A file of it, while the block runs."""


class Studio:
    """Where nodes are made. `environment` is Jinja's; `context` what templates see besides the page's own
    values; `painter` draws pictures, if there are fonts; `output` is the published site, whose pictures
    are taken over where nothing in them has changed. Whoever opens a studio gives it its `plans`."""

    plans: PlanBook
    blueprint: Sketch

    def __init__(
        self,
        world: World,
        environment: Environment,
        context: Mapping[str, object],
        painter: Painter | None,
        output: Path,
        drawn: DrawnPictures | None = None,
    ) -> None:
        self.world, self.painter, self.output, self.drawn = world, painter, output, drawn
        self._environment = environment
        self._context = {**context, "OBSERVER": world.observer}

    def close(self) -> None:
        """Lets go of all that it has; nothing can be made in it any more."""
        self.world.close()
        vars(self).clear()

    def render(self, page: Page) -> bytes:
        """The page's HTML."""
        furnished = page.furnish(self.world.portal)
        self.world.ask("frame")
        values = {
            **self._context,
            "site": self.world.ask("site"),
            "page": furnished.view,
            **furnished.values,
        }
        return self._environment.get_template(f"{page.template}.html").render(values).encode()

    def open_templates(self, names: Iterable[str]) -> None:
        """Compiles templates once for all who are forked from here: each would by itself. What is wrong
        with one is told by whoever renders with it."""
        with self.world.observer.resting():
            for name in names:
                with suppress(Exception):
                    self._environment.get_template(name)


def plan_page(name: str, page: Page) -> Plan:
    """The node of a page."""
    return Plan(name, _make_page, (page,), f"{page.template} {page.maker.__qualname__} {page.arguments!r}")


def _make_page(studio: Studio, page: Page) -> Made:
    yield page.file, studio.render(page)


def plan_story_page(name: str, page: Page) -> Plan:
    """The node of a story's own page, which may name its picture."""
    return Plan(name, _make_story_page, (page,))


def _make_story_page(studio: Studio, page: Page) -> Made:
    studio.world.ask("painter")
    yield page.file, studio.render(page)


def plan_exports(path: str) -> Plan:
    """The node of a timeline's files."""
    return Plan(name_subject("exports", path), _make_exports, (path,))


def _make_exports(studio: Studio, path: str) -> Made:
    studio.world.ask("frame")
    for file in make_story_files(studio.world.portal, studio.world.take(path)):
        yield file.address, file.text.encode()


def plan_common() -> Plan:
    """The node of the files that all timelines share."""
    return Plan("common", _make_common)


def _make_common(studio: Studio) -> Made:
    studio.world.ask("frame")
    for file in make_common_files(studio.world.portal):
        yield file.address, file.text.encode()


def plan_picture(path: str) -> Plan:
    """The node of a case's picture."""
    return Plan(name_subject("picture", path), _make_picture, (path,))


def _make_picture(studio: Studio, path: str) -> Made:
    world, painter = studio.world, studio.painter
    if painter is None:
        return
    world.ask("painter")
    story = world.take(path)
    address, sheet = locate_picture(story), make_sheet(world.portal, story)
    try:
        before = (studio.output / address).read_bytes()
    except OSError:
        before = b""
    yield address, before if read_key(before) == painter.make_key(sheet) else painter.paint(sheet)


def plan_text(address: str, text: str) -> Plan:
    """The node of a file whose text is known: a stylesheet, a script."""
    return Plan(name_subject("text_file", address), _make_text, (address, text), digest(text.encode()).hex())


def _make_text(_studio: Studio, address: str, text: str) -> Made:
    yield address, text.encode()


def plan_copy(address: str, source: Path, content: bytes) -> Plan:
    """The node of a file that is copied as it is; `content` is its digest."""
    return Plan(name_subject("copy", address), _make_copy, (address, source), content.hex())


def _make_copy(_studio: Studio, address: str, source: Path) -> Made:
    yield address, source


def plan_static(address: str, source: Path, content: bytes) -> Plan:
    """The node of what is published of a file of the content folder; `content` is the digest of that."""
    return Plan(name_subject("copy", address), _make_static, (address, source), content.hex())


def _make_static(studio: Studio, address: str, source: Path) -> Made:
    made = make_file(source, studio.drawn.keep if studio.drawn else None)
    if made is not None:
        yield address, made
