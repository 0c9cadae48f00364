"""`bangban report`: what the editors' meeting talks about, from what is written at this moment."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from bangban.checks.rule_registry import SITE_RULES
from bangban.config.clock import Clock
from bangban.config.settings_file import open_settings
from bangban.config.site_config import SiteConfig, open_config
from bangban.content.library import Library, load_library
from bangban.dates.bounds import count_seconds
from bangban.dates.formatting import format_day
from bangban.dates.moments import Moment, parse_moment
from bangban.dates.points import MomentError
from bangban.dates.suggestions import suggest
from bangban.diagnostics.errors import RefusedError
from bangban.diagnostics.problems import count_errors
from bangban.exports.desk_report.gathering import gather_report
from bangban.exports.desk_report.report_parts import Period
from bangban.exports.desk_report.report_writers import write_html, write_markdown
from bangban.theme.shipped import locate_theme
from bangban.theme.stylesheets import bundle_stylesheets


class Reported(NamedTuple):
    """The text of a report, and how many stories with mistakes are not in it."""

    text: str
    left_out: int


class Wanted(NamedTuple):
    """What was typed: the days, the form (`markdown`, `html`), and whether drafts count."""

    since: str
    until: str = ""
    form: str = "markdown"
    drafts: bool = False


def write_report(
    folder: Path, content: str, settings: str, wanted: Wanted, environment: Mapping[str, str]
) -> Reported:
    """The report of the content folder of the project in `folder`. Raises RefusedError for days that are
    none, and where there is no content folder."""
    open_config(environment)
    config = open_settings(folder, settings, environment).config
    root = folder / content
    if not root.is_dir():
        raise RefusedError("content.missing", path=content)
    library = load_library(root, SITE_RULES.content, drafts=wanted.drafts)
    clock = replace(config.open_clock(), drafts=wanted.drafts)
    report = gather_report(library, clock, _read_period(wanted, library.zone, clock))
    host = config.choose_url(library.platform.url).rstrip("/")
    if wanted.form == "html":
        text = write_html(report, host, bundle_stylesheets(*_list_themes(folder, config))[0].text)
    else:
        text = write_markdown(report, host)
    return Reported(text, _count_left_out(library))


def _list_themes(folder: Path, config: SiteConfig) -> tuple[Path, ...]:
    """Where no setting names a theme, the one that comes with the program."""
    theme, *extra = (folder / path for path in config.themes)
    return (theme if theme.is_dir() else locate_theme(), *extra)


def _count_left_out(library: Library) -> int:
    wrong = {problem.position.path for problem in library.problems if count_errors([problem])}
    return len(wrong - library.stories.keys())


def _read_period(wanted: Wanted, zone: ZoneInfo, clock: Clock) -> Period:
    now = count_seconds(clock.now)
    since = _read_day(wanted.since, zone)
    until = _read_day(wanted.until, zone) if wanted.until else parse_moment(_name_day(clock, zone), zone)
    first, last = since.first_second or 0, until.last_second or 0
    if first > now:
        raise RefusedError("report.later", since=format_day(since))
    if first > last:
        raise RefusedError("report.order", since=format_day(since), until=format_day(until))
    return Period(first, min(last, now), format_day(since), format_day(until))


def _name_day(clock: Clock, zone: ZoneInfo) -> str:
    return clock.now.astimezone(zone).date().isoformat()


def _read_day(text: str, zone: ZoneInfo) -> Moment:
    """One day, or a month, a year. Raises RefusedError, with the right form where that is plain."""
    try:
        moment = parse_moment(text.strip(), zone)
    except MomentError:
        mend = suggest(text, zone)
        right = mend.values.get("new", "") if mend and mend.code == "moment.form" else ""
        if right:
            raise RefusedError("report.date-form", text=text, right=right) from None
        raise RefusedError("report.date", text=text) from None
    if not moment.is_point or moment.approximate or moment.uncertain or moment.anchor.has_clock:
        raise RefusedError("report.date", text=text)
    return moment
