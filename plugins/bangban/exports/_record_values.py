"""A timeline as plain values: what every export is written from, and what JSON gives back.

All values are text, flags and tuples, so that a record equals what its JSON reads as. Empty text,
an empty tuple or None means “not known” or “none”. What a field means to the outside world stands
in `timeline.schema.json`, whose properties are these fields.
"""

from __future__ import annotations

from bangban.support.values import dataclass

VERSION = 1
"""The version of the schema; another one has another address."""


@dataclass(frozen=True, slots=True)
class TermValue:
    """A category or an agency: its id on this site, and its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ActorValue:
    """Who acted. `kind` is seeker|platform|agency|other; `id` only of an agency."""

    kind: str
    name: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class MediaValue:
    """A picture: its address, words for those who cannot see it, caption and credit."""

    url: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceValue:
    """A document that bears an entry out; `sha256` is 64 lower-case hex digits."""

    url: str
    title: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class SpanValue:
    """How long something took, in ISO 8601 durations: `duration` where it is one number, else from
    `at_least` to `at_most`. `display` is the Chinese wording (`约10小时5分`)."""

    display: str
    approximate: bool
    duration: str = ""
    at_least: str = ""
    at_most: str = ""


@dataclass(frozen=True, slots=True)
class TotalsValue:
    """A case's totals, each counted from the request."""

    first_answer: SpanValue | None = None
    forwarded: SpanValue | None = None
    total: SpanValue | None = None


@dataclass(frozen=True, slots=True)
class EntryValue:
    """One entry. `at` is EDTF; `start` and `end` are the first and the last second that it can mean
    (RFC 3339, UTC); `text` is Markdown as typed, `html` the same, sanitised, with absolute links."""

    id: str
    at: str
    display: str
    precision: str
    approximate: bool
    title: str
    background: bool = False
    start: str = ""
    end: str = ""
    stage: str = ""
    actor: ActorValue | None = None
    text: str = ""
    html: str = ""
    media: MediaValue | None = None
    evidence: tuple[EvidenceValue, ...] = ()


@dataclass(frozen=True, slots=True)
class ExpectedValue:
    """A step that is expected: when, as EDTF and in Chinese, and what."""

    at: str
    display: str
    what: str


@dataclass(frozen=True, slots=True)
class TimelineRecord:
    """A story's timeline and what is needed to understand it elsewhere.

    `schema` is the address of the JSON Schema, `url` that of the story's page; `published` and
    `updated` are RFC 3339 in UTC; `zone` is the IANA name that wall times are of.
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
