"""Everything that a newsroom sets, read once: each setting is declared in one place, :class:`SiteConfig`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Annotated, Any, NamedTuple, get_type_hints

from msgspec import Struct

from bangban.config._setting_values import (
    FontPlace,
    SettingError,
    check_zone,
    is_address,
    read_count,
    read_folder,
    read_fonts,
    read_moment,
    read_switch,
    read_text,
)
from bangban.config.clock import Clock
from bangban.config.extras import Extras, read_extras
from bangban.config.setting_lines import NOWHERE, SettingLines
from bangban.diagnostics.errors import RefusedError
from bangban.diagnostics.formats import format_text
from bangban.diagnostics.problems import Problem
from bangban.photographs.picture_limits import MOST_PIXELS
from bangban.support.nearest_names import nearest

_PREFIX = "BANGBAN_"
_ZONE = "Asia/Shanghai"


class Setting(NamedTuple):
    """How a setting is read. `about` says what it does; `decides` whether it can change the bytes of the
    site; with `environment` a variable of the same name counts where the setting is empty."""

    read: Callable[[object, str], object]
    about: str
    decides: bool = True
    environment: bool = False


class ConfigError(Exception):
    """Settings with values that they cannot have: a problem each, the text is their sentences."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(describe_setting, problems)))
        self.problems = problems


def describe_setting(problem: Problem) -> str:
    """What is wrong with a setting: a line with file and line, the sentence alone where no file is known."""
    return format_text(problem) if problem.position.path else f"{problem.message}{problem.mend}"


class SiteConfig(Struct, frozen=True):
    """What a site is made by. The field `page_size` is the setting BANGBAN_PAGE_SIZE, and so on; fields
    without a declaration are Pelican's own PATH, OUTPUT_PATH, OUTPUT_RETENTION (`kept`), THEME, SITEURL, and
    what STATIC_PATHS publishes."""

    publish: Annotated[bool, Setting(read_switch, "Errors stop the build; addresses have the host.")] = False
    drafts: Annotated[bool, Setting(read_switch, "Drafts and embargoed stories show, marked.")] = False
    page_size: Annotated[int, Setting(read_count, "Stories on a page of a list.")] = 20
    cases_page_size: Annotated[
        int | None, Setting(read_count, "Stories on a page of a list of cases; else as of any list.")
    ] = None
    share_pictures: Annotated[bool, Setting(read_switch, "Cases have a picture for sharing.")] = True
    picture_pixels: Annotated[
        int, Setting(read_count, "A picture of more pixels is an error.", environment=True)
    ] = MOST_PIXELS
    fonts: Annotated[
        tuple[FontPlace, ...] | None,
        Setting(read_fonts, "Where fonts for these pictures are; else where systems keep them."),
    ] = None
    # Its files are facts of a build's state, each by itself.
    theme_extra: Annotated[
        Path | None,
        Setting(read_folder, "A folder whose files are laid over the theme's: docs/theme.md.", decides=False),
    ] = None
    hsts: Annotated[
        bool, Setting(read_switch, "Browsers are told to come by https only, for a year; once told, they do.")
    ] = False
    fast: Annotated[
        bool, Setting(read_switch, "Only what changed is made again; else all is.", decides=False)
    ] = True
    # The clock has facts of its own in a build's state: most pages do not depend on it.
    now: Annotated[
        datetime | None,
        Setting(read_moment, "The clock; else the real one.", decides=False, environment=True),
    ] = None
    # Who does the work does not change it.
    workers: Annotated[
        int | None, Setting(read_count, "Processes at work; else one a processor.", decides=False)
    ] = None
    cluster: Annotated[
        str, Setting(read_text, "The address of a Dask scheduler.", decides=False, environment=True)
    ] = ""
    previous: Annotated[
        str,
        Setting(read_text, "A manifest to find addresses that are gone by.", decides=False, environment=True),
    ] = ""
    signing_key: Annotated[
        str,
        Setting(
            read_text,
            "The secret key file (minisign, no password) that signs `manifest.sha256`.",
            decides=False,
            environment=True,
        ),
    ] = ""
    # Files of others, of a folder that is made anew.
    kept: tuple[str, ...] = ()
    # Where the files lie does not change them either; a clone elsewhere is the same site.
    content: Path = Path("content")
    output: Path = Path("output")
    theme: Path = Path("theme")
    site_url: str = ""
    extras: Extras = Extras()

    @property
    def digest(self) -> bytes:
        """The same for two configurations exactly where their sites would be: part of a build's state."""
        values = [(name, getattr(self, name)) for name, one in SETTINGS.items() if one.decides]
        extras = self.extras
        published = (sorted(extras.paths), sorted(extras.files), sorted(extras.places.items()))
        text = repr((values, self.site_url, published, extras.ignored))
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()

    @property
    def themes(self) -> tuple[Path, ...]:
        """The theme, and what is laid over it."""
        return (self.theme, self.theme_extra) if self.theme_extra else (self.theme,)

    def get(self, name: str) -> object:
        """The value of the setting that pelicanconf.py calls so."""
        return getattr(self, name.removeprefix(_PREFIX).lower())

    def choose_url(self, url: str) -> str:
        """The site's address: the `url` of platform.yaml, else SITEURL."""
        return url or self.site_url

    def open_clock(self) -> Clock:
        """The clock of a build: the moment that is set, else the machine's, read now."""
        return Clock(self.now or datetime.now(UTC), self.drafts, real=self.now is None)


SETTINGS: Mapping[str, Setting] = {
    name: one
    for name, hint in get_type_hints(SiteConfig, include_extras=True).items()
    for one in getattr(hint, "__metadata__", ())
}
"""Each declared setting by the name of its field."""


def name_setting(name: str) -> str:
    """The name of a field's setting in pelicanconf.py."""
    return _PREFIX + name.upper()


def read_config(
    settings: Mapping[str, object], environment: Mapping[str, str], lines: SettingLines = NOWHERE
) -> SiteConfig:
    """The configuration of Pelican's settings and of the environment. Empty settings have their default.
    Raises ConfigError, with all wrong values at once, each where it stands by `lines`."""
    config, problems = judge_config(settings, environment, lines)
    if problems:
        raise ConfigError(problems)
    return config


def judge_config(
    settings: Mapping[str, object], environment: Mapping[str, str], lines: SettingLines = NOWHERE
) -> tuple[SiteConfig, list[Problem]]:
    """The configuration without the values that are wrong, and a problem for each of these."""
    problems: list[Problem] = []

    def refuse(setting_name: str, error: SettingError, **values: object) -> None:
        problems.append(Problem(lines.place(setting_name), error.code, {**values, **error.values}))

    zone = str(settings.get("TIMEZONE") or _ZONE)
    try:
        check_zone(zone)
    except SettingError as error:
        refuse("TIMEZONE", error)
        zone = _ZONE
    values: dict[str, Any] = {}
    for field_name, setting in SETTINGS.items():
        name = name_setting(field_name)
        value = _look_up(name, setting, settings, environment)
        if value is None or value == "":
            continue
        try:
            values[field_name] = setting.read(value, zone)
        except SettingError as error:
            refuse(name, error, name=name, value=value)
    try:
        values["extras"] = read_extras(settings)
    except SettingError as error:
        refuse(str(error.values.get("name", "")), error)
    return SiteConfig(**values, **_read_places(settings)), problems


def _look_up(
    name: str, setting: Setting, settings: Mapping[str, object], environment: Mapping[str, str]
) -> object:
    value = settings.get(name)
    return environment.get(name) if value in (None, "") and setting.environment else value


def _read_places(settings: Mapping[str, object]) -> dict[str, Any]:
    """What Pelican itself calls otherwise; whether it is a text, `find_misused` tells."""
    places = (("content", "PATH"), ("output", "OUTPUT_PATH"), ("theme", "THEME"))
    url, kept = settings.get("SITEURL"), settings.get("OUTPUT_RETENTION") or ()
    names = kept if isinstance(kept, list | tuple | set) else (kept,)
    found: dict[str, Any] = {"kept": tuple(sorted(str(one).strip("/") for one in names))}
    if is_address(url):
        found["site_url"] = str(url).rstrip("/")
    return found | {name: Path(str(settings[setting])) for name, setting in places if settings.get(setting)}


def find_unknown(settings: Mapping[str, object], lines: SettingLines = NOWHERE) -> Iterator[Problem]:
    """A warning for each setting that looks like ours and is none: most likely a typing mistake."""
    known = [name_setting(name) for name in SETTINGS]
    for name in sorted(settings):
        if not name.startswith(_PREFIX) or name in known:
            continue
        close = nearest(name.removeprefix(_PREFIX), [*SETTINGS])
        values = {"name": name, "nearest": name_setting(close), "choices": "、".join(known)}
        yield Problem(lines.place(name), "setting.unknown" if close else "setting.unknown-far", values)


def open_config(environment: Mapping[str, str]) -> SiteConfig:
    """The configuration of a command that reads no settings: the environment alone. Raises RefusedError."""
    try:
        return read_config({}, environment)
    except ConfigError as error:
        raise RefusedError("clock.unreadable", text=str(error)) from error
