"""A reason in withdrawn.yaml that tells what is private: readers see it where the story was."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, LibraryRule
from bangban.content.files.folder import WITHDRAWN_FILE
from bangban.content.references import Linked
from bangban.diagnostics.problems import Problem
from bangban.privacy.finder import find_private


def _check(linked: Linked) -> Iterator[Problem]:
    for row in linked.withdrawals:
        for item in find_private(row.reason):
            yield Problem(row.reason_place, "privacy.reason", {"masked": item.masked})


_ROW = "- {key: articles/gone, at: 2022-11-21, reason: A %s}\n"

RULE = LibraryRule(_check, Example("privacy.reason", "13812345678", "B", _ROW, "file", WITHDRAWN_FILE))
