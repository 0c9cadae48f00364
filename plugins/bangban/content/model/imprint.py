"""What platform.yaml tells of who is responsible for the site, and how to reach whom: the law's notices, the
way to ask for help, hotlines; and what others may do with its data."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from bangban.content.schema.contact_fields import (
    ICP_FIELD,
    MAIL_FIELD,
    PHONE_FIELD,
    POLICE_FIELD,
    TileField,
)
from bangban.content.schema.fields import ListField, PatternField, TextField
from bangban.content.schema.record_fields import Key, Place, declare
from bangban.diagnostics.problems import Position

# No name and password before the host: the address stands on every page.
ADDRESS_FIELD = PatternField("url.form", r"https?://[^\s/?#@]+(?:/[^\s?#]*)?")


class ReportChannel(Struct, frozen=True):
    """Where readers report what is unlawful or false."""

    phone: Annotated[str, Key(PHONE_FIELD)] = ""
    email: Annotated[str, Key(MAIL_FIELD)] = ""
    url: Annotated[str, Key(ADDRESS_FIELD)] = ""


class Legal(Struct, frozen=True):
    """The law's notices: `icp` is the number of the register of sites, `police` that of the police, `licence`
    others, in words."""

    icp: Annotated[str, Key(ICP_FIELD)] = ""
    police: Annotated[str, Key(POLICE_FIELD)] = ""
    licence: Annotated[tuple[str, ...], Key(ListField(TextField(worded=True)))] = ()
    report: Annotated[ReportChannel, Key(declare(ReportChannel))] = ReportChannel()
    copyright: Annotated[str, Key(TextField(worded=True))] = ""
    contact: Annotated[str, Key(TextField(worded=True))] = ""


class HelpRequest(Struct, frozen=True):
    """How to ask for help from here: words, an address or a telephone, a note."""

    label: Annotated[str, Key(TextField(worded=True))] = ""
    url: Annotated[str, Key(ADDRESS_FIELD)] = ""
    phone: Annotated[str, Key(PHONE_FIELD)] = ""
    note: Annotated[str, Key(TextField(worded=True))] = ""
    places: Annotated[tuple[tuple[str, Position], ...], Place("")] = ()


class Hotline(Struct, frozen=True):
    """A telephone for everybody."""

    name: Annotated[str, Key(TextField(worded=True), required=True)]
    number: Annotated[str, Key(PHONE_FIELD, required=True)]


class DataLicence(Struct, frozen=True):
    """On what terms others may use the site's data."""

    name: Annotated[str, Key(TextField(worded=True), required=True)] = ""
    url: Annotated[str, Key(ADDRESS_FIELD)] = ""


class Area(Struct, frozen=True):
    """A part of the city: `tile` is its column and row on a map of tiles, None where there is none."""

    id: Annotated[str, Key(PatternField("id.form", "[a-z0-9]+(?:-[a-z0-9]+)*"), required=True)]
    name: Annotated[str, Key(TextField(worded=True), required=True)]
    tile: Annotated[tuple[int, int] | None, Key(TileField())] = None
