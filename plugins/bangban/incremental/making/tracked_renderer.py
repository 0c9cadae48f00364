"""What makers of outputs are given in this build: it notes what they ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any, Protocol

from jinja2 import Environment

from bangban.content.model.story import Story
from bangban.incremental.state.drawn_pictures import DrawnPictures
from bangban.incremental.tracking.world import World
from bangban.pages.page import Page
from bangban.pages.portal import Portal
from bangban.pictures.painter import Painter
from bangban.site.plan import SitePlan
from bangban.site.static_files import StaticFile, make_pictures


class SpecSource(Protocol):
    """What a renderer can be opened from elsewhere."""

    def saved(self) -> AbstractContextManager[Any]:
        """A file of it, while the block runs."""


class TrackedRenderer:
    """A `Renderer` of outputs. `environment` is Jinja's; `context` what templates see besides the page's own
    values; `painter` draws pictures, if there are fonts; `output` is the published site, whose pictures are
    taken over where nothing in them has changed. Whoever opens a renderer gives it its `plans`."""

    plans: SitePlan
    spec: SpecSource

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

    @property
    def portal(self) -> Portal:
        """The portal of makers."""
        return self.world.portal

    def take(self, path: str) -> Story:
        """What stands for a story."""
        return self.world.take(path)

    def note(self, fact: str) -> None:
        """The output depends on the answer to a question."""
        self.world.ask(fact)

    def find_published(self, address: str) -> bytes:
        """The file as it was published before, empty where it was not."""
        try:
            return (self.output / address).read_bytes()
        except OSError:
            return b""

    def make_pictures(self, file: StaticFile, addresses: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """The files that a picture goes out as; what is made of it is kept."""
        exam = self.world.portal.library.examine(file.path)
        return make_pictures(file, addresses, exam, self.drawn.keep if self.drawn else None)

    def close(self) -> None:
        """Lets go of all that it has; nothing can be made in it any more."""
        self.world.close()
        vars(self).clear()

    def render(self, page: Page) -> bytes:
        """The page's HTML."""
        page_data = page.make_data(self.world.portal)
        self.world.ask("frame")
        values = {
            **self._context,
            "site": self.world.ask("site"),
            "page": page_data.view,
            **page_data.values,
        }
        return self._environment.get_template(f"{page.template}.html").render(values).encode()

    def open_templates(self, names: Iterable[str]) -> None:
        """Compiles templates once for all who are forked from here: each would by itself. What is wrong
        with one is told by whoever renders with it."""
        with self.world.observer.resting():
            for name in names:
                with suppress(Exception):
                    self._environment.get_template(name)
