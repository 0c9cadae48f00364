"""A text of another program as a draft of an article, with what of its header has a place here."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import blake2b
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from bangban.content.model.story import SLUG_FIELD
from bangban.content.schema.alias_field import AliasField, normalize_alias
from bangban.content.schema.fields import INVALID, Reading
from bangban.content.stories import read_story
from bangban.content.urls import is_own_address
from bangban.diagnostics.problems import Position
from bangban.exports.timelinejs_shape import Notes
from bangban.frontmatter.nodes import Scalar
from bangban.imports._batch import ImportedFile, Request
from bangban.imports._case_steps import read_time
from bangban.imports._case_writer import NameFinder, write_plain
from bangban.imports._private_words import hide_private
from bangban.imports._story_writer import write_story_text
from bangban.locale.zh.interchange_messages import LEFT_OVER, NAME_SEPARATOR, UNTITLED_ARTICLE
from bangban.locale.zh.wording import PRIVATE_KINDS
from bangban.support.languages import OWN_TAGS, is_language
from bangban.support.slugs import is_punctuation_only

_ANY_ZONE = ZoneInfo("UTC")
_FALLBACK_DATE = "2000-01-01"
_SLUG_BREAKS = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG = 100


class ArticleRecord(Struct):
    """An article as it is gathered; `body` is Markdown, `leftovers` what has no key here, as name and words,
    `sections` names of which the first that is known here is the section and the others are tags."""

    line: int = 1
    title: str = ""
    subtitle: str = ""
    date: str = ""
    updated: str = ""
    slug: str = ""
    summary: str = ""
    byline: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    lang: str = ""
    aliases: list[str] = field(default_factory=list)
    body: str = ""
    leftovers: list[tuple[str, str]] = field(default_factory=list)

    def leave(self, name: str, words: str) -> None:
        """Keeps something for the body."""
        if words:
            self.leftovers.append((name, words))


def write_article(record: ArticleRecord, request: Request, names: NameFinder, notes: Notes) -> ImportedFile:
    """The draft of an article. What could not be carried over is told, and stands in its text; what the
    privacy guard finds in it is told."""
    header: dict[str, object] = {
        "title": _settle_title(record),
        "date": _settle_date(record, request, notes),
        "draft": True,
    }
    header |= _settle_names(record, names, notes)
    header |= _settle_language(record, notes)
    if record.updated:
        header |= _settle_updated(record, str(header["date"]), request, notes)
    if aliases := [one for one in record.aliases if _settle_alias(one, record, request, notes)]:
        header["aliases"] = list(dict.fromkeys(aliases))
    rows = (write_plain(LEFT_OVER.format(what=what, text=words)) for what, words in record.leftovers)
    body = "\n\n".join(part for part in (record.body.strip("\n"), *rows) if part.strip())
    text = write_story_text(header, body)
    slug = make_slug(record.slug, record.title, text)
    _tell_private(text, slug, record, notes)
    return ImportedFile(slug, text, None, record.line)


def make_slug(wanted: str, title: str, text: str) -> str:
    """The wanted name where it can be one, else of the title's Latin letters, else of a digest of the
    text."""
    for words in (wanted, title if title.isascii() else ""):
        slug = _SLUG_BREAKS.sub("-", words.lower()).strip("-")[:_LONGEST_SLUG].strip("-")
        if any(sign.isalpha() for sign in slug) and SLUG_FIELD.matches(slug) and words.isascii():
            return slug
    return f"article-{blake2b(text.encode('utf-8', 'replace'), digest_size=5).hexdigest()}"


def _settle_title(record: ArticleRecord) -> str:
    if is_punctuation_only(record.title):
        record.leave("title", record.title)
        record.title = ""
    return " ".join(record.title.split()) or UNTITLED_ARTICLE


def _settle_date(record: ArticleRecord, request: Request, notes: Notes) -> str:
    known = read_time(record.date, request.zone) if record.date else ""
    if known and re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?)?\Z", known):
        return known
    if record.date:
        notes.tell(record.line, "import.time", column="date", text=hide_private(record.date))
        record.leave("date", record.date)
    notes.tell(record.line, "import.no-date", date=_FALLBACK_DATE)
    return _FALLBACK_DATE


def _settle_updated(record: ArticleRecord, date: str, request: Request, notes: Notes) -> dict[str, object]:
    """`updated`, where it is later than the date: else it says nothing, and would be a mistake here."""
    known = read_time(record.updated, request.zone)
    if known[:10] > date[:10]:
        return {"updated": known}
    if known[:10] != date[:10]:
        notes.tell(record.line, "import.time", column="updated", text=hide_private(record.updated))
        record.leave("updated", record.updated)
    return {}


def _settle_names(record: ArticleRecord, names: NameFinder, notes: Notes) -> dict[str, object]:
    """Section, tags and byline. A category that is no section here becomes a tag, and that is told."""
    keys: dict[str, object] = {}
    if record.subtitle:
        keys["subtitle"] = record.subtitle
    if record.summary and not is_punctuation_only(record.summary):
        keys["summary"] = " ".join(record.summary.split())
    byline = [one for one in record.byline if not is_punctuation_only(one)]
    if byline:
        keys["byline"] = [{"name": one} for one in dict.fromkeys(byline)]
    tags = list(record.tags)
    for words in record.sections:
        known = names.find("section", words)
        if known and "section" not in keys:
            keys["section"] = known
        else:
            tags.insert(0, words)
            notes.tell(record.line, "import.section", text=words)
    unworded = [one for one in (*tags, *record.byline) if is_punctuation_only(one)]
    record.leave("tags", NAME_SEPARATOR.join(unworded))
    if tags := [one for one in tags if one.strip() and not is_punctuation_only(one)]:
        keys["tags"] = list(dict.fromkeys(tags))
    return keys


def _settle_language(record: ArticleRecord, notes: Notes) -> dict[str, object]:
    tag = record.lang.replace("_", "-")
    if not tag or tag.lower() in OWN_TAGS:
        return {}
    if is_language(tag):
        return {"lang": tag}
    notes.tell(record.line, "import.unknown-word", column="lang", text=record.lang)
    record.leave("lang", record.lang)
    return {}


def _settle_alias(alias: str, record: ArticleRecord, request: Request, notes: Notes) -> bool:
    """Whether an old address can lead here; told where it cannot."""
    scalar = Scalar(Position(request.name), alias)
    can_lead = AliasField().read(scalar, Reading(request.zone)) is not INVALID
    if can_lead and not is_own_address(normalize_alias(alias)):
        return True
    notes.tell(record.line, "import.alias", url=alias)
    record.leave("url", alias)
    return False


def _tell_private(text: str, slug: str, record: ArticleRecord, notes: Notes) -> None:
    """What is private in an article may be the story, or was public before: it is told, and stands."""
    uses = read_story(f"articles/{slug}.md", text.encode("utf-8", "replace"), _ANY_ZONE, "article").private
    if uses:
        counts = Counter(PRIVATE_KINDS[use.kind] for use in uses)
        kinds = NAME_SEPARATOR.join(f"{kind} {count}" for kind, count in counts.items())
        notes.tell(record.line, "import.private", kinds=kinds)
