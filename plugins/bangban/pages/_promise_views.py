"""What was promised of a case and whether it was kept, worded."""

from __future__ import annotations

from bangban.content.model.vocabulary import Urgency
from bangban.content.timelines.promises import Verdict
from bangban.dates.formatting import format_chinese, format_duration_chinese
from bangban.dates.limits import Limit
from bangban.dates.moments import Moment
from bangban.locale.zh.wording import (
    DUE_ABOUT,
    DUE_DAY_END,
    DUE_NAME,
    NO_DEADLINE,
    PROMISE_FORMS,
    PROMISE_RULE,
    PROMISES,
    STAGE_NAMES,
    VERDICT_DOUBTS,
    VERDICT_NAMES,
    VERDICT_SUMS,
    VERDICT_TOOK,
    VERDICT_TOOK_UNKNOWN,
    VERDICT_WAITED,
)
from bangban.pages._date_views import make_when
from bangban.pages.views.basics import TimePart, When
from bangban.pages.views.case_timeline import PromiseView


def make_promise(request: Moment, verdict: Verdict) -> PromiseView:
    """One promise of a case; `request` is the moment from which it runs."""
    stage = _name_stage(verdict)
    return PromiseView(
        stage_name=stage,
        rule=PROMISE_RULE.format(limit=word_limit(verdict.limit), stage=stage),
        due=make_due(verdict.due) if verdict.due else None,
        verdict=verdict.outcome,
        verdict_name=NO_DEADLINE if verdict.doubt == "calendar" else VERDICT_NAMES[verdict.outcome],
        sum=_word_sum(request, verdict),
    )


def word_promise(urgency: Urgency, limit: Limit) -> str:
    """A promise as readers see it: `紧急求助24小时内`."""
    return PROMISES[urgency].format(limit=word_limit(limit))


def word_limit(limit: Limit) -> str:
    """A limit as readers see it: `5个工作日内`."""
    return PROMISE_FORMS[limit.unit].format(number=limit.number)


def make_due(due: Moment) -> When:
    """When a promise runs out. A limit in days lasts as long as its last day, so its 24:00 is said; where the
    request is about, the limit is, too: `2022年11月14日13时前后`, for a deadline that is 13时许 is none."""
    parts = make_when(due.without_about()).parts
    if due.is_point and due.precision == "day":
        parts = *parts, TimePart(DUE_DAY_END)
    return When((*parts, TimePart(DUE_ABOUT)) if due.approximate else parts)


def name_due(verdict: Verdict) -> str:
    """Of what a promise's deadline is: `办结期限`."""
    return DUE_NAME.format(stage=_name_stage(verdict))


def _name_stage(verdict: Verdict) -> str:
    """The step in one word, as the timeline has it: `答复` for a platform's `办理答复`."""
    return STAGE_NAMES.get(verdict.stage.id, verdict.stage.name)


def _word_sum(request: Moment, verdict: Verdict) -> str:
    stage = _name_stage(verdict)
    if verdict.outcome == "unknown":
        return VERDICT_DOUBTS[verdict.doubt].format(limit=word_limit(verdict.limit), stage=stage)
    known = request if request.is_point else None
    return VERDICT_SUMS[verdict.outcome].format(
        request=format_chinese(request),
        stage=stage,
        reached=format_chinese(verdict.reached.at, relative_to=known) if verdict.reached else "",
        judged=format_chinese(verdict.judged) if verdict.judged else "",
        took=_word_took(verdict),
    )


def _word_took(verdict: Verdict) -> str:
    if verdict.took is None:
        return VERDICT_TOOK_UNKNOWN
    form = VERDICT_TOOK if verdict.reached else VERDICT_WAITED
    return form.format(duration=format_duration_chinese(verdict.took))
