"""Reads story files: one task of a build, done wherever there is a free processor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct, field
from msgspec.structs import replace

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.content.files.folder import read_text_file
from bangban.content.model.vocabulary import StoryKind
from bangban.content.stories import StoryFile, read_story, set_apart
from bangban.diagnostics.errors import naming
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.document import Document
from bangban.incremental.disk.pack import pack_value
from bangban.incremental.scan.catalogue import Listing, list_file


class ReadFile(NamedTuple):
    """A file that was read: its listing, the packed StoryFile; without them, why it could not be."""

    path: str
    listing: Listing | None
    packed: bytes = b""
    unread: tuple[Problem, ...] = ()


class ReadStories(Struct, frozen=True):
    """Reads files of the content folder `root`; `kinds` tells the kind of each story, `strays` that of each
    file that stands where no story is read."""

    root: Path
    zone: ZoneInfo
    kinds: Mapping[str, StoryKind]
    strays: Mapping[str, StoryKind] = field(default_factory=dict)

    def __call__(self, _renderer: object, paths: Sequence[str]) -> list[ReadFile]:
        """The files, read."""
        return [self._read(path) for path in paths]

    def _read(self, path: str) -> ReadFile:
        try:
            data = read_text_file(self.root / path)
        except OSError as error:
            reason = {"reason": error.strerror or "I/O"}
            return ReadFile(path, None, unread=(Problem(Position(path), "source.unreadable", reason),))
        with naming(path):
            file = self._parse(path, data)
            return ReadFile(path, list_file(file), pack_value(file))

    def _parse(self, path: str, data: bytes) -> StoryFile:
        is_stray = path in self.strays
        kind = self.strays[path] if is_stray else self.kinds[path]
        file = _trim(read_story(path, data, self.zone, kind, CONTENT_RULES.file))
        return set_apart(file) if is_stray else file


def _trim(file: StoryFile) -> StoryFile:
    """Without the header's nodes, as the story has all that they said, and no mends of private data, of which
    a digest is kept."""
    document = file.document
    body = file.story.body if file.story else document.body
    private = tuple(replace(use, fix=()) for use in file.private) if file.private else ()
    return replace(file, document=Document(file.path, None, body, document.body_line), private=private)
