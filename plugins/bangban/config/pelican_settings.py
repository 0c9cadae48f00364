"""Pelican's settings: which are obeyed, which have no meaning here, which are told.

`pelican_settings.toml` beside this module states each once; docs/pelican.md is made of it. Settings that
nobody knows may be a template's or another plugin's: of these only slips of a known name are told.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct, convert

from bangban.config._setting_values import is_address
from bangban.config.setting_lines import SettingLines
from bangban.diagnostics.problems import Problem
from bangban.support.nearest_names import find_slip

_EXCLUDES = ("ARTICLE_EXCLUDES", "PAGE_EXCLUDES")
_FILE = Path(__file__).with_suffix(".toml")

Use = Literal["obeyed", "told", "unused"]
Code = Literal[
    "",
    "setting.addresses",
    "setting.embargo",
    "setting.folders",
    "setting.language",
    "setting.lists",
    "setting.output",
    "setting.reading",
    "setting.relative",
]
Form = Literal["", "text", "text?", "list", "words", "mapping", "count?", "url"]


class PelicanSetting(Struct, frozen=True):
    """What becomes of a setting. A value that has not its `form` is an error (with `?`, None is one of that
    form); one that is told is so, by the warning `code`, unless it is one of `quiet`: Pelican's own, or
    ours."""

    use: Use
    about: str
    form: Form = ""
    code: Code = ""
    quiet: tuple[Any, ...] = ()


class _SettingGroup(Struct, forbid_unknown_fields=True):
    use: Use
    about: str
    settings: dict[str, list[Any]]
    form: Form = ""
    code: Code = ""


@cache
def read_registry() -> Mapping[str, PelicanSetting]:
    """Every setting of Pelican, by name, in the order of the table."""
    groups = convert(tomllib.loads(_FILE.read_text(encoding="utf-8"))["groups"], list[_SettingGroup])
    return {
        name: PelicanSetting(group.use, group.about, group.form, group.code, tuple(map(_simplify, quiet)))
        for group in groups
        for name, quiet in group.settings.items()
    }


def find_misused(settings: Mapping[str, object], lines: SettingLines) -> Iterator[Problem]:
    """An error for each setting of Pelican with a value that it cannot have, a warning for each that would
    change something in Pelican and changes nothing here."""
    for name, setting in read_registry().items():
        if name not in settings:
            continue
        value = settings[name]
        code, fits = _FORMS[setting.form.rstrip("?")]
        if not (fits(value) or (value is None and setting.form.endswith("?"))):
            yield Problem(lines.place(name), code, {"name": name, "value": value})
        elif setting.use == "told" and not _is_quiet(name, value, settings):
            yield Problem(lines.place(name), setting.code, {"name": name})


def _is_quiet(name: str, value: object, settings: Mapping[str, object]) -> bool:
    """Whether a value of a setting that is told is nobody's wish."""
    plain = _simplify(value)
    if name in _EXCLUDES and isinstance(plain, list):
        # Pelican itself adds the folders of one kind to what the other leaves out.
        paths = [_simplify(settings.get(other)) for other in ("ARTICLE_PATHS", "PAGE_PATHS")]
        added = [one for each in paths if isinstance(each, list) for one in each]
        plain = [one for one in plain if one not in added]
    return plain is None or plain == "" or plain in read_registry()[name].quiet


def find_misspelt(names: Iterable[str], ours: Iterable[str], lines: SettingLines) -> Iterator[Problem]:
    """A warning for each name that nobody reads: one with a slip in it, or not all in capitals. `ours` are
    the names of Bangban's own settings."""
    known = (*read_registry(), *ours)
    for name in sorted(names):
        if name in known or name.startswith(("_", "BANGBAN")):
            continue
        meant = _find_meant(name, known)
        # A name in small letters may be a value on its way to the setting.
        if meant and (name.isupper() or ("_" in name and meant not in lines.places)):
            yield Problem(lines.place(name), "setting.misspelt", {"name": name, "nearest": meant})


def list_told() -> Iterator[str]:
    """The names of the settings that change nothing."""
    return (name for name, setting in read_registry().items() if setting.use == "told")


def _find_meant(name: str, known: tuple[str, ...]) -> str:
    """The setting that a name was meant to be, or ""."""
    bare = {_strip(one): one for one in known}
    if meant := bare.get(_strip(name)):
        return meant
    return find_slip(name, known) if name.isupper() else ""


def _strip(name: str) -> str:
    return name.replace("_", "").upper().rstrip("S")


def _simplify(value: object) -> object:
    """A value as TOML has it: lists for tuples, nothing for None, plain text for a path."""
    if isinstance(value, Mapping):
        return {str(key): _simplify(one) for key, one in value.items() if one is not None}
    if isinstance(value, list | tuple):
        return [_simplify(one) for one in value]
    return str(value) if isinstance(value, Path) else value


def _is_text(value: object) -> bool:
    return isinstance(value, str | Path)


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple | set | frozenset)


def _is_mapping(value: object) -> bool:
    return isinstance(value, Mapping)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_words(value: object) -> bool:
    return _is_text(value) or _is_list(value)


def _is_url(value: object) -> bool:
    return value == "" or is_address(value)


_FORMS: Mapping[str, tuple[str, Callable[[object], bool]]] = {
    "": ("", lambda _: True),
    "text": ("setting.text", _is_text),
    "list": ("setting.list", _is_list),
    "words": ("setting.list", _is_words),
    "mapping": ("setting.mapping", _is_mapping),
    "count": ("setting.count", _is_count),
    "url": ("setting.url", _is_url),
}
