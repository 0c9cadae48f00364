"""A case's head, worded for the page."""

from __future__ import annotations

from msgspec.structs import replace

from bangban.content.model.story import CaseFile, Expected, Story
from bangban.content.timelines.promises import judge_promises
from bangban.content.timelines.timeline import Timeline, build_timeline
from bangban.dates.formatting import format_day
from bangban.locale.zh.wording import BASIS_NAMES, CONSENT_PARTS, FACT_NAMES, FACT_NOTES
from bangban.pages._date_views import make_when
from bangban.pages._promise_views import make_promise
from bangban.pages._step_views import word_late, word_step
from bangban.pages.cards import make_mark, write_duration
from bangban.pages.portal import Portal
from bangban.pages.timeline_views import make_timeline
from bangban.pages.views.basics import Fact
from bangban.pages.views.case_timeline import ExpectedView
from bangban.pages.views.story_page import CaseView


def make_case(portal: Portal, story: Story, case: CaseFile) -> CaseView:
    """All that a case page shows beside its story."""
    timeline = build_timeline(story, portal.is_past)
    verdicts = judge_promises(case, timeline, portal.library.platform, portal.judged(timeline))
    facts = _list_facts(timeline)
    expected, request = case.expected, timeline.request
    return CaseView(
        mark=make_mark(portal, case, timeline),
        timeline=replace(portal.recall(make_timeline, story), facts=facts),
        area_url=portal.locate_area(case.area) if case.area else "",
        agencies=tuple(portal.agency(agency.id) for agency in case.agencies),
        seeker=case.seeker.name,
        seeker_note=case.seeker.note,
        confirmed=case.confirmed,
        basis=_word_basis(case),
        facts=facts,
        promises=tuple(make_promise(request.at, one) for one in verdicts) if request else (),
        expected=_make_expected(portal, expected, timeline) if expected else None,
    )


def _make_expected(portal: Portal, step: Expected, timeline: Timeline) -> ExpectedView:
    return ExpectedView(make_when(step.at), word_step(step), word_late(portal, step, timeline))


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


def _word_basis(case: CaseFile) -> str:
    """On what basis the case is public, "" where nothing is said: a sample's need not be."""
    basis, consent = case.relies_on, case.consent
    if basis != "consent" or consent is None:
        return BASIS_NAMES.get(basis, "")
    given = CONSENT_PARTS["given"].format(day=format_day(consent.given)) if consent.given else ""
    way = CONSENT_PARTS["by"].format(by=consent.by) if consent.by else ""
    parts = [f"{given or BASIS_NAMES[basis]}{way}"]
    if consent.until:
        parts.append(CONSENT_PARTS["until"].format(day=format_day(consent.until)))
    if consent.withdrawn:
        # A preview shows it; no publication does.
        parts.append(CONSENT_PARTS["withdrawn"].format(day=format_day(consent.withdrawn)))
    return "，".join(parts)
