"""A TimelineJS file becomes a story in Markdown, and notes of all that it could not carry over."""

from __future__ import annotations

import re
from hashlib import sha256
from zoneinfo import ZoneInfo

from msgspec import Struct

from bangban.content.model.story import ENTRY_ID_FIELD
from bangban.content.timelines.entry_ids import derive_id
from bangban.dates.formatting import format_chinese, format_iso
from bangban.dates.moments import Moment
from bangban.diagnostics.problems import Problem
from bangban.exports.timelinejs_shape import Notes, Slide, SlideShow
from bangban.frontmatter.source import read_source
from bangban.imports._html_inlines import render_inline
from bangban.imports._html_markdown import strip_html
from bangban.imports._story_writer import write_story_text
from bangban.imports._timelinejs.timelinejs_csv import read_table
from bangban.imports._timelinejs.timelinejs_dates import read_time
from bangban.imports._timelinejs.timelinejs_entries import SlideWords, make_entry, read_words
from bangban.imports._timelinejs.timelinejs_json import read_slides
from bangban.imports._timelinejs.timelinejs_leftovers import resolve_addresses
from bangban.imports._timelinejs.timelinejs_old_form import strip_script
from bangban.locale.zh.interchange_messages import (
    DISPLAY_DATE,
    LEFT_OVER,
    SLIDE_PARTS,
    TITLE_WITH_TIME,
    TO_FILL_IN,
    UNTITLED,
)

_FALLBACK_DATE = "2000-01-01"
_SLUG_BREAKS = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG = 60


class Import(Struct, frozen=True):
    """A story's file: its text and the name that it should have (without `.md`); both "" where nothing
    could be read. `notes` tell what was not carried over, in the file's order."""

    markdown: str
    slug: str
    notes: tuple[Problem, ...]


class _Placed(Struct, frozen=True):
    """An entry with its place in time, or (`moment` None) with words for it."""

    moment: Moment | None
    when: str
    words: SlideWords
    slide: Slide


def import_timelinejs(
    data: bytes | str,
    *,
    kind: str,
    zone: ZoneInfo,
    slug: str = "",
    name: str = "timeline.json",
    base: str = "",
) -> Import:
    """The story of a TimelineJS file, JSON or CSV, as a story of `kind` (article, editorial, case).

    `name` is what notes call the file; clock times are of `zone`; addresses in the file that have no host are
    those of a page at `base`, where that is given. Without `slug` the headline gives it,
    where it has Latin letters. Never raises, whatever the data.
    """
    notes = Notes(name)
    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
    text, problems = read_source(name, raw)
    notes.problems += problems
    show = _read_show(text, notes) if text is not None else None
    if show is None:
        return Import("", "", tuple(notes.problems))
    if base:
        show = resolve_addresses(show, base)
    placed = _place_slides(show, zone, notes)
    known = ((one.moment, one) for one in placed if one.moment)
    dated = sorted(known, key=lambda pair: pair[0].sort_key)
    if not dated:
        notes.tell(1, "timelinejs.empty")
    title, body = _write_title(show, zone, notes)
    header = _write_header(kind, title, dated, notes)
    listed = "\n".join(_write_item(one) for one in placed if not one.moment)
    strays = (render_inline([LEFT_OVER.format(what=what, text=text)]) for what, text in show.strays if text)
    markdown = write_story_text(header, "\n\n".join(part for part in (body, listed, *strays) if part))
    return Import(markdown, slug or _make_slug(title, raw), tuple(notes.problems))


def _read_show(text: str, notes: Notes) -> SlideShow | None:
    text = strip_script(text)
    return read_slides(text, notes) if text.lstrip().startswith(("{", "[")) else read_table(text, notes)


def _place_slides(show: SlideShow, zone: ZoneInfo, notes: Notes) -> list[_Placed]:
    """Every event, and every era that is none of the events again (as our own export writes them)."""
    events = [_place(slide, zone, notes) for slide in show.events]
    known = {(one.moment, one.words.title) for one in events}
    placed = list(events)
    for slide in show.eras:
        silent = Notes(notes.path)
        era = _place(slide, zone, silent)
        if (era.moment, era.words.title) in known:
            continue
        notes.problems += silent.problems
        notes.tell(slide.line, "timelinejs.era", which=slide.name, text=era.words.title)
        placed.append(era)
    return placed


def _place(slide: Slide, zone: ZoneInfo, notes: Notes) -> _Placed:
    time = read_time(slide, zone, notes)
    words = read_words(slide, time.words if time.moment else "", notes)
    if time.moment is None:
        notes.tell(slide.line, "timelinejs.undated", which=slide.name)
    return _Placed(time.moment, time.words, words, slide)


def _name_entries(dated: list[_Placed], notes: Notes) -> list[str]:
    """The id of each entry: that of the file, so that links to it hold, else made of its title. One that
    cannot be an id here, or is another's, is told."""
    names: dict[str, None] = {}
    foreign = []
    for one in dated:
        wanted = one.slide.unique_id
        start = wanted if ENTRY_ID_FIELD.matches(wanted) else derive_id("", one.words.title)
        name, number = start, 1
        while name in names:
            number += 1
            name = f"{start}-{number}"
        names[name] = None
        foreign += [wanted] if wanted and wanted != name else []
    if foreign:
        notes.tell(1, "timelinejs.unique-id", count=len(foreign), text=foreign[0])
    return [*names]


def _write_title(show: SlideShow, zone: ZoneInfo, notes: Notes) -> tuple[str, str]:
    """The story's title, and the title slide's text with its date in words and its documents as links."""
    if show.title is None:
        notes.tell(1, "timelinejs.no-title", text=UNTITLED)
        return UNTITLED, ""
    time = read_time(show.title, zone, notes)
    known = format_chinese(time.moment) if time.moment else ""
    when = "，".join(part for part in (known, time.words) if part)
    words = read_words(show.title, "", notes)
    dated = render_inline([DISPLAY_DATE.format(text=when)]) if when else ""
    if not words.title:
        notes.tell(1, "timelinejs.no-title", text=UNTITLED)
    links = [f"- {_write_link(one)}" for one in words.evidence]
    parts = (dated, words.text, _write_group(show.title, words), "\n".join(links))
    return words.title or UNTITLED, "\n\n".join(part for part in parts if part)


def _write_header(
    kind: str, title: str, dated: list[tuple[Moment, _Placed]], notes: Notes
) -> dict[str, object]:
    date = next((day for moment, _ in reversed(dated) if (day := _name_day(moment))), _FALLBACK_DATE)
    notes.tell(1, "timelinejs.date", date=date)
    header: dict[str, object] = {"title": title, "date": date}
    if kind == "case":
        notes.tell(1, "timelinejs.case")
        # As a new one: nobody has yet said on what basis it may be public.
        header["draft"] = True
        header["case"] = {"category": TO_FILL_IN, "state": "in-progress"}
    if dated:
        header["timeline"] = [
            make_entry(one.words, format_iso(moment), name, one.slide.role == "era")
            for (moment, one), name in zip(
                dated, _name_entries([one for _, one in dated], notes), strict=True
            )
        ]
    return header


def _name_day(moment: Moment) -> str:
    """The day on which it ended, for a date of publication; "" where there is none that could be one."""
    point = moment.last_point
    if not 1000 <= point.year <= 9998:
        return ""
    return f"{point.year:04d}-{point.month or 1:02d}-{point.day or 1:02d}"


def _write_item(one: _Placed) -> str:
    """A slide that no timeline can hold, as an item of the body."""
    title = TITLE_WITH_TIME.format(when=one.when, title=one.words.title) if one.when else one.words.title
    texts = (one.words.text, _write_group(one.slide, one.words))
    parts = [f"**{render_inline([title])}**", *texts, *map(_write_link, one.words.evidence)]
    block = "\n\n".join(part for part in parts if part)
    return f"-   {block}".replace("\n", "\n    ").replace("\n    \n", "\n\n")


def _write_group(slide: Slide, words: SlideWords) -> str:
    """The group, where there is no entry whose actor it could be."""
    if not words.actor:
        return ""
    return render_inline([LEFT_OVER.format(what=SLIDE_PARTS["group"], text=strip_html(slide.group))])


def _write_link(document: dict[str, str]) -> str:
    words = render_inline([document.get("title") or document["href"]])
    return f"[{words}](<{document['href']}>)"


def _make_slug(title: str, raw: bytes) -> str:
    """Of the title's Latin letters and digits; of a title without any, a hash of the file."""
    words = _SLUG_BREAKS.sub("-", title.lower()).strip("-")[:_LONGEST_SLUG].strip("-")
    return words if any(sign.isalpha() for sign in words) else f"timeline-{sha256(raw).hexdigest()[:8]}"
