"""What the site has besides its stories: lists, pages of the platform, files that all timelines share, the
theme's files, and files of the content folder."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from bangban.content.urls import CORRECTIONS_FEED
from bangban.exports.corrections_feed import write_corrections_feed
from bangban.exports.story_files import make_common_files
from bangban.pages.corrections import CorrectionRow, list_corrections, make_correction_pages
from bangban.pages.free_pages import make_free_pages
from bangban.pages.front_page import make_front_pages
from bangban.pages.listings import make_list_pages
from bangban.pages.platform_views import make_platform_pages
from bangban.pages.print_pages import make_paper_pages
from bangban.photographs.forms import name_form
from bangban.site.outputs.output import (
    Made,
    NodeId,
    Output,
    PlanQuestions,
    Renderer,
    Role,
    SiteKind,
    make_page,
)
from bangban.site.static_files import StaticFile, make_file

# Readers ask for a feed again and again; whoever wants all has the pages.
_NEWEST = 50


def _list_pages(plan: PlanQuestions) -> Iterator[Output]:
    site, portal = plan.site, plan.site.portal
    for pages in (
        make_front_pages(portal),
        make_list_pages(portal),
        make_paper_pages(portal),
        make_platform_pages(portal, site.prose),
        make_free_pages(portal, site.prose),
        make_correction_pages(portal, site.take),
    ):
        yield from (Output(NodeId("page", page.address), make_page, (page,)) for page in pages)


def _list_feeds(plan: PlanQuestions) -> Iterator[Output]:
    rows = list_corrections(plan.site.portal, plan.site.take)[:_NEWEST]
    yield Output(NodeId("feed", CORRECTIONS_FEED), _make_corrections_feed, (tuple(rows),))


def _make_corrections_feed(renderer: Renderer, rows: tuple[CorrectionRow, ...]) -> Made:
    renderer.note("frame")
    yield CORRECTIONS_FEED, write_corrections_feed(renderer.portal, rows).encode()


def _list_common(_plan: PlanQuestions) -> Iterator[Output]:
    yield Output(NodeId("common"), _make_common)


def _make_common(renderer: Renderer) -> Made:
    renderer.note("frame")
    for file in make_common_files(renderer.portal):
        yield file.address, file.text.encode()


def _list_texts(plan: PlanQuestions) -> Iterator[Output]:
    for address, text in plan.site.loose.texts.items():
        yield Output(NodeId("text_file", address), _make_text, (address, text), _sum_up(text))


def _sum_up(text: str) -> str:
    return blake2b(text.encode(), digest_size=16).hexdigest()


def _make_text(_renderer: Renderer, address: str, text: str) -> Made:
    yield address, text.encode()


def _list_copies(plan: PlanQuestions) -> Iterator[Output]:
    files = plan.site.loose
    for address, (source, content) in files.copies.items():
        yield Output(NodeId("copy", address), _make_copy, (address, source), content.hex())
    for address, file in files.statics.items():
        if not name_form(file.path):
            yield Output(NodeId("copy", address), _make_static, (address, file), file.content.hex())


def _make_copy(_renderer: Renderer, address: str, source: Path) -> Made:
    yield address, source


def _make_static(_renderer: Renderer, address: str, file: StaticFile) -> Made:
    made = make_file(file.source)
    if made is not None:
        yield address, made


def _list_photographs(plan: PlanQuestions) -> Iterator[Output]:
    addresses: dict[StaticFile, list[str]] = {}
    for address, file in plan.site.loose.statics.items():
        if name_form(file.path):
            addresses.setdefault(file, []).append(address)
    for file, found in addresses.items():
        arguments = (file, tuple(sorted(found)))
        words = " ".join((file.content.hex(), *sorted(found)))
        yield Output(NodeId("photograph", file.path), _make_photograph, arguments, words)


def _make_photograph(renderer: Renderer, file: StaticFile, addresses: tuple[str, ...]) -> Made:
    yield from renderer.make_pictures(file, addresses)


PAGES = SiteKind("page", Role.PAGE, _list_pages, arranged=True)
FEEDS = SiteKind("feed", Role.FILE, _list_feeds, arranged=True)
COMMON = SiteKind("common", Role.FILE, _list_common)
TEXTS = SiteKind("text_file", Role.FILE, _list_texts)
COPIES = SiteKind("copy", Role.FILE, _list_copies)
PHOTOGRAPHS = SiteKind("photograph", Role.FILE, _list_photographs, slow=True)
