"""A settings file, run as Pelican runs it, for commands that build nothing themselves."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from bangban.config.fault_places import locate_fault
from bangban.config.misplaced_settings import find_misplaced
from bangban.config.pelican_settings import find_misspelt, find_misused
from bangban.config.setting_lines import SettingLines, find_lines
from bangban.config.settings_run import place_folder, run_settings
from bangban.config.site_config import SETTINGS, SiteConfig, find_unknown, judge_config, name_setting
from bangban.diagnostics.problems import Position, Problem, sort_problems

_OURS = "pelican_bangban"


class OpenedSettings(Struct, frozen=True):
    """What a newsroom has set: the configuration (a wrong value left out), what is wrong in the file, and
    the content and the output folder as a command is to take them, relative to the working directory."""

    config: SiteConfig
    problems: tuple[Problem, ...] = ()
    content: str = "content"
    output: str = "output"


def open_settings(folder: Path, name: str, environment: Mapping[str, str]) -> OpenedSettings:
    """Runs the settings file `name` of the project in `folder`; where there is none, the environment alone
    decides. A file that cannot be run is a problem (`setting.unread`). Raises nothing."""
    path = folder / name
    if not path.is_file():
        config, wrong = judge_config({}, environment)
        return OpenedSettings(config, tuple(wrong))
    lines = find_lines(path, name)
    values, error = run_settings(path)
    if error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        # A module of the newsroom's own that the file imports may have it.
        place = locate_fault(error, folder) or _find_fault(error, path, lines)
        fault = Problem(place, "setting.unread", {"reason": reason})
        return OpenedSettings(judge_config({}, environment)[0], (fault,))
    above = Path(name).parent
    config, wrong = judge_config(values, environment, lines)
    missing = (*_find_missing(values, folder / above, lines), *_find_unplugged(values, lines))
    content = place_folder(above, values.get("PATH"), "content")
    told = [*wrong, *judge_names(values, folder / content, lines), *missing]
    return OpenedSettings(
        replace(config, content=Path(content)),
        tuple(sort_problems(told)),
        content,
        place_folder(above, values.get("OUTPUT_PATH"), "output"),
    )


def judge_names(settings: Mapping[str, object], content: Path, lines: SettingLines) -> list[Problem]:
    """What is to be said of Pelican's settings, and of names that are none. `content` is the folder."""
    written = {*settings, *lines.places}
    return [
        *find_unknown(settings, lines),
        *find_misused(settings, lines),
        *find_misspelt(written, map(name_setting, SETTINGS), lines),
        *find_misplaced(settings, content, lines),
    ]


def _find_fault(error: BaseException, path: Path, lines: SettingLines) -> Position:
    if isinstance(error, SyntaxError) and error.filename == str(path):
        return Position(lines.path, error.lineno or 1, error.offset or 1)
    own = [one.lineno for one in traceback.extract_tb(error.__traceback__) if one.filename == str(path)]
    return Position(lines.path, own[-1] if own and own[-1] else 1)


def _find_missing(settings: Mapping[str, object], above: Path, lines: SettingLines) -> list[Problem]:
    """An error where there is no theme. That there is no content is told by each command."""
    theme = settings.get("THEME")
    if not isinstance(theme, str | Path) or not str(theme) or (above / theme).is_dir():
        return []
    return [Problem(lines.place("THEME"), "setting.nowhere", {"name": "THEME", "value": theme})]


def _find_unplugged(settings: Mapping[str, object], lines: SettingLines) -> Iterator[Problem]:
    """An error where PLUGINS leaves ours out: Pelican would make another site, of the same stories."""
    plugins = settings.get("PLUGINS", ())
    if isinstance(plugins, list | tuple) and _OURS not in [getattr(one, "__name__", one) for one in plugins]:
        yield Problem(lines.place("PLUGINS"), "setting.unplugged", {"name": "PLUGINS"})
