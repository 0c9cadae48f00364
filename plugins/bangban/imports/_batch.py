"""What an import is asked for, and what it gives: stories on paper, and notes of what they could not
carry."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from bangban.content.model.platform import Platform
from bangban.content.model.vocabulary import StoryKind
from bangban.diagnostics.problems import Problem


class Request(Struct, frozen=True):
    """How a file is to be read. `name` is what notes call it (`-` for standard input); `kind` that of the
    stories where the form leaves it open; `platform` the newsroom's own (its folder `root`, None without
    one), whose names are looked up; `base` the address that relative ones are of; `mapping` the bytes of a
    file that says what columns mean; `pattern` the addresses of the old site, as Pelican's ARTICLE_URL."""

    name: str
    kind: StoryKind = "article"
    platform: Platform = Platform()
    root: Path | None = None
    base: str = ""
    mapping: bytes = b""
    mapping_name: str = ""
    pattern: str = ""

    @property
    def zone(self) -> ZoneInfo:
        """The zone of clock times without an offset."""
        return ZoneInfo(self.platform.zone)


class ImportedFile(Struct, frozen=True):
    """A story's file: its text, and the name that it should have (without `.md`). `source` are system and
    number of the case in it, by which a second import finds it; `line` is where it stands in the file
    read."""

    slug: str
    markdown: str
    source: tuple[str, str] | None = None
    line: int = 1


class Batch(Struct, frozen=True):
    """All that a file gives: no drafts where nothing could be read. `overview` tells in lines how it was
    understood; `lists` are further files for the editor, as text by name."""

    drafts: tuple[ImportedFile, ...]
    notes: tuple[Problem, ...]
    overview: tuple[str, ...] = ()
    lists: dict[str, str] = field(default_factory=dict)


Importer = Callable[[bytes, Request], Batch]
