"""The whole site, step by step: library → targets → texts → portal → pages.

Whoever builds (Pelican's adapters) or checks (`bangban check`) walks these steps in this order;
each takes what the one before gave.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.content.collections import arrange_stories
from bangban.content.files.folder import PLATFORM_FILE
from bangban.content.library import Library
from bangban.content.link_targets import SiteTargets, list_draft_urls
from bangban.content.model.free_page import list_page_aliases
from bangban.content.model.platform import Platform, PlatformPage
from bangban.content.references import find_place
from bangban.content.site_names import gather_names
from bangban.content.story_texts import StoryTexts, convert_text, list_copies
from bangban.content.urls import make_url
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.document import Document
from bangban.markdown.converter import Converter
from bangban.markdown.links import Targets, resolve_href
from bangban.markdown.source_positions import check_prose
from bangban.pages.portal import SitePortal, split_site_url
from bangban.site.outputs.output import Site
from bangban.site.plan import plan_outputs


def open_portal(
    library: Library,
    clock: Clock,
    config: SiteConfig,
    texts: Mapping[str, StoryTexts],
    stylesheet: str = "",
    script: str = "",
    parts: Mapping[str, str] = {},
) -> SitePortal:
    """The portal at the clock's moment. `texts` may be filled later: it is read when pages are made;
    `stylesheet`, `script` and `parts` are the addresses of the theme's files."""
    host, base = split_site_url(config.choose_url(library.platform.url)) if config.publish else ("", "/")
    collections = arrange_stories(library.stories.values(), clock, library.platform)
    return SitePortal(
        library=library,
        collections=collections,
        texts=texts,
        base=base,
        host=host,
        stylesheet=stylesheet,
        script=script,
        parts=parts,
        config=config,
        now=clock.judged,
        clock=clock.now,
        names=gather_names(library.platform, collections),
    )


def make_targets(portal: SitePortal, clock: Clock) -> Targets:
    """What the texts of this portal may link to."""

    def list_urls() -> list[str]:
        library, collections = portal.library, portal.collections
        if clock.drafts:
            collections = arrange_stories(library.stories.values(), clock.public, library.platform)
        blank = SitePortal(library, collections, {}, config=portal.config, now=portal.now, clock=clock.now)
        plan = plan_outputs(Site(blank, library.stories.__getitem__, {}))
        # An old address leads on to the story.
        aliases = (alias for card in collections.cards.values() for alias in card.aliases)
        moved = (alias for alias, _ in list_page_aliases(library.prose.values()))
        drafts = list_draft_urls(library.prose)
        addresses = (*(address for address, _ in plan.list_pages()), *aliases, *moved)
        return [url for address in addresses if (url := make_url("/", address)) not in drafts]

    site = portal.config.choose_url(portal.library.platform.url)
    own = bool(portal.config.theme_extra)
    return SiteTargets(portal.library, clock, portal.base, list_urls, site, has_own_templates=own)


class PageText(NamedTuple):
    """The HTML of a platform page's prose, what is wrong with it, and the content files that must go out with
    it, each as address and content path."""

    html: str
    problems: tuple[Problem, ...]
    copies: tuple[tuple[str, str], ...] = ()

    @property
    def statics(self) -> tuple[str, ...]:
        """The content files that it leads to."""
        return tuple(dict.fromkeys(path for _, path in self.copies))


def list_texts(
    prose: Mapping[str, PlatformPage], documents: Iterable[Document]
) -> dict[str, PlatformPage | Document]:
    """The texts of the platform's pages by name; one whose header has mistakes, which is no page, by path."""
    paths = {page.path for page in prose.values()}
    return {**prose, **{one.path: one for one in documents if one.path not in paths}}


def convert_page(page: PlatformPage | Document, converter: Converter, targets: Targets) -> PageText:
    """Converts the prose of a page of the platform, or of what would be one."""
    prose = convert_text(page.path, page.body, converter, targets)
    problems = check_prose(prose, page.body, Position(page.path, page.body_line))
    return PageText(prose.html, tuple(problems), list_copies([prose], targets))


def find_linked(platform: Platform, targets: Targets) -> tuple[str, ...]:
    """The content files that the platform's own data leads to: the target of its QR code may be one, and its
    logo stands on every page."""
    target = platform.access.qr.target
    static = resolve_href(target, PLATFORM_FILE, targets).static if target else None
    logos = (find_place(src, PLATFORM_FILE, targets.has_file) for _, src in platform.brand.logo.list_files())
    return tuple(dict.fromkeys(path for path in (static, *logos) if path))
