"""What is known of a run between Pelican's signals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from jinja2 import Environment
from pelican import Pelican
from pelican.contents import Article
from pelican.generators import Generator

from bangban.config.setting_lines import NOWHERE
from bangban.config.site_config import SiteConfig
from bangban.site.plan import SitePlan
from bangban.site.progress import Outcome
from bangban.site.staging import Staging
from bangban.site.whole import WholeSteps
from pelican_bangban._telling import Reporter

if TYPE_CHECKING:
    from pelican_bangban._offered_articles import OfferedArticles

_KEY = "BANGBAN"


class Run:
    """Begun with Pelican's settings, before anything in them is changed. `theme_folders` are those of the
    theme that are copied. Others write to `staging`, too; `generator` has Jinja's environment and what
    templates see. `steps` and `plan` are there in a build of the whole site, and where somebody has asked for
    articles; then `articles` are these by the files of their pages, `looks` the names of what they had before
    others saw them. `is_shared`: others have been told of the pages. `lines` are those of the settings,
    `put_right` the values of settings that change nothing. `outcome` is there at the end."""

    staging: Staging
    reporter: Reporter
    generator: Generator
    steps: WholeSteps
    plan: SitePlan
    outcome: Outcome | None = None
    offered: OfferedArticles

    def __init__(self, config: SiteConfig, pelican: Pelican) -> None:
        settings = pelican.settings
        self.config, self.pelican = config, pelican
        self.articles: dict[str, Article] = {}
        self.looks: dict[str, frozenset[str]] = {}
        self.readers: frozenset[type] = frozenset()
        self.is_shared = False
        self.lines = NOWHERE
        self.put_right: Mapping[str, object] = {}
        self.theme_folders: tuple[str, ...] = tuple(settings["THEME_STATIC_PATHS"])
        settings[_KEY] = self

    def open_templates(self) -> tuple[Environment, Mapping[str, Any]]:
        """Jinja's environment, and what templates see besides a page's own values."""
        return self.generator.env, self.generator.context

    def note_readers(self, classes: Iterable[type]) -> None:
        """Keeps which readers of texts other plugins have brought: Pelican asks none of them here."""
        self.readers |= {one for one in classes if not one.__module__.startswith(("pelican.", __package__))}

    def list_overruled(self) -> Iterator[str]:
        """The settings that change nothing, and that somebody has changed in this run."""
        settings = self.pelican.settings
        return (name for name, value in self.put_right.items() if settings.get(name) != value)

    def __reduce__(self) -> NoReturn:
        """Is not pickled with the settings: workers elsewhere have no use for it."""
        raise TypeError


def run_of(settings: Mapping[str, Any]) -> Run:
    """The run that Pelican's settings belong to."""
    run: Run = settings[_KEY]
    return run
