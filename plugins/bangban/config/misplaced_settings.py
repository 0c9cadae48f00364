"""Settings of Pelican's whose value has the right form, and yet names nothing that there is: folders that are
elsewhere, files that are missing, places that are not filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

from bangban.config.extras import DESK_FOLDERS, tidy_path
from bangban.config.setting_lines import SettingLines
from bangban.diagnostics.problems import Problem

_FOLDERS = ("PATH", "OUTPUT_PATH")
_FEEDS = ("FEED_ATOM", "FEED_RSS", "FEED_ALL_ATOM", "FEED_ALL_RSS")
_PLACES = {"CATEGORY_": "slug", "AUTHOR_": "slug", "TAG_": "slug", "TRANSLATION_": "lang"}
"""By what a feed's setting begins with: the place in it that Pelican fills in. Others have none."""


def find_misplaced(settings: Mapping[str, object], content: Path, lines: SettingLines) -> Iterator[Problem]:
    """What is wrong with folders, files and feeds; `content` is the folder."""
    for name in _FOLDERS:
        if isinstance(settings.get(name), str) and not str(settings[name]).strip():
            yield Problem(lines.place(name), "setting.blank", {"name": name})
    yield from _find_feeds(settings, lines)
    if content.is_dir():
        yield from _find_extras(settings, content, lines)
        yield from _find_static(settings, content, lines)


def _find_feeds(settings: Mapping[str, object], lines: SettingLines) -> Iterator[Problem]:
    """An error for each feed with a place that nobody fills in, or without the one that keeps its files
    apart: Pelican would write one over the other, or end with a traceback."""
    for name, value in settings.items():
        bare = name.removesuffix("_URL")
        if not bare.endswith(_FEEDS) or not isinstance(value, str) or not value:
            continue
        place = next((place for start, place in _PLACES.items() if name.startswith(start)), "")
        found = _list_places(value)
        if (found and found != [place or None]) or (place and not found and name == bare):
            code = "setting.feed-place" if place else "setting.feed"
            yield Problem(lines.place(name), code, {"name": name, "value": value, "place": f"{{{place}}}"})


def _list_places(text: str) -> list[str]:
    """The places to fill in, each once; `?` for one that cannot be read."""
    try:
        return sorted({place for _, place, _, _ in Formatter().parse(text) if place is not None})
    except ValueError:
        return ["?"]


def _find_extras(settings: Mapping[str, object], content: Path, lines: SettingLines) -> Iterator[Problem]:
    """A warning for each file that is to be published and is not there, or is a folder."""
    name = "EXTRA_PATH_METADATA"
    rows = settings.get(name)
    for path in sorted(map(str, rows)) if isinstance(rows, Mapping) else ():
        values = {"name": name, "value": path}
        if (content / path).is_dir():
            yield Problem(lines.place(name), "setting.extra-folder", values)
        elif not (content / path).exists():
            yield Problem(lines.place(name), "setting.absent", values)


def _find_static(settings: Mapping[str, object], content: Path, lines: SettingLines) -> Iterator[Problem]:
    """A warning for each path that is outside, or not there; the desk's own folders may be missing."""
    name = "STATIC_PATHS"
    paths = settings.get(name)
    for path in map(str, paths) if isinstance(paths, list | tuple) else ():
        plain = tidy_path(content, path)
        if plain is None:
            yield Problem(lines.place(name), "setting.outside", {"name": name, "value": path})
        elif plain and plain not in DESK_FOLDERS and not (content / plain).exists():
            yield Problem(lines.place(name), "setting.absent", {"name": name, "value": path})
