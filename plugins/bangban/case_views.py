"""A case's head and its timeline, worded for the page."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from bangban.cards import make_mark, write_duration
from bangban.durations import Duration
from bangban.models import Actor, Consent, Entry, Story
from bangban.moment_forms import format_day
from bangban.moments import Moment
from bangban.portal import Portal
from bangban.timeline import TimedEntry, Timeline, build_timeline
from bangban.views import CaseView, EntryView, EvidenceView, Fact, Link, TimelineView
from bangban.whens import make_when
from bangban.wording import (
    ACTOR_NAMES,
    CONSENT_PARTS,
    FACT_NAMES,
    FACT_NOTES,
    SINCE_PREVIOUS,
    SINCE_REQUEST,
    STAGE_NAMES,
)


def make_case(portal: Portal, story: Story) -> CaseView:
    """All that a case page shows beside its story."""
    case, timeline = story.case, build_timeline(story)
    facts = _list_facts(timeline)
    return CaseView(
        mark=make_mark(portal, story, timeline),
        timeline=make_timeline(portal, story, timeline, facts),
        agencies=tuple(portal.agency(agency.id) for agency in case.agencies),
        seeker=case.seeker,
        seeker_note=case.seeker_note,
        confirmed=case.confirmed,
        consent=_word_consent(case.consent),
        facts=facts,
    )


def make_timeline(portal: Portal, story: Story, timeline: Timeline, facts: tuple[Fact, ...]) -> TimelineView:
    """The counted entries and the background, each side's times relative to the entry before."""
    html = dict(portal.text_of(story).entries)
    words = {id(entry): html.get(index, "") for index, entry in enumerate(story.timeline)}
    urls = dict(portal.text_of(story).evidence)
    return TimelineView(
        entries=_make_entries(portal, timeline.entries, words, urls),
        background=_make_entries(portal, timeline.background, words, urls),
        facts=facts,
    )


def _make_entries(
    portal: Portal, entries: tuple[TimedEntry, ...], words: dict[int, str], urls: dict[str, str]
) -> tuple[EntryView, ...]:
    views: list[EntryView] = []
    previous: Moment | None = None
    for timed in entries:
        view = _make_entry(portal, timed, words[id(timed.entry)], previous)
        views.append(replace(view, evidence=_list_evidence(timed.entry, urls)))
        # Only after a single date does the reader know which day “13时20分” is of.
        previous = timed.entry.at if timed.entry.at.is_point else None
    return tuple(views)


def _make_entry(portal: Portal, timed: TimedEntry, html: str, previous: Moment | None) -> EntryView:
    entry = timed.entry
    return EntryView(
        id=timed.id,
        when=make_when(entry.at, relative_to=previous),
        title=entry.title,
        text=Markup(html),
        stage=entry.stage,
        stage_name=STAGE_NAMES.get(entry.stage, ""),
        actor_kind=entry.actor.kind if entry.actor else "",
        actor=_name_actor(portal, entry.actor) if entry.actor else None,
        since_request=_word_since(SINCE_REQUEST, timed.since_request),
        since_previous=_word_since(SINCE_PREVIOUS, timed.since_previous),
        approximate=entry.at.approximate,
        media=portal.picture(entry.media),
    )


def _list_evidence(entry: Entry, urls: dict[str, str]) -> tuple[EvidenceView, ...]:
    return tuple(
        EvidenceView(urls.get(one.href, ""), one.title or one.href, one.sha256) for one in entry.evidence
    )


def _name_actor(portal: Portal, actor: Actor) -> Link:
    if actor.agency:
        label = portal.agency(actor.agency.id)
        return Link(label.name, label.url)
    return Link(actor.name or ACTOR_NAMES[actor.kind])


def _word_since(form: str, duration: Duration | None) -> str:
    return form.format(duration=write_duration(duration)) if duration else ""


def _list_facts(timeline: Timeline) -> tuple[Fact, ...]:
    measured = (
        ("first_answer", timeline.first_answer),
        ("forwarded", timeline.forwarded),
        ("total", timeline.total),
    )
    return tuple(
        Fact(FACT_NAMES[name], write_duration(duration), FACT_NOTES[name])
        for name, duration in measured
        if duration
    )


def _word_consent(consent: Consent | None) -> str:
    if consent is None:
        return ""
    parts = []
    if consent.given:
        parts.append(CONSENT_PARTS["given"].format(day=format_day(consent.given)))
    if consent.by:
        parts.append(CONSENT_PARTS["by"].format(by=consent.by))
    if consent.until:
        parts.append(CONSENT_PARTS["until"].format(day=format_day(consent.until)))
    return "，".join(parts)
