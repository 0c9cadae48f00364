"""What makers of outputs are given where all is made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from jinja2 import Environment

from bangban.diagnostics.errors import naming
from bangban.pages.page import Page
from bangban.pages.site_view import make_site
from bangban.pictures.painter import Painter
from bangban.site.outputs.output import Made, Output, Site
from bangban.site.static_files import StaticFile, make_pictures

Templates = Callable[[], tuple[Environment, Mapping[str, object]]]
"""Gives Jinja's environment, and what templates see besides a page's own values."""


class PlainRenderer:
    """A `Renderer` that notes nothing. `output` is the published site."""

    def __init__(self, site: Site, templates: Templates, painter: Painter | None, output: Path) -> None:
        self.portal, self.take, self.painter = site.portal, site.take, painter
        self._environment, context = templates()
        self._output = output
        self._context = {**context, "site": make_site(self.portal)}

    def make(self, output: Output) -> Made:
        """The files of an output."""
        with naming(output.node.key):
            yield from output.make(self, *output.arguments)

    def render(self, page: Page) -> bytes:
        """The page's HTML."""
        page_data = page.make_data()
        values = {**self._context, "page": page_data.view, **page_data.values}
        return self._environment.get_template(f"{page.template}.html").render(values).encode()

    def note(self, fact: str) -> None:
        """Notes nothing: here all is made anew in any case."""

    def find_published(self, address: str) -> bytes:
        """The file as it was published before, empty where it was not."""
        path = self._output / address
        return path.read_bytes() if path.is_file() else b""

    def make_pictures(self, file: StaticFile, addresses: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """The files that a picture goes out as."""
        return make_pictures(file, addresses, self.portal.library.examine(file.path))
