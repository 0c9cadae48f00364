"""Figures that a story shows as they stand when its page is made: which there are, and what their ids mean.

Ids are those of the open data (`figures.json`); of the platform's snapshots the newest is meant, so that its
date is no part of the id: `snapshots/closed_of_received`, `cases/all/open`, `cases/category/food/closed`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from bangban.content.figures.figures_file import Figures
from bangban.content.figures.rates import compute_rates, format_count, format_percent
from bangban.content.figures.snapshots import MEASURES, OPTIONAL_MEASURES, Snapshot
from bangban.content.measures.scorecards import SCOPE_KINDS, CaseScope
from bangban.content.model.platform import Platform
from bangban.content.model.vocabulary import URGENCIES
from bangban.dates.formatting import format_iso
from bangban.locale.zh.wording import CASE_FIGURES, DURATION_NAMES, RATE_NAMES, RATIO_NAMES, STATISTICS
from bangban.support.nearest_names import nearest

SNAPSHOTS = "snapshots"
CASES = "cases"
PLOTS = (SNAPSHOTS,)
"""What a picture can be asked of."""

SNAPSHOT_FIELDS: tuple[str, ...] = (*MEASURES, *OPTIONAL_MEASURES, *RATE_NAMES)
CASE_FIELDS: tuple[str, ...] = (
    *CASE_FIGURES,
    *(f"{times}.{part}" for times in DURATION_NAMES for part in ("median", "p90")),
    *(name for name in RATIO_NAMES if name != "kept-stage"),
)
"""What can be said of the snapshots, and of the published cases of a scope."""

_MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")


class FigureName(NamedTuple):
    """An id, read: a field of the newest snapshot where `scope` is None, else of the cases of a scope."""

    scope: CaseScope | None
    field: str


def read_figure_id(text: str) -> FigureName | None:
    """What an id means; None where it is none. Whether its scope exists is asked of the platform."""
    sort, *parts = text.split("/")
    if sort == SNAPSHOTS and len(parts) == 1 and parts[0] in SNAPSHOT_FIELDS:
        return FigureName(None, parts[0])
    if sort != CASES or len(parts) not in (2, 3) or parts[-1] not in CASE_FIELDS:
        return None
    kind, name = parts[0], parts[1] if len(parts) == 3 else ""
    if kind not in SCOPE_KINDS or (kind == "all") != (not name):
        return None
    return FigureName(CaseScope(kind, name), parts[-1])


def list_scopes(platform: Platform) -> Iterator[str]:
    """Every scope that the platform has, but for months, as ids begin: `cases/all`."""
    yield f"{CASES}/all"
    for kind, terms in (("category", platform.categories), ("agency", platform.agencies)):
        yield from (f"{CASES}/{kind}/{term.id}" for term in terms)
    yield from (f"{CASES}/area/{area.id}" for area in platform.areas)
    yield from (f"{CASES}/urgency/{word}" for word in URGENCIES)


def is_known(text: str, platform: Platform) -> bool:
    """Whether an id names a figure of this platform."""
    name = read_figure_id(text)
    if name is None or name.scope is None:
        return name is not None
    if name.scope.kind == "month":
        return bool(_MONTH.fullmatch(name.scope.id))
    return text.rpartition("/")[0] in list_scopes(platform)


def find_nearest(text: str, platform: Platform) -> str:
    """The id that was most likely meant, "" where none is near; scope and field are guessed each for itself,
    and of a field alone the snapshots' is meant."""
    scopes = (SNAPSHOTS, *list_scopes(platform))
    scope, slash, field = text.rpartition("/")
    meant = scope if scope in scopes else nearest(scope, scopes) if slash else SNAPSHOTS
    fields = SNAPSHOT_FIELDS if meant == SNAPSHOTS else CASE_FIELDS
    wanted = field if field in fields else nearest(field, fields)
    return f"{meant}/{wanted}" if meant and wanted else ""


def list_values(figures: Figures, field: str) -> dict[str, str]:
    """What a field of the snapshots was, in words, by the day that these count up to (`2022-11-13`)."""
    found = ((format_iso(one.as_of)[:10], _word_field(one, field)) for one in figures.snapshots)
    return {day: value for day, value in found if value}


def _word_field(snapshot: Snapshot, field: str) -> str:
    if field in RATE_NAMES:
        return next((format_percent(rate) for rate in compute_rates(snapshot) if rate.id == field), "")
    count: int | None = getattr(snapshot, field)
    return "" if count is None else format_count(count)


def tells_value(text: str, value: str) -> bool:
    """Whether a text has a value in it, however its digits are typed: `办结率 93.66％` has `93.66%`,
    `１９４０８７` has `194,087`."""
    typed, wanted = _fold(text), _fold(value)
    place = typed.find(wanted) if wanted else -1
    while place >= 0:
        before, after = typed[:place][-1:], typed[place + len(wanted) :]
        if not _touches(before) and not (wanted[-1:].isdigit() and re.match(r"\.?[0-9]|%", after)):
            return True
        place = typed.find(wanted, place + 1)
    return False


def has_value(text: str) -> bool:
    """Whether a text tells any value."""
    return any(sign.isdigit() for sign in text)


def _fold(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).replace(",", "")
    return "".join(folded.split()).removesuffix(STATISTICS["cases"].format(count=""))


def _touches(sign: str) -> bool:
    return sign.isdigit() or sign in (".", "-") if sign else False
