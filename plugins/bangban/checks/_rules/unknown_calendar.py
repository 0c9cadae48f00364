"""A promise in working days that leads into a year whose holidays nobody knows yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bangban.checks.rule import Example, SiteRule
from bangban.content.index_entries import IndexEntry
from bangban.content.model.platform import Platform
from bangban.content.model.story import Story
from bangban.content.timelines.promises import list_promised
from bangban.content.timelines.timeline import build_timeline
from bangban.dates.instants import DAY, convert_to_datetime
from bangban.dates.limits import find_missing_year, parse_limit
from bangban.dates.working_days import list_known_years
from bangban.diagnostics.problems import Problem
from bangban.site.checked_site import CheckedSite

_MOST_HOLIDAYS = 40


def _check(site: CheckedSite) -> Iterator[Problem]:
    may_lack_year = build_calendar_test(site.platform)

    def is_suspect(card: IndexEntry) -> bool:
        return card.is_case and may_lack_year(card.moments)

    for file in site.open_stories(is_suspect):
        if file.story:
            yield from check_calendar(file.story, site.platform)


def check_calendar(story: Story, platform: Platform) -> Iterator[Problem]:
    """Promises to a case that need the working days of a year of which nobody knows them, at the request."""
    if story.case is None or (request := build_timeline(story).request) is None:
        return
    for stage, limit in list_promised(story.case, platform):
        year = find_missing_year(limit, request.at, platform.working_days)
        if year:
            values = {"name": stage.name, "limit": f"{limit.number}{limit.unit}", "year": year}
            yield Problem(request.position, "promise.calendar", values)


def build_calendar_test(platform: Platform) -> Callable[[Sequence[int]], bool]:
    """A quick test of the seconds of a case's entries, in order: whether a promise to it may need a year that
    nobody knows. Only then is `check_calendar` worth its time."""
    limits = [parse_limit(text) for stage in platform.journey for _, text in stage.promises]
    days = max((limit.number for limit in limits if limit.unit == "wd"), default=0)
    known = list_known_years(platform.working_days)
    # Holidays never take half of the days, and a wall time is within a day of the world's.
    reach = (2 * days + _MOST_HOLIDAYS) * DAY

    def may_lack(times: Sequence[int]) -> bool:
        if not (days and times):
            return False
        first, last = convert_to_datetime(times[0] - DAY), convert_to_datetime(times[-1] + reach)
        return any(year not in known for year in range(first.year, last.year + 1))

    return may_lack


_LINE = "timeline: [{at: %s-11-13, stage: received, title: A}]"

RULE = SiteRule(_check, Example("promise.calendar", "2052", "2022", _LINE))
