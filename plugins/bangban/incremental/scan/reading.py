"""Reads story files: one task of a build, done wherever there is a free processor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct, field
from msgspec.structs import replace

from bangban.content.consents import Limit, list_limits
from bangban.content.model.vocabulary import StoryKind
from bangban.content.stories import StoryFile, read_story, set_apart
from bangban.diagnostics.errors import naming
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.document import Document
from bangban.incremental.disk.pack import pack_value
from bangban.incremental.scan.catalogue import Listing, list_file


class ReadFile(NamedTuple):
    """A file that was read: its listing, the packed StoryFile, the limits of its consent; without them, why
    it could not be."""

    path: str
    listing: Listing | None
    packed: bytes = b""
    unread: tuple[Problem, ...] = ()
    limits: tuple[Limit, ...] = ()


class ReadStories(Struct, frozen=True):
    """Reads files of the content folder `root`; `kinds` tells the kind of each story, `strays` that of each
    file that stands where no story is read."""

    root: Path
    zone: ZoneInfo
    kinds: Mapping[str, StoryKind]
    strays: Mapping[str, StoryKind] = field(default_factory=dict)

    def __call__(self, _studio: object, paths: Sequence[str]) -> list[ReadFile]:
        """The files, read."""
        return [self._read(path) for path in paths]

    def _read(self, path: str) -> ReadFile:
        try:
            data = (self.root / path).read_bytes()
        except OSError as error:
            reason = {"reason": error.strerror or "I/O"}
            return ReadFile(path, None, unread=(Problem(Position(path), "source.unreadable", reason),))
        with naming(path):
            file = self._parse(path, data)
            limits = list_limits(file.story) if file.story else ()
            return ReadFile(path, list_file(file), pack_value(file), limits=limits)

    def _parse(self, path: str, data: bytes) -> StoryFile:
        if path in self.strays:
            return _trim(set_apart(read_story(path, data, self.zone, self.strays[path])))
        return _trim(read_story(path, data, self.zone, self.kinds[path]))


def _trim(file: StoryFile) -> StoryFile:
    """Without the header's nodes: the story has all that they said."""
    document = file.document
    body = file.story.body if file.story else document.body
    return replace(file, document=Document(file.path, None, body, document.body_line))
