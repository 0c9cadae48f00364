"""A site as the rules of output judge it, and the rules as this package is given them: they lie above it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.content.figures.figures_file import Figures
from bangban.content.index_entries import IndexEntry
from bangban.content.library import Library, Rules
from bangban.content.model.platform import Platform
from bangban.content.private_uses import PrivateUse
from bangban.content.stories import StoryFile
from bangban.diagnostics.problems import Problem
from bangban.photographs.preparing import Exam
from bangban.privacy.allowed import NOTHING_ALLOWED, AllowList
from bangban.site.file_words import list_file_uses


class CheckedSite(NamedTuple):
    """What rules may ask of a site. `paths` are the content files that are judged, `told` the problems of the
    platform's files, `used` the content paths that anything leads to, `active` the problem of each file that
    would run at our address, `root` the content folder, `private` what is private in the platform's files,
    `public` values that it names to be known; `needed` are the content paths that pages which are out lead
    to, `list_words` tells what is private in the words of such a file. `open_stories` gives the files of
    stories that are left in, at least those whose card passes a quick test: it may be all, so that a rule
    looks at each itself."""

    config: SiteConfig
    clock: Clock
    platform: Platform
    platform_file: str
    figures: Figures
    told: Sequence[Problem]
    paths: Sequence[str]
    used: Collection[str]
    active: Mapping[str, Problem]
    examine: Callable[[str], Exam]
    open_stories: Callable[[Callable[[IndexEntry], bool]], Iterable[StoryFile]]
    root: Path
    private: Sequence[PrivateUse] = ()
    public: AllowList = NOTHING_ALLOWED
    needed: Collection[str] = ()
    list_words: Callable[[str], Iterable[PrivateUse]] = lambda _: ()


class SiteRules(NamedTuple):
    """The rules of all stages. Those of `output` are given the stories, too, of which there may be anything
    to tell at the clock's moment; they leave nothing out, and an error stops publication."""

    content: Rules
    output: Callable[[CheckedSite, Iterable[StoryFile]], Iterable[Problem]]

    def check_library(
        self,
        library: Library,
        config: SiteConfig,
        clock: Clock,
        paths: Sequence[str],
        used: Collection[str],
        active: Mapping[str, Problem],
        needed: Collection[str] = (),
    ) -> Iterable[Problem]:
        """What the rules of output tell of a library that is held whole: each story is looked at."""
        files = [file for file in library.files if file.path in library.stories]
        site = CheckedSite(
            config, clock, library.platform, library.folder.platform_file, library.figures, library.problems,
            paths, used, active, library.examine, lambda _: files,
            library.folder.root, library.private, library.public, needed,
            lambda path: list_file_uses(library.folder.root, path),
        )  # fmt: skip
        return self.output(site, files)
