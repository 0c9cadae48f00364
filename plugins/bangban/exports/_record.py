"""The one source of all exports: a story's timeline as a :class:`TimelineRecord`."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from msgspec.structs import replace

from bangban.content.model.actor import Actor
from bangban.content.model.picture import Picture
from bangban.content.model.story import CaseFile, Entry, Expected, Story
from bangban.content.timelines.changes import (
    ChangeTimes,
    find_changes,
    find_correction_second,
    find_entry_changes,
)
from bangban.content.timelines.timeline import Timeline, build_timeline
from bangban.content.urls import locate_story
from bangban.dates.durations import Duration
from bangban.dates.edtf import write_edtf
from bangban.dates.formatting import format_chinese, format_duration_chinese, format_duration_iso, format_iso
from bangban.dates.instants import write_second
from bangban.exports._json_file import SCHEMA_ADDRESS
from bangban.exports._record_values import (
    VERSION,
    ActorValue,
    CorrectionValue,
    EntryValue,
    EvidenceValue,
    ExpectedValue,
    MediaValue,
    SpanValue,
    TermValue,
    TimelineRecord,
    TotalsValue,
)
from bangban.exports.timeline_html import set_off_ruby
from bangban.locale.zh.wording import ACTOR_NAMES, LANGUAGE
from bangban.pages.portal import Portal

# nh3 escapes < and > in attributes: a tag ends at the first >.
_TAG = re.compile(r"<[a-z][^>]*>")
_OWN_ADDRESS = re.compile(r' (href|poster|src)="((?:/(?!/)|#)[^"]*)"')


def make_record(portal: Portal, story: Story) -> TimelineRecord:
    """The record of any story, also of one without a timeline. Addresses are absolute where the
    portal has a host (`portal.host`), else they begin with `/`."""
    url = make_absolute(portal, portal.url(locate_story(story)))
    timeline, changes = build_timeline(story, portal.is_past), find_changes(story, portal.is_past)
    record = TimelineRecord(
        schema=make_absolute(portal, portal.url(SCHEMA_ADDRESS)),
        version=VERSION,
        url=url,
        kind=story.kind,
        title=story.title,
        language=story.lang or LANGUAGE,
        zone=str(portal.library.zone),
        published=write_second(changes.published),
        updated=write_second(changes.updated),
        summary=story.summary or portal.text_of(story).summary,
        publisher=portal.library.platform.name,
        authors=tuple(dict.fromkeys(person.name for person in story.byline)),
        cover=_make_media(portal, story.cover),
        sample=story.sample,
        entries=_list_entries(portal, story, timeline, url),
        corrections=_list_corrections(portal, story, url),
    )
    return _add_case(record, portal, story.case, timeline) if story.case else record


def make_absolute(portal: Portal, url: str) -> str:
    """An address of the site with scheme and host, where the portal has one; others as they are."""
    return f"{portal.host}{url}" if url.startswith("/") and not url.startswith("//") else url


def name_host(url: str) -> str:
    """The host of an address, for ids that must be unique in the world; `localhost` in preview."""
    return urlsplit(url).hostname or "localhost"


def _add_case(record: TimelineRecord, portal: Portal, case: CaseFile, timeline: Timeline) -> TimelineRecord:
    return replace(
        record,
        state=case.state,
        outcome=case.outcome,
        urgency=case.urgency,
        category=TermValue(case.category.id, portal.category(case.category.id).name),
        agencies=tuple(TermValue(one.id, portal.agency(one.id).name) for one in case.agencies),
        area=portal.area(case.area) if case.area else "",
        totals=_make_totals(timeline),
        expected=(_make_expected(case.expected),) if case.expected else (),
    )


def _make_expected(step: Expected) -> ExpectedValue:
    return ExpectedValue(format_iso(step.at), format_chinese(step.at), step.what, write_edtf(step.at))


def _make_totals(timeline: Timeline) -> TotalsValue:
    spans = (timeline.first_answer, timeline.forwarded, timeline.total)
    return TotalsValue(*(_make_span(span) if span else None for span in spans))


def _make_span(span: Duration) -> SpanValue:
    words = (format_duration_chinese(span), span.approximate)
    if span.is_exact:
        return SpanValue(*words, duration=format_duration_iso(span) or "")
    low, high = replace(span, high=span.low), replace(span, low=span.high)
    return SpanValue(*words, at_least=format_duration_iso(low) or "", at_most=format_duration_iso(high) or "")


def _list_entries(portal: Portal, story: Story, timeline: Timeline, url: str) -> tuple[EntryValue, ...]:
    ids = {id(timed.entry): timed.id for timed in (*timeline.background, *timeline.entries)}
    html = dict(portal.text_of(story).entries)
    documents = dict(portal.text_of(story).evidence)
    return tuple(
        _make_entry(
            portal,
            entry,
            ids[id(entry)],
            find_entry_changes(entry, ids[id(entry)], story.corrections, portal.is_past),
            make_links_absolute(html.get(index, ""), portal, url),
            _list_evidence(portal, entry, documents),
        )
        for index, entry in enumerate(story.timeline)
    )


def _list_corrections(portal: Portal, story: Story, url: str) -> tuple[CorrectionValue, ...]:
    """The corrections that have been made by the clock's moment, newest first."""
    if not story.corrections:
        return ()
    pairs = zip(story.corrections, portal.text_of(story).corrections, strict=True)
    made = [
        (second, row, html)
        for row, html in pairs
        if (second := find_correction_second(row, portal.is_past)) is not None
    ]
    return tuple(
        CorrectionValue(
            at=format_iso(row.at),
            display=format_chinese(row.at),
            updated=write_second(second),
            text=row.text.markdown,
            html=make_links_absolute(html, portal, url),
            entry=row.entry,
        )
        for second, row, html in sorted(made, key=lambda one: one[0], reverse=True)
    )


def _make_entry(
    portal: Portal,
    entry: Entry,
    identifier: str,
    changes: ChangeTimes,
    html: str,
    evidence: tuple[EvidenceValue, ...],
) -> EntryValue:
    at = entry.at
    return EntryValue(
        id=identifier,
        at=format_iso(at),
        display=format_chinese(at),
        precision=at.precision,
        approximate=at.approximate,
        title=entry.title,
        edtf=write_edtf(at),
        background=entry.background,
        start=write_second(at.first_second),
        end=write_second(at.last_second),
        published=write_second(changes.published),
        updated=write_second(changes.updated),
        stage=entry.stage,
        actor=_make_actor(portal, entry.actor),
        text=entry.text.markdown if entry.text else "",
        html=html,
        media=_make_media(portal, entry.media),
        evidence=evidence,
    )


def _make_actor(portal: Portal, actor: Actor | None) -> ActorValue | None:
    if actor is None:
        return None
    if actor.agency:
        return ActorValue(actor.kind, portal.agency(actor.agency.id).name, actor.agency.id)
    return ActorValue(actor.kind, actor.name or ACTOR_NAMES[actor.kind])


def _make_media(portal: Portal, picture: Picture | None) -> MediaValue | None:
    view = portal.picture(picture)
    if view is None:
        return None
    return MediaValue(make_absolute(portal, view.src), view.alt, view.caption, view.credit)


def _list_evidence(portal: Portal, entry: Entry, documents: dict[str, str]) -> tuple[EvidenceValue, ...]:
    return tuple(
        EvidenceValue(make_absolute(portal, documents.get(one.href) or one.href), one.title, one.sha256)
        for one in entry.evidence
    )


def make_links_absolute(html: str, portal: Portal, url: str) -> str:
    """Links that hold on any page: those of the site get its host, those within the page its address."""

    def rewrite(match: re.Match[str]) -> str:
        address = match[2]
        return f' {match[1]}="{url if address[0] == "#" else portal.host}{address}"'

    return set_off_ruby(_TAG.sub(lambda tag: _OWN_ADDRESS.sub(rewrite, tag[0]), html)) if html else html
