"""What a build is asked to do, from Pelican's settings: what has changed, or the whole site."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from pelican import Pelican

from bangban.checks.rule_registry import SITE_RULES
from bangban.config.site_config import SiteConfig
from bangban.content.files.folder import walk_folder
from bangban.incremental.disk.code_digest import sum_up_code
from bangban.incremental.disk.digests import digest_value
from bangban.incremental.making.job import Job
from bangban.incremental.making.renderer_spec import RendererSettings
from bangban.incremental.making.template_facts import Templates, describe_settings
from bangban.incremental.scan.scanning import digest_content
from bangban.incremental.state.kept_stylesheet import recall_stylesheets
from bangban.incremental.state.store import Store
from bangban.incremental.tracking.world import Presentation
from bangban.pictures.fonts import Typeface, find_typeface
from bangban.pictures.painter import Painter
from bangban.site.staging import Staging
from bangban.site.whole import WholeSteps
from bangban.theme.assets import read_assets
from pelican_bangban._run_state import Run
from pelican_bangban._template_environment import TemplateEnvironment

_OF_JINJA = ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS", "TEMPLATE_EXTENSIONS")


def open_whole_site(run: Run, theme: Path, settings: Mapping[str, Any], *, quick: bool = False) -> WholeSteps:
    """The steps of a build of the whole site; Jinja's environment is there when all others have written."""
    typeface = _find_typeface(run.config)
    painter = Painter(typeface) if typeface else None
    assets = read_assets(theme, _list_copied(run, settings), extra=run.config.theme_extra)
    return WholeSteps(
        run.config, SITE_RULES, assets, painter, run.open_templates, run.staging, run.reporter, quick
    )


def make_job(pelican: Pelican, run: Run, store: Store, staging: Staging) -> Job:
    """The job of a build of what has changed; what other plugins have made lies in the staging folder."""
    theme, told = Path(pelican.theme), describe_settings(pelican.settings)
    bundle, extra = partial(recall_stylesheets, store), run.config.theme_extra
    assets = read_assets(theme, _list_copied(run, pelican.settings), bundle, extra)
    rendering = digest_value([told.get(name) for name in _OF_JINJA])
    setting = _make_setting(run, store, staging, told, sum_up_code() + rendering)
    others = {path: staging.folder / path for path, _ in walk_folder(staging.folder)}
    return Job(
        config=run.config,
        output=staging.output,
        clock=run.config.open_clock(),
        setting=setting,
        code=sum_up_code(),
        presentation=Presentation(
            assets.stylesheet, assets.script, setting.painter, rendering.hex(), tuple(assets.parts.items())
        ),
        texts=assets.texts,
        theme={place: (path, digest_content(path)) for place, path in {**assets.copies, **others}.items()},
    )


def _list_copied(run: Run, settings: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(name, settings["THEME_STATIC_DIR"]) for name in run.theme_folders]


def _make_setting(
    run: Run, store: Store, staging: Staging, told: Mapping[str, object], salt: bytes
) -> RendererSettings:
    typeface, generator = _find_typeface(run.config), run.generator
    # Where Pelican looks for templates, in its order.
    overrides: list[str] = generator.settings["THEME_TEMPLATES_OVERRIDES"]
    return RendererSettings(
        template_environment=TemplateEnvironment(generator),
        told=told,
        templates=Templates([*map(Path, overrides), Path(generator.theme, "templates")]),
        code=store.code,
        output=staging.output,
        typeface=typeface,
        painter=Painter(typeface).version if typeface else "",
        salt=salt,
        drawn=store.drawn,
    )


def _find_typeface(config: SiteConfig) -> Typeface | None:
    return find_typeface(system=config.fonts) if config.share_pictures else None
