"""What collections know of a story without opening it: a few plain values, quick to load for thousands."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from bangban.content.measures.case_facts import CaseFacts, make_facts, pack_facts, unpack_facts
from bangban.content.model.story import Person, PrintPlace, Story
from bangban.content.model.vocabulary import Status, StoryKind, is_open
from bangban.content.timelines.changes import list_change_seconds
from bangban.content.urls import name_day, name_label
from bangban.markdown.figure_lines import has_figure_links
from bangban.support.slugs import make_tag_slug

Named = tuple[tuple[str, str], ...]
"""Slugs with the names as written."""


class IndexEntry(NamedTuple):
    """A story's card in the catalogue. `order` is its place among all: newest first, then by kind, slug,
    language and path; `released` the moment of publication in UTC; `day` year, month and day of its date as
    far as known; `paper` day and page label in print. `open` is not empty where its case waits for something:
    what it has come to then, as one word; `expects` where it tells of a next step; `state` and `outcome` are
    a case's words. `moments` are the seconds at which something of the story has happened, or is over, in
    order; `aliases` its old addresses, `corrected` the first second of each of its corrections, as they
    stand; `packed_facts` what is counted of a case (`facts`), when all its entries have happened;
    `has_figures` where its text may show figures."""

    path: str
    kind: StoryKind
    slug: str
    lang: str
    key: str
    title: str
    order: tuple[int, str, str, str, str]
    released: datetime
    status: Status
    day: tuple[int, int | None, int | None]
    month: tuple[int, int]
    category: str
    agencies: tuple[str, ...]
    section: str
    authors: Named
    tags: Named
    paper: tuple[str, str] | None
    edition: PrintPlace | None
    area: str
    has_timeline: bool
    is_case: bool
    urgent: bool
    open: str
    expects: bool
    state: str
    outcome: str
    sample: bool
    has_cover: bool
    has_sums: bool
    moments: tuple[int, ...] = ()
    aliases: tuple[str, ...] = ()
    corrected: tuple[int, ...] = ()
    packed_facts: bytes = b""
    has_figures: bool = False

    @property
    def facts(self) -> CaseFacts | None:
        """What is counted of the case; None of any other story."""
        return unpack_facts(self.packed_facts) if self.packed_facts else None


def make_index_entry(story: Story) -> IndexEntry:
    """The card of a story."""
    case, edition, anchor, agencies = story.case, story.edition, story.date.anchor, list_agencies(story)
    return IndexEntry(
        path=story.path,
        kind=story.kind,
        slug=story.slug,
        lang=story.lang,
        key=story.key,
        title=story.title,
        order=order_story(story),
        released=story.released,
        status=story.status,
        day=(anchor.year, anchor.month, anchor.day),
        month=_find_month(story),
        category=case.category.id if case else "",
        agencies=agencies,
        section=story.section.id if story.section else "",
        authors=_name_people(story.byline),
        tags=tuple((make_tag_slug(tag), tag) for tag in story.tags),
        paper=(name_day(edition.date), name_label(edition.page)) if edition else None,
        edition=edition,
        area=case.area if case else "",
        has_timeline=story.has_timeline,
        is_case=case is not None,
        urgent=case is not None and case.urgency == "urgent",
        open=_sum_up(story) if case and is_open(case.state) else "",
        expects=case is not None and case.expected is not None,
        state=case.state if case else "",
        outcome=case.outcome if case else "",
        sample=story.sample,
        has_cover=story.cover is not None,
        has_sums=any(one.sha256 for entry in story.timeline for one in entry.evidence),
        moments=list_change_seconds(story),
        aliases=tuple(alias.id for alias in story.aliases),
        corrected=tuple(row.at.first_second or 0 for row in story.corrections),
        packed_facts=_pack_facts(story, agencies),
        has_figures=has_figure_links(story.body),
    )


def _pack_facts(story: Story, agencies: tuple[str, ...]) -> bytes:
    facts = make_facts(story, agencies)
    return pack_facts(facts) if facts else b""


def _find_month(story: Story) -> tuple[int, int]:
    """The month of the date in the site's zone, whatever offset the editor wrote."""
    local = story.date.instant.astimezone(story.date.zone)
    return local.year, local.month


def order_story(story: Story) -> tuple[int, str, str, str, str]:
    """Newest first; of the same moment by kind, slug and language."""
    return -(story.date.first_second or 0), story.kind, story.slug, story.lang, story.path


def _sum_up(story: Story) -> str:
    """A digest of case and timeline, of which lists by deadline are made: equal where both are."""
    return sha256(repr((story.case, story.timeline)).encode()).hexdigest()[:16]


def _name_people(people: tuple[Person, ...]) -> Named:
    return tuple((make_tag_slug(person.name), person.name) for person in people)


def list_agencies(story: Story) -> tuple[str, ...]:
    """The agencies in charge of a case, and those that act in its timeline."""
    if story.case is None:
        return ()
    acting = (entry.actor.agency.id for entry in story.timeline if entry.actor and entry.actor.agency)
    return tuple(dict.fromkeys((*(agency.id for agency in story.case.agencies), *acting)))
