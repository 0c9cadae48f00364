"""A build's job, from Pelican's settings."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.generators import Generator

from bangban.config.site_config import SiteConfig
from bangban.content.files.folder import walk_folder
from bangban.incremental.disk.digests import digest_value
from bangban.incremental.making.blueprint import Setting
from bangban.incremental.making.cluster import hire_cluster
from bangban.incremental.making.job import Job
from bangban.incremental.making.templates import Templates, tell_settings
from bangban.incremental.making.workers import Crew, count_processors
from bangban.incremental.scan.scanning import digest_content
from bangban.incremental.state.store import Store
from bangban.incremental.tracking.world import Presentation
from bangban.pictures.fonts import find_typeface
from bangban.pictures.painter import Painter
from bangban.site.staging import Staging
from bangban.theme.scripts import read_script
from bangban.theme.stylesheets import Stylesheet, bundle_stylesheets
from pelican_bangban._code import sum_up_code
from pelican_bangban._desk import desk_of
from pelican_bangban._workshop import Workshop

_ASSETS = "theme"
_OF_JINJA = ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS", "TEMPLATE_EXTENSIONS")


def make_job(pelican: Pelican, generator: Generator, store: Store, staging: Staging) -> Job:
    """The job; what other plugins have made lies in the staging folder."""
    settings, theme = pelican.settings, Path(pelican.theme)
    config = desk_of(settings).config
    sheet, script = _bundle(theme, store), read_script(theme)
    texts = {f"{_ASSETS}/{file.name}": file.text for file in (sheet, script) if file.name}
    told = tell_settings(settings)
    rendering = digest_value([told.get(name) for name in _OF_JINJA])
    setting = _make_setting(generator, store, staging.output, told, sum_up_code() + rendering)
    return Job(
        config=config,
        output=staging.output,
        clock=config.open_clock(),
        setting=setting,
        code=sum_up_code(),
        presentation=Presentation(
            f"{_ASSETS}/{sheet.name}",
            f"{_ASSETS}/{script.name}" if script.name else "",
            setting.painter,
            rendering.hex(),
        ),
        texts=texts,
        theme={**_list_theme(theme, settings), **_list_others(staging.folder)},
    )


def _bundle(theme: Path, store: Store) -> Stylesheet:
    """The theme's stylesheet, kept in the store: to write it takes as long as a page."""
    paths = sorted(path for path, _ in walk_folder(theme) if path.endswith(".css"))
    files = [(path, digest_content(theme / path)) for path in paths]
    key = digest_value((theme.name, files, sum_up_code())).hex()
    kept = store.recall(f"stylesheet-{key}")
    if kept is None:
        sheet = bundle_stylesheets(theme)
        store.keep(f"stylesheet-{key}", json.dumps([sheet.name, sheet.text]).encode())
        return sheet
    return Stylesheet(*json.loads(kept))


def _make_setting(
    generator: Generator, store: Store, output: Path, told: Mapping[str, object], salt: bytes
) -> Setting:
    config = desk_of(generator.settings).config
    typeface = find_typeface(system=config.fonts) if config.share_pictures else None
    return Setting(
        workshop=Workshop(generator),
        told=told,
        templates=Templates(list_template_folders(generator.settings, generator.theme)),
        code=store.code,
        output=output,
        typeface=typeface,
        painter=Painter(typeface).version if typeface else "",
        salt=salt,
        drawn=store.drawn,
    )


def list_template_folders(settings: Mapping[str, Any], theme: str) -> list[Path]:
    """Where Pelican looks for templates, in its order."""
    return [*map(Path, settings["THEME_TEMPLATES_OVERRIDES"]), Path(theme, "templates")]


def _list_theme(theme: Path, settings: Mapping[str, Any]) -> dict[str, tuple[Path, bytes]]:
    files = {}
    for name in desk_of(settings).theme_statics:
        place = theme / name
        for path, _ in walk_folder(place):
            files[f"{settings['THEME_STATIC_DIR']}/{path}"] = (place / path, digest_content(place / path))
    return files


def _list_others(folder: Path) -> dict[str, tuple[Path, bytes]]:
    return {path: (folder / path, digest_content(folder / path)) for path, _ in walk_folder(folder)}


def choose_crew(config: SiteConfig) -> Crew:
    """Who does the work: processes on this machine, or a cluster."""
    cluster: Callable[[], AbstractContextManager[Executor]] | None = None
    if config.cluster:
        cluster = partial(hire_cluster, config.cluster)
    return Crew(config.workers or count_processors(), cluster)
