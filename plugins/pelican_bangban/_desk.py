"""What one run of Pelican knows of the desk: the library, its texts, and all problems."""

from __future__ import annotations

import atexit
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.generators import Generator

from bangban.config.site_config import SiteConfig
from bangban.content.consents import check_library_consents
from bangban.content.library import check_address, load_library
from bangban.content.story_texts import StoryTexts, check_file, convert_story
from bangban.diagnostics.problems import Problem, sort_problems
from bangban.frontmatter.source import restore_columns
from bangban.incremental.making.job import Outcome
from bangban.markdown.converter import Converter
from bangban.pages.context import SitePortal
from bangban.pictures.painter import Painter
from bangban.site.progress import Meter
from bangban.site.site import (
    convert_page,
    find_linked,
    list_odd_dates,
    list_texts,
    make_targets,
    open_portal,
)
from bangban.site.staging import OutputError, Staging, open_staging
from bangban.site.static_files import (
    Pair,
    find_faulty,
    find_unused,
    judge_file,
    list_judged,
    list_needed,
    list_used,
    plan_files,
    tell_active,
)
from bangban.theme.scripts import Script
from bangban.theme.stylesheets import Stylesheet
from pelican_bangban._telling import word, word_failure

_KEY = "BANGBAN"


class Desk:
    """Opened anew at each run; `portal` is complete when every article has been read."""

    def __init__(self, config: SiteConfig, settings: Mapping[str, Any]) -> None:
        self.config = config
        self.stylesheet = ""
        self.script = ""
        self.platform_html: dict[str, str] = {}
        self.painter: Painter | None = None
        self.portal: SitePortal
        self.theme_statics = tuple(settings["THEME_STATIC_PATHS"])
        self.bundle: list[Stylesheet | Script] = []
        self.staging: Staging
        self.generator: Generator
        self.outcome: Outcome | None = None
        self.meter: Meter
        self.pages = 0
        # Python-Markdown's own ways: what is as it should be here can be held against the fast build.
        self._converter = Converter(quick=False)

    def open_library(self, content: str) -> None:
        """Reads the content folder at the moment of the clock."""
        clock = self.config.open_clock()
        library = load_library(Path(content))
        self._texts: dict[str, StoryTexts] = {}
        self._statics: set[str] = set()
        self._used: set[str] = set()
        self._problems: list[Problem] = [*library.problems, *list_odd_dates(library, clock)]
        self.portal = open_portal(library, clock, self.config, self._texts, self.stylesheet, self.script)
        self._targets = make_targets(self.portal, clock)
        self._visible = self.portal.shelves.visible
        self._problems += check_library_consents(library, clock)
        if self.config.publish:
            file = library.folder.platform_file
            self._problems += check_address(library.platform, library.problems, file)
        judged = ((path, judge_file(Path(content), path)) for path in list_judged(library.folder))
        self._active = {path: problem for path, problem in judged if problem}

    @property
    def problems(self) -> list[Problem]:
        """Every problem told so far, in the order of files and lines."""
        return sort_problems(restore_columns(self._problems))

    def is_visible(self, path: str) -> bool:
        """Whether the story of this content path is out."""
        return path in self._visible

    def convert(self, path: str) -> StoryTexts:
        """The texts of the story of this content path; their problems are noted."""
        texts = convert_story(self.portal.library.stories[path], self._converter, self._targets)
        self._texts[path] = texts
        self._problems += texts.problems
        return texts

    def convert_platform(self) -> None:
        """Converts the platform's prose, and checks the texts of what is not published (yet)."""
        library = self.portal.library
        self._statics.update(find_linked(library.platform, self._targets))
        for name, page in list_texts(library.prose, library.documents).items():
            text = convert_page(page, self._converter, self._targets)
            self._problems += text.problems
            if name in library.prose:
                self.platform_html[name] = text.html
                self._statics.update(text.statics)
            else:
                self._used.update(text.statics)
        for file in library.files:
            if file.path not in self._texts:
                checked = check_file(file, self._converter, self._targets)
                self._problems += checked.problems
                self._used.update(list_used(file, checked, library.paths))
        used = self._used.union(path for _, path in self._list_needed())
        self._problems += find_unused(library.folder.paths, used, self.config.extras)
        self._problems += find_faulty(library.folder.paths, self.config.extras, library.examine)
        self._problems += tell_active(self._active, used)

    def plan_files(self) -> dict[str, str]:
        """The content path of each content file that goes out, by its address."""
        return plan_files(self._list_needed(), self.config.extras, self.portal.library.paths, self._active)

    def _list_needed(self) -> Iterator[Pair]:
        library = self.portal.library
        for path, texts in self._texts.items():
            yield from list_needed(library.stories[path], texts, library.paths)
        yield from ((path, path) for path in self._statics)


def desk_of(settings: Mapping[str, Any]) -> Desk:
    """The desk of a run, from Pelican's settings."""
    desk: Desk = settings[_KEY]
    return desk


def open_output(pelican: Pelican) -> None:
    """Turns what is written to a staging folder beside the output."""
    try:
        staging = open_staging(Path(pelican.settings["OUTPUT_PATH"]), Path(pelican.path))
    except OutputError as error:
        raise SystemExit(word(error.code, path=error.path)) from error
    except OSError as error:
        raise SystemExit(word_failure(error)) from error
    # A run that fails gives no signal: what it left behind goes when the process ends.
    atexit.register(staging.abandon)
    desk_of(pelican.settings).staging = staging
    pelican.output_path = str(staging.folder)
