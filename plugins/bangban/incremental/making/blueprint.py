"""All that a studio is made from, as plain values: so that one can be opened on another machine."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from jinja2 import Environment
from msgspec import Struct, field

from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.content.files.folder import ContentFolder
from bangban.content.index_entries import ShelfCard
from bangban.content.library import PlatformFiles
from bangban.incremental.disk.digests import digest
from bangban.incremental.disk.pack import Pack
from bangban.incremental.making.planning import TrackedPlan
from bangban.incremental.making.studio import Studio
from bangban.incremental.making.templates import TemplateCode, Templates, watch_environment
from bangban.incremental.state.drawn_pictures import DrawnPictures
from bangban.incremental.tracking.records import Places, Records
from bangban.incremental.tracking.world import Presentation, World
from bangban.photographs.preparing import Exam
from bangban.pictures.fonts import Typeface
from bangban.pictures.painter import Painter
from bangban.site.outputs.output import LooseFiles

Workshop = Callable[[], tuple[Environment, Mapping[str, object]]]
"""Gives Jinja's environment, and what templates see besides a page's own values."""


class Setting(Struct, frozen=True):
    """What does not change while a build runs. `told` are the settings as plain values; `code` is where
    compiled templates are kept, with the `salt` of what compiles them; `painter` the version of what draws
    with the typeface; `drawn` the folder of pictures that were drawn anew."""

    workshop: Workshop
    told: Mapping[str, object]
    templates: Templates
    code: Path
    output: Path
    typeface: Typeface | None = None
    painter: str = ""
    salt: bytes = b""
    loose: LooseFiles = field(default_factory=LooseFiles)
    drawn: Path | None = None


class Blueprint(Struct, frozen=True):
    """A studio over the desk as of now. `pack` is the file of values, `prose` the platform's words,
    `looks` what has been seen of pictures."""

    setting: Setting
    folder: ContentFolder
    desk: PlatformFiles
    clock: Clock
    config: SiteConfig
    presentation: Presentation
    cards: Mapping[str, ShelfCard]
    pack: Path
    places: Places
    prose: Mapping[str, str] = field(default_factory=dict)
    looks: Mapping[str, Exam] = field(default_factory=dict)

    def open(self, pack: Pack | None = None) -> Studio:
        """The studio; `pack` where the file is open already."""
        setting = self.setting
        environment, context = setting.workshop()
        environment.bytecode_cache = TemplateCode(setting.code, setting.salt)
        records = Records(pack or Pack(self.pack), self.places)
        world = World(
            self.folder, self.desk, self.clock, self.config, self.presentation, self.cards, records,
            setting.told, setting.templates.digests, self.looks,
        )  # fmt: skip
        world.prose.update(self.prose)
        watch_environment(environment, setting.templates, world.observer)
        painter = Painter(setting.typeface) if setting.typeface else None
        drawn = DrawnPictures(setting.drawn) if setting.drawn else None
        studio = Studio(world, environment, context, painter, setting.output, drawn)
        studio.plans = TrackedPlan(studio, setting.loose)
        studio.blueprint = self
        return studio

    @contextmanager
    def saved(self) -> Iterator[SavedBlueprint]:
        """The blueprint as a file beside the pack, for workers that share the disk."""
        data = pickle.dumps(self, pickle.HIGHEST_PROTOCOL)
        path = self.pack.with_name(f"blueprint-{os.getpid()}")
        path.write_bytes(data)
        try:
            yield SavedBlueprint(path, digest(data))
        finally:
            path.unlink(missing_ok=True)


class SavedBlueprint(Struct, frozen=True):
    """A blueprint in a file; two of the same content are equal."""

    path: Path
    digest: bytes

    def open(self) -> Studio:
        """The studio."""
        blueprint: Blueprint = pickle.loads(self.path.read_bytes())
        return blueprint.open()
