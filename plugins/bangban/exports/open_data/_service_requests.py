"""Cases in the form of Open311's GeoReport v2, with what happened to each, step by step.

https://wiki.open311.org/GeoReport_v2/ ; updates as its extension “service request updates” has them. Static
files have no query: clients filter what they get. A place is never told, but the name of the area.
"""

from __future__ import annotations

from bangban.content.model.platform import Term
from bangban.content.model.story import CaseFile, Entry, Story
from bangban.content.model.vocabulary import goes_on
from bangban.content.timelines.changes import find_entry_changes
from bangban.content.timelines.timeline import TimedEntry, Timeline
from bangban.dates.bounds import bound_seconds
from bangban.dates.instants import write_second
from bangban.dates.moments import Moment
from bangban.exports.open_data._case_record import judge_case, make_area
from bangban.exports.open_data._known_values import Reason, Value, settle, write_moment
from bangban.locale.zh.wording import ACTOR_NAMES
from bangban.pages.portal import Portal

_OPEN, _CLOSED = "open", "closed"
_WITHHELD: dict[str, Reason] = {
    "address_id": "not-listed",
    "zipcode": "withheld",
    "lat": "withheld",
    "long": "withheld",
    "media_url": "withheld",
    "service_notice": "not-said",
}


def make_service(term: Term, group: str) -> Value:
    """A category as a service; `blackbox`, for nobody can follow a request that is sent through it."""
    return {
        "service_code": term.id,
        "service_name": term.name,
        "description": term.note,
        "metadata": False,
        "type": "blackbox",
        "keywords": term.short,
        "group": group,
    }


def make_request(portal: Portal, story: Story, case: CaseFile, timeline: Timeline, record: Value) -> Value:
    """A case as a service request; `record` is what `case_record` tells of it."""
    area = make_area(portal, case)
    request, done = timeline.request, [timed.entry for timed in timeline.past]
    value: Value = {
        "service_request_id": record["id"],
        "status": _CLOSED if not timeline.open else _OPEN,
        "status_notes": done[-1].title if done else None,
        "service_name": portal.category(case.category.id).name,
        "service_code": case.category.id,
        "description": story.title,
        "agency_responsible": "；".join(portal.agency(one.id).name for one in case.agencies) or None,
        "service_notice": None,
        "requested_datetime": _write_bound(request.at, 0) if request else None,
        "updated_datetime": record["updated"],
        "expected_datetime": _find_expected(portal, case, timeline),
        "address": area["name"] if area else None,
        "address_id": area["id"] if area else None,
        "zipcode": None,
        "lat": None,
        "long": None,
        "media_url": None,
        "url": record["url"],
        "sample": story.sample,
    }
    reasons: dict[str, Reason] = {
        **_WITHHELD,
        "status_notes": "not-recorded",
        "agency_responsible": "not-said",
        "requested_datetime": "not-clear" if request else "not-recorded",
        "expected_datetime": "not-promised" if timeline.open else "over",
        "address": "not-said",
    }
    return settle(value, reasons)


def make_updates(portal: Portal, story: Story, timeline: Timeline, identifier: str) -> list[Value]:
    """What happened to a case, in the timeline's order, background included. `status` is that after it."""
    updates: list[Value] = []
    status = _OPEN
    for timed in (*timeline.background, *timeline.entries):
        entry = timed.entry
        if not (timed.future or entry.background):
            status = _CLOSED if entry.stage == "closed" else _OPEN if goes_on(entry.stage) else status
        updates.append(_make_update(portal, story, timed, identifier, status))
    return updates


def _make_update(portal: Portal, story: Story, timed: TimedEntry, identifier: str, status: str) -> Value:
    entry = timed.entry
    changes = find_entry_changes(entry, timed.id, story.corrections, portal.is_past)
    value: Value = {
        "update_id": timed.id,
        "service_request_id": identifier,
        "status": status,
        "updated_datetime": write_second(changes.updated) or None,
        "description": entry.title,
        "text": entry.text.markdown if entry.text else None,
        "stage": entry.stage or None,
        "actor": _make_actor(portal, entry),
        "background": entry.background,
        "moment": write_moment(entry.at),
    }
    return settle(
        value,
        {"updated_datetime": "not-yet", "text": "not-said", "stage": "not-said", "actor": "not-said"},
    )


def _make_actor(portal: Portal, entry: Entry) -> Value | None:
    """Who acted: agencies by name, others by what they are. The names of people stand in the story alone."""
    actor = entry.actor
    if actor is None:
        return None
    if actor.agency:
        agency = portal.agency(actor.agency.id)
        return {"kind": actor.kind, "id": agency.id, "name": agency.name, "unknown": {}}
    value: Value = {"kind": actor.kind, "id": None, "name": ACTOR_NAMES.get(actor.kind)}
    return settle(value, {"id": "not-listed", "name": "withheld"})


def _find_expected(portal: Portal, case: CaseFile, timeline: Timeline) -> str | None:
    """By when it was promised that a case that is open will be closed."""
    verdicts = judge_case(portal, case, timeline) if timeline.open else ()
    due = next((verdict.due for verdict in verdicts if verdict.stage.id == "closed"), None)
    return _write_bound(due, 1) if due else None


def _write_bound(at: Moment, end: int) -> str | None:
    """The first (0) or last (1) second of a moment in RFC 3339, None where it has none."""
    return write_second(bound_seconds(at, margin=False)[end]) or None
