"""The stories that are out, ordered: newest first, by kind, person, tag, place, month and page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from bangban.addresses import name_day, name_label
from bangban.models import Story
from bangban.publication import Clock, Visibility
from bangban.tags import make_tag_slug

Shelf = Mapping[object, tuple[Story, ...]]


@dataclass(frozen=True, slots=True)
class Shelves:
    """`visible` are the paths of all that has a page; `listed` stories stand in lists, and all that
    follows groups them.

    A translation is kept out of lists and stands in `translations`, by the key of its story; where
    that is in no list itself, the first translation takes its place. `hidden` are the hidden stories,
    translations apart. `by_key` finds a story by its key (`cases/panda-blood`), `neighbours` gives
    the (newer, older) story of the same kind by path.
    """

    listed: tuple[Story, ...]
    hidden: tuple[Story, ...]
    visible: frozenset[str]
    by_key: Mapping[str, Story]
    neighbours: Mapping[str, tuple[Story | None, Story | None]]
    translations: Shelf
    kinds: Shelf
    categories: Shelf
    agencies: Shelf
    sections: Shelf
    authors: Shelf
    tags: Shelf
    months: Shelf
    papers: Shelf


def arrange_stories(stories: Iterable[Story], clock: Clock) -> Shelves:
    """Puts the stories that are out on their shelves; the order is total, the same in every run."""
    judged = [(story, clock.judge(story)) for story in stories]
    out = [story for story, visibility in judged if visibility is not Visibility.ABSENT]
    hidden = {story.path for story, visibility in judged if visibility is Visibility.HIDDEN}
    ordered = sorted(out, key=order_story)
    shown = [story for story in ordered if story.path not in hidden]
    heads = {story.key: story for story in sorted(shown, key=lambda story: story.lang, reverse=True)}
    listed = tuple(story for story in shown if heads[story.key] is story)
    kinds = _group(listed, lambda story: (story.kind,))
    return Shelves(
        listed=listed,
        hidden=tuple(story for story in ordered if story.path in hidden and not story.lang),
        visible=frozenset(story.path for story in out),
        by_key={story.key: story for story in ordered if not story.lang} | heads,
        neighbours=dict(_pair_neighbours(kinds)),
        translations=_group((story for story in shown if story.lang), lambda story: (story.key,)),
        kinds=kinds,
        categories=_group(listed, lambda story: (story.case.category.id,) if story.case else ()),
        agencies=_group(listed, _list_agencies),
        sections=_group(listed, lambda story: (story.section.id,) if story.section else ()),
        authors=_group(listed, lambda story: (make_tag_slug(person.name) for person in story.byline)),
        tags=_group(listed, lambda story: (make_tag_slug(tag) for tag in story.tags)),
        months=_group(listed, _list_months),
        papers=_group(listed, _list_papers),
    )


def order_story(story: Story) -> tuple[int, str, str, str, str]:
    """Newest first; of the same moment by kind, slug and language."""
    return -(story.date.first_second or 0), story.kind, story.slug, story.lang, story.path


def _group(stories: Iterable[Story], name: Callable[[Story], Iterable[object]]) -> Shelf:
    groups: dict[object, list[Story]] = defaultdict(list)
    for story in stories:
        for key in dict.fromkeys(name(story)):
            groups[key].append(story)
    return {key: tuple(groups[key]) for key in sorted(groups)}


def _pair_neighbours(kinds: Shelf) -> Iterator[tuple[str, tuple[Story | None, Story | None]]]:
    for stories in kinds.values():
        for index, story in enumerate(stories):
            newer = stories[index - 1] if index else None
            older = stories[index + 1] if index + 1 < len(stories) else None
            yield story.path, (newer, older)


def _list_agencies(story: Story) -> Iterable[str]:
    """The agencies in charge of a case, and those that act in its timeline."""
    if story.case is None:
        return
    yield from (agency.id for agency in story.case.agencies)
    for entry in story.timeline:
        if entry.actor and entry.actor.agency:
            yield entry.actor.agency.id


def _list_months(story: Story) -> Iterable[tuple[int, int]]:
    """The month of the date in the site's zone, whatever offset the editor wrote."""
    day = story.date.earliest.astimezone(story.date.zone)
    yield day.year, day.month


def _list_papers(story: Story) -> Iterable[tuple[str, str]]:
    if story.edition:
        yield name_day(story.edition.date), name_label(story.edition.page)
