"""What the picture of a case says: words and a scale, all of which stand on the case's page too."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

from bangban.content.model.story import Addressed, Story
from bangban.content.timelines.timeline import Timeline, build_timeline
from bangban.content.urls import locate_story
from bangban.dates.formatting import format_chinese, format_day
from bangban.drawing.time_axis import TimeScale, scale_timeline
from bangban.locale.zh.wording import KIND_NAMES, SHARE
from bangban.pages.cards import make_mark, write_duration
from bangban.pages.frame.brand_views import OWN_COLOUR, find_colour
from bangban.pages.portal import Portal, SitePortal
from bangban.pages.views.story_page import CaseMark
from bangban.pictures.coverage import list_undrawable, tidy_words
from bangban.pictures.fonts import Typeface
from bangban.typesetting.phrases import find_breaks

_CHINESE = ("", "zh")

SHARED_PICTURE = "share.png"
"""The file of a picture for sharing, in the folder of its case."""


class ShareSheet(Struct, frozen=True):
    """The words of a picture, "" where there are none. `phrases` are the places in the title where a line may
    end, `colour` is the newsroom's (`#rrggbb`); `measured` is a term and its duration;
    `folded` has the length of each fold of the scale, `legend` the actors that it shows by kind."""

    site: str
    kind: str
    date: str
    title: str
    category: str
    area: str
    urgent: str
    sample: str
    state: str
    state_name: str
    outcome: str
    outcome_name: str
    measured: tuple[str, str]
    scale: TimeScale
    start: tuple[str, str]
    end: tuple[str, str]
    folded: tuple[str, ...]
    legend: tuple[tuple[str, str], ...]
    steps: str
    phrases: tuple[int, ...] = ()
    colour: str = OWN_COLOUR

    @property
    def alt(self) -> str:
        """The picture in words."""
        facts = (self.urgent, self.category, self.state_name, self.outcome_name, "".join(self.measured))
        return SHARE["alt"].format(title=self.title, facts="，".join(fact for fact in facts if fact))


def locate_picture(story: Addressed) -> str:
    """The address of a case's picture: `cases/<slug>/share.png`."""
    return f"{locate_story(story)}{SHARED_PICTURE}"


class Titled(Addressed, Protocol):
    """A story or its card."""

    @property
    def title(self) -> str:
        """Its headline."""


def list_pictured(portal: SitePortal) -> list[Story]:
    """The cases that are out, in Chinese, whatever the fonts can write."""
    cards, stories = portal.collections.cards, portal.library.stories
    return [stories[path] for path in sorted(cards) if is_pictured(cards[path])]


def is_pictured(story: Titled, typeface: Typeface | None = None) -> bool:
    """Whether a story has a picture of its own: a case in Chinese, whose title the fonts can write."""
    if story.kind != "case" or story.lang.lower().partition("-")[0] not in _CHINESE:
        return False
    return typeface is None or not list_undrawable(story.title, typeface)


def make_sheet(portal: Portal, story: Story) -> ShareSheet:
    """The words of a case's picture. Raises ValueError for a story that is no case."""
    case, timeline = story.case, build_timeline(story, portal.is_past)
    if case is None:
        raise ValueError(story.path)
    scale, mark = scale_timeline(timeline), make_mark(portal, case, timeline)
    kinds = dict.fromkeys(one.kind for one in scale.marks)
    return ShareSheet(
        site=portal.library.platform.short_name or portal.library.platform.name,
        kind=KIND_NAMES[story.kind],
        date=format_day(story.date),
        title=tidy_words(story.title),
        category=mark.category.name,
        area=tidy_words(mark.area),
        urgent=mark.urgency_name if mark.urgent else "",
        sample=SHARE["sample"] if story.sample else "",
        state=mark.state,
        state_name=mark.state_name,
        outcome=mark.outcome,
        outcome_name=mark.outcome_name,
        measured=_choose_measured(mark),
        scale=scale,
        start=_word_start(timeline),
        end=_word_end(timeline),
        folded=tuple(write_duration(fold.duration) for fold in scale.folds),
        legend=tuple(
            (kind, SHARE[kind]) for kind in ("seeker", "platform", "agency", "other") if kind in kinds
        ),
        steps=SHARE["steps"].format(count=len(scale.marks)) if scale.marks else "",
        phrases=_find_phrases(portal, story.title, case.seeker.name),
        colour=find_colour(portal.library.platform.brand),
    )


def _find_phrases(portal: Portal, title: str, seeker: str) -> tuple[int, ...]:
    own = (seeker,) if seeker and seeker in title else ()
    return find_breaks(title, (*portal.find_names(title), *own))


def _choose_measured(mark: CaseMark) -> tuple[str, str]:
    if mark.total:
        return SHARE["total"], mark.total
    return (SHARE["first_answer"], mark.first_answer) if mark.first_answer else ("", "")


def _word_start(timeline: Timeline) -> tuple[str, str]:
    return (SHARE["request"], format_chinese(timeline.request.at)) if timeline.request else ("", "")


def _word_end(timeline: Timeline) -> tuple[str, str]:
    if timeline.open:
        return SHARE["open"], ""
    if timeline.end is None or timeline.request is None or timeline.end is timeline.request:
        return "", ""
    return SHARE["end"], format_chinese(timeline.end.at, relative_to=timeline.request.at)
