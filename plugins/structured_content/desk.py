"""What one run of Pelican knows of the desk: the library, its texts, and all problems."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from bangban.library import load_library
from bangban.portal import Portal
from bangban.problems import Problem, sort_problems
from bangban.prose import Converter
from bangban.publication import read_clock
from bangban.references import list_pictures
from bangban.share_pictures import Painter
from bangban.site import SiteOptions, convert_page, make_targets, open_portal
from bangban.texts import StoryTexts, check_file, convert_story

_KEY = "BANGBAN"


class Desk:
    """Opened anew at each run; `portal` is complete when every article has been read."""

    def __init__(self, settings: Mapping[str, object]) -> None:
        self.publish = bool(settings.get("BANGBAN_PUBLISH"))
        self.stylesheet = ""
        self.script = ""
        self.platform_html: dict[str, str] = {}
        self.painter: Painter | None = None
        self.portal: Portal
        self._settings = settings
        # Python-Markdown's own ways: what is as it should be here can be held against the fast build.
        self._converter = Converter(quick=False)

    def open_library(self, content: str) -> None:
        """Reads the content folder at the moment of the clock."""
        clock = read_clock(self._settings, os.environ)
        library = load_library(Path(content))
        page_size = int(self._settings.get("BANGBAN_PAGE_SIZE", 20))
        options = SiteOptions(self.publish, self.stylesheet, page_size, self.script)
        self._texts: dict[str, StoryTexts] = {}
        self._problems: list[Problem] = list(library.problems)
        self.portal = open_portal(library, clock, options, self._texts)
        self._targets = make_targets(self.portal, clock)
        self._visible = self.portal.shelves.visible

    @property
    def problems(self) -> list[Problem]:
        """Every problem told so far, in the order of files and lines."""
        return sort_problems(self._problems)

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
        for name, page in library.prose.items():
            self.platform_html[name], problems = convert_page(page, self._converter, self._targets)
            self._problems += problems
        for file in library.files:
            if file.path not in self._texts:
                self._problems += check_file(file, self._converter, self._targets)

    def list_copies(self) -> dict[str, str]:
        """Where content files that published stories need must stand: linked ones, and their pictures."""
        library = self.portal.library
        copies = {}
        for path, texts in self._texts.items():
            copies |= dict(texts.copies) | dict(list_pictures(library.stories[path], library.paths))
        return copies


def desk_of(settings: Mapping[str, object]) -> Desk:
    """The desk of a run, from Pelican's settings."""
    return settings[_KEY]
