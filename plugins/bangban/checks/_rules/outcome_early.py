"""A case that is said to be resolved before anybody has acted."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, FileRule
from bangban.content.headers import Header
from bangban.content.model.vocabulary import EARLY_STATES
from bangban.diagnostics.problems import Problem


def _check(header: Header) -> Iterator[Problem]:
    if header.outcome == "resolved" and header.outcome_place and header.state in EARLY_STATES:
        yield Problem(header.outcome_place, "case.outcome-early", {"state": header.state})


_LINE = "case: {category: medicine, state: %s, outcome: resolved}"

RULE = FileRule(_check, Example("case.outcome-early", "forwarded", "closed", _LINE))
