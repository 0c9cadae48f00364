"""What is answered when a subject is asked as a whole: by its name alone, so that it can be asked again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from bangban.content.measures.scorecards import CaseScope
from bangban.dates.bounds import count_seconds
from bangban.incremental.tracking.observer import cut_subject

if TYPE_CHECKING:
    from bangban.incremental.tracking.world import World


def answer(world: World, subject: str) -> object:
    """The answer: plain values whose `repr` tells all of them. Stories are named by their paths.

    Raises KeyError for a subject that nobody answers.
    """
    kind = cut_subject(subject, 1)[0]
    return _ANSWERS[kind](world, *cut_subject(subject, 1 + _BEFORE_LAST.get(kind, 0))[1:])


def _answer_platform(world: World, part: str) -> object:
    return getattr(world.desk.platform, part)


def _answer_neighbours(world: World, path: str) -> object:
    return tuple(one and one.path for one in world.collections.find_neighbours(path))


def _answer_near(world: World, group: str, name: str, limit: str, path: str) -> object:
    return tuple(one.path for one in world.collections.list_near(group, name, path, int(limit)))


def _answer_found(world: World, key: str) -> object:
    story = world.collections.find(key)
    return story and story.path


def _answer_timeline(world: World, address: str) -> object:
    story = world.collections.find_timeline(address)
    return story and story.path


def _answer_translations(world: World, key: str) -> object:
    return tuple(one.path for one in world.collections.list_translations(key))


def name_collection(name: object) -> tuple[str, ...]:
    """The name of a collection as parts of a subject: a printed page's is a day and a label."""
    return name if isinstance(name, tuple) else (str(name),)


# How many parts stand before the last one.
_BEFORE_LAST: Mapping[str, int] = MappingProxyType(
    {"near": 3, "has_stories": 2, "count": 2, "measure": 1, "requests": 1}
)


def _read_name(group: str, parts: tuple[str, ...]) -> object:
    return parts if group == "papers" else parts[0]


_ANSWERS: Mapping[str, Callable[..., object]] = MappingProxyType(
    {
        "base": lambda world: world.base,
        "frame": lambda world: world.frame,
        "painter": lambda world: world.presentation.painter,
        "site": lambda world: world.site,
        "now": lambda world: world.clock.judged,
        "past": lambda world, second: int(second) <= count_seconds(world.clock.now),
        "prose": lambda world: world.desk.prose,
        "figures": lambda world: world.desk.figures,
        "platform": _answer_platform,
        "config": lambda world, name: world.config.get(name),
        "setting": lambda world, name: world.settings.get(name),
        "template": lambda world, name: world.templates.get(name),
        "has_file": lambda world, path: path in world.paths,
        "names": lambda world: world.folder.paths,
        "size": lambda world, path: world.measure(path),
        "look": lambda world, path: world.examine(path),
        "story_url": lambda world, path: world.targets.story_url(path),
        "has_url": lambda world, url: world.targets.has_url(url),
        "page_at": lambda world, url: world.targets.find_page(url),
        "has_story": lambda world, path: path in world.cards,
        "has_notice": lambda world, key: world.targets.has_notice(key),
        "urls": lambda world, folder: world.targets.list_urls(folder),
        "names_in": lambda world, text: world.names.find(text),
        "neighbours": _answer_neighbours,
        "near": _answer_near,
        "found": _answer_found,
        "translations": _answer_translations,
        "timeline_at": _answer_timeline,
        "has_stories": lambda world, group, *name: world.collections.has_stories(
            group, _read_name(group, name)
        ),
        "measure": lambda world, kind, name: world.collections.measure(CaseScope(kind, name)),
        "requests": lambda world, kind, name: world.collections.list_requests(),
        "story_name": lambda world, path: world.collections.name_story(path),
        "measured": lambda world, kind: world.collections.list_measured(kind),
        "has_any": lambda world, group: world.collections.has_any(group),
        "count": lambda world, group, *name: world.collections.count(group, _read_name(group, name)),
    }
)
