"""From the facts of cases to the figures of a scope at one clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from fractions import Fraction
from types import MappingProxyType
from zoneinfo import ZoneInfo

from bangban.content.measures.case_facts import CaseFacts
from bangban.content.measures.scorecards import (
    ALL_CASES,
    MIN_CASES,
    MIN_TAIL_CASES,
    CaseScope,
    Distribution,
    DistributionId,
    Range,
    Ratio,
    RequestDay,
    ScopeKind,
    Scorecard,
    Tally,
    TimedCase,
)
from bangban.content.measures.survival import bound_quantiles
from bangban.content.model.platform import Platform
from bangban.content.model.vocabulary import OUTCOMES, PROMISED_STAGES, SATISFACTIONS
from bangban.content.timelines.promises import Outcome, judge_reach
from bangban.dates.bounds import place_clock
from bangban.dates.instants import hold_second
from bangban.dates.limits import Limit, parse_limit
from bangban.dates.spans import Span, make_span

VERDICTS: tuple[Outcome, ...] = ("kept", "overdue", "overdue-so-far", "pending", "unknown")
_LATE = ("overdue", "overdue-so-far")
_STEPS: Mapping[DistributionId, str] = MappingProxyType(
    {
        "first-answer": "answered",
        "forwarding": "forwarded",
        "first-closing": "first_closed",
        "closing": "closed",
    }
)
_Times = dict[CaseScope, tuple[list[TimedCase], list[str]]]
"""By scope, the rows, shortest first, and the paths of those that cannot be judged."""
_HALF, _TAIL = Fraction(1, 2), Fraction(9, 10)


def list_scopes(facts: CaseFacts, areas: Mapping[str, str]) -> Iterator[CaseScope]:
    """The scopes that a case counts in; `areas` are those of `index_areas`."""
    yield CaseScope("all")
    yield CaseScope("category", facts.category)
    yield from (CaseScope("agency", agency) for agency in facts.agencies)
    yield CaseScope("urgency", facts.urgency)
    if facts.area in areas:
        yield CaseScope("area", areas[facts.area])
    if facts.month:
        yield CaseScope("month", facts.month)


def index_areas(platform: Platform) -> Mapping[str, str]:
    """The ids of the platform's areas by what a case may call them: the id, or a name that only one has."""
    names = Counter(area.name for area in platform.areas)
    ids = {area.name: area.id for area in platform.areas if names[area.name] == 1}
    return ids | {area.id: area.id for area in platform.areas}


class Measurer:
    """Makes scorecards of listed cases at one clock; what is found of one case is kept for its other
    scopes."""

    def __init__(self, cases: Iterable[CaseFacts], platform: Platform, now: datetime) -> None:
        self._now, self._platform = now, platform
        self._clock = make_span(place_clock(now, ZoneInfo(platform.zone)))
        self._limits = _read_limits(platform)
        self._scopes: dict[CaseScope, list[CaseFacts]] = {}
        self._verdicts: dict[str, tuple[Outcome, ...]] = {}
        self._cards: dict[CaseScope, Scorecard] = {}
        self._times: dict[DistributionId, _Times] = {}
        self._places: dict[str, tuple[CaseScope, ...]] = {}
        self._cases = sorted(cases, key=lambda one: one.path)
        areas = index_areas(platform)
        for facts in self._cases:
            self._places[facts.path] = tuple(list_scopes(facts, areas))
            for scope in self._places[facts.path]:
                self._scopes.setdefault(scope, []).append(facts)

    def list_ids(self, kind: ScopeKind) -> tuple[str, ...]:
        """The ids of a kind of which there is a case, in order."""
        return tuple(sorted(scope.id for scope in self._scopes if scope.kind == kind))

    def list_requests(self) -> tuple[RequestDay, ...]:
        """When the request of each case came in, as exactly as it is known, in the order of their paths."""
        return tuple(RequestDay(one.path, _find_request_day(one), one.month) for one in self._cases)

    def measure(self, scope: CaseScope) -> Scorecard:
        """The scorecard of a scope, made once; one without cases where nothing counts in it. Raises
        ArithmeticError where a ratio does not come out of its rows."""
        if scope not in self._cards:
            self._cards[scope] = self._measure(scope)
        return self._cards[scope]

    def _measure(self, scope: CaseScope) -> Scorecard:
        cases = self._scopes.get(scope, [])
        promises = self._tally_promises(cases)
        outcomes = _tally("outcomes", OUTCOMES, cases, lambda one: one.outcome)
        satisfaction = _tally("satisfaction", SATISFACTIONS, cases, lambda one: one.satisfaction)
        card = Scorecard(
            scope=scope,
            as_of=self._now,
            cases=_list_paths(cases),
            open=_list_paths(one for one in cases if one.is_open),
            overdue=_list_paths(one for one in cases if "overdue-so-far" in self._judge(one)),
            samples=_list_paths(one for one in cases if one.sample),
            first_answer=self._distribute("first-answer", scope),
            forwarding=self._distribute("forwarding", scope),
            first_closing=self._distribute("first-closing", scope),
            closing=self._distribute("closing", scope),
            reopened=_list_paths(one for one in cases if one.reopened),
            promises=promises,
            outcomes=outcomes,
            satisfaction=satisfaction,
            confirmed=_list_paths(one for one in cases if one.confirmed),
            ratios=tuple(_list_ratios(cases, promises, satisfaction)),
        )
        check_ratios(card)
        return card

    def _judge(self, facts: CaseFacts) -> tuple[Outcome, ...]:
        """The verdict of each promised stage of the platform, in order."""
        found = self._verdicts.get(facts.path)
        if found is None:
            found = self._verdicts[facts.path] = tuple(self._judge_stages(facts))
        return found

    def _judge_stages(self, facts: CaseFacts) -> Iterator[Outcome]:
        request, is_open = facts.request, facts.is_open
        if request is None:
            return
        for stage, limit in self._limits.get(facts.urgency, ()):
            years = self._platform.working_days if limit.unit == "wd" else ()
            reach = facts.reached[PROMISED_STAGES.index(stage)]
            yield judge_reach(limit, request, reach, self._clock, years, is_open=is_open)[0]

    def _tally_promises(self, cases: Sequence[CaseFacts]) -> tuple[Tally, ...]:
        groups: dict[str, dict[str, list[str]]] = {}
        for rows in self._limits.values():
            for stage, _ in rows:
                groups.setdefault(stage, {verdict: [] for verdict in VERDICTS})
        for facts in cases:
            stages = self._limits.get(facts.urgency, ())
            for (stage, _), verdict in zip(stages, self._judge(facts), strict=False):
                groups[stage][verdict].append(facts.path)
        ordered = ((stage.id, groups[stage.id]) for stage in self._platform.journey if stage.id in groups)
        return tuple(
            Tally(stage, tuple((verdict, tuple(paths)) for verdict, paths in rows.items()))
            for stage, rows in ordered
        )

    def _distribute(self, identifier: DistributionId, scope: CaseScope) -> Distribution:
        if identifier not in self._times:
            self._times[identifier] = self._time(identifier)
        rows, unknown = self._times[identifier].get(scope, ([], []))
        median, tail = bound_quantiles(rows, (_HALF, _TAIL)) if len(rows) >= MIN_CASES else (None, None)
        return Distribution(
            id=identifier,
            rows=tuple(rows),
            unknown=tuple(unknown),
            median=_make_range(median),
            p90=_make_range(tail) if len(rows) >= MIN_TAIL_CASES else None,
        )

    def _time(self, identifier: DistributionId) -> _Times:
        """The rows of every scope, shortest first: all are sorted once."""
        cases = self._scopes.get(ALL_CASES, ())
        found = {facts.path: self._find_time(identifier, facts) for facts in cases}
        times: _Times = {scope: ([], []) for scope in self._scopes}
        for row in sorted(filter(None, found.values()), key=_order):
            for scope in self._places[row.path]:
                times[scope][0].append(row)
        for path in (path for path, row in found.items() if row is None):
            for scope in self._places[path]:
                times[scope][1].append(path)
        return times

    def _find_time(self, identifier: DistributionId, facts: CaseFacts) -> TimedCase | None:
        """None where the case cannot be judged."""
        request = facts.request
        if request is None or not _is_written(request):
            return None
        at: Span | None = getattr(facts, _STEPS[identifier])
        if at is None and not _is_awaited(identifier, facts):
            return None
        took = measure_between(request, at or self._clock)
        return took and TimedCase(facts.path, *took, at is None)


def _is_written(request: Span) -> bool:
    """Whether both ends of a request are known and can be written into the data that go out: what nobody can
    count anew, of years before 1, is not counted."""
    ends = request.low, request.high
    return all(end is not None and end == hold_second(end) for end in ends)


def _find_request_day(facts: CaseFacts) -> int | None:
    request = facts.request
    return request.first_day if request and request.first_day == request.last_day else None


def measure_between(request: Span, at: Span) -> Range | None:
    """The time from a request with both bounds to something behind it; None where that would have been before
    it.

    Whole minutes, unless both are known to the second; of the same minute it is 0 to 59 seconds, as in
    `dates.durations`.
    """
    step = 1 if request.to_second and at.to_second else 60
    start, latest = (request.low or 0) // step * step, (request.high or 0) // step * step
    low = 0 if at.low is None else max(0, at.low // step * step - latest)
    high = None if at.high is None else at.high // step * step - start
    if high is not None and high < 0:
        return None
    return Range(low, 59 if high == 0 and step == 60 else high)


def _is_awaited(identifier: DistributionId, facts: CaseFacts) -> bool:
    """Whether a step that no entry tells of is still to come: what a later stage has passed over, or a closed
    case never had, is not waited for."""
    if identifier != "forwarding":
        return facts.is_open
    passed = any(reach.stage == "forwarded" and reach.passed for reach in facts.reached)
    return facts.is_open and not passed


def _make_range(bounds: tuple[int | None, int | None] | None) -> Range | None:
    return None if bounds is None or bounds[0] is None else Range(bounds[0], bounds[1])


def _order(row: TimedCase) -> tuple[int, bool, int, bool, str]:
    return row.low, row.high is None, row.high or 0, row.waits, row.path


def _read_limits(platform: Platform) -> dict[str, list[tuple[str, Limit]]]:
    """What is promised to cases of each urgency, in the order of the journey."""
    limits: dict[str, list[tuple[str, Limit]]] = {}
    for stage in platform.journey:
        for urgency, text in stage.promises:
            if stage.id in PROMISED_STAGES:
                limits.setdefault(urgency, []).append((stage.id, parse_limit(text)))
    return limits


def _list_paths(cases: Iterable[CaseFacts]) -> tuple[str, ...]:
    return tuple(one.path for one in cases)


def _tally(
    identifier: str, words: Sequence[str], cases: Sequence[CaseFacts], read: Callable[[CaseFacts], str]
) -> Tally:
    groups: dict[str, list[str]] = {word: [] for word in (*words, "")}
    for facts in cases:
        groups[read(facts)].append(facts.path)
    return Tally(identifier, tuple((word, tuple(paths)) for word, paths in groups.items()))


def _list_ratios(
    cases: Sequence[CaseFacts], promises: Sequence[Tally], satisfaction: Tally
) -> Iterator[Ratio]:
    whole = _list_paths(cases)
    closed = [one for one in cases if not one.is_open]
    yield _rate("closed", _list_paths(closed), whole)
    yield _rate("answered", _list_paths(one for one in cases if one.answered), whole)
    resolved = _list_paths(one for one in closed if one.outcome == "resolved")
    yield _rate("resolved", resolved, _list_paths(closed))
    yield _rate("satisfied", satisfaction.list_paths("satisfied"), satisfaction.list_paths(*SATISFACTIONS))
    kept = [(tally.list_paths("kept"), tally.list_paths("kept", *_LATE), tally.id) for tally in promises]
    yield _rate("kept", sum((part for part, _, _ in kept), ()), sum((whole for _, whole, _ in kept), ()))
    yield from (_rate(f"kept-{stage}", part, judged) for part, judged, stage in kept)


def _rate(identifier: str, part: tuple[str, ...], whole: tuple[str, ...]) -> Ratio:
    return Ratio(identifier, len(part), len(whole), part, whole)


def check_ratios(card: Scorecard) -> None:
    """Recomputes each ratio of a scorecard from the cases that it names. Raises ArithmeticError where one is
    another: a figure that nobody can follow must not go out."""
    cases = set(card.cases)
    for ratio in card.ratios:
        whole = set(ratio.whole)
        is_part = whole.issuperset(ratio.part) and len(ratio.part) == ratio.numerator
        if not is_part or len(ratio.whole) != ratio.denominator or not whole <= cases:
            raise ArithmeticError(f"{card.scope}: {ratio.id} does not come out of its cases")
