"""What became of the portal's published cases, as parts of a whole: results, satisfaction, promises; each
with its table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from bangban.content.measures.scorecards import MIN_CASES, Scorecard, Tally
from bangban.content.model.vocabulary import OUTCOMES, SATISFACTIONS
from bangban.content.timelines.promises import Outcome
from bangban.drawing.part_bars import PartOfWhole, PartRow, draw_parts
from bangban.drawing.plots import PlotHead, Sign, draw_sign
from bangban.locale.zh.wording import (
    OUTCOME_NAMES,
    SATISFACTION_NAMES,
    STAGE_NAMES,
    STATISTICS,
    VERDICT_NAMES,
)
from bangban.pages.statistics.measured_figures import name_figure, word_share
from bangban.pages.views.basics import Link
from bangban.pages.views.statistics_views import NumbersCell, NumbersRow, PlotSign, PlotView, TableView

_TONES: tuple[Sign, ...] = ("full", "half", "hatch", "dots", "none")
_VERDICTS: tuple[Outcome, ...] = ("kept", "overdue", "overdue-so-far", "pending", "unknown")
_VERDICT_TONES: Mapping[str, Sign] = MappingProxyType(
    dict(zip(_VERDICTS, ("full", "hatch", "dots", "half", "none"), strict=True))
)
_UNSAID = ""


def list_parts(card: Scorecard) -> Iterator[PlotView]:
    """What became of the cases, whether help seekers were satisfied, whether promises were kept."""
    yield from _draw_tally(
        card, card.outcomes, OUTCOMES, {**OUTCOME_NAMES, _UNSAID: STATISTICS["no-outcome"]}
    )
    yield from _draw_tally(card, card.satisfaction, SATISFACTIONS, SATISFACTION_NAMES)
    yield from _draw_promises(card)


def _draw_tally(
    card: Scorecard, tally: Tally, words: Sequence[str], names: Mapping[str, str]
) -> Iterator[PlotView]:
    """One whole: the unsaid are a part of it where they have a name, else they are said beneath."""
    counted = [word for word in (*words, _UNSAID) if word in names]
    counts = {word: len(tally.list_paths(word)) for word in counted}
    total = sum(counts.values())
    if not total or (_UNSAID in counts and total == counts[_UNSAID]):
        return
    title = STATISTICS[tally.id]
    tones = dict(zip(counted, (*_TONES[: len(words)], "none"), strict=False))
    parts = tuple(PartOfWhole(names[word], counts[word], tones[word]) for word in counted)
    rows = tuple(
        NumbersRow(
            Link(names[word]),
            (
                NumbersCell(
                    str(counts[word]), name_figure(card, f"{tally.id}.{word or 'unsaid'}"), str(counts[word])
                ),
                NumbersCell(word_share(counts[word], total) or STATISTICS["too-few"]),
            ),
            draw_sign(tones[word]),
        )
        for word in counted
    )
    told = "，".join(f"{names[word]}{counts[word]}" for word in counted)
    head = PlotHead(tally.id, title, f"{told}。")
    heads = tuple(STATISTICS[one] for one in ("head-part", "head-count", "head-share"))
    left = tally.unsaid if _UNSAID not in counts else 0
    note = STATISTICS["satisfaction-unsaid"].format(count=left) if left else ""
    table = TableView(STATISTICS[f"{tally.id}-table"].format(count=total), heads, rows, note)
    svg = draw_parts(head, [PartRow("", parts)]) if total >= MIN_CASES else draw_parts(head, [])
    yield PlotView(title, svg, table=table)


def _draw_promises(card: Scorecard) -> Iterator[PlotView]:
    """A bar for each stage that something is promised for."""
    tallies = [tally for tally in card.promises if tally.total]
    if not tallies:
        return
    names = {verdict: VERDICT_NAMES[verdict] for verdict in _VERDICTS}
    rows = [
        PartRow(
            STATISTICS["row"].format(name=STAGE_NAMES.get(tally.id, tally.id), count=tally.total),
            tuple(
                PartOfWhole(names[word], len(tally.list_paths(word)), _VERDICT_TONES[word])
                for word in _VERDICTS
            ),
        )
        for tally in tallies
        if tally.total >= MIN_CASES
    ]
    table_rows = tuple(
        NumbersRow(
            Link(STAGE_NAMES.get(tally.id, tally.id)),
            tuple(
                NumbersCell(str(count), name_figure(card, f"promises.{tally.id}.{word}"), str(count))
                for word, count in ((word, len(tally.list_paths(word))) for word in _VERDICTS)
            ),
        )
        for tally in tallies
    )
    table = TableView(STATISTICS["kept-table"], (STATISTICS["head-stage"], *names.values()), table_rows)
    told = "；".join(row.name for row in rows)
    head = PlotHead("promises", STATISTICS["kept"], f"{told}。")
    key = tuple(PlotSign(draw_sign(_VERDICT_TONES[word]), names[word]) for word in _VERDICTS)
    yield PlotView(
        STATISTICS["kept"], draw_parts(head, rows), STATISTICS["parts-caption"], key if rows else (), table
    )
