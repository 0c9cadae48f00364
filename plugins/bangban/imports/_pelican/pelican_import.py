"""A text of a Pelican site as an article: its header as ours, its links as far as they lead anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import PurePath

from bangban.exports.timelinejs_shape import Notes, clean_text
from bangban.frontmatter.document import Document, parse_document
from bangban.frontmatter.nodes import Mapping, Node, Scalar, Sequence
from bangban.imports._article_writer import ArticleRecord, make_slug, write_article
from bangban.imports._batch import Batch, Request
from bangban.imports._case_steps import read_time
from bangban.imports._case_writer import NameFinder
from bangban.imports._georeport.history import flatten
from bangban.imports._local_targets import LocalTargets
from bangban.imports._pelican.restructured_text import read_restructured
from bangban.imports._private_words import hide_private
from bangban.imports._tables.table_text import decode_text
from bangban.locale.zh.interchange_messages import NAME_SEPARATOR

_RESTRUCTURED = re.compile(r"(?:.*\n){1,3}(?:={3,}|#{3,}|-{4,}|\*{3,}|~{3,})\n(?:\s*\n)?\s*:[A-Za-z_-]+:")
_FIELD_START = re.compile(r"\s*:[A-Za-z_-]+: ")
_LISTED = re.compile(r"\s*[;；]\s*")
_COMMAS = re.compile(r"\s*[,，、]\s*")
_LOST = "frontmatter.old-lost"
_OLD = (
    _LOST, "frontmatter.old-style", "frontmatter.old-line", "frontmatter.old-lines", "frontmatter.old-joined",
)  # fmt: skip
_SUMMARY_END = re.compile(r"^[ \t]*<!--\s*PELICAN_(?:END|BEGIN)_SUMMARY\s*-->[ \t]*\n?", re.MULTILINE)


def import_pelican(data: bytes, request: Request) -> Batch:
    """The article of a file. Never raises, whatever the data."""
    notes = Notes(request.name)
    text = decode_text(data, notes)
    if text is None or not text.strip():
        notes.tell(1, "import.no-text")
        return Batch((), tuple(notes.problems))
    record = ArticleRecord()
    place = PurePath(request.name).parent.name
    targets = LocalTargets(request, notes, 1, place)
    if _is_restructured(request.name, text):
        _read_restructured(text, record, targets, notes)
    else:
        _read_markdown(text, record, targets, notes)
    record.slug = record.slug or _name_stem(request.name)
    if request.pattern:
        _add_old_address(record, request, notes)
    draft = write_article(record, request, NameFinder(request), notes)
    return Batch((draft,), tuple(notes.problems))


def _is_restructured(name: str, text: str) -> bool:
    suffix = PurePath(name).suffix.lower()
    if suffix in (".rst", ".md", ".markdown", ".mkd", ".mdown"):
        return suffix == ".rst"
    return bool(_RESTRUCTURED.match(text[:2000]) or _FIELD_START.match(text))


def _read_restructured(text: str, record: ArticleRecord, targets: LocalTargets, notes: Notes) -> None:
    read = read_restructured(text, notes)
    record.title, record.subtitle = read.title, read.subtitle
    _read_fields(read.fields, record, notes)
    record.body = targets.convert(read.markup)


def _read_markdown(text: str, record: ArticleRecord, targets: LocalTargets, notes: Notes) -> None:
    document = parse_document(notes.path, text.encode("utf-8", "replace"))
    header = document.header
    if isinstance(header, Mapping):
        _read_fields(((key.text, _join(node)) for key, node in header.entries), record, notes)
    _read_fields(_list_lost(document), record, notes)
    # What of a header cannot be read is told as `bangban check` does.
    notes.problems += (one for one in document.problems if one.level == "error" and one.code not in _OLD)
    body = _SUMMARY_END.sub("", document.body)
    record.body = targets.settle_markdown(body)


def _list_lost(document: Document) -> Iterator[tuple[str, str]]:
    """The lines of an old header that have no place in ours."""
    for problem in document.problems:
        if problem.code == _LOST:
            key, _, value = str(problem.values["old"]).partition(":")
            yield key, value


def _join(node: Node) -> str:
    """A value as words; of a list the items are parted by semicolons, as Pelican parts authors."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return ";".join(_join(one) for one in node.items)
    return NAME_SEPARATOR.join(words for _, words in flatten({k.text: _join(v) for k, v in node.entries}))


def _read_fields(fields: Iterable[tuple[str, str]], record: ArticleRecord, notes: Notes) -> None:
    """What a header says, key by key; of a key that has no place here the words stay."""
    for name, value in fields:
        words = clean_text(value)
        key = name.lower()
        if not words:
            continue
        if key in _TEXTS:
            if getattr(record, _TEXTS[key]) and key != "title":
                record.leave(name, words)
            else:
                setattr(record, _TEXTS[key], words)
        elif key in _READERS:
            _READERS[key](record, words, notes)
        else:
            notes.tell(1, "import.key", key=name, text=hide_private(words))
            record.leave(name, words)


def _read_status(record: ArticleRecord, words: str, notes: Notes) -> None:
    if words.lower() != "published":
        notes.tell(record.line, "import.status", text=words)


def _read_address(record: ArticleRecord, words: str, notes: Notes) -> None:
    del notes
    record.aliases.append(re.sub(r"(?:^|/)index\.html$", "", words.strip("/")) or words)


def _read_names(key: str) -> Callable[[ArticleRecord, str, Notes], None]:
    def read(record: ArticleRecord, words: str, notes: Notes) -> None:
        del notes
        # Authors may be written `Alexis, Justin` or `Last, First; Last, First`.
        parted = _LISTED if _LISTED.search(words) else _COMMAS
        getattr(record, key).extend(one for one in parted.split(words) if one)

    return read


_TEXTS = {
    "title": "title", "date": "date", "modified": "updated", "updated": "updated", "slug": "slug",
    "summary": "summary", "description": "summary", "lang": "lang", "subtitle": "subtitle",
}  # fmt: skip
_READERS: dict[str, Callable[[ArticleRecord, str, Notes], None]] = {
    "tags": _read_names("tags"),
    "tag": _read_names("tags"),
    "keywords": _read_names("tags"),
    "category": _read_names("sections"),
    "categories": _read_names("sections"),
    "section": _read_names("sections"),
    "author": _read_names("byline"),
    "authors": _read_names("byline"),
    "byline": _read_names("byline"),
    "status": _read_status,
    "draft": _read_status,
    "save_as": _read_address,
    "url": _read_address,
    "permalink": _read_address,
    "aliases": _read_address,
}


def _name_stem(name: str) -> str:
    """The name of a file, without a date in front, as blogs write one."""
    stem = PurePath(name).stem if name != "-" else ""
    return re.sub(r"^\d{4}-\d{2}-\d{2}-", "", stem)


def _add_old_address(record: ArticleRecord, request: Request, notes: Notes) -> None:
    """The address that the old site gave the text."""
    moment = read_time(record.date, request.zone)
    try:
        when = datetime.fromisoformat(moment) if moment else datetime(2000, 1, 1)
        values = {
            "slug": make_slug(record.slug, record.title, record.body),
            "date": when,
            "lang": record.lang or "en",
            "category": (record.sections or [""])[0].lower(),
            "author": (record.byline or [""])[0].lower(),
        }
        address = request.pattern.format(**values)
    except (ValueError, KeyError, IndexError, AttributeError):
        notes.tell(1, "import.pattern", text=request.pattern)
        return
    record.aliases.append(address.strip("/").removesuffix("index.html"))
