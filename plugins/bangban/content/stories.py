"""A file of the desk becomes a Story, a page of the platform or its facts, or problems; what can be known of
a bad file is kept.

A file of which any header key is bad gives no story, but its references, pictures and texts are
still handed on, so that all its problems are told in one run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from bangban.content.files.folder import is_free_page
from bangban.content.headers import DatedKey, Header, make_header
from bangban.content.model.free_page import FREE_PAGE, FreePage
from bangban.content.model.picture import Picture
from bangban.content.model.placed import Reference, Text
from bangban.content.model.platform import PAGE, PLATFORM, Platform, PlatformPage
from bangban.content.model.story import SCHEMAS, SLUG_FIELD, Person, Story
from bangban.content.model.vocabulary import KINDS, PAGE_FOLDER, StoryKind, Unsaid
from bangban.content.private_uses import PrivateUse, list_story_uses
from bangban.content.schema.fields import Reading
from bangban.content.schema.record_fields import Record
from bangban.content.urls import is_own_place
from bangban.diagnostics.problems import Position, Problem, count_errors
from bangban.frontmatter.document import Document, parse_document
from bangban.frontmatter.nodes import Node
from bangban.support.languages import OWN_TAGS
from bangban.support.person_names import tidy_name
from bangban.support.slugs import make_tag_slug


class StoryFile(Struct, frozen=True):
    """One file of the desk as read: `story` is None where its front matter has errors.

    `slug` and `lang` are known as far as the file tells them; `is_draft` where it says without any doubt that
    it is one, whatever else is wrong with it; `references` pair what is named
    (category, agency, section, actor, related) with the reference; `links` are the addresses of
    its evidence, `dates` its moments with their places, `private` what is private in it.
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
    dates: tuple[DatedKey, ...] = ()
    private: tuple[PrivateUse, ...] = ()
    is_draft: bool = False

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """What it names, each with the id."""
        return tuple((what, reference.id) for what, reference in self.references)

    @property
    def status(self) -> str:
        """The status of its story, "" where that cannot be read."""
        return self.story.status if self.story else ""


def set_apart(file: StoryFile) -> StoryFile:
    """A file that stands where no story is read: it has mistakes, but is no story, and takes no address."""
    return replace(file, story=None, slug="")


def read_story(
    path: str,
    data: bytes,
    zone: ZoneInfo,
    kind: StoryKind | Unsaid = "",
    judge: Callable[[Header], Iterable[Problem]] = lambda _: (),
) -> StoryFile:
    """Reads the file of `path`, relative to the content folder; without `kind` its first folder tells. What
    `judge` says of the header are problems of the file, too."""
    kind = kind or KINDS[path.split("/", 1)[0]]
    document = parse_document(path, data)
    reading = Reading(zone)
    record = _read_header(kind, document, reading)
    slug = _read_slug(path, document, record, reading)
    written = record.list_arguments() if record else {}
    header = make_header(record, written.get("timeline", ()), document.header)
    problems = (*document.problems, *reading.problems, *judge(header))
    story = None
    if record and not count_errors(problems):
        story = _build_story(kind, slug, document, written)
    return StoryFile(
        path, kind, document, story, slug, _normalize_language(record.get("lang", "") if record else ""),
        record.positions.get("slug", Position(path)) if record else Position(path),
        tuple(reading.references), tuple(reading.pictures), tuple(reading.texts), problems,
        tuple(reading.links), header.dates, list_story_uses(document, slug),
        _is_draft(record, document),
    )  # fmt: skip


def _is_draft(record: Record | None, document: Document) -> bool:
    """Whether the header could be read as it stands, and has a sound `draft: true` or `status: draft`."""
    if record is None or count_errors(document.problems):
        return False
    return record.get("draft", False) is True or record.get("status", "") == "draft"


def read_prose(path: str, data: bytes, zone: ZoneInfo) -> tuple[PlatformPage | None, Document, list[Problem]]:
    """Reads the words of one of the platform's own pages, or a free page; None where they have errors."""
    document = parse_document(path, data)
    reading = Reading(zone)
    is_free, stem = is_free_page(path), PurePosixPath(path).stem
    schema = FREE_PAGE if is_free else PAGE
    record = schema.read(document.header, reading) if document.header else None
    problems = [*document.problems, *reading.problems]
    if count_errors(problems) or not isinstance(record, Record) or (is_free and not is_free_slug(stem)):
        return None, document, problems
    place = (f"{PAGE_FOLDER}/{stem}" if is_free else stem, path, document.body, document.body_line)
    return _build_page(place, record.list_arguments(), is_free), document, problems


def _build_page(place: tuple[str, str, str, int], written: dict[str, Any], is_free: bool) -> PlatformPage:
    if not is_free:
        return PlatformPage(*place, **written)
    is_draft = written.pop("draft", False)
    return FreePage(*place, **{**written, **({"status": "draft"} if is_draft else {})})


def is_free_slug(stem: str) -> bool:
    """Whether a free page of this name can stand at the site's root."""
    return SLUG_FIELD.matches(stem) and not is_own_place(stem)


def read_platform(node: Node, reading: Reading) -> Platform:
    """The platform from the root node of `platform.yaml`; what could not be read is left empty."""
    record = PLATFORM.read(node, reading)
    if not isinstance(record, Record):
        return Platform()
    return Platform(**{"short_name": record.get("name", ""), **record.list_arguments()})


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


def _build_story(kind: StoryKind, slug: str, document: Document, written: dict[str, Any]) -> Story:
    is_draft = written.pop("draft", False)
    changed = {
        "slug": slug,
        "byline": _tidy_byline(written.get("byline", ())),
        "tags": _merge_tags(written.get("tags", ())),
        "status": "draft" if is_draft else written.get("status", "published"),
        "lang": _normalize_language(written.get("lang", "")),
    }
    return Story(
        kind=kind,
        path=document.path,
        position=Position(document.path),
        body=document.body,
        body_line=document.body_line,
        **{**written, **changed},
    )


def _tidy_byline(people: Iterable[Person]) -> tuple[Person, ...]:
    """Each person once with a role: 张 三 and 张三 are one."""
    usual = (
        person if (name := tidy_name(person.name)) == person.name else replace(person, name=name)
        for person in people
    )
    return tuple(dict.fromkeys(usual))


def _merge_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Each tag once: `AI` and `ai` are one, spelt as first written."""
    spellings: dict[str, str] = {}
    for tag in tags:
        spellings.setdefault(make_tag_slug(tag), tag)
    return tuple(spellings.values())


def _normalize_language(tag: object) -> str:
    # The site's own language needs no mark in an address.
    return "" if str(tag).lower() in OWN_TAGS else str(tag)
