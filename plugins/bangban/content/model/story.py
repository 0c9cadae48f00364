"""The desk's stories as frozen values, checked, each with its source; and all that editors may write of one.

A class states its keys once, beside the types of its attributes (see `content.schema.record_fields`). Nothing
here reads files or knows Pelican. What names another thing (a category, an agency, a related story) is a
Reference with its position, so that :mod:`bangban.content.library` can tell where it leads nowhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Annotated, ClassVar, Protocol

from msgspec import Struct
from msgspec.structs import replace

from bangban.content.model import vocabulary
from bangban.content.model.actor import Actor, ActorField
from bangban.content.model.allowed_value import AllowedValue
from bangban.content.model.picture import Picture, PictureField
from bangban.content.model.placed import Reference, Text
from bangban.content.schema.alias_field import AliasField
from bangban.content.schema.date_fields import MomentField
from bangban.content.schema.fields import (
    NUMBER_FIELD,
    ChoiceField,
    FlagField,
    LinkField,
    ListField,
    MarkdownField,
    PatternField,
    ReferenceField,
    TextField,
)
from bangban.content.schema.foreign_keys import find_foreign
from bangban.content.schema.language_field import LanguageField
from bangban.content.schema.record_fields import Key, Place, RecordField, declare
from bangban.content.schema.tidy_forms import tidy_digest, tidy_page, tidy_slug
from bangban.dates.moments import Moment
from bangban.diagnostics.problems import Position

# A slug is the name of a folder: file systems take 255 bytes.
SLUG_FIELD = PatternField("slug.form", r"(?=.{1,200}\s*$)[a-z0-9]+(?:-[a-z0-9]+)*", tidy=tidy_slug)
_PAGE_FIELD = PatternField("page.form", r"[A-Za-z]?[0-9]{1,3}", tidy=tidy_page)
_DIGEST_FIELD = PatternField("evidence.sha256", r"[0-9a-fA-F]{64}", str.lower, tidy_digest)

# The fragment of an entry's address: not one that the page has already (`content`, headings `h-…`, footnotes
# `fn…`, steps of the way `journey-…`, the story and its timeline in linked data).
ENTRY_ID_FIELD = PatternField(
    "timeline.id-form", r"(?!(?:content|story|timeline)\s*$|h-|fn|journey-)[A-Za-z0-9][A-Za-z0-9_-]{0,99}"
)


class Expected(Struct, frozen=True):
    """One expected step: when (a day, a range, “before B” …), and what, as plain text."""

    at: Annotated[Moment, Key(MomentField(), required=True)]
    what: Annotated[str, Key(TextField(worded=True), required=True)]


class Addressed(Protocol):
    """What has an address: a story, its index entry, the file that it is read from."""

    @property
    def kind(self) -> vocabulary.StoryKind:
        """Article, editorial or case."""

    @property
    def slug(self) -> str:
        """Its name in the address."""

    @property
    def lang(self) -> str:
        """The language of a translation, else ""."""


class Person(Struct, frozen=True):
    """One name of a byline with its role (`文/图`), which may be empty."""

    name: Annotated[str, Key(TextField(worded=True), required=True)]
    role: Annotated[str, Key(TextField())] = ""


class Correction(Struct, frozen=True):
    """What was wrong in the published story, and when it was put right; `entry` is the id of the timeline's
    entry that it concerns, `entry_place` where it stands."""

    at: Annotated[Moment, Key(MomentField(exact=True), required=True)]
    text: Annotated[Text, Key(MarkdownField(), required=True)]
    entry: Annotated[str, Key(ENTRY_ID_FIELD)] = ""
    entry_place: Annotated[Position | None, Place("entry")] = None


class PrintPlace(Struct, frozen=True):
    """Where the story stood in print: day, page label, position from 1 (the lead) on; without a position it
    stands after those that have one."""

    date: Annotated[Moment, Key(MomentField(exact=True), required=True)]
    page: Annotated[str, Key(_PAGE_FIELD, required=True)]
    position: Annotated[int, Key(NUMBER_FIELD)] = 999


class Evidence(Struct, frozen=True):
    """A document that bears an entry out; `sha256` is 64 hex digits or empty."""

    href: Annotated[str, Key(LinkField(), required=True)]
    position: Annotated[Position, Place("href")]
    title: Annotated[str, Key(TextField())] = ""
    sha256: Annotated[str, Key(_DIGEST_FIELD)] = ""


class Entry(Struct, frozen=True):
    """One entry of a timeline; `id` is its permanent name in addresses and feeds, at `id_place`."""

    at: Annotated[Moment, Key(MomentField(), required=True)]
    title: Annotated[str, Key(TextField(worded=True), required=True)]
    position: Annotated[Position, Place("at")]
    stage: Annotated[
        vocabulary.EntryStage | vocabulary.Unsaid, Key(ChoiceField("stage.unknown", vocabulary.STAGES))
    ] = ""
    actor: Annotated[Actor | None, Key(ActorField())] = None
    text: Annotated[Text | None, Key(MarkdownField())] = None
    media: Annotated[Picture | None, Key(PictureField())] = None
    evidence: Annotated[tuple[Evidence, ...], Key(ListField(declare(Evidence, shorthand="href")))] = ()
    background: Annotated[bool, Key(FlagField())] = False
    id: Annotated[str, Key(ENTRY_ID_FIELD)] = ""
    id_place: Annotated[Position | None, Place("id")] = None


class Seeker(Struct, frozen=True):
    """The help seeker: a name that hides them, and what one must know to understand the case."""

    name: Annotated[str, Key(TextField(worded=True))] = ""
    note: Annotated[str, Key(TextField())] = ""


class Consent(Struct, frozen=True):
    """The help seeker's consent to publication: days given and until, by what means, and the day from which
    on it is taken back."""

    given: Annotated[Moment | None, Key(MomentField(exact=True))] = None
    by: Annotated[str, Key(TextField())] = ""
    until: Annotated[Moment | None, Key(MomentField(exact=True))] = None
    withdrawn: Annotated[Moment | None, Key(MomentField(exact=True))] = None

    @property
    def is_recorded(self) -> bool:
        """Whether anything is written of a consent; an empty mapping says of none."""
        return bool(self.given or self.by or self.until)


class CaseSource(Struct, frozen=True):
    """The case in another program: which one, and its number there. Never published; `bangban import` knows
    by it what it has brought before, and by `written` (digests) which of its words nobody has changed
    since."""

    system: Annotated[str, Key(TextField(markdown=True), required=True)]
    id: Annotated[str, Key(TextField(markdown=True), required=True)]
    written: Annotated[str, Key(TextField(markdown=True))] = ""


class CaseFile(Struct, frozen=True):
    """What a help case has beside its story. `basis` is that on which it is public, as written, at
    `basis_place`; see `relies_on`."""

    category: Annotated[Reference, Key(ReferenceField("category"), required=True)]
    urgency: Annotated[vocabulary.Urgency, Key(ChoiceField("urgency.unknown", vocabulary.URGENCIES))] = (
        "normal"
    )
    state: Annotated[
        vocabulary.CaseState, Key(ChoiceField("state.unknown", vocabulary.STATES), required=True)
    ] = "received"
    outcome: Annotated[
        vocabulary.CaseOutcome | vocabulary.Unsaid, Key(ChoiceField("outcome.unknown", vocabulary.OUTCOMES))
    ] = ""
    confirmed: Annotated[bool, Key(FlagField())] = False
    satisfaction: Annotated[
        vocabulary.CaseSatisfaction | vocabulary.Unsaid,
        Key(ChoiceField("satisfaction.unknown", vocabulary.SATISFACTIONS)),
    ] = ""
    area: Annotated[str, Key(TextField())] = ""
    seeker: Annotated[Seeker, Key(declare(Seeker, shorthand="name"))] = Seeker()
    basis: Annotated[
        vocabulary.CaseBasis | vocabulary.Unsaid, Key(ChoiceField("basis.unknown", vocabulary.BASES))
    ] = ""
    basis_place: Annotated[Position | None, Place("basis")] = None
    consent: Annotated[Consent | None, Key(declare(Consent))] = None
    agencies: Annotated[tuple[Reference, ...], Key(ListField(ReferenceField("agency")))] = ()
    expected: Annotated[Expected | None, Key(declare(Expected))] = None
    source: Annotated[CaseSource | None, Key(declare(CaseSource))] = None
    area_place: Annotated[Position | None, Place("area")] = None

    @property
    def relies_on(self) -> vocabulary.CaseBasis | vocabulary.Unsaid:
        """On what basis the case is public: a consent alone says so by itself; "" where nothing is said."""
        if self.basis == "reporting":
            return self.basis
        return "consent" if self.consent and self.consent.is_recorded else ""


class StoryHead(Struct, frozen=True, kw_only=True):
    """What stands above a story's text, as the editor wrote it: templates see it as it is."""

    title: Annotated[str, Key(TextField(worded=True), required=True, aliases=("标题",))]
    date: Annotated[Moment, Key(MomentField(exact=True), required=True, aliases=("日期",))]
    slug: Annotated[str, Key(SLUG_FIELD)]
    kicker: Annotated[str, Key(TextField(), aliases=("引题",))] = ""
    subtitle: Annotated[str, Key(TextField(), aliases=("副题",))] = ""
    summary: Annotated[str, Key(TextField(), aliases=("description", "摘要"))] = ""
    dateline: Annotated[str, Key(TextField(worded=True), aliases=("电头",))] = ""


class Story(StoryHead, frozen=True, kw_only=True):
    """An article, editorial or case. `path` is relative to the content folder, with `/`; `body` is Markdown
    that begins at line `body_line`; `embargo` overrides `date`; `draft` is another way to write `status`."""

    kind: vocabulary.StoryKind
    path: str
    position: Position
    body: str
    body_line: int
    byline: Annotated[
        tuple[Person, ...],
        Key(ListField(declare(Person, shorthand="name")), aliases=("author", "authors", "作者")),
    ] = ()
    section: Annotated[Reference | None, Key(ReferenceField("section"), aliases=("category", "栏目"))] = None
    tags: Annotated[tuple[str, ...], Key(ListField(TextField(worded=True)), aliases=("tag", "标签"))] = ()
    cover: Annotated[Picture | None, Key(PictureField())] = None
    draft: ClassVar[Annotated[bool, Key(FlagField())]]
    status: Annotated[vocabulary.Status, Key(ChoiceField("status.unknown", vocabulary.STATUSES))] = (
        "published"
    )
    lang: Annotated[str, Key(LanguageField())] = ""
    embargo: Annotated[Moment | None, Key(MomentField(exact=True))] = None
    updated: Annotated[Moment | None, Key(MomentField(exact=True), aliases=("modified",))] = None
    corrections: Annotated[tuple[Correction, ...], Key(ListField(declare(Correction)))] = ()
    aliases: Annotated[tuple[Reference, ...], Key(ListField(AliasField()), aliases=("redirect_from",))] = ()
    related: Annotated[tuple[Reference, ...], Key(ListField(ReferenceField("related")))] = ()
    edition: Annotated[PrintPlace | None, Key(declare(PrintPlace))] = None
    sample: Annotated[bool, Key(FlagField())] = False
    allow: Annotated[tuple[AllowedValue, ...], Key(ListField(declare(AllowedValue)))] = ()
    timeline: Annotated[tuple[Entry, ...], Key(ListField(declare(Entry)))] = ()
    case: Annotated[CaseFile | None, Key(declare(CaseFile), required=True)] = None

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


_CASE = replace(declare(Story), foreign=find_foreign)
_STORY = _CASE.without("case")
SCHEMAS: Mapping[vocabulary.StoryKind, RecordField] = MappingProxyType(
    {"article": _STORY, "editorial": _STORY, "case": _CASE}
)
"""The keys of each kind of story: a case has one that the others have not."""
