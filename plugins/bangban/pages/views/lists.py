"""Lists, their pages, the home page, the archive and the print edition."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from bangban.pages.views.basics import Label, Link, When
from bangban.pages.views.statistics_views import MeasureFigure, NumbersCell
from bangban.pages.views.story_page import CardView, CorrectionView


class PageLink(Struct, frozen=True):
    """One number of a pagination; a `number` of 0 is a gap (…)."""

    number: int
    url: str = ""
    current: bool = False


class Pagination(Struct, frozen=True):
    """Where one is among the pages of a list; `previous`/`next` are "" at the ends."""

    number: int
    pages: int
    links: tuple[PageLink, ...] = ()
    previous: str = ""
    next: str = ""


class FacetGroup(Struct, frozen=True):
    """The values of a facet, each a label with its count: `labels` show, `more` of them are folded. `url` is
    that of the overview."""

    id: str
    name: str
    url: str
    labels: tuple[Label, ...]
    more: tuple[Label, ...] = ()


class CaseChoice(Struct, frozen=True):
    """How else one may look at a list of cases: its `orders`, of which `order` is the page's own; `ways` to
    choose by a facet; and by several at once, by script: `table` is the URL of the cases as data, `chosen`
    what the list is about (`state=closed`)."""

    orders: tuple[Label, ...] = ()
    order: str = ""
    ways: tuple[FacetGroup, ...] = ()
    table: str = ""
    chosen: str = ""


class CardGroup(Struct, frozen=True):
    """Stories of a list that stand together, under a heading where there is a `label`."""

    label: Label | None
    cards: tuple[CardView, ...]


class ScorecardView(Struct, frozen=True):
    """The figures of the cases of a list, as of a moment; `outcomes` are how many came to what, `note` says
    which cases they are."""

    figures: tuple[MeasureFigure, ...]
    outcomes: tuple[NumbersCell, ...]
    as_of: When
    note: str = ""


class ListView(Struct, frozen=True):
    """One page of a list, in `groups`; `total` stories in all. `facets` narrow it, `note` explains it;
    `choice` is that of a first page of cases, `scorecard` that of an agency's, a category's or an area's."""

    groups: tuple[CardGroup, ...]
    total: int
    pagination: Pagination
    note: str = ""
    facets: tuple[Label, ...] = ()
    choice: CaseChoice | None = None
    scorecard: ScorecardView | None = None

    @property
    def cards(self) -> tuple[CardView, ...]:
        """All of the page."""
        return tuple(card for group in self.groups for card in group.cards)


class CorrectionLog(Struct, frozen=True):
    """A page of the log of corrections, newest first; `total` of all pages, `feed` the address of the
    same for readers of feeds."""

    corrections: tuple[CorrectionView, ...]
    total: int
    pagination: Pagination
    feed: str


class PaperItem(Struct, frozen=True):
    """A story as it stood in print, `size` lead|second|brief by its position."""

    card: CardView
    size: str
    content: Markup = Markup("")


class PaperView(Struct, frozen=True):
    """A page of a print edition: `label` like `第1版`; neighbours are "" links at the ends."""

    date: When
    label: str
    items: tuple[PaperItem, ...]
    pages: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None


class HomeView(Struct, frozen=True):
    """What the template of the front page may see."""

    lead: CardView | None
    latest: tuple[CardView, ...] = ()
    urgent: tuple[CardView, ...] = ()
    cases: tuple[CardView, ...] = ()
    editorials: tuple[CardView, ...] = ()
    sections: tuple[tuple[Label, tuple[CardView, ...]], ...] = ()
    categories: tuple[Label, ...] = ()
    papers: tuple[Link, ...] = ()


class YearView(Struct, frozen=True):
    """A year of the archive with its months."""

    year: int
    url: str
    months: tuple[Label, ...]


class EditionView(Struct, frozen=True):
    """A day's print edition with links to its pages."""

    date: When
    pages: tuple[Link, ...]
