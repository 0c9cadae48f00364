"""What a build is asked to do, from Pelican's settings: what has changed, or the whole site."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any

from pelican import Pelican

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
from bangban.pictures.fonts import Typeface, find_typeface
from bangban.pictures.painter import Painter
from bangban.site.whole import WholeSteps
from bangban.theme.assets import read_assets
from bangban.theme.stylesheets import Stylesheet, bundle_stylesheets
from pelican_bangban._code import sum_up_code
from pelican_bangban._state import Run
from pelican_bangban._workshop import Workshop

_OF_JINJA = ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS", "TEMPLATE_EXTENSIONS")


def open_whole_site(run: Run, theme: Path, settings: Mapping[str, Any]) -> WholeSteps:
    """The steps of a build of the whole site; Jinja's environment is there when all others have written."""
    painter = _find_painter(_find_typeface(run.config))
    assets = read_assets(theme, _list_copied(run, settings))
    return WholeSteps(run.config, assets, painter, run.open_templates, run.staging, run.reporter)


def make_job(pelican: Pelican, run: Run, store: Store) -> Job:
    """The job of a build of what has changed; what other plugins have made lies in the staging folder."""
    theme, told = Path(pelican.theme), tell_settings(pelican.settings)
    assets = read_assets(theme, _list_copied(run, pelican.settings), partial(_bundle, store))
    rendering = digest_value([told.get(name) for name in _OF_JINJA])
    setting = _make_setting(run, store, told, sum_up_code() + rendering)
    others = {path: run.staging.folder / path for path, _ in walk_folder(run.staging.folder)}
    return Job(
        config=run.config,
        output=run.staging.output,
        clock=run.config.open_clock(),
        setting=setting,
        code=sum_up_code(),
        presentation=Presentation(assets.stylesheet, assets.script, setting.painter, rendering.hex()),
        texts=assets.texts,
        theme={place: (path, digest_content(path)) for place, path in {**assets.copies, **others}.items()},
    )


def _list_copied(run: Run, settings: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(name, settings["THEME_STATIC_DIR"]) for name in run.theme_folders]


def _bundle(store: Store, theme: Path) -> Stylesheet:
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


def _make_setting(run: Run, store: Store, told: Mapping[str, object], salt: bytes) -> Setting:
    typeface, generator = _find_typeface(run.config), run.generator
    painter = _find_painter(typeface)
    return Setting(
        workshop=Workshop(generator),
        told=told,
        templates=Templates(list_template_folders(generator.settings, generator.theme)),
        code=store.code,
        output=run.staging.output,
        typeface=typeface,
        painter=painter.version if painter else "",
        salt=salt,
        drawn=store.drawn,
    )


def _find_typeface(config: SiteConfig) -> Typeface | None:
    return find_typeface(system=config.fonts) if config.share_pictures else None


def _find_painter(typeface: Typeface | None) -> Painter | None:
    return Painter(typeface) if typeface else None


def list_template_folders(settings: Mapping[str, Any], theme: str) -> list[Path]:
    """Where Pelican looks for templates, in its order."""
    return [*map(Path, settings["THEME_TEMPLATES_OVERRIDES"]), Path(theme, "templates")]


def choose_crew(config: SiteConfig) -> Crew:
    """Who does the work: processes on this machine, or a cluster."""
    cluster: Callable[[], AbstractContextManager[Executor]] | None = None
    if config.cluster:
        cluster = partial(hire_cluster, config.cluster)
    return Crew(config.workers or count_processors(), cluster)
