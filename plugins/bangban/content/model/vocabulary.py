"""The fixed words of the front matter (docs/architecture.md): each set as a type and, in its order, as a
tuple; and what is asked of them. Whoever must know whether a case is over, or what an entry shows, asks here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

StoryKind = Literal["article", "editorial", "case"]
Status = Literal["published", "draft", "hidden"]
CaseState = Literal["received", "forwarded", "in-progress", "closed", "reopened"]
Urgency = Literal["normal", "urgent"]
CaseOutcome = Literal["resolved", "partly", "unresolved", "withdrawn"]
CaseSatisfaction = Literal["satisfied", "mostly", "dissatisfied"]
CaseBasis = Literal["consent", "reporting"]
EntryStage = Literal["received", "graded", "forwarded", "answered", "acting", "closed", "revisited"]
ActorKind = Literal["seeker", "platform", "agency", "other"]
Unsaid = Literal[""]
"""Stands where the editor has given no word."""

STORY_KINDS: tuple[StoryKind, ...] = get_args(StoryKind)
STATUSES: tuple[Status, ...] = get_args(Status)
STATES: tuple[CaseState, ...] = get_args(CaseState)
URGENCIES: tuple[Urgency, ...] = get_args(Urgency)
OUTCOMES: tuple[CaseOutcome, ...] = get_args(CaseOutcome)
SATISFACTIONS: tuple[CaseSatisfaction, ...] = get_args(CaseSatisfaction)
BASES: tuple[CaseBasis, ...] = get_args(CaseBasis)
STAGES: tuple[EntryStage, ...] = get_args(EntryStage)
ACTORS: tuple[ActorKind, ...] = ("seeker", "platform")
"""Actors that have a word of their own; an agency is named by its id, anybody else by a name."""

FOLDERS: Mapping[StoryKind, str] = MappingProxyType(
    {"article": "articles", "editorial": "editorials", "case": "cases"}
)
"""The folder of each kind of story: it tells the kind."""
PAGE_FOLDER = "pages"
"""The folder of free pages, which are no stories: each file in it is a page of its own at the site's root."""
KINDS: Mapping[str, StoryKind] = MappingProxyType({FOLDERS[kind]: kind for kind in STORY_KINDS})

EARLY_STATES: frozenset[CaseState] = frozenset({"received", "forwarded"})
"""Nobody has done anything about the case yet: it cannot have been resolved."""
UNCLOSED_STATES: frozenset[CaseState] = EARLY_STATES | {"in-progress"}
"""The case has never been closed: an entry that closes it contradicts them."""

FINAL_OUTCOMES: frozenset[CaseOutcome] = frozenset({"resolved", "unresolved", "withdrawn"})
"""What can only be said of a case that is closed; what is resolved in part may go on."""

PROMISED_STAGES = STAGES[1:]
"""Stages that a promise can be about: all but the request itself."""
ANSWERING_STAGES = frozenset(STAGES) - {"received", "revisited"}
"""Stages that the platform or an agency brings about, and nobody else."""
PROVED_BY: Mapping[str, tuple[EntryStage, ...]] = MappingProxyType(
    {"graded": ("forwarded", "answered", "acting", "closed"), "answered": ("acting", "closed")}
)
"""By stage, the later ones that show that it was reached by then: who acts or closes has answered."""


def is_open(state: CaseState) -> bool:
    """Whether something is still to be done about a case of this state, also about a reopened one."""
    return state != "closed"


def ends_at_closing(state: CaseState | Unsaid) -> bool:
    """Whether a case has nothing but revisits behind its last closing: a reopened one goes on."""
    return state not in ("", "reopened")


def goes_on(stage: EntryStage | Unsaid) -> bool:
    """Whether an entry of this stage, behind a closing, opens the case again: a revisit does not."""
    return stage not in ("", "revisited")


def list_later_stages(stage: str) -> tuple[EntryStage, ...]:
    """The stages that come after this one, in order. Raises ValueError for a word that is no stage."""
    return STAGES[STAGES.index(stage) + 1 :]
