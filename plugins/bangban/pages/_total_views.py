"""Where a case's time went, worded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from bangban.content.model.story import Entry
from bangban.content.timelines.phase_totals import (
    WAITING,
    Share,
    Totals,
    find_next_stages,
    name_actor,
)
from bangban.content.timelines.timeline import Timeline
from bangban.dates.durations import Duration
from bangban.dates.formatting import format_chinese
from bangban.locale.zh.wording import (
    LIST_JOINER,
    NEXT_STAGE,
    SILENCE,
    SILENCE_SO_FAR,
    SO_FAR,
    STAGE_NAMES,
    STAGE_SPAN,
    STAGE_SPAN_SO_FAR,
    STAGE_SUM,
    UNNAMED_ACTOR,
    UNNAMED_STAGE,
    WAITING_NAME,
)
from bangban.pages.cards import write_duration
from bangban.pages.views.basics import Link
from bangban.pages.views.case_timeline import ActorTotal, Lane, SilenceView, StageTotal
from bangban.support.signs import isolate_name

_FULL = 1000


def list_lanes(timeline: Timeline, totals: Totals, links: Mapping[str, Link]) -> tuple[Lane, ...]:
    """The actors in the order of `links`, by their key; who shares a sum with others has no own one."""
    counts = Counter(name_actor(timed.entry.actor) for timed in timeline.past)
    return tuple(
        Lane(
            key.partition(":")[0],
            isolate_name(link.name),
            link.url,
            counts[key],
            write_duration(_find_own(totals, key)),
        )
        for key, link in links.items()
    )


def list_stage_totals(timeline: Timeline, totals: Totals) -> tuple[StageTotal, ...]:
    """How long each stage lasted, in order of appearance."""
    following = find_next_stages(timeline)
    return tuple(
        StageTotal(
            ids=share.keys,
            name=_name_span(share.keys, following),
            total=write_duration(share.duration),
            part=_find_part(share, totals.whole),
        )
        for share in totals.stages
    )


def _name_span(keys: tuple[str, ...], following: Mapping[str, tuple[str, ...]]) -> str:
    """From which stage to which: `从收到求助到转办`, `从办理至今`; of several that came after none is named,
    and of stages that no entry divides only that this is their sum: `转办、答复合计`."""
    stages = LIST_JOINER.join(STAGE_NAMES.get(key, UNNAMED_STAGE) for key in keys)
    if len(keys) > 1:
        return STAGE_SUM.format(stages=stages)
    after = following.get(keys[0], ())
    if after == ("",):
        return STAGE_SPAN_SO_FAR.format(stage=stages)
    last = STAGE_NAMES.get(after[0], NEXT_STAGE) if len(after) == 1 else NEXT_STAGE
    return STAGE_SPAN.format(stage=stages, next=last)


def list_actor_totals(totals: Totals, links: Mapping[str, Link]) -> tuple[ActorTotal, ...]:
    """How long it took until each actor acted, in order of appearance."""
    names = {"": UNNAMED_ACTOR, WAITING: WAITING_NAME, **{key: link.name for key, link in links.items()}}
    return tuple(
        ActorTotal(
            name=LIST_JOINER.join(names[key] for key in share.keys),
            total=write_duration(share.duration),
            waiting=WAITING in share.keys,
            part=_find_part(share, totals.whole),
        )
        for share in totals.actors
    )


def make_silence(timeline: Timeline, totals: Totals) -> SilenceView | None:
    """The longest silence, and between which entries."""
    silence = totals.silence
    if silence is None:
        return None
    ids = {id(timed.entry): timed.id for timed in timeline.entries}
    before, after = silence.before, silence.after
    if after:
        text = SILENCE.format(before=_word(before), after=_word(after))
    else:
        text = SILENCE_SO_FAR.format(before=_word(before), judged=_word_judged(totals))
    total = write_duration(silence.duration)
    return SilenceView(text, total, ids[id(before)], ids[id(after)] if after else "")


def word_so_far(totals: Totals) -> str:
    """`截至2026年1月1日8时，已过3天4小时`; "" of a case that is closed."""
    if totals.judged is None:
        return ""
    return SO_FAR.format(judged=_word_judged(totals), duration=write_duration(totals.whole))


def _word(entry: Entry) -> str:
    return format_chinese(entry.at)


def _word_judged(totals: Totals) -> str:
    return format_chinese(totals.judged) if totals.judged else ""


def _find_own(totals: Totals, key: str) -> Duration | None:
    mine = [share for share in totals.actors if key in share.keys]
    return mine[0].duration if len(mine) == 1 and mine[0].keys == (key,) else None


def _find_part(share: Share, whole: Duration | None) -> int:
    return share.duration.low * _FULL // whole.low if whole and whole.low else 0
