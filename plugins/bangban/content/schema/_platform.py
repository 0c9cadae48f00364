"""The schema of `platform/platform.yaml`: the help desk's own facts."""

from __future__ import annotations

from typing import ClassVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec import Struct

from bangban.content.model.platform import Access, Platform, Stage, Step, Term
from bangban.content.model.vocabulary import ACTORS, URGENCIES
from bangban.content.schema._calendar_field import WorkingDaysField
from bangban.content.schema._fields import (
    INVALID,
    Absence,
    ListField,
    MomentField,
    PatternField,
    Reading,
    TextField,
)
from bangban.content.schema._records import Record, RecordField
from bangban.content.schema.stories import SLUG_FIELD
from bangban.dates.limits import LIMIT_FORM
from bangban.frontmatter.nodes import Mapping, Node, Scalar, Sequence

_ID = PatternField("id.form", SLUG_FIELD.pattern)


class ZoneField(Struct, frozen=True):
    """The site's time zone by its IANA name."""

    errors: ClassVar = ("zone.unknown",)

    def read(self, node: Node, reading: Reading) -> str | Absence:
        """The name of a zone that exists."""
        name = node.text.strip() if isinstance(node, Scalar) else ""
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return reading.tell(node.position, "zone.unknown", text=name)
        return name


class TermsField(Struct, frozen=True):
    """Categories, agencies or sections: a list of `{id, name, short, note}` or `id: name` pairs.

    `taken` are ids that mean something else already.
    """

    taken: tuple[str, ...] = ()

    record: ClassVar = RecordField(
        {"id": _ID, "name": TextField(worded=True), "short": TextField(), "note": TextField()},
        ("id", "name"),
    )
    errors: ClassVar = ("id.duplicate", *RecordField.errors)

    def read(self, node: Node, reading: Reading) -> tuple[Term, ...] | Absence:
        """A tuple of Terms, each id once."""
        if isinstance(node, Mapping) and node.get("id") is None:
            node = Sequence(node.position, tuple(_spell_out(key, name) for key, name in node.entries))
        records = ListField(self.record).read(node, reading)
        if records is INVALID:
            return INVALID
        terms: dict[str, Term] = {}
        for record in records:
            if not _is_named(record):
                continue
            if record.values["id"] in (*terms, *self.taken):
                reading.tell(record.positions["id"], "id.duplicate", id=record.values["id"])
                continue
            terms[record.values["id"]] = Term(**record.values)
        return tuple(terms.values())


def _spell_out(key: Scalar, name: Node) -> Mapping:
    return Mapping(key.position, ((Scalar(key.position, "id"), key), (Scalar(name.position, "name"), name)))


_PROMISE = PatternField("promise.form", LIMIT_FORM)
_PARTNER = RecordField({"name": TextField(worded=True)}, ("name",), shorthand="name")
_STEP = RecordField({"title": TextField(), "text": TextField()}, ("title",), shorthand="title")
# A QR code holds less than three thousand bytes, and one of five hundred is hard to scan.
_QR_TARGET = PatternField("url.form", r"https?://\S{1,500}")
_QR = RecordField({"target": _QR_TARGET, "label": TextField()}, ("target",), shorthand="target")
_ACCESS = RecordField({"steps": ListField(_STEP), "qr": _QR})
_STAGE = RecordField(
    {
        "id": _ID,
        "name": TextField(worded=True),
        "text": TextField(),
        "promise": RecordField({"urgent": _PROMISE, "normal": _PROMISE}),
    },
    ("id", "name"),
)

PLATFORM = RecordField(
    {
        "name": TextField(worded=True),
        "short_name": TextField(worded=True),
        "slogan": TextField(),
        "started": MomentField(),
        "zone": ZoneField(),
        # No name and password before the host: the address stands on every page.
        "url": PatternField("url.form", r"https?://[^\s/?#@]+(?:/[^\s?#]*)?"),
        "partners": ListField(_PARTNER),
        "categories": TermsField(),
        "agencies": TermsField(taken=ACTORS),
        "sections": TermsField(),
        "access": _ACCESS,
        "journey": ListField(_STAGE),
        "working_days": WorkingDaysField(),
    },
    ("name", "categories"),
)


def read_platform(node: Node, reading: Reading) -> Platform:
    """The platform from the root node of `platform.yaml`; what could not be read is left empty."""
    record = PLATFORM.read(node, reading)
    if not isinstance(record, Record):
        return Platform()
    plain = record.take("name", "short_name", "slogan", "started", "zone", "url")
    plain |= record.take("categories", "agencies", "sections", "working_days")
    plain.setdefault("short_name", plain.get("name", ""))
    return Platform(
        **plain,
        partners=tuple(str(partner.get("name")) for partner in record.get("partners", ()) if partner.values),
        access=_build_access(record.get("access")),
        journey=tuple(_build_stage(stage) for stage in record.get("journey", ()) if _is_named(stage)),
    )


def _is_named(record: Record) -> bool:
    return "id" in record.values and "name" in record.values


def _build_access(record: object) -> Access:
    if not isinstance(record, Record):
        return Access()
    steps = tuple(Step(**step.values) for step in record.get("steps", ()) if "title" in step.values)
    qr = record.get("qr")
    words = qr.values if isinstance(qr, Record) else {}
    return Access(steps, str(words.get("target", "")), str(words.get("label", "")))


def _build_stage(record: Record) -> Stage:
    promise = record.get("promise")
    promised = promise.values if isinstance(promise, Record) else {}
    pairs = tuple((urgency, promised[urgency]) for urgency in URGENCIES if urgency in promised)
    return Stage(**record.take("id", "name", "text"), promises=pairs)
