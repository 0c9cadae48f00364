"""What was promised of a case and whether it was kept, worded."""

from __future__ import annotations

from bangban.content.model.vocabulary import Urgency
from bangban.content.timelines.promises import Verdict
from bangban.dates.formatting import format_chinese, format_duration_chinese
from bangban.dates.limits import Limit
from bangban.dates.moments import Moment
from bangban.locale.zh.wording import (
    DUE_DAY,
    NO_DEADLINE,
    PROMISE_FORMS,
    PROMISE_RULE,
    PROMISES,
    VERDICT_DOUBTS,
    VERDICT_NAMES,
    VERDICT_SUMS,
    VERDICT_TOOK,
    VERDICT_TOOK_UNKNOWN,
    VERDICT_WAITED,
)
from bangban.pages._date_views import make_when
from bangban.pages.views.case_timeline import PromiseView


def make_promise(urgency: Urgency, request: Moment, verdict: Verdict) -> PromiseView:
    """One promise of a case; `request` is the moment from which it runs."""
    promise = word_promise(urgency, verdict.limit)
    return PromiseView(
        stage_name=verdict.stage.name,
        rule=PROMISE_RULE.format(promise=promise, stage=verdict.stage.name),
        due=make_when(verdict.due) if verdict.due else None,
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


def _word_sum(request: Moment, verdict: Verdict) -> str:
    if verdict.outcome == "unknown":
        return VERDICT_DOUBTS[verdict.doubt].format(limit=word_limit(verdict.limit))
    known = request if request.is_point else None
    return VERDICT_SUMS[verdict.outcome].format(
        request=format_chinese(request),
        due=_word_due(verdict, known),
        reached=format_chinese(verdict.reached.at, relative_to=known) if verdict.reached else "",
        judged=format_chinese(verdict.judged) if verdict.judged else "",
        took=_word_took(verdict),
    )


def _word_due(verdict: Verdict, known: Moment | None) -> str:
    due = verdict.due
    if due is None:
        return word_limit(verdict.limit)
    # A limit in days lasts as long as its last day.
    form = DUE_DAY if due.is_point and due.precision == "day" and not due.approximate else "{day}"
    return form.format(day=format_chinese(due, relative_to=known))


def _word_took(verdict: Verdict) -> str:
    if verdict.took is None:
        return VERDICT_TOOK_UNKNOWN
    form = VERDICT_TOOK if verdict.reached else VERDICT_WAITED
    return form.format(duration=format_duration_chinese(verdict.took))
