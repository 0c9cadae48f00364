"""A case that is still open, though it has an outcome, or the help seeker has confirmed one."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, FileRule
from bangban.content.headers import Header
from bangban.content.model.vocabulary import EARLY_STATES, FINAL_OUTCOMES, is_open
from bangban.diagnostics.problems import Problem
from bangban.locale.zh.wording import OUTCOME_NAMES, STATE_NAMES


def _check(header: Header) -> Iterator[Problem]:
    state, outcome = header.state, header.outcome
    if not state:
        return
    values = {"state": state, "name": STATE_NAMES[state]}
    # That nobody has acted, and yet it is resolved, is an error of its own.
    is_told = state in EARLY_STATES and outcome == "resolved"
    if header.outcome_place and is_open(state) and outcome in FINAL_OUTCOMES and not is_told:
        named = {"outcome": outcome, "meaning": OUTCOME_NAMES[outcome]}
        yield Problem(header.outcome_place, "case.outcome-open", values | named)
    if header.confirmed_place is None:
        return
    if is_open(state):
        yield Problem(header.confirmed_place, "case.confirmed-open", values)
    elif not outcome and not header.outcome_place:
        yield Problem(header.confirmed_place, "case.confirmed-nothing")


_OUTCOME = "case: {category: medicine, state: %s, outcome: unresolved}"
_CONFIRMED = "case: {category: medicine, state: %s, outcome: partly, confirmed: true}"
_NOTHING = "case: {category: medicine, state: closed, %s}"

RULE = FileRule(
    _check,
    Example("case.outcome-open", "in-progress", "closed", _OUTCOME),
    Example("case.confirmed-open", "reopened", "closed", _CONFIRMED),
    Example("case.confirmed-nothing", "confirmed: true", "confirmed: true, outcome: resolved", _NOTHING),
)
