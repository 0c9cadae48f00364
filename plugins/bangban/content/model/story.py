"""The desk's stories as frozen values, checked, each with its source.

Nothing here reads files or knows Pelican. What names another thing (a category, an agency, a related story)
is a :class:`Reference` with its position, so that :mod:`bangban.content.library` can tell where it leads
nowhere.
"""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from msgspec import Struct

from bangban.content.model import vocabulary
from bangban.dates.moments import Moment
from bangban.diagnostics.problems import Position


class Expected(Struct, frozen=True):
    """One expected step: when (a day, a range, “before B” …), and what, as plain text."""

    at: Moment
    what: str


class Addressed(Protocol):
    """What has an address of its own: a story, its shelf card, the file that it is read from."""

    @property
    def kind(self) -> vocabulary.StoryKind:
        """Article, editorial or case."""

    @property
    def slug(self) -> str:
        """Its name in the address."""

    @property
    def lang(self) -> str:
        """The language of a translation, else ""."""


class Reference(Struct, frozen=True):
    """A name of something that stands elsewhere, and where the editor wrote it."""

    id: str
    position: Position


class Text(Struct, frozen=True):
    """Markdown inside the front matter, and where it begins. `verbatim` is the place of its first character
    where its lines are the file's, None where YAML has folded or escaped them."""

    markdown: str
    position: Position
    verbatim: Position | None = None


class Person(Struct, frozen=True):
    """One name of a byline with its role (`文/图`), which may be empty."""

    name: str
    role: str = ""


class Picture(Struct, frozen=True):
    """A picture: `src` as the editor wrote it, from the content root or the story's folder."""

    src: str
    alt: str
    caption: str
    credit: str
    position: Position


class Correction(Struct, frozen=True):
    """What was wrong in the published story, and when it was put right."""

    at: Moment
    text: Text


class PrintPlace(Struct, frozen=True):
    """Where the story stood in print: day, page label, position from 1 (the lead) on."""

    date: Moment
    page: str
    position: int


class Evidence(Struct, frozen=True):
    """A document that bears an entry out; `sha256` is 64 hex digits or empty."""

    href: str
    title: str
    sha256: str
    position: Position


class Actor(Struct, frozen=True):
    """Who acted; `name` only for the kind other."""

    kind: vocabulary.ActorKind
    name: str = ""
    agency: Reference | None = None


class Entry(Struct, frozen=True):
    """One entry of a timeline."""

    at: Moment
    title: str
    position: Position
    stage: vocabulary.EntryStage | vocabulary.Unsaid = ""
    actor: Actor | None = None
    text: Text | None = None
    media: Picture | None = None
    evidence: tuple[Evidence, ...] = ()
    background: bool = False


class Consent(Struct, frozen=True):
    """The help seeker's consent to publication: days given and until, and by what means; where they stand."""

    given: Moment | None = None
    by: str = ""
    until: Moment | None = None
    places: tuple[tuple[str, Position], ...] = ()


class CaseFile(Struct, frozen=True):
    """What a help case has beside its story; ids as in DESIGN §2."""

    category: Reference
    state: vocabulary.CaseState
    urgency: vocabulary.Urgency = "normal"
    outcome: vocabulary.CaseOutcome | vocabulary.Unsaid = ""
    confirmed: bool = False
    area: str = ""
    seeker: str = ""
    seeker_note: str = ""
    consent: Consent | None = None
    agencies: tuple[Reference, ...] = ()
    expected: Expected | None = None


class Story(Struct, frozen=True):
    """An article, editorial or case. `path` is relative to the content folder, with `/`; `body` is Markdown
    that begins at line `body_line`; `embargo` overrides `date`."""

    kind: vocabulary.StoryKind
    slug: str
    path: str
    position: Position
    title: str
    date: Moment
    body: str
    body_line: int
    kicker: str = ""
    subtitle: str = ""
    summary: str = ""
    byline: tuple[Person, ...] = ()
    section: Reference | None = None
    tags: tuple[str, ...] = ()
    cover: Picture | None = None
    status: vocabulary.Status = "published"
    embargo: Moment | None = None
    updated: Moment | None = None
    corrections: tuple[Correction, ...] = ()
    related: tuple[Reference, ...] = ()
    edition: PrintPlace | None = None
    sample: bool = False
    lang: str = ""
    case: CaseFile | None = None
    timeline: tuple[Entry, ...] = ()

    @property
    def key(self) -> str:
        """What `related` calls it, e.g. `cases/panda-blood`."""
        return f"{vocabulary.FOLDERS[self.kind]}/{self.slug}"

    @property
    def released(self) -> datetime:
        """The moment of publication in UTC: the embargo's end, else the start of the date."""
        return (self.embargo or self.date).instant

    @property
    def has_timeline(self) -> bool:
        """Whether it has any entry."""
        return bool(self.timeline)
