"""The stories that are out, ordered: newest first, by kind, person, tag, place, month and page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import attrgetter
from typing import NamedTuple, Protocol, TypeVar

from msgspec import Struct, field

from bangban.config.clock import Clock, Visibility
from bangban.content.facets import FACETS, AreaIds, Facet
from bangban.content.index_entries import IndexEntry, make_index_entry
from bangban.content.measures.case_facts import CaseFacts, make_facts
from bangban.content.measures.measuring import Measurer, index_areas
from bangban.content.measures.scorecards import CaseScope, RequestDay, ScopeKind, Scorecard
from bangban.content.model.platform import Platform
from bangban.content.model.story import Story
from bangban.content.urls import locate_story
from bangban.dates.bounds import count_seconds

Name = TypeVar("Name", str, tuple[int, int], tuple[str, str])
StoryCollection = Mapping[Name, tuple[Story, ...]]


class StoryName(NamedTuple):
    """A story's title, its address, and its language where that is not the site's."""

    title: str
    address: str
    lang: str


class CollectionQuestions(Protocol):
    """What makers of pages ask of the collections, whether these stand there whole or each question is
    noted."""

    def find(self, key: str) -> Story | None:
        """The story of a key, None where none is out."""

    def find_neighbours(self, path: str) -> tuple[Story | None, Story | None]:
        """The (newer, older) story of the same kind."""

    def list_translations(self, key: str) -> tuple[Story, ...]:
        """The translations that are out of the story of a key."""

    def has_stories(self, collection: str, name: object) -> bool:
        """Whether any story stands on the collection `name` of `tags`, `authors`, `papers`, …."""

    def has_any(self, collection: str) -> bool:
        """Whether any story stands on any of the `kinds`, `tags`, …; or is one of the `corrected`."""

    def count(self, collection: str, name: object) -> int:
        """How many stories stand there."""

    def list_near(self, collection: str, name: str, path: str, limit: int) -> tuple[Story, ...]:
        """The stories that stand nearest on a collection: those after it (older), then those before it; of a
        story that does not stand there, the newest."""

    def find_timeline(self, address: str) -> Story | None:
        """The story with a timeline whose page stands at an address; of translations only one that
        stands in its original's place."""

    def measure(self, scope: CaseScope) -> Scorecard:
        """The figures of the listed cases of a scope, at the clock."""

    def list_measured(self, kind: ScopeKind) -> tuple[str, ...]:
        """The ids of a kind of scope (categories, months …) in which any listed case counts, in order."""

    def list_requests(self) -> tuple[RequestDay, ...]:
        """When the request of each listed case came in."""

    def name_story(self, path: str) -> StoryName | None:
        """What a story that is out is called and where it stands."""


class Collections(Struct, frozen=True):
    """`visible` are the paths of all that has a page; `listed` stories stand in lists, and all that
    follows groups them. `cards` has the index entry of each by path.

    A translation is kept out of lists and stands in `translations`, by the key of its story; where
    that is in no list itself, the first translation takes its place. `hidden` are the hidden stories,
    translations apart. `by_key` finds a story by its key (`cases/panda-blood`), `neighbours` gives
    the (newer, older) story of the same kind by path. `states` to `years` are the cases by each facet
    (:mod:`bangban.content.facets`).

    Whoever plans pages walks the collections; whoever makes one page asks the questions below.
    """

    listed: tuple[Story, ...]
    hidden: tuple[Story, ...]
    visible: frozenset[str]
    cards: Mapping[str, IndexEntry]
    by_key: Mapping[str, Story]
    neighbours: Mapping[str, tuple[Story | None, Story | None]]
    translations: StoryCollection[str]
    kinds: StoryCollection[str]
    states: StoryCollection[str]
    outcomes: StoryCollection[str]
    urgencies: StoryCollection[str]
    categories: StoryCollection[str]
    agencies: StoryCollection[str]
    areas: StoryCollection[str]
    years: StoryCollection[str]
    sections: StoryCollection[str]
    authors: StoryCollection[str]
    tags: StoryCollection[str]
    months: StoryCollection[tuple[int, int]]
    papers: StoryCollection[tuple[str, str]]
    clock: Clock
    platform: Platform = Platform()
    # Where each story stands on a collection, found at the first question.
    places: dict[tuple[str, object], dict[str, int]] = field(default_factory=dict)
    # What counts cases, and what it counts, made at the first question.
    measurers: list[Measurer] = field(default_factory=list)
    counted: list[tuple[CaseFacts, ...]] = field(default_factory=list)

    @property
    def corrected(self) -> tuple[IndexEntry, ...]:
        """The stories whose corrections are told: not those of hidden ones."""
        return tuple(card for card in self.cards.values() if card.corrected and card.status != "hidden")

    def find(self, key: str) -> Story | None:
        """See `CollectionQuestions`, here and below."""
        return self.by_key.get(key)

    def find_neighbours(self, path: str) -> tuple[Story | None, Story | None]:
        """The (newer, older) story of the same kind."""
        return self.neighbours.get(path, (None, None))

    def list_translations(self, key: str) -> tuple[Story, ...]:
        """The translations that are out of the story of a key."""
        return self.translations.get(key, ())

    def has_stories(self, collection: str, name: object) -> bool:
        """Whether any story stands on the collection `name` of `tags`, `authors`, `papers`, …."""
        return name in getattr(self, collection)

    def has_any(self, collection: str) -> bool:
        """Whether any story stands on any of the `kinds`, `tags`, …; or is one of the `corrected`."""
        return bool(getattr(self, collection))

    def count(self, collection: str, name: object) -> int:
        """How many stories stand there."""
        return len(getattr(self, collection).get(name, ()))

    def list_near(self, collection: str, name: object, path: str, limit: int) -> tuple[Story, ...]:
        """The stories that stand nearest on a collection: those after it (older), then those before it; of a
        story that does not stand there, the newest."""
        stories = getattr(self, collection).get(name, ())
        if (collection, name) not in self.places:
            self.places[collection, name] = {story.path: index for index, story in enumerate(stories)}
        place = self.places[collection, name].get(path, -1)
        before = stories[max(place - limit, 0) : max(place, 0)]
        return (*stories[place + 1 : place + 1 + limit], *reversed(before))[:limit]

    def find_timeline(self, address: str) -> Story | None:
        """The story with a timeline whose page stands at an address; of translations only one that
        stands in its original's place."""
        whole = address.strip("/")
        found = self.by_key.get(whole) or self.by_key.get(whole.rpartition("/")[0])
        is_meant = found and locate_story(found) == address and self.cards[found.path].has_timeline
        return found if is_meant else None

    def measure(self, scope: CaseScope) -> Scorecard:
        """The figures of the listed cases of a scope, at the clock."""
        return self._open_measurer().measure(scope)

    def list_measured(self, kind: ScopeKind) -> tuple[str, ...]:
        """The ids of a kind of scope (categories, months …) in which any listed case counts, in order."""
        return self._open_measurer().list_ids(kind)

    def list_requests(self) -> tuple[RequestDay, ...]:
        """When the request of each listed case came in."""
        return self._open_measurer().list_requests()

    def name_story(self, path: str) -> StoryName | None:
        """What a story that is out is called and where it stands."""
        card = self.cards.get(path)
        return StoryName(card.title, locate_story(card), card.lang) if card else None

    def _open_measurer(self) -> Measurer:
        if not self.measurers:
            self.measurers.append(Measurer(self.list_facts(), self.platform, self.clock.judged))
        return self.measurers[0]

    def list_facts(self) -> tuple[CaseFacts, ...]:
        """The facts of all listed cases; of one with an entry that is still to come they are made again."""
        if not self.counted:
            self.counted.append(tuple(self._find_facts()))
        return self.counted[0]

    def _find_facts(self) -> Iterator[CaseFacts]:
        second = count_seconds(self.clock.now)
        for story in self.kinds.get("case", ()):
            card = self.cards[story.path]
            facts = card.facts
            if facts and facts.settled is not None and facts.settled > second:
                facts = make_facts(story, card.agencies, lambda due: due <= second)
            if facts:
                yield facts


def arrange_stories(stories: Iterable[Story], clock: Clock, platform: Platform | None = None) -> Collections:
    """Puts the stories that are out on their collections; the order is total, the same in every run. The
    `platform` says what is promised to cases."""
    held = {story.path: story for story in stories}
    return arrange_cards(map(make_index_entry, held.values()), clock, held.__getitem__, platform)


def arrange_cards(
    cards: Iterable[IndexEntry],
    clock: Clock,
    take: Callable[[str], Story],
    platform: Platform | None = None,
) -> Collections:
    """The collections by index entries alone, no file read; `take` gives the story of a path, or what stands
    for it."""
    ordered, hidden = _judge_cards(cards, clock)
    shown = [card for card in ordered if card.path not in hidden] if hidden else ordered
    heads, listed = _choose_heads(shown)
    held = {card.path: take(card.path) for card in ordered}
    kinds = _group(listed, held, lambda card: (card.kind,))
    cases = _group_cases(listed, held, index_areas(platform or Platform()))
    by_key = {card.key: held[card.path] for card in ordered if not card.lang}
    return Collections(
        listed=tuple(held[card.path] for card in listed),
        hidden=tuple(held[card.path] for card in ordered if card.path in hidden and not card.lang),
        visible=frozenset(held),
        cards={card.path: card for card in ordered},
        by_key=by_key | {key: held[card.path] for key, card in heads.items()},
        neighbours=dict(_pair_neighbours(kinds)),
        translations=_group((card for card in shown if card.lang), held, lambda card: (card.key,)),
        kinds=kinds,
        states=cases["states"],
        outcomes=cases["outcomes"],
        urgencies=cases["urgencies"],
        categories=cases["categories"],
        agencies=cases["agencies"],
        areas=cases["areas"],
        years=cases["years"],
        sections=_group(listed, held, lambda card: (card.section,) if card.section else ()),
        authors=_group(listed, held, lambda card: dict(card.authors)),
        tags=_group(listed, held, lambda card: dict(card.tags)),
        months=_group(listed, held, lambda card: (card.month,)),
        papers=_group(listed, held, lambda card: (card.paper,) if card.paper else ()),
        clock=clock,
        platform=platform or Platform(),
    )


def _judge_cards(cards: Iterable[IndexEntry], clock: Clock) -> tuple[list[IndexEntry], set[str]]:
    """The stories that are out, in order, and the paths of those that are hidden."""
    judged = [(card, clock.judge(card)) for card in cards]
    out = [card for card, visibility in judged if visibility is not Visibility.ABSENT]
    hidden = {card.path for card, visibility in judged if visibility is Visibility.HIDDEN}
    return sorted(out, key=attrgetter("order")), hidden


def _choose_heads(cards: list[IndexEntry]) -> tuple[dict[str, IndexEntry], list[IndexEntry]]:
    """Of each story the one card that stands in lists, the original before translations: by key, in order."""
    heads = {card.key: card for card in sorted(cards, key=attrgetter("lang"), reverse=True)}
    return heads, [card for card in cards if heads[card.key] is card]


def _group(
    cards: Iterable[IndexEntry], held: Mapping[str, Story], name: Callable[[IndexEntry], Iterable[Name]]
) -> StoryCollection[Name]:
    groups: dict[Name, list[Story]] = defaultdict(list)
    for card in cards:
        story = held[card.path]
        for key in name(card):
            groups[key].append(story)
    return {key: tuple(groups[key]) for key in sorted(groups)}


def _group_cases(
    cards: Iterable[IndexEntry], held: Mapping[str, Story], areas: AreaIds
) -> dict[str, StoryCollection[str]]:
    """The cases by each facet."""
    cases = [card for card in cards if card.is_case]
    return {facet.collection: _group(cases, held, _bind(facet, areas)) for facet in FACETS}


def _bind(facet: Facet, areas: AreaIds) -> Callable[[IndexEntry], Iterable[str]]:
    return lambda card: facet.read(card, areas)


def _pair_neighbours(kinds: StoryCollection[str]) -> Iterator[tuple[str, tuple[Story | None, Story | None]]]:
    for stories in kinds.values():
        newer = (None, *stories[:-1])
        older = (*stories[1:], None)
        yield from (
            (story.path, (after, before)) for story, after, before in zip(stories, newer, older, strict=True)
        )
