"""All files of the open data but those of single cases, made together: the index tells the digests of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from bangban.exports.open_data._case_pages import write_cases, write_requests, write_table
from bangban.exports.open_data._counted_figures import write_figures
from bangban.exports.open_data._file_heads import PUBLISHED_CASES, make_head
from bangban.exports.open_data._index_file import DataFile, write_index
from bangban.exports.open_data.data_addresses import (
    API,
    CASES,
    CASES_TABLE,
    FIGURES_FILE,
    INDEX_FILE,
    REQUESTS,
    SERVICES_FILE,
    DataPage,
)
from bangban.exports.open_data.term_files import TERM_KINDS, TermCount, write_services, write_terms
from bangban.pages.case_row import CaseRow
from bangban.pages.portal import Portal


class PlannedData(Struct, frozen=True):
    """What is known of the data when they are planned: the pages of cases, the newest first, how many cases
    there are, are open and are samples, and how many each term has."""

    pages: tuple[DataPage, ...]
    cases: int
    open: int
    samples: int
    terms: tuple[TermCount, ...]


def make_data_files(
    portal: Portal, planned: PlannedData, rows: Sequence[Sequence[CaseRow]]
) -> Iterator[tuple[str, bytes]]:
    """The address and the bytes of each file; `rows` are those of each page of cases."""
    files = list(_list_files(portal, planned, rows))
    counts = {"cases": planned.cases, "open": planned.open, "samples": planned.samples}
    yield INDEX_FILE, write_index(portal, files, counts).encode()
    yield from ((file.address, file.data) for file in files)


def _list_files(
    portal: Portal, planned: PlannedData, rows: Sequence[Sequence[CaseRow]]
) -> Iterator[DataFile]:
    head = make_head(portal, CASES, PUBLISHED_CASES)
    pages = list(zip(planned.pages, rows, strict=True))
    for page, part in pages:
        text = write_cases(portal, head, planned.pages, page, part)
        yield DataFile(page.locate(CASES), text.encode(), CASES, len(part))
    every = [row for _, part in pages for row in part]
    yield DataFile(CASES_TABLE, write_table(every).encode(), "", len(every))
    for kind in TERM_KINDS:
        text = write_terms(portal, kind, planned.terms)
        yield DataFile(f"{API}{kind}.json", text.encode(), kind, text.count("\n{"))
    ids = {path: row.id for page, part in pages for path, row in zip(page.paths, part, strict=True)}
    figures, count = write_figures(portal, ids, planned.samples)
    yield DataFile(FIGURES_FILE, figures.encode(), "figures", count)
    services = write_services(portal)
    yield DataFile(SERVICES_FILE, services.encode(), "services", services.count("\n{"))
    for page, part in pages:
        yield DataFile(page.locate(REQUESTS), write_requests(part).encode(), REQUESTS, len(part))
