"""A story in a list."""

from __future__ import annotations

from markupsafe import Markup

from bangban.content.model.story import CaseFile, Person, Story
from bangban.content.timelines.promises import find_next_due, judge_promises, sum_up
from bangban.content.timelines.timeline import Timeline, build_timeline
from bangban.content.urls import locate_story
from bangban.dates.durations import Duration
from bangban.dates.formatting import format_duration_chinese
from bangban.drawing.sparklines import draw_sparkline
from bangban.locale.zh.wording import (
    KIND_NAMES,
    OUTCOME_NAMES,
    PROMISE_MARKS,
    SPARKLINE,
    STATE_NAMES,
    URGENCY_NAMES,
)
from bangban.pages._date_views import make_day
from bangban.pages._headline_views import break_heading
from bangban.pages._promise_views import make_due, name_due
from bangban.pages._step_views import word_late_mark
from bangban.pages.portal import Portal
from bangban.pages.views.basics import isolate
from bangban.pages.views.story_page import CardView, CaseMark
from bangban.support.signs import is_right_to_left
from bangban.support.slugs import make_tag_slug


def make_card(portal: Portal, story: Story) -> CardView:
    """What a list shows of a story."""
    if story.path not in portal.cards:
        portal.cards[story.path] = build_card(portal, story)
    return portal.cards[story.path]


def build_card(portal: Portal, story: Story) -> CardView:
    """The card of a story, made anew: a build that notes facts keeps its cards itself."""
    case = story.case
    timeline = build_timeline(story, portal.is_past) if case else None
    return CardView(
        kind=story.kind,
        kind_name=KIND_NAMES[story.kind],
        url=portal.url(locate_story(story)),
        title=story.title,
        when=make_day(story.date),
        heading=break_heading(portal, story.title, story),
        kicker=story.kicker,
        over=break_heading(portal, story.kicker, story),
        summary=story.summary or portal.text_of(story).summary,
        byline=join_byline(story.byline),
        section=portal.section(story.section.id) if story.section else None,
        cover=portal.picture(story.cover),
        sample=story.sample,
        draft=portal.config.drafts and story.status == "draft",
        corrected=bool(story.corrections),
        case=make_mark(portal, case, timeline) if case and timeline else None,
        lang=story.lang,
        sparkline=draw_sparkline(timeline, SPARKLINE) if timeline else Markup(""),
    )


def make_mark(portal: Portal, case: CaseFile, timeline: Timeline) -> CaseMark:
    """A case in a line."""
    verdicts = judge_promises(case, timeline, portal.library.platform, portal.judged(timeline))
    promise, waiting = sum_up(verdicts), find_next_due(verdicts)
    return CaseMark(
        category=portal.category(case.category.id),
        urgent=case.urgency == "urgent",
        urgency_name=URGENCY_NAMES[case.urgency],
        state=case.state,
        state_name=STATE_NAMES[case.state],
        outcome=case.outcome,
        outcome_name=OUTCOME_NAMES.get(case.outcome, ""),
        total=write_duration(timeline.total),
        first_answer=write_duration(timeline.first_answer),
        area=portal.area(case.area) if case.area else "",
        promise=promise,
        promise_name=PROMISE_MARKS.get(promise, ""),
        due=make_due(waiting.due) if waiting and waiting.due else None,
        due_name=name_due(waiting) if waiting else "",
        due_passed=bool(waiting and waiting.outcome == "overdue-so-far"),
        late=word_late_mark(portal, case, timeline),
    )


def write_duration(duration: Duration | None) -> str:
    """`约10小时5分`, or "" where it is not known."""
    return format_duration_chinese(duration) if duration else ""


def join_byline(people: tuple[Person, ...]) -> str:
    """`石大东 李娜 文/图`: names of the same role together, roles in the editor's order. With names that are
    read from right to left it is HTML (`Markup`), in which each of those is isolated."""
    roles: dict[str, dict[str, str]] = {}
    for person in people:
        roles.setdefault(person.role, {}).setdefault(make_tag_slug(person.name), person.name)
    groups = (" ".join((*names.values(), role)).strip() for role, names in roles.items())
    line = "，".join(groups)
    if line.isascii() or not is_right_to_left(line):
        return line
    # HTML then: each name by itself.
    words = (Markup(" ").join([*map(isolate, names.values()), role]).strip() for role, names in roles.items())
    return Markup("，").join(words)
