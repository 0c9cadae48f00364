"""`bangban import`: a file of another system as a story, on paper or in a folder."""

from __future__ import annotations

import re
from pathlib import Path, PurePath
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from bangban.content.files.folder import STORY_SUFFIX
from bangban.content.model.platform import Platform
from bangban.content.model.story import SLUG_FIELD
from bangban.diagnostics.problems import Position, Problem
from bangban.imports._timelinejs_import import Import, import_timelinejs

KINDS = ("article", "editorial", "case")


def run_import(
    source: bytes, name: str, kind: str, out: Path | None, zone: str = "", base: str = ""
) -> Import:
    """Imports a TimelineJS file (JSON or CSV) called `name` (`-` for standard input) as a story of `kind`.

    With `out` the story is written to `<out>/<slug>.md`, the slug taken from the file's name where it can
    be one, else from the headline; a file that is there stays as it is, and that is told. `zone` is the
    IANA name that clock times are of, by default the platform's usual one, `base` the address that relative
    ones are of. Never raises for what the
    file holds.
    """
    slug = _make_slug(name)
    own = ZoneInfo(zone or Platform().zone)
    story = import_timelinejs(source, kind=kind, zone=own, slug=slug, name=name, base=base)
    if not story.markdown or out is None:
        return replace(story, failed=not story.markdown)
    path = out / f"{story.slug}{STORY_SUFFIX}"
    problem = _write(path, story.markdown)
    if problem:
        return replace(story, notes=(*story.notes, problem), failed=True)
    return replace(story, path=path)


def _make_slug(name: str) -> str:
    """The slug that a file's name gives; "" for a name in Chinese, or `timeline`, which many have."""
    stem = re.sub(r"[^a-z0-9]+", "-", PurePath(name).name.partition(".")[0].lower()).strip("-")
    return stem if stem != "timeline" and SLUG_FIELD.matches(stem) else ""


def _write(path: Path, text: str) -> Problem | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return Problem(Position(path.as_posix()), "import.exists", {"path": path.name})
    except OSError as error:
        values = {"path": path.name, "reason": error.strerror or type(error).__name__}
        return Problem(Position(path.as_posix()), "import.unwritable", values)
    return None
