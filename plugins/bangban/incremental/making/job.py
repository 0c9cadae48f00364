"""What a build is asked to do, and what it tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct, field

from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.diagnostics.problems import Problem
from bangban.incremental.making.blueprint import Setting
from bangban.incremental.tracking.world import Presentation


class Job(Struct, frozen=True):
    """One build of the folder `config.content` to `output`, at the clock's moment. With `config.publish` any
    error stops it, and the new site takes the place of the old one in one step. `texts` are files of the
    theme by address, `theme` its copied files (the file and its digest). `code` is the digest of plugins and
    libraries: what other code made is made anew."""

    config: SiteConfig
    output: Path
    clock: Clock
    setting: Setting
    code: bytes
    presentation: Presentation
    texts: Mapping[str, str] = field(default_factory=dict)
    theme: Mapping[str, tuple[Path, bytes]] = field(default_factory=dict)

    @property
    def content(self) -> Path:
        """The content folder."""
        return self.config.content

    @property
    def lacks_fonts(self) -> bool:
        """Whether pictures of cases are wanted, but there is no font to write them with."""
        return self.config.share_pictures and not self.setting.typeface


class Outcome(Struct, frozen=True):
    """What a build did: `stories` that are out and `pages` of the site, nodes `made` and `kept`, files
    `written` and `removed`."""

    stories: int
    pages: int
    made: int = 0
    kept: int = 0
    written: int = 0
    removed: int = 0


class Listener(Protocol):
    """Who hears how a build goes on."""

    def begin(self, phase: str, total: int) -> None:
        """A phase begins (`read`, `convert`, `write`) with so many steps."""

    def advance(self) -> None:
        """One step is done."""

    def warn(self, code: str) -> None:
        """Something is not as it should be, and the build goes on: a code of the catalogue."""

    def tell(self, problems: Sequence[Problem], left_out: int) -> None:
        """The problems of the content, all of them, also where there are none, and how many stories are left
        out for them. Raises whatever ends a build that may not go on."""
