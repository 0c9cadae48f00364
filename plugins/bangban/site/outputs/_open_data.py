"""The open data: their files, and one of each case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bangban.content.index_entries import IndexEntry
from bangban.exports.open_data.case_rows import has_row, make_row
from bangban.exports.open_data.data_addresses import API, locate_request, name_request, split_cases
from bangban.exports.open_data.data_files import PlannedData, make_data_files
from bangban.exports.open_data.explaining_page import make_data_pages
from bangban.exports.open_data.term_files import count_terms
from bangban.site.outputs.output import (
    Made,
    NodeId,
    Output,
    PlanQuestions,
    Renderer,
    Role,
    Site,
    SiteKind,
    StoryKind,
    make_page,
)


def _list_cards(site: Site) -> list[IndexEntry]:
    """The cases that are listed, newest first."""
    collections = site.portal.collections
    cards = (collections.cards[story.path] for story in collections.kinds.get("case", ()))
    return [card for card in cards if has_row(card)]


def _list_files(plan: PlanQuestions) -> Iterator[Output]:
    cards = _list_cards(plan.site)
    planned = PlannedData(
        pages=split_cases([card.path for card in cards]),
        cases=len(cards),
        open=sum(bool(card.open) for card in cards),
        samples=sum(card.sample for card in cards),
        terms=count_terms(cards, plan.site.portal.library.platform.areas),
    )
    yield Output(NodeId("open_data", API), _make_files, (planned,))


def _make_files(renderer: Renderer, planned: PlannedData) -> Made:
    renderer.note("frame")
    portal = renderer.portal
    rows = [[make_row(portal, renderer.take(path)) for path in page.paths] for page in planned.pages]
    yield from make_data_files(portal, planned, rows)


def _list_cases(site: Site) -> Iterable[str]:
    return (card.path for card in _list_cards(site))


def _plan_case(_site: Site, path: str) -> Output:
    return Output(NodeId("case_data", path), _make_case, (path,))


def _make_case(renderer: Renderer, path: str) -> Made:
    story = renderer.take(path)
    identifier = name_request(story.slug, (alias.id for alias in story.aliases))
    yield locate_request(identifier), make_row(renderer.portal, story).history.encode()


def _locate(card: IndexEntry) -> str:
    return locate_request(name_request(card.slug, card.aliases))


CASES = StoryKind("case_data", Role.FILE, _list_cases, _plan_case, _locate)


def _list_pages(plan: PlanQuestions) -> Iterator[Output]:
    for page in make_data_pages(plan.site.portal):
        yield Output(NodeId("data_page", page.address), make_page, (page,))


FILES = SiteKind("open_data", Role.FILE, _list_files, arranged=True)
PAGES = SiteKind("data_page", Role.PAGE, _list_pages)
