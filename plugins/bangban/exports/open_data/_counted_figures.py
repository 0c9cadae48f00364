"""`figures.json`: every number of the statistics page and of scorecards, and the snapshots as given.

A figure of cases is named `cases/<kind of scope>/<id>/<field>`, of all cases `cases/all/<field>`; one of the
platform's snapshots `snapshots/<date>/<field>`. Fields are those of scorecards. The cases behind a figure are
listed for all cases; for a part of these they are the ones among the `cases` of the part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

import msgspec

from bangban.content.figures.rates import compute_rates
from bangban.content.figures.snapshots import MEASURES, OPTIONAL_MEASURES, Snapshot
from bangban.content.measures.scorecards import (
    ALL_CASES,
    MIN_CASES,
    MIN_TAIL_CASES,
    CaseScope,
    Distribution,
    ScopeKind,
    Scorecard,
)
from bangban.dates.formatting import format_iso
from bangban.exports.open_data._case_pages import join_rows
from bangban.exports.open_data._file_heads import PUBLISHED_CASES, SNAPSHOTS, make_head
from bangban.exports.open_data._known_values import Reason, Value, settle
from bangban.pages.portal import Portal

COUNTS = ("cases", "open", "overdue", "samples", "reopened", "confirmed")
SCOPES: tuple[ScopeKind, ...] = ("category", "agency", "area", "urgency")
"""The kinds of scopes that pages show, besides all cases."""

_DIGITS = 6
"""Of a rate; numerator and denominator are exact."""


def write_figures(portal: Portal, ids: Mapping[str, str], samples: int) -> tuple[str, int]:
    """The file, and how many figures it has. `ids` are the numbers of all listed cases by content path."""
    snapshots = portal.library.figures.snapshots
    figures = [*_list_cards(portal, ids), *(row for one in snapshots for row in _list_snapshot(one))]
    head: Value = {
        **make_head(portal, "figures", "both"),
        "cases": len(ids),
        "samples": samples,
        "snapshots": [_make_snapshot(one) for one in snapshots],
        "count": len(figures),
    }
    rows = [msgspec.json.encode(one).decode() for one in figures]
    return join_rows(settle(head, {"licence": "not-said"}), "figures", rows), len(figures)


def _list_cards(portal: Portal, ids: Mapping[str, str]) -> Iterator[Value]:
    collections = portal.collections
    yield from _list_card(collections.measure(ALL_CASES), ids)
    for kind in SCOPES:
        for name in collections.list_measured(kind):
            yield from _list_card(collections.measure(CaseScope(kind, name)), ids)


class CardField(NamedTuple):
    """A field of a scorecard: its name, its value, the cases that it was counted from, and why a part of the
    value may be null."""

    name: str
    value: Value
    paths: Sequence[str]
    reasons: dict[str, Reason]


def _list_card(card: Scorecard, ids: Mapping[str, str]) -> Iterator[Value]:
    """The figures of one scope."""
    kind, name = card.scope
    start = f"cases/{kind}/{name}/" if name else f"cases/{kind}/"
    for field in _list_fields(card):
        has_rows = card.scope == ALL_CASES or field.name == "cases"
        figure: Value = {
            "id": f"{start}{field.name}",
            "of": PUBLISHED_CASES,
            "formula": name_formula(field.name),
            **field.value,
            "rows": [ids[path] for path in field.paths] if has_rows else None,
        }
        yield settle(figure, {**field.reasons, "rows": "elsewhere"})


def _list_fields(card: Scorecard) -> Iterator[CardField]:
    """Each field of a scorecard."""
    for name in COUNTS:
        yield _count(name, getattr(card, name))
    for times in card.distributions:
        yield from _list_times(times)
    for tally in (card.outcomes, card.satisfaction):
        for word, paths in tally.groups:
            yield _count(f"{tally.id}.{word or 'unsaid'}", paths)
    for tally in card.promises:
        for word, paths in tally.groups:
            yield _count(f"promises.{tally.id}.{word}", paths)
    for ratio in card.ratios:
        value = _make_rate(ratio.value, ratio.numerator, ratio.denominator)
        yield CardField(ratio.id, value, ratio.part, {"value": "too-few"})


def _list_times(times: Distribution) -> Iterator[CardField]:
    paths = [row.path for row in times.rows]
    yield _count(f"{times.id}.count", paths)
    yield _count(f"{times.id}.waiting", [row.path for row in times.rows if row.waits])
    yield _count(f"{times.id}.unknown", times.unknown)
    for name, found, least in (("median", times.median, MIN_CASES), ("p90", times.p90, MIN_TAIL_CASES)):
        low, high = found or (None, None)
        value: Value = {"unit": "seconds", "low": low, "high": high, "denominator": times.count}
        missing: Reason = "too-few" if times.count < least else "not-reached"
        reasons: dict[str, Reason] = {"low": missing, "high": "open-ended" if found else missing}
        yield CardField(f"{times.id}.{name}", value, paths, reasons)


def _count(name: str, paths: Sequence[str]) -> CardField:
    return CardField(name, {"unit": "cases", "value": len(paths)}, paths, {})


def _make_rate(value: Fraction | None, numerator: int, denominator: int) -> Value:
    share = None if value is None else round(float(value), _DIGITS)
    return {"unit": "share", "value": share, "numerator": numerator, "denominator": denominator}


def _list_snapshot(snapshot: Snapshot) -> Iterator[Value]:
    """The counts that a snapshot gives, and the rates that come of them."""
    start = f"{SNAPSHOTS}/{format_iso(snapshot.as_of)}/"
    for name in (*MEASURES, *OPTIONAL_MEASURES):
        count = snapshot.find_count(name)
        if count is not None:
            value: Value = {"unit": "requests", "value": count}
            yield _make_given(f"{start}{name}", "given", value)
    for rate in compute_rates(snapshot):
        value = _make_rate(rate.value, rate.numerator, rate.denominator)
        yield _make_given(f"{start}{rate.id}", rate.id, value)


def _make_given(identifier: str, formula: str, value: Value) -> Value:
    figure = {"id": identifier, "of": SNAPSHOTS, "formula": formula, **value, "rows": None}
    return settle(figure, {"rows": "elsewhere"})


def _make_snapshot(snapshot: Snapshot) -> Value:
    value: Value = {
        "as_of": format_iso(snapshot.as_of),
        "since": format_iso(snapshot.since),
        **{name: snapshot.find_count(name) for name in (*MEASURES, *OPTIONAL_MEASURES)},
        "source": snapshot.source,
    }
    return settle(value, dict.fromkeys(OPTIONAL_MEASURES, "not-said"))


def name_formula(field: str) -> str:
    """The sentence that says how a field is found: one for all stages, words and kinds of durations."""
    whole, _, last = field.rpartition(".")
    if whole.startswith("promises."):
        return "promises"
    if whole in ("outcomes", "satisfaction"):
        return whole
    if whole:
        return f"times.{last}"
    return "kept" if field.startswith("kept-") else field
