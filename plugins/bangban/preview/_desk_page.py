"""`/desk/` of the preview: a page that works without script. It is in no output, and no page leads to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Lock

from jinja2 import Environment, FileSystemLoader

from bangban.diagnostics.formats import ProblemRow
from bangban.locale.zh.messages import LEVELS
from bangban.locale.zh.wording import DESK
from bangban.preview._desk import PARTS, DeskRow, link_editor, list_desk
from bangban.preview._desk_changes import PublicationChanges, find_changes
from bangban.preview._preview_page import ASSETS

MOST_ADDRESSES = 200
"""Addresses of each list of changes; a new theme changes all."""

Desk = Callable[[Sequence[ProblemRow], str, bool], str]
"""Makes the page of the problems that are known, the name of the round, and whether changes are asked for."""


class DeskPage:
    """Makes the page; what was read for a round is kept until the next."""

    def __init__(self, folder: Path, content: str, settings: str, environment: Mapping[str, str]) -> None:
        self._folder, self._content, self._settings = folder, content, settings
        self._environment = environment
        self._lock, self._round = Lock(), ""
        self._rows: dict[str, list[DeskRow]] = {}
        self._changes: PublicationChanges | None = None
        templates = Environment(loader=FileSystemLoader(ASSETS), autoescape=True)
        self._template = templates.get_template("desk.html")

    def __call__(self, problems: Sequence[ProblemRow], version: str, with_changes: bool) -> str:
        """The page. One request at a time: each reads the whole folder, or publishes aside."""
        with self._lock:
            if version != self._round:
                self._rows = list_desk(
                    self._folder, self._content, self._settings, self._environment, problems
                )
                self._round, self._changes = version, None
            if with_changes and self._changes is None:
                self._changes = find_changes(self._folder, self._content, self._environment, self._settings)
            rows, changes = self._rows, self._changes
        return self._template.render(
            parts=[(part, rows[part]) for part in PARTS],
            problems=problems,
            link=lambda row: link_editor(self._folder, row["path"], row["line"], row["column"]),
            changes=changes,
            most=MOST_ADDRESSES,
            words=DESK,
            levels=LEVELS,
        )
