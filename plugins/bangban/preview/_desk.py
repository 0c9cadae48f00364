"""What the desk has in hand, for `/desk/` of the preview: what waits, what runs out, what is unfinished."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from bangban.checks.rule_registry import SITE_RULES
from bangban.config.clock import Clock
from bangban.config.settings_file import open_settings
from bangban.content.library import Library, load_library
from bangban.content.model.story import Story
from bangban.content.timelines.promises import judge_promises, sum_up
from bangban.content.timelines.timeline import build_timeline
from bangban.content.urls import locate_story
from bangban.dates.bounds import count_seconds
from bangban.dates.formatting import format_day
from bangban.diagnostics.formats import ProblemRow

SOON = timedelta(days=30)
"""A consent that ends within it is told: time enough to ask again."""

PARTS = ("unread", "scheduled", "draft", "hidden", "consent", "overdue", "summary", "picture")
"""The lists of the desk, in their order."""


class DeskRow(Struct, frozen=True):
    """A file of the desk: `path` from the project's folder, `address` of its page in the preview ("" where it
    has none), `editor` opens it in VS Code, `when` is the day that matters."""

    title: str
    path: str
    editor: str
    address: str = ""
    when: str = ""
    problems: tuple[ProblemRow, ...] = ()


def list_desk(
    folder: Path, content: str, settings: str, environment: Mapping[str, str], problems: Sequence[ProblemRow]
) -> dict[str, list[DeskRow]]:
    """The rows of each of PARTS. `problems` are those that the last build has told."""
    library = load_library(folder / content, SITE_RULES.content)
    clock = open_settings(folder, settings, environment).config.open_clock()
    told: dict[str, list[ProblemRow]] = {}
    for row in problems:
        told.setdefault(row["path"], []).append(row)
    found: dict[str, list[DeskRow]] = {part: [] for part in PARTS}
    for path, story in sorted(library.stories.items(), key=lambda one: (one[1].released, one[0])):
        for part, when in _judge(story, library, clock):
            found[part].append(_make_row(folder, f"{content}/{path}", told, story, when))
    for file in library.files:
        if file.path not in library.stories and file.path not in library.withdrawn:
            found["unread"].append(_make_row(folder, f"{content}/{file.path}", told))
    return found


def link_editor(folder: Path, path: str, line: int = 1, column: int = 1) -> str:
    """The address that has VS Code open a file at a place."""
    whole = (folder / path).absolute().as_posix()
    return f"vscode://file/{quote(whole.lstrip('/'))}:{line}:{column}"


def _make_row(
    folder: Path,
    path: str,
    told: Mapping[str, Sequence[ProblemRow]],
    story: Story | None = None,
    when: str = "",
) -> DeskRow:
    problems = tuple(told.get(path, ()))
    first = problems[0] if problems else None
    return DeskRow(
        title=story.title if story else path,
        path=path,
        editor=link_editor(folder, path, *((first["line"], first["column"]) if first else ())),
        address=locate_story(story) if story else "",
        when=when,
        problems=problems,
    )


def _judge(story: Story, library: Library, clock: Clock) -> Iterator[tuple[str, str]]:
    """The parts in which a story stands, each with the day that matters there."""
    if story.status == "draft":
        yield "draft", ""
    elif story.released > clock.now:
        yield "scheduled", f"{story.released.astimezone(library.zone):%Y-%m-%d %H:%M}"
    if story.status == "hidden":
        yield "hidden", ""
    consent = story.case.consent if story.case else None
    ends = [day for day in (consent.until, consent.withdrawn) if day] if consent else []
    if ends and (first := min(ends, key=lambda day: day.instant)).instant <= clock.now + SOON:
        yield "consent", format_day(first)
    if story.case and _is_overdue(story, library, clock):
        yield "overdue", ""
    if not story.summary:
        yield "summary", ""
    if not story.cover:
        yield "picture", ""


def _is_overdue(story: Story, library: Library, clock: Clock) -> bool:
    timeline = build_timeline(story, lambda second: second <= count_seconds(clock.now))
    verdicts = judge_promises(story.case, timeline, library.platform, clock.judged)
    waits = tuple(one for one in verdicts if one.judged)
    return sum_up(waits) == "overdue"
