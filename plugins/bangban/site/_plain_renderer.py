"""What makers of outputs are given where all is made anew."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment

from bangban.content.model.story import Story
from bangban.pages.context import SitePortal
from bangban.pages.page import Page
from bangban.pages.site_view import make_site
from bangban.pictures.painter import Painter
from bangban.site.static_files import make_file


class PlainRenderer:
    """A `Renderer` that notes nothing. `context` is what templates see besides a page's own values; `output`
    is the published site."""

    def __init__(
        self,
        portal: SitePortal,
        environment: Environment,
        context: Mapping[str, object],
        painter: Painter | None,
        output: Path,
    ) -> None:
        self.portal, self.painter = portal, painter
        self._environment, self._output = environment, output
        self._context = {**context, "site": make_site(self.portal)}

    def take(self, path: str) -> Story:
        """The story of a content path."""
        return self.portal.library.stories[path]

    def render(self, page: Page) -> bytes:
        """The page's HTML."""
        furnished = page.furnish()
        values = {**self._context, "page": furnished.view, **furnished.values}
        return self._environment.get_template(f"{page.template}.html").render(values).encode()

    def note(self, fact: str) -> None:
        """Nothing: all is made anew in any case."""

    def find_published(self, address: str) -> bytes:
        """The file as it was published before, empty where it was not."""
        path = self._output / address
        return path.read_bytes() if path.is_file() else b""

    def clean(self, source: Path) -> bytes | Path | None:
        """What is published of a content file."""
        return make_file(source)
