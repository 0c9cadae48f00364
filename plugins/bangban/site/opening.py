"""Opens the site: all that the desk has written, converted and judged at one moment."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.content.library import Library
from bangban.content.story_texts import StoryTexts, check_file, convert_story
from bangban.diagnostics.errors import naming
from bangban.diagnostics.problems import Problem, set_drafts_apart, sort_problems
from bangban.frontmatter.source import restore_columns
from bangban.markdown.converter import Converter
from bangban.markdown.links import Targets
from bangban.pages.portal import SitePortal
from bangban.photographs.forms import locate_published
from bangban.pictures.fonts import Typeface
from bangban.pictures.sheets import list_pictured
from bangban.site.checked_site import SiteRules
from bangban.site.outputs.output import LooseFiles, Site
from bangban.site.progress import Listener
from bangban.site.site_texts import (
    convert_page,
    find_linked,
    list_texts,
    make_targets,
    open_portal,
)
from bangban.site.static_files import (
    StaticFile,
    judge_file,
    list_judged,
    list_needed,
    list_refused,
    list_used,
    plan_files,
)
from bangban.theme.assets import Assets


class OpenedSite(Struct, frozen=True):
    """`site` is all that outputs are planned from, `portal` that of the whole library. `problems` are
    those of texts, `used` the content paths that anything leads to, `needed` those that what is out does,
    `active` the problems of files that would run at our address, by path."""

    site: Site
    portal: SitePortal
    clock: Clock
    problems: tuple[Problem, ...]
    used: frozenset[str]
    needed: frozenset[str]
    active: Mapping[str, Problem]


class _Texts:
    """What the conversion of the whole site finds. `needed` pairs addresses and content paths of files that
    go out; `used` are the content paths that anything leads to, drafts included."""

    def __init__(self, library: Library, converter: Converter, targets: Targets) -> None:
        self._library, self._converter, self._targets = library, converter, targets
        self.prose: dict[str, str] = {}
        self.problems: list[Problem] = []
        linked = find_linked(library.platform, targets)
        self.needed: list[tuple[str, str]] = [(locate_published(path), path) for path in linked]
        self.used: set[str] = set()

    def convert_stories(
        self, visible: Collection[str], listener: Listener
    ) -> Iterator[tuple[str, StoryTexts]]:
        """Gives the stories that are out, by path; of the others only the problems are noted."""
        library = self._library
        listener.begin("read", len(visible))
        for file in library.files:
            with naming(file.path):
                if file.path in visible:
                    story = library.stories[file.path]
                    texts = convert_story(story, self._converter, self._targets)
                    self.problems += texts.problems
                    self.needed += list_needed(story, texts, library)
                    listener.advance()
                    yield file.path, texts
                else:
                    checked = check_file(file, self._converter, self._targets)
                    self.problems += checked.problems
                    self.used.update(list_used(file, checked, library.paths))

    def convert_prose(self) -> None:
        """The platform's pages, and texts that would be some."""
        library = self._library
        for name, page in list_texts(library.prose, library.documents).items():
            with naming(page.path):
                text = convert_page(page, self._converter, self._targets)
            self.problems += text.problems
            if name in library.prose:
                self.prose[name] = text.html
                self.needed += text.copies
            else:
                self.used.update(text.statics)


def open_site(
    library: Library,
    config: SiteConfig,
    assets: Assets,
    typeface: Typeface | None,
    listener: Listener,
    *,
    quick: bool = False,
) -> OpenedSite:
    """Converts everything at the clock's moment, by Python-Markdown's own code unless `quick`. `typeface` is
    that of pictures for sharing; the listener hears where they are wanted and there is none."""
    clock, stories = config.open_clock(), dict[str, StoryTexts]()
    portal = open_portal(library, clock, config, stories, assets.stylesheet, assets.script, assets.parts)
    if not typeface and config.share_pictures and list_pictured(portal):
        listener.warn("fonts.missing")
    texts = _Texts(library, Converter(quick=quick), make_targets(portal, clock))
    stories.update(texts.convert_stories(portal.collections.visible, listener))
    texts.convert_prose()
    root = library.folder.root
    judged = ((path, judge_file(root, path)) for path in list_judged(library.folder))
    active = {path: problem for path, problem in judged if problem}
    files = plan_files(texts.needed, config.extras, library.paths, list_refused(active))
    loose = LooseFiles(
        texts=assets.texts,
        copies={address: (path, b"") for address, path in assets.copies.items()},
        statics={
            address: StaticFile(root / path, path)
            for address, path in files.items()
            if _is_readable(root / path)
        },
        notices=library.notices,
    )
    site = Site(portal, library.stories.__getitem__, texts.prose, typeface, loose)
    needed = frozenset(path for _, path in texts.needed)
    used = texts.used | needed
    return OpenedSite(site, portal, clock, tuple(texts.problems), frozenset(used), needed, active)


def check_site(opened: OpenedSite, rules: SiteRules) -> tuple[list[Problem], int]:
    """All problems of an opened site, in the order of files and lines, and how many stories are left out for
    them."""
    library, clock = opened.portal.library, opened.clock
    told = rules.check_library(
        library, opened.portal.config, clock, library.folder.paths, opened.used, opened.active, opened.needed
    )
    drafts = {file.path for file in library.files if file.is_draft}
    found = sort_problems(restore_columns([*library.problems, *opened.problems, *told]))
    problems = set_drafts_apart(found, drafts)
    return problems, len(library.files) - len(library.stories) - len(library.withdrawn)


def _is_readable(path: Path) -> bool:
    """What cannot be read cannot be published."""
    try:
        with path.open("rb"):
            return True
    except OSError:
        return False
