"""What `content/platform/` tells of the help desk, as frozen values, checked, with the keys of its files."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from bangban.content.model.allowed_value import AllowedValue
from bangban.content.model.brand import Brand
from bangban.content.model.imprint import ADDRESS_FIELD, Area, DataLicence, HelpRequest, Hotline, Legal
from bangban.content.model.story import SLUG_FIELD
from bangban.content.model.vocabulary import ACTORS, Status, Urgency
from bangban.content.schema.date_fields import MomentField, WorkingDaysField
from bangban.content.schema.fields import ListField, PatternField, TextField
from bangban.content.schema.platform_fields import (
    AREAS_APART,
    PARTNER_FIELD,
    PROMISE_FIELD,
    TermsField,
    ZoneField,
)
from bangban.content.schema.record_fields import Key, Place, declare
from bangban.dates.moments import Moment
from bangban.dates.working_days import Years
from bangban.diagnostics.problems import Position

_ID = PatternField("id.form", SLUG_FIELD.pattern)
# A QR code holds less than three thousand bytes, and one of five hundred is hard to scan.
_QR_TARGET = PatternField("url.form", r"https?://\S{1,500}")


class Term(Struct, frozen=True):
    """A category, agency or section of the platform; `short` is for labels, else the name."""

    id: Annotated[str, Key(_ID, required=True)]
    name: Annotated[str, Key(TextField(worded=True), required=True)]
    short: Annotated[str, Key(TextField())] = ""
    note: Annotated[str, Key(TextField())] = ""


class Step(Struct, frozen=True):
    """A step to reach the platform."""

    title: Annotated[str, Key(TextField(), required=True)]
    text: Annotated[str, Key(TextField())] = ""


class Stage(Struct, frozen=True):
    """A stage of a request's way. `promises` pairs an urgency with its promise (`24h`, `3d`, `5wd`)."""

    id: Annotated[str, Key(_ID, required=True)]
    name: Annotated[str, Key(TextField(worded=True), required=True)]
    text: Annotated[str, Key(TextField())] = ""
    promises: Annotated[tuple[tuple[Urgency, str], ...], Key(PROMISE_FIELD, name="promise")] = ()


class QrCode(Struct, frozen=True):
    """The address that a QR code holds, and the words beside it; no address, no code."""

    target: Annotated[str, Key(_QR_TARGET, required=True)] = ""
    label: Annotated[str, Key(TextField())] = ""


class Access(Struct, frozen=True):
    """How to reach the platform."""

    steps: Annotated[tuple[Step, ...], Key(ListField(declare(Step, shorthand="title")))] = ()
    qr: Annotated[QrCode, Key(declare(QrCode, shorthand="target"))] = QrCode()


class Platform(Struct, frozen=True):
    """The help desk itself. `zone` is an IANA name, `url` the site's address with scheme."""

    name: Annotated[str, Key(TextField(worded=True), required=True)] = ""
    short_name: Annotated[str, Key(TextField(worded=True))] = ""
    slogan: Annotated[str, Key(TextField())] = ""
    started: Annotated[Moment | None, Key(MomentField())] = None
    zone: Annotated[str, Key(ZoneField())] = "Asia/Shanghai"
    url: Annotated[str, Key(ADDRESS_FIELD)] = ""
    url_place: Annotated[Position | None, Place("url")] = None
    partners: Annotated[tuple[str, ...], Key(ListField(PARTNER_FIELD))] = ()
    categories: Annotated[tuple[Term, ...], Key(TermsField(declare(Term)), required=True)] = ()
    agencies: Annotated[tuple[Term, ...], Key(TermsField(declare(Term), taken=ACTORS))] = ()
    sections: Annotated[tuple[Term, ...], Key(TermsField(declare(Term)))] = ()
    access: Annotated[Access, Key(declare(Access))] = Access()
    journey: Annotated[tuple[Stage, ...], Key(ListField(declare(Stage)))] = ()
    allow: Annotated[tuple[AllowedValue, ...], Key(ListField(declare(AllowedValue)))] = ()
    working_days: Annotated[Years, Key(WorkingDaysField())] = ()
    areas: Annotated[tuple[Area, ...], Key(TermsField(declare(Area), apart=AREAS_APART))] = ()
    request: Annotated[HelpRequest, Key(declare(HelpRequest))] = HelpRequest()
    hotlines: Annotated[tuple[Hotline, ...], Key(ListField(declare(Hotline)))] = ()
    brand: Annotated[Brand, Key(declare(Brand))] = Brand()
    legal: Annotated[Legal, Key(declare(Legal))] = Legal()
    data_licence: Annotated[DataLicence, Key(declare(DataLicence, shorthand="name"))] = DataLicence()


class PlatformPage(Struct, frozen=True):
    """The words of one of the platform's own pages (`intro`, `how-to`, …). Of a free page
    (:mod:`bangban.content.model.free_page`) the `name` is `pages/<slug>`."""

    name: str
    path: str
    body: str
    body_line: int
    title: Annotated[str, Key(TextField(worded=True), required=True, aliases=("标题",))]
    summary: Annotated[str, Key(TextField(), aliases=("description", "摘要"))] = ""

    @property
    def status(self) -> Status:
        """It is published: only free pages can be drafts."""
        return "published"


PLATFORM = declare(Platform)
PAGE = declare(PlatformPage)
