"""All that a renderer is made from, as plain values: so that one can be opened on another machine."""

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
from bangban.content.index_entries import IndexEntry
from bangban.content.library import PlatformFiles
from bangban.incremental.disk.digests import digest
from bangban.incremental.disk.pack import Pack
from bangban.incremental.making.planning import TrackedPlan
from bangban.incremental.making.template_facts import TemplateCode, Templates, watch_environment
from bangban.incremental.making.tracked_renderer import TrackedRenderer
from bangban.incremental.state.drawn_pictures import DrawnPictures
from bangban.incremental.tracking.story_records import Places, Records
from bangban.incremental.tracking.world import Presentation, World
from bangban.photographs.preparing import Exam
from bangban.pictures.fonts import Typeface
from bangban.pictures.painter import Painter
from bangban.site.outputs.output import LooseFiles

TemplateEnvironment = Callable[[], tuple[Environment, Mapping[str, object]]]
"""Gives Jinja's environment, and what templates see besides a page's own values."""


class RendererSettings(Struct, frozen=True):
    """What does not change while a build runs. `told` are the settings as plain values; `code` is where
    compiled templates are kept, with the `salt` of what compiles them; `painter` the version of what draws
    with the typeface; `drawn` the folder of pictures that were drawn anew."""

    template_environment: TemplateEnvironment
    told: Mapping[str, object]
    templates: Templates
    code: Path
    output: Path
    typeface: Typeface | None = None
    painter: str = ""
    salt: bytes = b""
    loose: LooseFiles = field(default_factory=LooseFiles)
    drawn: Path | None = None


class RendererSpec(Struct, frozen=True):
    """A renderer over the desk as of now. `pack` is the file of values, `prose` the platform's words,
    `looks` what has been seen of pictures."""

    setting: RendererSettings
    folder: ContentFolder
    desk: PlatformFiles
    clock: Clock
    config: SiteConfig
    presentation: Presentation
    cards: Mapping[str, IndexEntry]
    pack: Path
    places: Places
    prose: Mapping[str, str] = field(default_factory=dict)
    looks: Mapping[str, Exam] = field(default_factory=dict)

    def open(self, pack: Pack | None = None) -> TrackedRenderer:
        """The renderer; `pack` where the file is open already."""
        setting = self.setting
        environment, context = setting.template_environment()
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
        renderer = TrackedRenderer(world, environment, context, painter, setting.output, drawn)
        renderer.plans = TrackedPlan(renderer, setting.loose)
        renderer.spec = self
        return renderer

    @contextmanager
    def saved(self) -> Iterator[SavedSpec]:
        """The renderer spec as a file beside the pack, for workers that share the disk."""
        data = pickle.dumps(self, pickle.HIGHEST_PROTOCOL)
        path = self.pack.with_name(f"blueprint-{os.getpid()}")
        path.write_bytes(data)
        try:
            yield SavedSpec(path, digest(data))
        finally:
            path.unlink(missing_ok=True)


class SavedSpec(Struct, frozen=True):
    """A renderer spec in a file; two of the same content are equal."""

    path: Path
    digest: bytes

    def open(self) -> TrackedRenderer:
        """The renderer that was saved, opened in this process."""
        spec: RendererSpec = pickle.loads(self.path.read_bytes())
        return spec.open()
