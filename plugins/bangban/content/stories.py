"""A Markdown file becomes a Story, or problems; what can be known of a bad file is kept.

A file of which any header key is bad gives no story, but its references, pictures and texts are
still handed on, so that all its problems are told in one run.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from bangban.content._case_rules import check_case
from bangban.content.date_rules import Dated, list_dates
from bangban.content.model.platform import PlatformPage
from bangban.content.model.story import (
    Actor,
    CaseFile,
    Consent,
    Correction,
    Entry,
    Evidence,
    Expected,
    Person,
    Picture,
    PrintPlace,
    Reference,
    Story,
    Text,
)
from bangban.content.model.vocabulary import ACTORS, KINDS, StoryKind, Unsaid
from bangban.content.schema._fields import Reading
from bangban.content.schema._records import Record
from bangban.content.schema.stories import PROSE, SCHEMAS, SLUG_FIELD
from bangban.diagnostics.problems import Position, Problem, count_errors
from bangban.frontmatter.document import Document, parse_document
from bangban.support.slugs import make_tag_slug


class StoryFile(Struct, frozen=True):
    """One file of the desk as read: `story` is None where its front matter has errors.

    `slug` and `lang` are known as far as the file tells them; `references` pair what is named
    (category, agency, section, actor, related) with the reference; `links` are the addresses of
    its evidence, `dates` the moments that a clock may not have reached yet.
    """

    path: str
    kind: StoryKind
    document: Document
    story: Story | None
    slug: str
    lang: str
    place: Position
    references: tuple[tuple[str, Reference], ...]
    pictures: tuple[Picture, ...]
    texts: tuple[Text, ...]
    problems: tuple[Problem, ...]
    links: tuple[Reference, ...] = ()
    dates: tuple[Dated, ...] = ()


def set_apart(file: StoryFile) -> StoryFile:
    """A file that stands where no story is read: it has mistakes, but is no story, and takes no address."""
    return replace(file, story=None, slug="")


def read_story(path: str, data: bytes, zone: ZoneInfo, kind: StoryKind | Unsaid = "") -> StoryFile:
    """Reads the file of `path`, relative to the content folder; without `kind` its first folder tells."""
    kind = kind or KINDS[path.split("/", 1)[0]]
    document = parse_document(path, data)
    reading = Reading(zone)
    record = _read_header(kind, document, reading)
    slug = _read_slug(path, document, record, reading)
    entries = _build_timeline(record.get("timeline", ())) if record else ()
    head = record.get("case") if record else None
    case = _build_case(head)
    reading.problems += check_case(head if isinstance(head, Record) else None, entries)
    dates = list_dates(record, entries)
    problems = (*document.problems, *reading.problems)
    story = None
    if record and not count_errors(problems):
        story = _build_story(kind, slug, document, record, case, entries)
    return StoryFile(
        path, kind, document, story, slug, _normalize_language(record.get("lang", "") if record else ""),
        record.positions.get("slug", Position(path)) if record else Position(path),
        tuple(reading.references), tuple(reading.pictures), tuple(reading.texts), problems,
        tuple(reading.links), dates,
    )  # fmt: skip


def read_prose(path: str, data: bytes, zone: ZoneInfo) -> tuple[PlatformPage | None, Document, list[Problem]]:
    """Reads the words of one of the platform's own pages; None where they have errors."""
    document = parse_document(path, data)
    reading = Reading(zone)
    record = PROSE.read(document.header, reading) if document.header else None
    problems = [*document.problems, *reading.problems]
    if count_errors(problems) or not isinstance(record, Record):
        return None, document, problems
    words = (str(record.get("title")), str(record.get("summary", "")))
    page = PlatformPage(PurePosixPath(path).stem, path, *words, document.body, document.body_line)
    return page, document, problems


def _read_header(kind: StoryKind, document: Document, reading: Reading) -> Record | None:
    if document.header is None:
        return None
    record = SCHEMAS[kind].read(document.header, reading)
    return record if isinstance(record, Record) else None


def _read_slug(path: str, document: Document, record: Record | None, reading: Reading) -> str:
    if record and "slug" in record.positions:
        return str(record.get("slug", ""))
    stem = PurePosixPath(path).stem
    if document.header is None or SLUG_FIELD.matches(stem):
        return stem
    reading.tell(Position(path), "slug.stem", stem=stem)
    return ""


def _build_story(
    kind: StoryKind,
    slug: str,
    document: Document,
    record: Record,
    case: CaseFile | None,
    entries: tuple[Entry, ...],
) -> Story:
    plain = record.take(
        "title", "date", "kicker", "subtitle", "summary", "section", "cover", "embargo", "updated",
        "related", "sample",
    )  # fmt: skip
    edition = record.get("edition")
    return Story(
        kind=kind,
        slug=slug,
        path=document.path,
        position=Position(document.path),
        body=document.body,
        body_line=document.body_line,
        byline=tuple(dict.fromkeys(Person(**person.values) for person in record.get("byline", ()))),
        tags=_merge_tags(record.get("tags", ())),
        corrections=tuple(Correction(**row.values) for row in record.get("corrections", ())),
        edition=_build_edition(edition) if isinstance(edition, Record) else None,
        status="draft" if record.get("draft") else record.get("status", "published"),
        lang=_normalize_language(record.get("lang", "")),
        case=case,
        timeline=entries,
        **plain,
    )


def _merge_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Each tag once: `AI` and `ai` are one, spelt as first written."""
    spellings: dict[str, str] = {}
    for tag in tags:
        spellings.setdefault(make_tag_slug(tag), tag)
    return tuple(spellings.values())


def _normalize_language(tag: object) -> str:
    # The site's own language needs no mark in an address.
    return "" if str(tag).lower() in ("zh", "zh-cn", "zh-hans", "zh-hans-cn") else str(tag)


def _build_edition(record: Record) -> PrintPlace:
    # Without a position a story stands after those that have one.
    return PrintPlace(record.get("date"), str(record.get("page")), int(record.get("position", 999)))


def _build_case(record: object) -> CaseFile | None:
    if not isinstance(record, Record) or not {"category", "state"} <= record.values.keys():
        return None
    seeker, consent, expected = (record.get(key) for key in ("seeker", "consent", "expected"))
    names = seeker.values if isinstance(seeker, Record) else {}
    return CaseFile(
        **record.take("category", "state", "urgency", "outcome", "confirmed", "area", "agencies"),
        seeker=str(names.get("name", "")),
        seeker_note=str(names.get("note", "")),
        consent=_build_consent(consent),
        expected=_build_expected(expected),
    )


def _build_consent(record: object) -> Consent | None:
    if not isinstance(record, Record):
        return None
    return Consent(**record.values, places=tuple(record.positions.items()))


def _build_expected(record: object) -> Expected | None:
    if not isinstance(record, Record) or not {"at", "what"} <= record.values.keys():
        return None
    return Expected(**record.values)


def _build_timeline(records: Iterable[Record]) -> tuple[Entry, ...]:
    readable = (record for record in records if {"at", "title"} <= record.values.keys())
    return tuple(_build_entry(record) for record in readable)


def _build_entry(record: Record) -> Entry:
    actor = record.get("actor")
    evidence = tuple(_build_evidence(item) for item in record.get("evidence", ()) if "href" in item.values)
    plain = record.take("at", "title", "stage", "text", "media", "background")
    return Entry(
        **plain,
        position=record.positions["at"],
        actor=_build_actor(actor) if actor is not None else None,
        evidence=evidence,
    )


def _build_evidence(record: Record) -> Evidence:
    words = (str(record.get("href")), str(record.get("title", "")), str(record.get("sha256", "")).lower())
    return Evidence(*words, record.positions["href"])


def _build_actor(actor: str | Reference) -> Actor:
    if isinstance(actor, str):
        return Actor("other", name=actor)
    if actor.id in ACTORS:
        return Actor(actor.id)
    return Actor("agency", agency=actor)
