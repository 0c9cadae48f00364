"""What the help seeker says of the result, where there is none yet, or one that it does not fit."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, FileRule
from bangban.content.headers import Header
from bangban.content.model.vocabulary import is_open
from bangban.diagnostics.problems import Problem
from bangban.locale.zh.wording import SATISFACTION_NAMES, STATE_NAMES


def _check(header: Header) -> Iterator[Problem]:
    place, state, satisfaction = header.satisfaction_place, header.state, header.satisfaction
    if place is None or not state or not satisfaction:
        return
    values = {"satisfaction": satisfaction, "meaning": SATISFACTION_NAMES[satisfaction]}
    if is_open(state):
        named = {"state": state, "name": STATE_NAMES[state]}
        yield Problem(place, "case.satisfaction-open", values | named)
    elif satisfaction == "satisfied" and header.outcome == "unresolved":
        yield Problem(place, "case.satisfaction-unresolved", values)


_OPEN = "case: {category: medicine, state: %s, satisfaction: mostly}"
_UNRESOLVED = "case: {category: medicine, state: closed, outcome: unresolved, satisfaction: %s}"

RULE = FileRule(
    _check,
    Example("case.satisfaction-open", "in-progress", "closed", _OPEN),
    Example("case.satisfaction-unresolved", "satisfied", "dissatisfied", _UNRESOLVED),
)
