"""Links that stand for a figure: one that names none, a value that never was so, one without its day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from zoneinfo import ZoneInfo

from bangban.checks.rule import Example, SiteRule
from bangban.content.live_figures import (
    PLOTS,
    find_nearest,
    has_value,
    is_known,
    list_values,
    read_figure_id,
    tells_value,
)
from bangban.content.stories import StoryFile
from bangban.dates.formatting import format_iso
from bangban.dates.moments import parse_moment
from bangban.dates.points import MomentError
from bangban.diagnostics.fixes import Fix, replace_at
from bangban.diagnostics.problems import Position, Problem
from bangban.locale.zh.wording import FIGURE_LINK_TITLE, PLOT_LINK_TITLE
from bangban.markdown.figure_lines import FigureLink, list_figure_links
from bangban.site.checked_site import CheckedSite


def _check(site: CheckedSite) -> Iterator[Problem]:
    for file in site.open_stories(lambda card: card.has_figures):
        for link in list_figure_links(file.document.body):
            yield from _judge_id(site, file, link)


def _judge_id(site: CheckedSite, file: StoryFile, link: FigureLink) -> Iterator[Problem]:
    call, place = link.call, _locate(file, link.id_start)
    known = call.id in PLOTS if call.is_plot else is_known(call.id, site.platform)
    if call.is_plot and not known:
        yield Problem(place, "figure.plot", {"id": call.id, "known": "、".join(PLOTS)})
    elif not known:
        guess = find_nearest(call.id, site.platform)
        code = "figure.unknown" if guess else "figure.unknown-far"
        yield Problem(place, code, {"id": call.id, "nearest": guess})
    elif not call.is_plot:
        yield from _judge_day(site, file, link)


def _judge_day(site: CheckedSite, file: StoryFile, link: FigureLink) -> Iterator[Problem]:
    """Of cases nobody knows any more what a value was; of the snapshots all are known."""
    call, name = link.call, read_figure_id(link.call.id)
    place = _locate(file, link.end - len(call.day))
    if call.day and not _is_day(call.day, ZoneInfo(site.platform.zone)):
        yield Problem(place, "figure.day-form", {"text": call.day})
    elif name and name.scope is None:
        values = list_values(site.figures, name.field)
        if call.day and values and call.day not in values:
            yield Problem(place, "figure.day", {"day": call.day, "known": "、".join(values)})
        else:
            yield from _judge_value(file, link, values)


def _judge_value(file: StoryFile, link: FigureLink, values: Mapping[str, str]) -> Iterator[Problem]:
    call, text, place = link.call, link.text, _locate(file, link.start)
    day, value = [*values.items()][-1] if values else ("", "")
    if not value:
        yield Problem(place, "figure.none", {"id": call.id})
    elif call.day and not tells_value(text, values[call.day]):
        told = {"text": text, "day": call.day, "value": values[call.day]}
        yield Problem(place, "figure.value", told)
    elif not has_value(text):
        yield Problem(place, "figure.open", {"value": value, "day": day}, _fill_in(file, link, value, day))
    elif not any(tells_value(text, one) for one in values.values()):
        yield Problem(place, "figure.never", {"text": text, "value": value, "day": day})


def _fill_in(file: StoryFile, link: FigureLink, value: str, day: str) -> Fix:
    text, end = _locate(file, link.start), _locate(file, link.end)
    return (*replace_at(text, link.text, link.text + value), *replace_at(end, "", f" {day}"))


def _is_day(text: str, zone: ZoneInfo) -> bool:
    try:
        moment = parse_moment(text, zone)
    except MomentError:
        return False
    return moment.precision == "day" and moment.is_point and format_iso(moment) == text


def _locate(file: StoryFile, index: int) -> Position:
    """The place of an offset of the body."""
    body = file.document.body
    line = file.document.body_line + body.count("\n", 0, index)
    return Position(file.path, line, index - body.rfind("\n", 0, index))


_STORY = '---\ntitle: A\ndate: 2022-11-20\n---\n\n[93.66%%](/platform/statistics/ "%s")\n'
_RATE = f"{FIGURE_LINK_TITLE} snapshots/closed_of_received"
_OTHER = f"{FIGURE_LINK_TITLE} snapshots/closed_of_processed"


def _give(code: str, wrong: str, right: str, line: str = _STORY) -> Example:
    """Of titles."""
    return Example(code, wrong, right, line, "file", "articles/example.md")


RULE = SiteRule(
    _check,
    _give("figure.unknown", f"{FIGURE_LINK_TITLE} snapshots/close_of_received", _RATE),
    _give("figure.unknown-far", f"{FIGURE_LINK_TITLE} weather", _RATE),
    _give("figure.plot", f"{PLOT_LINK_TITLE} weather", f"{PLOT_LINK_TITLE} snapshots"),
    _give("figure.day-form", f"{_RATE} 2022-11", f"{_RATE} 2022-11-13"),
    _give("figure.day", f"{_RATE} 2022-11-12", f"{_RATE} 2022-11-13"),
    _give("figure.value", f"{_OTHER} 2022-11-13", f"{_RATE} 2022-11-13"),
    _give("figure.never", _OTHER, _RATE),
    _give("figure.open", _RATE, f"{FIGURE_LINK_TITLE} cases/all/open", _STORY.replace("93.66%%", "A")),
    _give("figure.none", f"{FIGURE_LINK_TITLE} snapshots/responded_of_received", _RATE),
)
