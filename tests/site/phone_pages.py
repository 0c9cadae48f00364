"""Pages in real browsers: each is opened, measured, judged against the newest one, and printed."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from tests.browser.phones import fleet, looks, measures
from tests.browser.phones.looks import Look
from tests.browser.phones.window import Window
from tests.site.templates import PAGES

ALL = {**PAGES, "case of forty entries": "/cases/forty/"}
"""Every template, by the address of a page."""
TESTED = ("home", "cases", "case of forty entries", "how-to")
"""Those that `make test` opens: cards, a list, a long timeline, a QR code."""

WIDE = (*TESTED, "articles", "case", "article", "platform", "statistics", "printed page")
"""Those with a column of text over the whole phone; others are lists of names, or of cards with pictures."""


@dataclass(frozen=True, slots=True)
class Newest:
    """What the newest browser shows: the look by page, and how many sheets each takes."""

    looks: dict[str, Look]
    sheets: dict[str, int]


@cache
def measure_newest(base: str, names: tuple[str, ...], dark: bool = False, paper: bool = False) -> Newest:
    """The pages of the site at `base` in the newest browser."""
    seen, sheets = {}, {}
    with fleet.opened(fleet.NEWEST, dark) as window:
        for name in names:
            window.open(base + ALL[name])
            seen[name] = look(window)
            if paper:
                sheets[name] = window.count_printed_pages()
    return Newest(seen, sheets)


def look(window: Window) -> Look:
    """The measures of the open page."""
    return looks.read_look(window.run(looks.LOOK))


def find_faults(window: Window, base: str, newest: Newest) -> Iterator[str]:
    """What is wrong with the pages that the newest browser has measured, each fault with its page's name."""
    for name, expected in newest.looks.items():
        window.open(base + ALL[name])
        seen = look(window)
        yield from (f"{name}: {fault}" for fault in measures.find_faults(seen, expected))
        if name in WIDE and measures.find_widest(seen) < measures.COLUMN:
            yield f"{name}: the column of text has {measures.find_widest(seen):.0f} px"
        if seen.code:
            yield from (f"{name}: {fault}" for fault in check_code(window))
        if name in newest.sheets and (sheets := window.count_printed_pages()) is not None:
            yield from (f"{name}: {fault}" for fault in measures.judge_paper(sheets, newest.sheets[name]))


def check_codes(window: Window, base: str, names: Iterable[str]) -> Iterator[str]:
    """The pages whose QR code cannot be read from the window's picture."""
    for name in names:
        window.open(base + ALL[name])
        if window.run("!!document.querySelector('.bb-qr')"):
            yield from (f"{name}: {fault}" for fault in check_code(window))


def check_code(window: Window) -> list[str]:
    """Whether the QR code of the open page says what the link beside it says."""
    window.run(looks.SHOW_CODE)
    target = window.run("document.querySelector('.bb-qr').closest('figure').querySelector('a[href]').href")
    read = measures.read_codes(window.take_picture())
    return [] if read == [target] else [f"the QR code reads {read}, not {target}"]


def find_faint(window: Window, address: str, selector: str, least: float) -> Iterator[str]:
    """The elements of a page whose ink and ground have less contrast than `least` in the window's picture."""
    window.open(address)
    boxes = window.run(f"{looks.SHOW}({json.dumps(selector)})")
    picture = window.take_picture()
    if not boxes:
        yield f"{address}: there is no {selector}"
    for box in boxes:
        if (seen := measures.measure_contrast(picture, tuple(box))) < least:
            yield f"{address}: {selector} at {box} has a contrast of {seen:.1f}"
