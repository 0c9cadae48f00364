"""A consent that ends before it was given."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, FileRule
from bangban.content.headers import Header
from bangban.dates.bounds import is_before
from bangban.dates.formatting import format_chinese
from bangban.diagnostics.problems import Problem


def _check(header: Header) -> Iterator[Problem]:
    given, until = header.find("given"), header.find("until")
    if given and until and is_before(until.moment, given.moment):
        values = {"given": format_chinese(given.moment), "until": format_chinese(until.moment)}
        yield Problem(until.position, "consent.reversed", values)


_LINE = "case: {category: medicine, state: closed, consent: {given: 2022-11-13, until: %s}}"

RULE = FileRule(_check, Example("consent.reversed", "2022-11-12", "2132-11-12", _LINE))
