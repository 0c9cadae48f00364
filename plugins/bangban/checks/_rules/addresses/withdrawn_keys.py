"""Rows of withdrawn.yaml that take nothing down, and look as if they should: a slip, an old address.

A row without a story is right: its file has been deleted, and the address still says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from bangban.checks.rule import Example, LibraryRule
from bangban.content.files.folder import WITHDRAWN_FILE, is_free_page
from bangban.content.model.free_page import list_page_aliases
from bangban.content.model.vocabulary import KINDS, PAGE_FOLDER
from bangban.content.model.withdrawal import Withdrawal
from bangban.content.references import Linked
from bangban.content.withdrawals import name_keys
from bangban.diagnostics.problems import Problem
from bangban.support.nearest_names import find_slip


def _check(linked: Linked) -> Iterator[Problem]:
    if not linked.withdrawals:
        return
    live = {key: None for one in linked.claims if one.slug for key in name_keys(one)}
    live |= {
        f"{PAGE_FOLDER}/{PurePosixPath(path).stem}": None
        for path in linked.folder.prose
        if is_free_page(path)
    }
    aliases = {
        name.rstrip("/"): name_keys(one)[0]
        for one in linked.claims
        for what, name in one.names
        if what == "alias"
    }
    aliases |= {alias.rstrip("/"): page.name for alias, page in list_page_aliases(linked.prose.values())}
    down = {row.key for row in linked.withdrawals}
    others = tuple(key for key in live if key not in down)
    seen: set[str] = set()
    for row in linked.withdrawals:
        if row.key in seen:
            yield Problem(row.position, "withdrawn.twice", {"key": row.key})
        elif row.key not in live:
            yield from _judge(row, aliases, others)
        seen.add(row.key)


def _judge(row: Withdrawal, aliases: dict[str, str], others: tuple[str, ...]) -> Iterator[Problem]:
    if row.key in aliases:
        yield Problem(row.position, "withdrawn.alias", {"key": row.key, "new": aliases[row.key]})
        return
    moved = (f"{folder}/{row.key.partition('/')[2]}" for folder in KINDS)
    if guess := next((key for key in moved if key in others), "") or find_slip(row.key, others):
        yield Problem(row.position, "withdrawn.unknown", {"key": row.key, "nearest": guess})


_ROW = "- {key: %s, at: 2022-11-21, reason: A}\n"

RULE = LibraryRule(
    _check,
    Example("withdrawn.unknown", "articles/reprot", "articles/gone", _ROW, "file", WITHDRAWN_FILE),
    Example(
        "withdrawn.twice",
        (_ROW % "articles/gone") * 2,
        _ROW % "articles/gone",
        part="file",
        path=WITHDRAWN_FILE,
    ),
)
