"""What a set of published cases comes to: counts, durations, promises, results, each with its rows.

Every number can be recomputed from the paths that stand beside it. A ratio of fewer than `MIN_CASES` cases
has no value, nor has a median; a 90th percentile needs `MIN_TAIL_CASES`: of five cases it is 4 to 138 by the
method.
"""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from typing import Literal, NamedTuple, get_args

from msgspec import Struct

MIN_CASES = 5
MIN_TAIL_CASES = 10

ScopeKind = Literal["all", "category", "agency", "area", "urgency", "month"]
SCOPE_KINDS: tuple[ScopeKind, ...] = get_args(ScopeKind)
DistributionId = Literal["first-answer", "forwarding", "first-closing", "closing"]
METHOD = "kaplan-meier"
"""The only method: see `survival`."""


class CaseScope(NamedTuple):
    """Which cases: `all`, or those of a category, agency, area (its id in platform.yaml), urgency (`normal`,
    `urgent`) or month of request (`2022-11` in the site's zone)."""

    kind: ScopeKind
    id: str = ""


ALL_CASES = CaseScope("all")


class Range(NamedTuple):
    """Seconds, from the least to the most that it can be; `high` is None where there is no such end."""

    low: int
    high: int | None


class TimedCase(NamedTuple):
    """How long a case took, or, where it `waits`, how long it has waited by now; in seconds. `high` is None
    where nothing bounds it."""

    path: str
    low: int
    high: int | None
    waits: bool = False


class RequestDay(NamedTuple):
    """When the request of a case came in: its `day` (from 1970-01-01), None where that is not known, and its
    month, "" likewise."""

    path: str
    day: int | None
    month: str


class Distribution(Struct, frozen=True):
    """How long cases took for one thing. `rows` are all that took or still take their time, shortest first;
    `unknown` the paths of those that cannot be judged: the request or the step has no time that would allow
    it, or the step was never written down. They count nowhere.

    `median` and `p90` are the times within which half, nine tenths of the rows had come to it; None where
    there are too few (`is_too_few`), or where so many still wait that it is not reached yet.
    """

    id: DistributionId
    rows: tuple[TimedCase, ...] = ()
    unknown: tuple[str, ...] = ()
    median: Range | None = None
    p90: Range | None = None
    method: str = METHOD

    @property
    def count(self) -> int:
        """How many cases there are behind median and percentile, those that still wait among them."""
        return len(self.rows)

    @property
    def waiting(self) -> int:
        """How many of them still wait."""
        return sum(row.waits for row in self.rows)

    @property
    def is_too_few(self) -> bool:
        """Whether there are too few for a median."""
        return self.count < MIN_CASES


class Tally(Struct, frozen=True):
    """Cases parted by a word: `groups` pairs each word, in the order of the vocabulary, with the paths of its
    cases, also where there is none. "" is the word of those of which nothing is said."""

    id: str
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def total(self) -> int:
        """All, the unsaid among them."""
        return sum(len(paths) for _, paths in self.groups)

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many there are of each word, without the unsaid."""
        return tuple((word, len(paths)) for word, paths in self.groups if word)

    @property
    def unsaid(self) -> int:
        """Of how many nothing is said."""
        return len(self.list_paths(""))

    def list_paths(self, *words: str) -> tuple[str, ...]:
        """The cases of these words, in the order of the words."""
        return tuple(path for word, paths in self.groups if word in words for path in paths)


class Ratio(Struct, frozen=True):
    """A part of a whole. `part` and `whole` are the cases that are counted, `formula` names the sentence that
    says how (`wording`). A promise is counted for each case and stage: a path may stand there more than
    once."""

    id: str
    numerator: int
    denominator: int
    part: tuple[str, ...]
    whole: tuple[str, ...]

    @property
    def formula(self) -> str:
        """The id of the sentence that says how it is computed."""
        return self.id

    @property
    def value(self) -> Fraction | None:
        """None where the whole has fewer than `MIN_CASES`."""
        return Fraction(self.numerator, self.denominator) if self.denominator >= MIN_CASES else None


class Scorecard(Struct, frozen=True):
    """All figures of one scope at one clock (`as_of`, in UTC). `cases` are the paths of all of them in order,
    `open`, `overdue` (something promised has run out and is still waited for) and `samples` of some.

    `promises` has a tally for each stage of the platform's journey that promises something, by the id of the
    stage: kept, overdue (late), overdue-so-far, pending, unknown. `ratios` are `closed`, `answered`,
    `resolved`, `satisfied`, `kept` and `kept-<stage>`.
    """

    scope: CaseScope
    as_of: datetime
    cases: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    overdue: tuple[str, ...] = ()
    samples: tuple[str, ...] = ()
    first_answer: Distribution = Distribution("first-answer")
    forwarding: Distribution = Distribution("forwarding")
    first_closing: Distribution = Distribution("first-closing")
    closing: Distribution = Distribution("closing")
    reopened: tuple[str, ...] = ()
    promises: tuple[Tally, ...] = ()
    outcomes: Tally = Tally("outcomes")
    satisfaction: Tally = Tally("satisfaction")
    confirmed: tuple[str, ...] = ()
    ratios: tuple[Ratio, ...] = ()

    @property
    def distributions(self) -> tuple[Distribution, ...]:
        """All four, in order."""
        return self.first_answer, self.forwarding, self.first_closing, self.closing

    def find_ratio(self, identifier: str) -> Ratio | None:
        """The ratio of an id."""
        return next((ratio for ratio in self.ratios if ratio.id == identifier), None)
