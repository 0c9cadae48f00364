"""A story's timeline, worded for the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from bangban.content.model.actor import Actor
from bangban.content.model.story import Entry, Story
from bangban.content.model.vocabulary import goes_on
from bangban.content.timelines.phase_totals import measure_totals, name_actor
from bangban.content.timelines.timeline import TimedEntry, Timeline, build_timeline
from bangban.dates.durations import Duration
from bangban.dates.moments import Moment
from bangban.drawing.time_axis import TimeScale, scale_timeline
from bangban.locale.zh.wording import (
    ACTOR_NAMES,
    FOLDED,
    FOLDED_UNKNOWN,
    KEY_NAMES,
    SINCE_PREVIOUS,
    SINCE_REQUEST,
    STAGE_NAMES,
    TOGETHER_WITH_PREVIOUS,
    TOGETHER_WITH_REQUEST,
)
from bangban.pages._body_pictures import show_pictures
from bangban.pages._date_views import make_day, make_when
from bangban.pages._headline_views import break_subheading
from bangban.pages._total_views import (
    list_actor_totals,
    list_lanes,
    list_stage_totals,
    make_silence,
    word_so_far,
)
from bangban.pages.cards import write_duration
from bangban.pages.portal import Portal
from bangban.pages.views.basics import Link
from bangban.pages.views.case_timeline import DayView, EntryView, EvidenceView, KeyRole, KeyView, TimelineView
from bangban.typesetting.figures import keep_figures

_LONG = 12
"""A timeline of more entries gets a table of its days."""

_FULL = 1000


def make_timeline(portal: Portal, story: Story) -> TimelineView:
    """The counted entries and the background, each side's times relative to the entry before; of a
    case its totals besides. A case's own page adds `facts`."""
    timeline = build_timeline(story, portal.is_past)
    totals = measure_totals(timeline, portal.judged(timeline))
    names = {name_actor(one.entry.actor): one.entry.actor for one in timeline.past if one.entry.actor}
    links = {key: link_actor(portal, actor) for key, actor in names.items()}
    told = _Told(portal, story, links, *_collect_texts(portal, story))
    return TimelineView(
        entries=_make_entries(told, timeline.entries, _place_entries(timeline, tuple(names))),
        background=_make_entries(told, timeline.background, [_Place()] * len(timeline.background)),
        lanes=list_lanes(timeline, totals, links),
        stages=list_stage_totals(timeline, totals),
        actors=list_actor_totals(totals, links),
        silence=make_silence(timeline, totals),
        so_far=word_so_far(totals),
        days=_list_days(timeline.entries),
        key=tuple(_list_key_entries(timeline)) if story.case else (),
        lang=story.lang,
    )


def link_actor(portal: Portal, actor: Actor) -> Link:
    """An actor's name, an agency's with its page."""
    if actor.agency:
        label = portal.agency(actor.agency.id)
        return Link(label.name, label.url)
    return Link(actor.name or ACTOR_NAMES[actor.kind])


class _Told(NamedTuple):
    """What an entry's view is made of beside the entry: actors by their keys, HTML by the entry's
    identity, addresses of documents as typed."""

    portal: Portal
    story: Story
    links: Mapping[str, Link]
    html: Mapping[int, str]
    documents: Mapping[str, str]


class _Place(NamedTuple):
    """Where an entry stands on the scale, as `EntryView` has it."""

    offset: int | None = None
    gap: str = ""
    lane: int | None = None


def _collect_texts(portal: Portal, story: Story) -> tuple[dict[int, str], dict[str, str]]:
    texts = portal.text_of(story)
    html = dict(texts.entries)
    return {id(entry): html.get(index, "") for index, entry in enumerate(story.timeline)}, dict(
        texts.evidence
    )


def _make_entries(
    told: _Told, entries: tuple[TimedEntry, ...], places: Sequence[_Place]
) -> tuple[EntryView, ...]:
    views: list[EntryView] = []
    previous: Moment | None = None
    for timed, place in zip(entries, places, strict=True):
        views.append(_make_entry(told, timed, place, previous))
        # Only after a single date does the reader know which day “13时20分” is of.
        previous = timed.entry.at if timed.entry.at.is_point else None
    return tuple(views)


def _make_entry(told: _Told, timed: TimedEntry, place: _Place, previous: Moment | None) -> EntryView:
    entry, actor = timed.entry, timed.entry.actor
    known = told.links.get(name_actor(actor))
    return EntryView(
        id=timed.id,
        when=make_when(entry.at, relative_to=previous),
        title=entry.title,
        heading=break_subheading(told.portal, entry.title, told.story),
        text=Markup(show_pictures(told.portal, keep_figures(told.html[id(entry)]))),
        stage=entry.stage,
        stage_name=STAGE_NAMES.get(entry.stage, ""),
        actor_kind=actor.kind if actor else "",
        actor=known or (link_actor(told.portal, actor) if actor else None),
        since_request=_word_since(SINCE_REQUEST, TOGETHER_WITH_REQUEST, timed.since_request),
        since_previous=_word_since(SINCE_PREVIOUS, TOGETHER_WITH_PREVIOUS, timed.since_previous),
        approximate=entry.at.approximate,
        media=told.portal.picture(entry.media),
        evidence=_list_evidence(entry, told.documents),
        offset=place.offset,
        gap=place.gap,
        lane=place.lane,
    )


def _list_evidence(entry: Entry, documents: Mapping[str, str]) -> tuple[EvidenceView, ...]:
    return tuple(
        EvidenceView(documents.get(one.href, ""), one.title or one.href, one.sha256) for one in entry.evidence
    )


def _word_since(after: str, together: str, duration: Duration | None) -> str:
    """`距上一步1小时`, and of what happened together `与上一步同一分钟`."""
    if duration is None:
        return ""
    form = together if duration.is_together else after
    return form.format(duration=write_duration(duration))


def _place_entries(timeline: Timeline, lanes: tuple[str, ...]) -> list[_Place]:
    scale = scale_timeline(timeline)
    places: list[_Place] = []
    told = 0
    marks = iter(scale.marks)
    for timed in timeline.entries:
        if timed.future:
            places.append(_Place())
            continue
        mark = next(marks)
        actor = timed.entry.actor
        gap, told = _word_fold(scale, mark.start, told)
        lane = lanes.index(name_actor(actor)) if actor else None
        places.append(_Place(round(mark.start * _FULL), gap, lane))
    return places


def _word_fold(scale: TimeScale, place: float, told: int) -> tuple[str, int]:
    """The words for the fold that ends at this place, unless they have been told; how many have been."""
    if told == len(scale.folds) or scale.folds[told].end > place:
        return "", told
    duration = scale.folds[told].duration
    words = FOLDED.format(duration=write_duration(duration)) if duration else FOLDED_UNKNOWN
    return words, told + 1


def _list_days(entries: tuple[TimedEntry, ...]) -> tuple[DayView, ...]:
    if len(entries) <= _LONG:
        return ()
    days = []
    for when, group in groupby(entries, key=lambda timed: make_day(timed.entry.at)):
        same_day = list(group)
        days.append(DayView(when, len(same_day), same_day[0].id))
    return tuple(days) if len(days) > 1 else ()


def _list_key_entries(timeline: Timeline) -> list[KeyView]:
    """The request, the first answer, every closing, and what opened the case again after one."""
    found: list[KeyView] = []
    closed = False
    for timed in timeline.past:
        role = _find_role(timeline, timed.entry, closed)
        if role:
            when = make_when(timed.entry.at)
            found.append(KeyView(timed.id, role, KEY_NAMES[role], when, timed.entry.title))
            # After the last closing of a closed case nothing is opened again.
            closed = role == "closing" and timed.entry is not timeline.end
    return found


def _find_role(timeline: Timeline, entry: Entry, closed: bool) -> KeyRole | None:
    if entry is timeline.request:
        return "request"
    if entry is timeline.end or entry.stage == "closed":
        return "closing"
    if entry is timeline.answered:
        return "answer"
    return "reopening" if closed and goes_on(entry.stage) else None
