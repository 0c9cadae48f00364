"""What the open data tell of a case: what lists and figures are made from, without its texts.

Of the help seeker, of the basis and consent, of the program that the case came from, and of what the privacy
guard may let pass, nothing is told.
"""

from __future__ import annotations

from bangban.content.index_entries import list_agencies
from bangban.content.measures.case_facts import name_month
from bangban.content.measures.milestones import find_milestones
from bangban.content.model.story import CaseFile, Entry, Story
from bangban.content.timelines.changes import find_changes
from bangban.content.timelines.promises import Verdict, judge_promises, list_reached
from bangban.content.timelines.timeline import Timeline
from bangban.content.urls import locate_story
from bangban.dates.instants import write_second
from bangban.exports.open_data._known_values import Reason, Value, settle, write_moment
from bangban.exports.open_data.data_addresses import name_request
from bangban.locale.zh.wording import LANGUAGE
from bangban.pages.portal import Portal


def make_case(portal: Portal, story: Story, case: CaseFile, timeline: Timeline) -> Value:
    """A case as `cases.json` of the schemas has it, but for its own file and the digest of that."""
    changes = find_changes(story, portal.is_past)
    value: Value = {
        "id": name_case(story),
        "url": make_address(portal, locate_story(story)),
        "title": story.title,
        "lang": story.lang or LANGUAGE,
        "sample": story.sample,
        "published": write_second(changes.published),
        "updated": write_second(changes.updated),
        "category": make_term(case.category.id, portal.category(case.category.id).name),
        "agencies": [make_term(one, portal.agency(one).name) for one in list_agencies(story)],
        "area": make_area(portal, case),
        "urgency": case.urgency,
        "state": case.state,
        "outcome": case.outcome or None,
        "satisfaction": case.satisfaction or None,
        "confirmed": case.confirmed,
        **_list_milestones(timeline),
        "expected": _make_expected(case),
        "promises": [_make_promise(verdict) for verdict in judge_case(portal, case, timeline)],
        "corrections": len(story.corrections),
    }
    return settle(value, _list_reasons(timeline))


def name_case(story: Story) -> str:
    """The number of a case for other programs."""
    return name_request(story.slug, (alias.id for alias in story.aliases))


def make_address(portal: Portal, address: str) -> str:
    """An address of the site, with scheme and host where the portal has one."""
    return portal.host + portal.url(address)


def make_term(identifier: str, name: str) -> Value:
    """A thing that has an id of the platform's."""
    return {"id": identifier, "name": name}


def make_area(portal: Portal, case: CaseFile) -> Value | None:
    """The area; one that is none of the platform's list has a name alone. None where the desk says none."""
    if not case.area:
        return None
    found = next((one for one in portal.library.platform.areas if case.area in (one.id, one.name)), None)
    if found:
        return {**make_term(found.id, found.name), "unknown": {}}
    return settle({"id": None, "name": case.area}, {"id": "not-listed"})


def judge_case(portal: Portal, case: CaseFile, timeline: Timeline) -> tuple[Verdict, ...]:
    """What has become of what was promised."""
    return judge_promises(case, timeline, portal.library.platform, portal.judged(timeline))


def _list_milestones(timeline: Timeline) -> Value:
    """The moments that figures are counted from: null where no entry tells of one."""
    found = find_milestones(timeline)
    ids = {id(timed.entry): timed.id for timed in timeline.entries}

    def write(entry: Entry | None) -> Value | None:
        return write_moment(entry.at, ids[id(entry)]) if entry else None

    return {
        "month": name_month(found.request) or None,
        "request": write(found.request),
        "forwarded": write(found.forwarded),
        "answered": write(found.answered),
        "first_closed": write(found.first_closed),
        "closed": write(found.closed),
        "reopened": [write(entry) for entry in found.reopened],
    }


def _list_reasons(timeline: Timeline) -> dict[str, Reason]:
    """Why each part may be null. A step is still waited for (`not-yet`) while the case is open; a forwarding
    only until a later stage has come."""
    missing: Reason = "not-yet" if timeline.open else "not-recorded"
    passed = any(reach.stage == "forwarded" and reach.passed for reach in list_reached(timeline))
    return {
        "area": "not-said",
        "outcome": missing if timeline.open else "not-said",
        "satisfaction": missing if timeline.open else "not-said",
        "month": "not-clear" if timeline.request else "not-recorded",
        "request": "not-recorded",
        "forwarded": "not-recorded" if passed else missing,
        "answered": missing,
        "first_closed": missing,
        "closed": missing,
        "expected": "not-said",
    }


def _make_expected(case: CaseFile) -> Value | None:
    step = case.expected
    return {**write_moment(step.at), "what": step.what} if step else None


def _make_promise(verdict: Verdict) -> Value:
    value: Value = {
        "stage": verdict.stage.id,
        "limit": f"{verdict.limit.number}{verdict.limit.unit}",
        "due": write_moment(verdict.due) if verdict.due else None,
        "verdict": verdict.outcome,
        "doubt": verdict.doubt or None,
    }
    return settle(value, {"due": "not-clear", "doubt": "not-said"})
