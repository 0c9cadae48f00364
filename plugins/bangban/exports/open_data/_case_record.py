"""What the open data tell of a case: what lists and figures are made from, without its texts.

Of the help seeker, of the basis and consent, of the program that the case came from, and of what the privacy
guard may let pass, nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from bangban.content.index_entries import list_agencies
from bangban.content.model.story import CaseFile, Entry, Story
from bangban.content.model.vocabulary import goes_on
from bangban.content.timelines.changes import find_changes
from bangban.content.timelines.promises import Verdict, judge_promises
from bangban.content.timelines.timeline import Timeline
from bangban.content.urls import locate_story
from bangban.dates.instants import write_second
from bangban.exports.open_data._known_values import Reason, Value, settle, write_moment
from bangban.exports.open_data.data_addresses import name_request
from bangban.locale.zh.wording import LANGUAGE
from bangban.pages.portal import Portal

_ALL_SAID: dict[str, Reason] = {
    "area": "not-said",
    "outcome": "not-said",
    "expected": "not-said",
    "request": "not-recorded",
}


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
        "confirmed": case.confirmed,
        **_list_milestones(timeline),
        "expected": _make_expected(case),
        "promises": [_make_promise(verdict) for verdict in judge_case(portal, case, timeline)],
        "corrections": len(story.corrections),
    }
    missing: Reason = "not-yet" if timeline.open else "not-recorded"
    reasons = {**_ALL_SAID, "forwarded": missing, "answered": missing, "first_closed": missing}
    return settle(
        value, {**reasons, "closed": missing, "outcome": "not-yet" if timeline.open else "not-said"}
    )


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
    closings = list(_list_closings(timeline))
    forwarded = next((entry for entry in _list_after(timeline) if entry.stage == "forwarded"), None)
    ids = {id(timed.entry): timed.id for timed in timeline.entries}

    def write(entry: Entry | None) -> Value | None:
        return write_moment(entry.at, ids[id(entry)]) if entry else None

    return {
        "request": write(timeline.request),
        "forwarded": write(forwarded),
        "answered": write(timeline.answered),
        "first_closed": write(closings[0][0] if closings else None),
        "closed": write(timeline.end),
        "reopened": [write(after) for _, after in closings if after],
    }


def _list_after(timeline: Timeline) -> list[Entry]:
    entries = [timed.entry for timed in timeline.past]
    return entries[entries.index(timeline.request) + 1 :] if timeline.request else []


def _list_closings(timeline: Timeline) -> Iterator[tuple[Entry, Entry | None]]:
    """Each closing, with the entry by which the case went on behind it, if any."""
    closing: Entry | None = None
    for entry in _list_after(timeline):
        if entry.stage == "closed":
            if closing:
                yield closing, None
            closing = entry
        elif closing and goes_on(entry.stage):
            yield closing, entry
            closing = None
    if closing:
        yield closing, None


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
