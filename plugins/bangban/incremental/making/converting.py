"""Converts the texts of stories and makes their cards: one task of a build."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from bangban.content.story_texts import StoryTexts, check_file, convert_story
from bangban.diagnostics.errors import naming
from bangban.diagnostics.problems import Problem
from bangban.exports.open_data.case_rows import build_row, has_row
from bangban.incremental.disk.digests import digest_plain, digest_value
from bangban.incremental.disk.pack import pack_value
from bangban.incremental.making.tracked_renderer import TrackedRenderer
from bangban.incremental.tracking.handles import TEXT_PARTS, compare
from bangban.incremental.tracking.observer import Facts
from bangban.incremental.tracking.world import World
from bangban.markdown.converter import Converter
from bangban.pages.cards import build_card
from bangban.site.static_files import Pair, list_needed, list_used

ALL_PARTS = (1 << len(TEXT_PARTS)) - 1


class Card(NamedTuple):
    """A card, or a row of the open data, as made: packed, its digest, and what it depends on."""

    packed: bytes
    digest: bytes
    facts: Facts


class Converted(NamedTuple):
    """A story's texts as made. `changed` are the bits of what is other than before; `copies` the addresses
    and content paths of files that it needs. A story that is not out has problems only, and the content paths
    of what it has `used`."""

    path: str
    packed: bytes
    facts: Facts
    changed: int
    problems: tuple[Problem, ...]
    copies: tuple[tuple[str, str], ...]
    used: tuple[str, ...]
    card: Card | None
    row: Card | None


class ConvertStories(Struct, frozen=True):
    """Converts stories by their paths, each with its card."""

    def __call__(self, renderer: TrackedRenderer, paths: Sequence[str]) -> list[Converted]:
        """The texts, converted."""
        converter = Converter()
        return [_convert(renderer.world, path, converter) for path in paths]


class MakeCards(Struct, frozen=True):
    """Makes the cards of stories whose texts are there."""

    def __call__(self, renderer: TrackedRenderer, paths: Sequence[str]) -> list[tuple[str, Card]]:
        """Each path with its card."""
        return [(path, make_card(renderer.world, path)) for path in paths]


class MakeRows(Struct, frozen=True):
    """Makes the rows of cases."""

    def __call__(self, renderer: TrackedRenderer, paths: Sequence[str]) -> list[tuple[str, Card]]:
        """Each path with its row."""
        return [(path, make_row(renderer.world, path)) for path in paths]


def _convert(world: World, path: str, converter: Converter) -> Converted:
    before = world.records.open_texts(path) if path in world.records.places.texts else None
    is_out = path in world.collections.visible
    copies: tuple[Pair, ...] = ()
    used: tuple[str, ...] = ()
    with naming(path), world.observer.watching() as facts:
        if is_out:
            texts = convert_story(world.take(path), converter, world.link_targets)
            copies = list_needed(world.take(path), texts, world.portal.library)
        else:
            file = world.records.open_file(path)
            checked = check_file(file, converter, world.link_targets)
            texts = StoryTexts(problems=tuple(checked.problems))
            used = list_used(file, checked, world.portal.library.paths)
    world.records.hold("text", path, texts)
    return Converted(
        path,
        pack_value(texts),
        facts,
        compare(before, texts, TEXT_PARTS) if before else ALL_PARTS,
        texts.problems,
        copies,
        used,
        make_card(world, path) if is_out else None,
        make_row(world, path) if is_out and has_row(world.cards[path]) else None,
    )


def make_card(world: World, path: str) -> Card:
    """The card of a story whose texts are there."""
    with world.observer.watching() as facts:
        world.ask("frame")
        card = build_card(world.portal, world.take(path))
    world.records.hold("card", path, card)
    return Card(pack_value(card), digest_value(card), facts)


def make_row(world: World, path: str) -> Card:
    """The row of a case in the open data."""
    with world.observer.watching() as facts:
        world.ask("frame")
        row = build_row(world.portal, world.take(path))
    world.records.hold("row", path, row)
    return Card(pack_value(row), digest_plain(row), facts)
