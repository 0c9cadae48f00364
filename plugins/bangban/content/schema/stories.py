"""One schema per kind: which keys a story, a case, a timeline entry and the platform may have.

The keys and their meanings are the contract of DESIGN §2. `EDITORS.md` tells them to editors and
is tested against these tables.
"""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from bangban.content.model.story import Picture, Reference, Text
from bangban.content.model.vocabulary import OUTCOMES, STAGES, STATES, STATUSES, URGENCIES, StoryKind
from bangban.content.schema._fields import (
    INVALID,
    Absence,
    ChoiceField,
    Field,
    FlagField,
    ListField,
    MomentField,
    NumberField,
    PatternField,
    Reading,
    TextField,
)
from bangban.content.schema._records import Record, RecordField
from bangban.frontmatter.nodes import Node, Scalar

# A slug is the name of a folder: file systems take 255 bytes.
SLUG_FIELD = PatternField("slug.form", r"(?=.{1,200}\Z)[a-z0-9]+(?:-[a-z0-9]+)*")


class ReferenceField(Struct, frozen=True):
    """The id of a `what` (category, agency, section, actor, story); the library looks it up."""

    what: str
    errors: ClassVar = TextField.errors

    def read(self, node: Node, reading: Reading) -> Reference | Absence:
        """A Reference, noted with the reading."""
        text = TextField().read(node, reading)
        if text is INVALID:
            return INVALID
        reference = Reference(text, node.position)
        reading.references.append((self.what, reference))
        return reference


class MarkdownField(Struct, frozen=True):
    """Words with Markdown; their position is kept for problems found when they are converted."""

    errors: ClassVar = TextField.errors

    def read(self, node: Node, reading: Reading) -> Text | Absence:
        """A Text, noted with the reading."""
        words = TextField().read(node, reading)
        if words is INVALID or not isinstance(node, Scalar):
            return INVALID
        text = Text(words, node.position, node.verbatim)
        reading.texts.append(text)
        return text


class LinkField(Struct, frozen=True):
    """The address of a page or file, as in a Markdown link; where it leads is looked up later."""

    errors: ClassVar = TextField.errors

    def read(self, node: Node, reading: Reading) -> str | Absence:
        """The address as typed, noted with the reading."""
        text = TextField().read(node, reading)
        if text is not INVALID:
            reading.links.append(Reference(text, node.position))
        return text


class PictureField(Struct, frozen=True):
    """`{src, alt, caption, credit}`; `alt` is required (WCAG 2.2, 1.1.1)."""

    record: ClassVar = RecordField(
        {"src": TextField(), "alt": TextField(worded=True), "caption": TextField(), "credit": TextField()},
        required=("src",),
    )
    errors: ClassVar = ("picture.alt", *RecordField.errors)

    def read(self, node: Node, reading: Reading) -> Picture | Absence:
        """A Picture, or INVALID where its file or its words for the blind are missing."""
        record = self.record.read(node, reading)
        if not isinstance(record, Record):
            return INVALID
        if "alt" not in record.positions and "alt" not in getattr(node, "broken", ()):
            reading.tell(record.position, "picture.alt", src=record.get("src", ""))
        if "src" not in record.values or "alt" not in record.values:
            return INVALID
        words = {key: str(record.get(key, "")) for key in self.record.fields}
        picture = Picture(**words, position=record.positions["src"])
        reading.pictures.append(picture)
        return picture


class ActorField(Struct, frozen=True):
    """`seeker`, `platform`, an agency's id, or `{name: …}`."""

    record: ClassVar = RecordField({"name": TextField(worded=True)}, required=("name",))
    errors: ClassVar = RecordField.errors

    def read(self, node: Node, reading: Reading) -> Reference | str | Absence:
        """A Reference (an id, looked up by the library) or a str (a name)."""
        if isinstance(node, Scalar):
            return ReferenceField("actor").read(node, reading)
        record = self.record.read(node, reading)
        return record.get("name", INVALID) if isinstance(record, Record) else INVALID


PERSON = RecordField({"name": TextField(worded=True), "role": TextField()}, ("name",), shorthand="name")
CORRECTION = RecordField({"at": MomentField(exact=True), "text": MarkdownField()}, ("at", "text"))
EDITION = RecordField(
    {"date": MomentField(exact=True), "page": PatternField("page.form", r"[A-Za-z]?[0-9]{1,3}"),
     "position": NumberField()},
    ("date", "page"),
)  # fmt: skip
EVIDENCE = RecordField(
    {
        "href": LinkField(),
        "title": TextField(),
        "sha256": PatternField("evidence.sha256", r"[0-9a-fA-F]{64}"),
    },
    ("href",),
    shorthand="href",
)
ENTRY = RecordField(
    {
        "at": MomentField(),
        "title": TextField(worded=True),
        "stage": ChoiceField("stage.unknown", STAGES),
        "actor": ActorField(),
        "text": MarkdownField(),
        "media": PictureField(),
        "evidence": ListField(EVIDENCE),
        "background": FlagField(),
    },
    ("at", "title"),
)
SEEKER = RecordField({"name": TextField(worded=True), "note": TextField()}, shorthand="name")
EXPECTED = RecordField({"at": MomentField(), "what": TextField(worded=True)}, ("at", "what"))
CONSENT = RecordField({"given": MomentField(exact=True), "by": TextField(), "until": MomentField(exact=True)})
CASE = RecordField(
    {
        "category": ReferenceField("category"),
        "urgency": ChoiceField("urgency.unknown", URGENCIES),
        "state": ChoiceField("state.unknown", STATES),
        "outcome": ChoiceField("outcome.unknown", OUTCOMES),
        "confirmed": FlagField(),
        "area": TextField(),
        "seeker": SEEKER,
        "consent": CONSENT,
        "agencies": ListField(ReferenceField("agency")),
        "expected": EXPECTED,
    },
    ("category", "state"),
)

_STORY: dict[str, Field[object]] = {
    "title": TextField(worded=True),
    "date": MomentField(exact=True),
    "slug": SLUG_FIELD,
    "kicker": TextField(),
    "subtitle": TextField(),
    "summary": TextField(),
    "byline": ListField(PERSON),
    "section": ReferenceField("section"),
    "tags": ListField(TextField(worded=True)),
    "cover": PictureField(),
    "draft": FlagField(),
    "status": ChoiceField("status.unknown", STATUSES),
    "lang": PatternField("lang.form", r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"),
    "embargo": MomentField(exact=True),
    "updated": MomentField(exact=True),
    "corrections": ListField(CORRECTION),
    "related": ListField(ReferenceField("related")),
    "edition": EDITION,
    "sample": FlagField(),
    "timeline": ListField(ENTRY),
}
_HINTS = {
    "author": "byline",
    "authors": "byline",
    "category": "section",
    "modified": "updated",
    "description": "summary",
    "tag": "tags",
    "标题": "title",
    "日期": "date",
    "摘要": "summary",
    "作者": "byline",
    "标签": "tags",
    "引题": "kicker",
    "副题": "subtitle",
    "栏目": "section",
}

STORY = RecordField(_STORY, ("title", "date"), _HINTS)
CASE_STORY = RecordField({**_STORY, "case": CASE}, ("title", "date", "case"), _HINTS)
PROSE = RecordField({"title": TextField(worded=True), "summary": TextField()}, ("title",), _HINTS)

SCHEMAS: dict[StoryKind, RecordField] = {"article": STORY, "editorial": STORY, "case": CASE_STORY}
"""The schema of each kind of story."""
