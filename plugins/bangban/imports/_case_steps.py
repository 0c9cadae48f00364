"""A case as it is gathered from another system, and its steps in an order that a timeline can have."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from bangban.content.model.vocabulary import UNCLOSED_STATES
from bangban.dates.bounds import is_before
from bangban.dates.moments import Moment, parse_moment
from bangban.dates.points import MomentError
from bangban.dates.suggestions import suggest
from bangban.exports.timelinejs_shape import Notes
from bangban.locale.zh.interchange_messages import CASE_PARTS, STEP_LEFT

_WITH_BLANK = re.compile(r"[0-9-]{10} [0-9:]+")
_FALLBACK_DATE = "2000-01-01"


class CaseStep(Struct):
    """An entry of the timeline: `at` is EDTF, `text` Markdown and `plain` the same in plain words."""

    id: str
    at: str
    title: str
    stage: str = ""
    actor: str = ""
    text: str = ""
    plain: str = ""


class CaseRecord(Struct):
    """A case as it is gathered. `leftovers` are what has no key here, as name and words; `date` is EDTF."""

    system: str
    id: str
    line: int
    title: str = ""
    date: str = ""
    text: str = ""
    category: str = ""
    urgency: str = ""
    state: str = ""
    outcome: str = ""
    area: str = ""
    seeker: str = ""
    agencies: list[str] = field(default_factory=list)
    steps: list[CaseStep] = field(default_factory=list)
    leftovers: list[tuple[str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def leave(self, name: str, words: str) -> None:
        """Keeps something for the body."""
        if words:
            self.leftovers.append((name, words))


def settle_steps(record: CaseRecord, zone: ZoneInfo, notes: Notes) -> None:
    """Puts the steps into the order of their times, and gives the case its date. A step that cannot stand in
    its timeline (before the request, after the end of a closed case) is told and stands in the text, a
    closing of a case that is open is no closing."""
    dated = [(parse_moment(step.at, zone), step) for step in record.steps]
    dated.sort(key=lambda pair: pair[0].sort_key)
    if record.state in UNCLOSED_STATES:
        for _, step in dated:
            if step.stage == "closed":
                notes.tell(record.line, "import.closing", at=step.at, state=record.state)
                step.stage = ""
    kept = []
    request = next((moment for moment, step in dated if step.stage == "received"), None)
    closings = [moment for moment, step in dated if step.stage == "closed"]
    closing = closings[-1] if closings and record.state == "closed" else None
    for moment, step in dated:
        if _is_outside(moment, request, closing):
            notes.tell(record.line, "import.step", at=step.at, title=step.title)
            words = STEP_LEFT.format(at=step.at, title=step.title, text=step.plain)
            record.leave(CASE_PARTS["acting"], words)
        else:
            kept.append((moment, step))
    record.steps = [step for _, step in kept]
    record.date = _choose_date(dated)
    if record.date == _FALLBACK_DATE:
        notes.tell(record.line, "import.no-date", date=_FALLBACK_DATE)


def _is_outside(moment: Moment, request: Moment | None, closing: Moment | None) -> bool:
    return bool(
        (request and is_before(moment, request))
        or (closing and moment is not closing and is_before(closing, moment))
    )


def _choose_date(dated: list[tuple[Moment, CaseStep]]) -> str:
    """The day of the last step, for a date of publication; a day that nobody takes for one where there is
    none."""
    points = [moment.last_point for moment, _ in dated]
    days = [f"{one.year:04d}-{one.month:02d}-{one.day:02d}" for one in points if one.month and one.day]
    return max(days, default=_FALLBACK_DATE)


def read_time(text: str, zone: ZoneInfo) -> str:
    """EDTF for a time as people and programs write it; "" for what is not certain."""
    if known := _settle_time(text, zone):
        return known
    meant = suggest(text, zone)
    return _settle_time(str(meant.values["new"]), zone) if meant and meant.code == "moment.form" else ""


def _settle_time(text: str, zone: ZoneInfo) -> str:
    try:
        parse_moment(text, zone)
    except MomentError:
        return ""
    return text.replace(" ", "T") if _WITH_BLANK.fullmatch(text) else text
