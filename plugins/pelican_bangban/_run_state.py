"""What is known of a run between Pelican's signals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn

from jinja2 import Environment
from pelican.generators import Generator

from bangban.config.site_config import SiteConfig
from bangban.site.plan import SitePlan
from bangban.site.progress import Outcome
from bangban.site.staging import Staging
from bangban.site.whole import WholeSteps
from pelican_bangban._telling import Reporter

_KEY = "BANGBAN"


class Run:
    """Begun with Pelican's settings, before anything in them is changed. `theme_folders` are those of the
    theme that are copied. Others write to `staging`, too; `generator` has Jinja's environment and what
    templates see. `steps` and `plan` are there in a build of the whole site, `outcome` at the end."""

    staging: Staging
    reporter: Reporter
    generator: Generator
    steps: WholeSteps
    plan: SitePlan
    outcome: Outcome | None = None

    def __init__(self, config: SiteConfig, settings: dict[str, Any]) -> None:
        self.config = config
        self.theme_folders: tuple[str, ...] = tuple(settings["THEME_STATIC_PATHS"])
        settings[_KEY] = self

    def open_templates(self) -> tuple[Environment, Mapping[str, Any]]:
        """Jinja's environment, and what templates see besides a page's own values."""
        return self.generator.env, self.generator.context

    def __reduce__(self) -> NoReturn:
        """Is not pickled with the settings: workers elsewhere have no use for it."""
        raise TypeError


def run_of(settings: Mapping[str, Any]) -> Run:
    """The run that Pelican's settings belong to."""
    run: Run = settings[_KEY]
    return run
