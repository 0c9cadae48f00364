"""A timeline as plain values: what every export is written from, and what JSON gives back.

All values are text, flags and tuples, so that a record equals what its JSON reads as. Empty text,
an empty tuple or None means “not known” or “none”. What a field means to the outside world stands
in `timeline.schema.json`, whose properties are these fields.
"""

from __future__ import annotations

from msgspec import Struct

VERSION = 1
"""The version of the schema; another one has another address."""


class TermValue(Struct, frozen=True):
    """A category or an agency: its id on this site, and its name."""

    id: str
    name: str


class ActorValue(Struct, frozen=True):
    """Who acted. `kind` is seeker|platform|agency|other; `id` only of an agency."""

    kind: str
    name: str
    id: str = ""


class MediaValue(Struct, frozen=True):
    """A picture: its address, words for those who cannot see it, caption and credit."""

    url: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


class EvidenceValue(Struct, frozen=True):
    """A document that bears an entry out; `sha256` is 64 lower-case hex digits."""

    url: str
    title: str = ""
    sha256: str = ""


class SpanValue(Struct, frozen=True):
    """How long something took, in ISO 8601 durations: `duration` where it is one number, else from
    `at_least` to `at_most`. `display` is the Chinese wording (`约10小时5分`)."""

    display: str
    approximate: bool
    duration: str = ""
    at_least: str = ""
    at_most: str = ""


class TotalsValue(Struct, frozen=True):
    """A case's totals, each counted from the request."""

    first_answer: SpanValue | None = None
    forwarded: SpanValue | None = None
    total: SpanValue | None = None


class ConformanceValue(Struct, frozen=True):
    """What the moments of a record are written in, by the name of their key."""

    edtf: str = "EDTF level 1 (ISO 8601-2:2019)"
    at: str = (
        "EDTF level 1 (ISO 8601-2:2019), and beyond it: clock times without seconds, ~ ? % behind a clock "
        "time or XX, clock times and XX as ends of a range"
    )


class EntryValue(Struct, frozen=True):
    """One entry. `at` is EDTF as the desk wrote it, `edtf` the strict form. In RFC 3339, UTC: `start`, `end`,
    the first and the last second that it can mean, `published`, the one moment to file it under, `updated`,
    that of its last change. `text` is Markdown as typed, `html` the same, sanitised, with absolute links."""

    id: str
    at: str
    display: str
    precision: str
    approximate: bool
    title: str
    edtf: str = ""
    background: bool = False
    start: str = ""
    end: str = ""
    published: str = ""
    updated: str = ""
    stage: str = ""
    actor: ActorValue | None = None
    text: str = ""
    html: str = ""
    media: MediaValue | None = None
    evidence: tuple[EvidenceValue, ...] = ()


class ExpectedValue(Struct, frozen=True):
    """A step that is expected: when, as EDTF (`edtf` is the strict form) and in Chinese, and what."""

    at: str
    display: str
    what: str
    edtf: str = ""


class CorrectionValue(Struct, frozen=True):
    """What was wrong and has been put right: since when, as EDTF and in Chinese, and in RFC 3339, UTC
    (`updated`); `entry` is the id of the entry that it concerns, "" where none is named. `text` is Markdown
    as typed, `html` the same, sanitised, with absolute links."""

    at: str
    display: str
    updated: str
    text: str
    html: str = ""
    entry: str = ""


class TimelineRecord(Struct, frozen=True, rename={"schema": "$schema"}):
    """A story's timeline and what is needed to understand it elsewhere.

    `schema` is the address of the JSON Schema, `url` that of the story's page; `published` and
    `updated` (its last change) are RFC 3339 in UTC; `zone` is the IANA name that wall times are of.
    """

    schema: str
    version: int
    url: str
    kind: str
    title: str
    language: str
    zone: str
    published: str
    updated: str
    summary: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    state: str = ""
    outcome: str = ""
    urgency: str = ""
    category: TermValue | None = None
    agencies: tuple[TermValue, ...] = ()
    area: str = ""
    cover: MediaValue | None = None
    sample: bool = False
    totals: TotalsValue | None = None
    entries: tuple[EntryValue, ...] = ()
    expected: tuple[ExpectedValue, ...] = ()
    corrections: tuple[CorrectionValue, ...] = ()
    conformance: ConformanceValue = ConformanceValue()

    def list_corrections(self, entry: EntryValue) -> tuple[CorrectionValue, ...]:
        """Those of the entry, newest first: one that names none may be of any that had happened by then."""
        return tuple(
            row
            for row in self.corrections
            if row.entry == entry.id or (not row.entry and entry.published and entry.published <= row.updated)
        )
