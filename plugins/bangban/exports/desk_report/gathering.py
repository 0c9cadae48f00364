"""The parts of the report, each with its rows in words: chosen from what is out at one moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bangban.config.clock import Clock, Visibility
from bangban.content.library import Library
from bangban.content.model.platform import Term
from bangban.content.model.story import Story
from bangban.content.model.vocabulary import is_open
from bangban.content.timelines.closings import list_closings
from bangban.content.timelines.next_step import judge_step
from bangban.content.timelines.promises import Verdict, judge_promises
from bangban.content.timelines.timeline import Timeline, build_timeline
from bangban.content.urls import locate_story
from bangban.dates.bounds import bound_seconds, count_seconds, place_clock
from bangban.dates.durations import Duration, elapsed
from bangban.dates.formatting import format_chinese, format_duration_chinese
from bangban.dates.instants import DAY
from bangban.dates.moments import Moment
from bangban.exports.desk_report.report_parts import DeskReport, Period, ReportPart, ReportRow
from bangban.locale.zh.wording import (
    OUTCOME_NAMES,
    PROMISE_FORMS,
    PROMISE_RULE,
    SATISFACTION_NAMES,
    STAGE_NAMES,
    STATE_NAMES,
    URGENCY_NAMES,
    read_tables,
)

SOON = 30 * DAY
"""A consent that ends within it is told: time enough to ask again."""
MOST_WAITING = 10
_NEVER = (2**62,)


class _Case(NamedTuple):
    story: Story
    timeline: Timeline


class _Found(NamedTuple):
    """A row with what it is sorted by."""

    key: tuple[int, ...]
    story: Story
    cells: tuple[str, ...]


def gather_report(library: Library, clock: Clock, period: Period) -> DeskReport:
    """The report of a period at the clock. Stories are those that have a page then, translations apart."""
    return _Gathering(library, clock, period).gather()


class _Gathering:
    def __init__(self, library: Library, clock: Clock, period: Period) -> None:
        self._library, self._clock, self._period = library, clock, period
        self._now = place_clock(clock.judged, library.zone)
        self._second = count_seconds(clock.now)
        self._judged = count_seconds(clock.judged)
        self._words = read_tables("report.toml")
        self._text = self._words["text"]
        self._stories = [one for one in library.stories.values() if not one.lang and self._is_out(one)]
        self._cases = [
            _Case(story, build_timeline(story, self._is_past)) for story in self._stories if story.case
        ]

    def gather(self) -> DeskReport:
        """All parts, those without rows too."""
        parts = tuple(
            self._make_part(name, rows)
            for name, rows in (
                ("received", self._list_received()),
                ("closed", self._list_closed()),
                ("reopened", self._list_reopened()),
                ("late", self._list_late()),
                ("steps", self._list_steps()),
                ("waiting", self._list_waiting()),
                ("corrections", self._list_corrections()),
                ("consents", self._list_consents()),
            )
        )
        platform, period = self._library.platform, self._period
        form = "clock-drafts" if self._clock.drafts else "clock"
        judged = format_chinese(self._now)
        return DeskReport(
            title=self._text["title"].format(name=platform.short_name or platform.name),
            period=self._text["period"].format(since=period.since, until=period.until),
            clock=self._text[form].format(judged=judged) + self._tell_apart(parts),
            sums=tuple(
                self._words["sums"][part.id].format(count=self._count(part))
                for part in parts
                if part.id in self._words["sums"]
            ),
            parts=parts,
        )

    def _tell_apart(self, parts: Iterable[ReportPart]) -> str:
        """How many of the stories that stand in it are samples, and how many are counted on no page."""
        paths = {path for part in parts for path in part.paths}
        told = [story for story in self._stories if story.path in paths]
        counts = (
            ("samples", sum(story.sample for story in told)),
            ("hidden", sum(self._clock.judge(story) is Visibility.HIDDEN for story in told)),
        )
        return "".join(self._text[name].format(count=count) for name, count in counts if count)

    def _is_out(self, story: Story) -> bool:
        return self._clock.judge(story) is not Visibility.ABSENT

    def _is_past(self, second: int) -> bool:
        return second <= self._second

    @staticmethod
    def _count(part: ReportPart) -> int:
        return len(part.rows) if part.id == "corrections" else len(part.paths)

    def _make_part(self, name: str, found: Iterable[_Found]) -> ReportPart:
        ordered = sorted(found, key=lambda one: (one.key, one.story.path))
        if name == "waiting":
            ordered = ordered[:MOST_WAITING]
        columns = tuple(self._words["columns"][name].split())
        titles = self._text["title-columns"].split()
        place = next(index for index, column in enumerate(columns) if column in titles)
        rows = tuple(ReportRow(one.cells, place, self._locate(one.story)) for one in ordered)
        paths = tuple(dict.fromkeys(one.story.path for one in ordered))
        return ReportPart(name, self._words["parts"][name], columns, rows, paths)

    def _locate(self, story: Story) -> str:
        is_public = self._clock.public.judge(story) is not Visibility.ABSENT
        return locate_story(story) if is_public else ""

    def _is_in(self, moment: Moment) -> bool:
        """Whether it can have been in the period."""
        low, high = bound_seconds(moment)
        period = self._period
        return (low is None or low <= period.last) and (high is None or high >= period.first)

    def _write(self, moment: Moment) -> str:
        """A time of the period; where it may lie outside, that is said."""
        low, high = bound_seconds(moment)
        period = self._period
        is_certain = low is not None and high is not None and period.first <= low and high <= period.last
        return format_chinese(moment) + ("" if is_certain else self._text["uncertain"])

    def _list_received(self) -> Iterator[_Found]:
        for story, timeline in self._cases:
            request, case = timeline.request, story.case
            if case and request and self._is_in(request.at):
                yield _Found(
                    request.at.sort_key,
                    story,
                    (
                        self._write(request.at),
                        story.title,
                        self._name("categories", case.category.id),
                        URGENCY_NAMES[case.urgency],
                        self._name_agencies(story),
                        STATE_NAMES[case.state],
                    ),
                )

    def _list_closed(self) -> Iterator[_Found]:
        for story, timeline in self._cases:
            end = timeline.end
            if end and self._is_in(end.at):
                took = self._word(timeline.total)
                cells = self._write(end.at), story.title, self._word_outcome(story), took
                yield _Found(end.at.sort_key, story, (*cells, self._name_agencies(story)))

    def _list_reopened(self) -> Iterator[_Found]:
        for story, timeline in self._cases:
            for _, entry in list_closings(timeline):
                if entry and story.case and self._is_in(entry.at):
                    cells = self._write(entry.at), story.title, self._name_agencies(story)
                    yield _Found(entry.at.sort_key, story, (*cells, STATE_NAMES[story.case.state]))

    def _list_late(self) -> Iterator[_Found]:
        platform, now = self._library.platform, self._clock.judged
        for story, timeline in self._cases:
            for verdict in judge_promises(story.case, timeline, platform, now):
                if verdict.outcome == "overdue-so-far":
                    yield self._tell_late(story, verdict)

    def _tell_late(self, story: Story, verdict: Verdict) -> _Found:
        limit = PROMISE_FORMS[verdict.limit.unit].format(number=verdict.limit.number)
        stage = STAGE_NAMES.get(verdict.stage.id, verdict.stage.name)
        due = verdict.due
        cells = (
            story.title,
            PROMISE_RULE.format(limit=limit, stage=stage),
            format_chinese(due) if due else self._text["no-duration"],
            self._word(elapsed(due, self._now) if due else None),
            self._name_agencies(story),
        )
        return _Found(due.sort_key if due else _NEVER, story, cells)

    def _list_steps(self) -> Iterator[_Found]:
        for story, timeline in self._cases:
            step = story.case.expected if story.case else None
            passed = step and judge_step(step, timeline, self._is_past, lambda: self._judged)
            if step and passed and timeline.open and not passed.recorded:
                told = self._text["step"].format(when=format_chinese(step.at), what=step.what)
                yield _Found(step.at.sort_key, story, (story.title, told, self._word(passed.ago)))

    def _list_waiting(self) -> Iterator[_Found]:
        for story, timeline in self._cases:
            request, case = timeline.request, story.case
            if case and is_open(case.state) and request:
                waited = self._word(elapsed(request.at, self._now))
                cells = story.title, format_chinese(request.at), waited, STATE_NAMES[case.state]
                yield _Found(request.at.sort_key, story, (*cells, self._name_agencies(story)))

    def _list_corrections(self) -> Iterator[_Found]:
        for story in self._stories:
            for row in story.corrections:
                second = row.at.first_second
                if self._is_in(row.at) and (second is None or self._is_past(second)):
                    text = " ".join(row.text.markdown.split())
                    yield _Found(row.at.sort_key, story, (self._write(row.at), story.title, text))

    def _list_consents(self) -> Iterator[_Found]:
        """Those on which a case relies: one that is told as reporting needs none."""
        for story, _ in self._cases:
            consent = story.case.consent if story.case and story.case.relies_on == "consent" else None
            if consent is None:
                continue
            if consent.withdrawn and self._is_past(consent.withdrawn.first_second or 0):
                told = format_chinese(consent.withdrawn), self._text["withdrawn"]
                yield _Found(consent.withdrawn.sort_key, story, (story.title, *told))
            elif consent.until and (consent.until.last_second or 0) <= self._second + SOON:
                told = format_chinese(consent.until), self._word_left(consent.until)
                yield _Found(consent.until.sort_key, story, (story.title, *told))

    def _word_left(self, until: Moment) -> str:
        days = until.last_point.day_number - self._now.anchor.day_number
        form = "left" if days > 0 else "ended" if days else "last-day"
        return self._text[form].format(days=abs(days))

    def _word(self, duration: Duration | None) -> str:
        return format_duration_chinese(duration) if duration else self._text["no-duration"]

    def _word_outcome(self, story: Story) -> str:
        case = story.case
        outcome = OUTCOME_NAMES[case.outcome] if case and case.outcome else self._text["no-outcome"]
        if not (case and case.satisfaction):
            return outcome
        asked = SATISFACTION_NAMES[case.satisfaction]
        return self._text["outcome-asked"].format(outcome=outcome, satisfaction=asked)

    def _name_agencies(self, story: Story) -> str:
        names = [self._name("agencies", one.id) for one in story.case.agencies] if story.case else []
        return "、".join(names) or self._text["no-agency"]

    def _name(self, terms: str, identifier: str) -> str:
        known: tuple[Term, ...] = getattr(self._library.platform, terms)
        return next((term.short or term.name for term in known if term.id == identifier), identifier)
