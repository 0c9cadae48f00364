"""A help case of another system as a draft: its header, its timeline, its words, with private data masked.

What has no key here stands in the body, in words. Ids of categories and agencies are looked up among the
newsroom's names; a name that is none is told and stands in the body, never taken for another.
"""

from __future__ import annotations

import re
from collections import Counter
from hashlib import blake2b

from bangban.content.references import build_directory
from bangban.exports.timelinejs_shape import Notes
from bangban.imports._batch import ImportedFile, Request
from bangban.imports._case_steps import CaseRecord, CaseStep
from bangban.imports._html_inlines import render_inline
from bangban.imports._private_words import hide_private, mask_story
from bangban.imports._story_writer import write_story_text
from bangban.imports._updates import sign_text
from bangban.locale.zh.choice_words import find_meant, fold_word
from bangban.locale.zh.interchange_messages import (
    CASE_PARTS,
    LEFT_OVER,
    NAME_SEPARATOR,
    TITLES_OF_PEOPLE,
    TO_FILL_IN,
    UNTITLED_CASE,
)
from bangban.locale.zh.wording import PRIVATE_KINDS
from bangban.privacy.full_names import find_full_name
from bangban.privacy.items import MASK, PrivateKind, mask
from bangban.privacy.masking import PLAIN_MASK
from bangban.support.slugs import is_punctuation_only

_LONGEST_TITLE = 40
_SENTENCE = re.compile(r"[^。！？!?；;\n]+")


class NameFinder:
    """The newsroom's names of things, looked up."""

    def __init__(self, request: Request) -> None:
        self._directory = build_directory(request.platform, frozenset(), ())

    def find(self, what: str, words: str) -> str:
        """The id of the `what` (category, agency, section) that is called so; "" where none is."""
        labels = self._directory.labels.get(what, {})
        if words in self._directory.names.get(what, ()):
            return words
        if words in labels:
            return labels[words]
        folded = {fold_word(label): key for label, key in labels.items()}
        return folded.get(fold_word(words), "") if words else ""


def find_word(what: str, words: str) -> str:
    """The fixed word of a set (state, urgency, outcome) that is meant; "" where none is."""
    return find_meant(f"{what}.unknown", words) if words else ""


def write_plain(text: str) -> str:
    """Plain words as Markdown that shows them, each line a paragraph."""
    return "\n\n".join(words for line in text.split("\n") if (words := render_inline([line.strip()])))


def write_case(record: CaseRecord, notes: Notes) -> ImportedFile:
    """The draft of a case. What is masked is told, at the record's line."""
    _leave_unworded(record)
    hidden = _hide_seeker(record)
    header: dict[str, object] = {
        "title": record.title or _make_title(record.text),
        "date": record.date,
        "draft": True,
        "case": _write_case_keys(record),
    }
    if record.steps:
        header["timeline"] = [_write_step(step) for step in record.steps]
    rows = (write_plain(LEFT_OVER.format(what=what, text=words)) for what, words in record.leftovers)
    body = "\n\n".join(part for part in (write_plain(record.text), *rows, *record.links) if part)
    slug = make_case_slug(record.system, record.id or f"{record.line}\n{record.text}\n{record.title}")
    text, found = mask_story(write_story_text(header, body), f"cases/{slug}.md")
    _tell_masked([*hidden, *found], record.line, notes)
    source = (record.system, record.id) if record.id else None
    return ImportedFile(slug, sign_text(text) if source else text, source, record.line)


def make_case_slug(system: str, number: str) -> str:
    """The name of a case's file: of system and number, of which nothing may show in an address."""
    key = "\n".join((system, number)).encode("utf-8", "replace")
    return f"case-{blake2b(key, digest_size=5).hexdigest()}"


def settle_names(record: CaseRecord, names: NameFinder, notes: Notes) -> None:
    """Puts ids in the place of the names of its category and its agencies; one that is not known here is told
    and stays in the body."""
    if record.category:
        known = names.find("category", record.category)
        if not known:
            _tell_unknown(record, "category", record.category, notes)
        record.category = known
    found = []
    for words in record.agencies:
        known = names.find("agency", words)
        if known:
            found.append(known)
        else:
            _tell_unknown(record, "agencies", words, notes)
    record.agencies = [*dict.fromkeys(found)]


def _tell_unknown(record: CaseRecord, key: str, words: str, notes: Notes) -> None:
    notes.tell(record.line, "import.unknown-name", key=key, text=hide_private(words))
    record.leave(CASE_PARTS[key], words)


def _make_title(text: str) -> str:
    first = _SENTENCE.search(text)
    words = " ".join(first[0].split()) if first else ""
    words = "" if is_punctuation_only(words) else words
    if len(words) > _LONGEST_TITLE:
        words = f"{words[:_LONGEST_TITLE]}…"
    return words or UNTITLED_CASE


def _write_case_keys(record: CaseRecord) -> dict[str, object]:
    keys: dict[str, object] = {"category": record.category or TO_FILL_IN}
    if record.urgency:
        keys["urgency"] = record.urgency
    keys["state"] = record.state
    if record.outcome:
        keys["outcome"] = record.outcome
    if record.area:
        keys["area"] = record.area
    if record.seeker:
        keys["seeker"] = {"name": record.seeker}
    if record.agencies:
        keys["agencies"] = record.agencies
    if record.id:
        keys["source"] = {"system": record.system, "id": record.id}
    return keys


def _write_step(step: CaseStep) -> dict[str, object]:
    entry: dict[str, object] = {"at": step.at, "id": step.id}
    if step.stage:
        entry["stage"] = step.stage
    if step.actor:
        entry["actor"] = step.actor
    entry["title"] = step.title
    if step.text:
        entry["text"] = step.text
    return entry


def _leave_unworded(record: CaseRecord) -> None:
    """Punctuation alone is no title and no name: it stands in the text."""
    for key in ("title", "seeker"):
        if is_punctuation_only(getattr(record, key)):
            record.leave(CASE_PARTS[key], getattr(record, key))
            setattr(record, key, "")


def _hide_seeker(record: CaseRecord) -> list[PrivateKind]:
    """Hides the full name of the help seeker wherever the record says it; gives what was hidden."""
    item = find_full_name(record.seeker)
    if item is None:
        return []
    # 张晓丽女士 is called 张晓丽 elsewhere.
    title = next((one for one in TITLES_OF_PEOPLE if record.seeker.strip().endswith(one)), "")
    name = record.seeker.strip().removesuffix(title)
    hidden = mask(item.kind, name).replace(MASK, PLAIN_MASK)
    for key in ("title", "text", "seeker"):
        setattr(record, key, getattr(record, key).replace(name, hidden))
    record.leftovers = [(what, words.replace(name, hidden)) for what, words in record.leftovers]
    for step in record.steps:
        step.title, step.text = (words.replace(name, hidden) for words in (step.title, step.text))
    return [item.kind]


def _tell_masked(kinds: list[PrivateKind], line: int, notes: Notes) -> None:
    if kinds:
        words = (f"{PRIVATE_KINDS[kind]} {count}" for kind, count in Counter(kinds).items())
        notes.tell(line, "import.masked", kinds=NAME_SEPARATOR.join(words))
