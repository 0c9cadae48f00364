"""What a template may see: plain frozen values, already worded and escaped where they are HTML.

Templates compose these and compute nothing. Every `url` begins with the site's base (`/` or
`/sub/`); an empty string or tuple means “nothing to show”. Fields named `*_html` or typed
`Markup` are safe HTML; all others are text that the template engine escapes.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class TimePart:
    """A run of text; `iso` is the value for `<time datetime>`, "" where the text is no time."""

    text: str
    iso: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """A moment in words, as parts (a range has two times and a joiner)."""

    parts: tuple[TimePart, ...]

    @property
    def text(self) -> str:
        """The whole wording, e.g. `2022年11月10日至12日`."""
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; `url` is "" for the page that one is on."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A category, agency, section, tag or author: `count` is how many stories stand under it."""

    id: str
    name: str
    url: str = ""
    note: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture of the site's own. `width` and `height` in CSS pixels, 0 when unknown."""

    src: str
    alt: str
    caption: str = ""
    credit: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class CaseMark:
    """A case in a line. `state` is received|forwarded|in-progress|closed|reopened, `outcome`
    ""|resolved|partly|unresolved|withdrawn; `total` like `约10小时5分`, "" when unknown."""

    category: Label
    urgent: bool
    urgency_name: str
    state: str
    state_name: str
    outcome: str = ""
    outcome_name: str = ""
    total: str = ""
    first_answer: str = ""
    area: str = ""


@dataclass(frozen=True, slots=True)
class CardView:
    """A story in a list. `kind` is article|editorial|case; `byline` like `石大东 李娜 文/图`."""

    kind: str
    kind_name: str
    url: str
    title: str
    when: When
    kicker: str = ""
    summary: str = ""
    byline: str = ""
    section: Label | None = None
    cover: PictureView | None = None
    sample: bool = False
    draft: bool = False
    case: CaseMark | None = None


@dataclass(frozen=True, slots=True)
class BylineView:
    """People who share a role: `role` may be ""."""

    people: tuple[Link, ...]
    role: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction, newest first on the page."""

    at: When
    text: Markup


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A document that shows that an entry is true; `sha256` 64 hex digits or ""."""

    href: str
    title: str
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry of a timeline. `id` is its permanent fragment. `stage` is received|graded|
    forwarded|answered|acting|closed|revisited or ""; `actor_kind` seeker|platform|agency|other
    or "". `since_request` like `求助后约20分钟`, `since_previous` like `距上一步约20分钟`, "" when unknown."""

    id: str
    when: When
    title: str
    text: Markup = Markup("")
    stage: str = ""
    stage_name: str = ""
    actor_kind: str = ""
    actor: Link | None = None
    since_request: str = ""
    since_previous: str = ""
    approximate: bool = False
    media: PictureView | None = None
    evidence: tuple[EvidenceView, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A term and its value, e.g. `首次回应` `约20分钟`; `note` says how it was computed."""

    term: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The counted entries in order, and the background before the request, set apart."""

    entries: tuple[EntryView, ...]
    background: tuple[EntryView, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseView:
    """The head of a case page and its timeline. `confirmed`: the help seeker says so."""

    mark: CaseMark
    timeline: TimelineView
    agencies: tuple[Label, ...] = ()
    seeker: str = ""
    seeker_note: str = ""
    confirmed: bool = False
    consent: str = ""
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story's own page. `card` holds what a list would show of it too."""

    card: CardView
    content: Markup
    subtitle: str = ""
    bylines: tuple[BylineView, ...] = ()
    updated: When | None = None
    corrections: tuple[CorrectionView, ...] = ()
    tags: tuple[Label, ...] = ()
    edition: Link | None = None
    related: tuple[CardView, ...] = ()
    previous: Link | None = None
    next: Link | None = None
    translations: tuple[Link, ...] = ()
    lang: str = "zh-CN"
    case: CaseView | None = None


@dataclass(frozen=True, slots=True)
class PageLink:
    """One number of a pagination; a `number` of 0 is a gap (…)."""

    number: int
    url: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where one is among the pages of a list; `previous`/`next` are "" at the ends."""

    number: int
    pages: int
    links: tuple[PageLink, ...] = ()
    previous: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True)
class ListView:
    """One page of a list. `total` stories in all; `facets` narrow it, `note` explains it."""

    cards: tuple[CardView, ...]
    total: int
    pagination: Pagination
    note: str = ""
    facets: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class PageView:
    """What every page has: `title` for the h1 and the tab, `url` of its own, `canonical` with
    the host ("" in preview), `nav` the id of the current entry of the main navigation."""

    title: str
    url: str
    canonical: str = ""
    description: str = ""
    nav: str = ""
    breadcrumbs: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class NavLink:
    """An entry of the main navigation; `id` is matched with `page.nav`."""

    id: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class SiteView:
    """What is the same on all pages. `stylesheet` is the hashed CSS file's URL; `preview` is
    true when drafts show."""

    name: str
    short_name: str
    slogan: str
    lang: str
    home: str
    stylesheet: str
    nav: tuple[NavLink, ...] = ()
    partners: tuple[str, ...] = ()
    preview: bool = False


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A count: `value` with thousands separators, e.g. `194,087`."""

    id: str
    name: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RateView:
    """A computed rate: `value` like `93.66%`, `formula` in words (`办结 ÷ 受理`), `sum` in
    figures (`181,773 ÷ 194,087`)."""

    name: str
    value: str
    formula: str
    sum: str


@dataclass(frozen=True, slots=True)
class SnapshotRow:
    """A snapshot as a row of the table: `cells` in the order of `FiguresView.columns`."""

    as_of: When
    cells: tuple[str, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class FiguresView:
    """The newest snapshot, its rates, and all snapshots; `chart` is an inline SVG."""

    as_of: When
    since: When
    measures: tuple[MeasureView, ...]
    rates: tuple[RateView, ...]
    columns: tuple[str, ...]
    rows: tuple[SnapshotRow, ...]
    source: str = ""
    chart: Markup = Markup("")


@dataclass(frozen=True, slots=True)
class AccessStep:
    """A step to reach the platform."""

    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class JourneyStep:
    """A stage of a request's way, with the promise made, "" when none is."""

    id: str
    name: str
    text: str = ""
    promise: str = ""


@dataclass(frozen=True, slots=True)
class PlatformView:
    """The platform's own facts; `qr` an inline SVG, `qr_label` and `qr_target` its words."""

    name: str
    slogan: str
    started: str
    partners: tuple[str, ...] = ()
    categories: tuple[Label, ...] = ()
    steps: tuple[AccessStep, ...] = ()
    journey: tuple[JourneyStep, ...] = ()
    qr: Markup = Markup("")
    qr_label: str = ""
    qr_target: str = ""


@dataclass(frozen=True, slots=True)
class PaperItem:
    """A story as it stood in print, `size` lead|second|brief by its position."""

    card: CardView
    size: str
    content: Markup = Markup("")


@dataclass(frozen=True, slots=True)
class PaperView:
    """A page of a print edition: `label` like `第1版`; neighbours are "" links at the ends."""

    date: When
    label: str
    items: tuple[PaperItem, ...]
    pages: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True, slots=True)
class HomeView:
    """The front page."""

    lead: CardView | None
    latest: tuple[CardView, ...] = ()
    urgent: tuple[CardView, ...] = ()
    cases: tuple[CardView, ...] = ()
    editorials: tuple[CardView, ...] = ()
    sections: tuple[tuple[Label, tuple[CardView, ...]], ...] = ()
    categories: tuple[Label, ...] = ()
    papers: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class YearView:
    """A year of the archive with its months."""

    year: int
    url: str
    months: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class EditionView:
    """A day's print edition with links to its pages."""

    date: When
    pages: tuple[Link, ...]
