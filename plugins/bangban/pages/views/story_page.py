"""A story in a list and on its own page; a case and its timeline."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from bangban.content.model.story import StoryHead
from bangban.pages.views.basics import Fact, Label, Link, PictureView, When, isolate
from bangban.pages.views.case_timeline import ExpectedView, PromiseView, TimelineView
from bangban.pages.views.story_exports import Block, ExportsView
from bangban.support.languages import find_direction


class CaseMark(Struct, frozen=True):
    """A case in a line. `state` is received|forwarded|in-progress|closed|reopened, `outcome`
    ""|resolved|partly|unresolved|withdrawn; `total` like `约10小时5分`, "" when unknown. `promise` is
    kept|overdue|pending for all that was promised of it, "" when unknown; `due` of an open case is
    when the next promise runs out, `due_name` of what it is (`办结期限`), `due_passed` that it has run out
    for certain; `late` says of its next step that the time is over."""

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
    promise: str = ""
    promise_name: str = ""
    due: When | None = None
    due_name: str = ""
    due_passed: bool = False
    late: str = ""


class CardView(Struct, frozen=True):
    """A story in a list. `heading` is `title` as HTML, and `over` the kicker, with `<wbr>` between phrases;
    `kind` is article|editorial|case; `byline` like `石大东 李娜 文/图`; `corrected` says that something in it
    was put right; `sparkline` an SVG of a case's steps over time; `lang` the language of its words where it
    is not the site's."""

    kind: str
    kind_name: str
    url: str
    title: str
    when: When
    heading: Markup = Markup("")
    kicker: str = ""
    over: Markup = Markup("")
    summary: str = ""
    byline: str = ""
    section: Label | None = None
    cover: PictureView | None = None
    sample: bool = False
    draft: bool = False
    corrected: bool = False
    case: CaseMark | None = None
    sparkline: Markup = Markup("")
    lang: str = ""

    @property
    def isolated(self) -> Markup:
        """The title for a place among other words."""
        return isolate(self.heading or self.title, self.lang)

    @property
    def direction(self) -> str:
        """`rtl` where its words are read from right to left, `ltr` in other languages than the site's."""
        return find_direction(self.lang) if self.lang else ""


class BylineView(Struct, frozen=True):
    """People who share a role: `role` may be ""."""

    people: tuple[Link, ...]
    role: str = ""


class CorrectionView(Struct, frozen=True):
    """A correction, newest first on the page. In the log of all it has the `story` that was wrong."""

    at: When
    text: Markup
    story: Link | None = None


class CaseView(Struct, frozen=True):
    """The head of a case page and its timeline. `confirmed`: the help seeker says so; `basis` says on what
    basis it is public; `area_url` is that of the cases of its area, "" where platform.yaml names none."""

    mark: CaseMark
    timeline: TimelineView
    area_url: str = ""
    agencies: tuple[Label, ...] = ()
    seeker: str = ""
    seeker_note: str = ""
    confirmed: bool = False
    basis: str = ""
    facts: tuple[Fact, ...] = ()
    promises: tuple[PromiseView, ...] = ()
    expected: ExpectedView | None = None


class StoryView(Struct, frozen=True):
    """A story's own page. `card` holds what a list would show of it too, `head` the words above its text,
    `subtitle` of them as HTML; `timeline` is that of an article or editorial that has one, a case's is in
    `case`. `blocks` is `content` cut where other stories' timelines stand."""

    card: CardView
    head: StoryHead
    content: Markup
    subtitle: Markup = Markup("")
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
    timeline: TimelineView | None = None
    blocks: tuple[Block, ...] = ()
    exports: ExportsView | None = None

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`, in another language than the site's."""
        return self.card.direction
