"""The way of a run: others write to a staging folder, and at the end our site is made there."""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.generators import Generator

from bangban.build import build_changes
from bangban.cli.pelican_run import EXPLAIN
from bangban.config.site_config import ConfigError, SiteConfig, find_unknown, read_config
from bangban.content.files.folder import is_newsroom
from bangban.incremental.explanation import explain
from bangban.incremental.explanation_text import write_explanations
from bangban.incremental.making.cluster import choose_workers
from bangban.incremental.state.store import open_store
from bangban.site.progress import Outcome, SilentListener
from bangban.site.signing import check_key, sign_checksums
from bangban.site.staging import open_staging
from bangban.support.collector import resume, spare
from bangban.theme.layers import list_template_folders
from bangban.theme.templates import QuickTemplates
from pelican_bangban._build_job import make_job
from pelican_bangban._run_state import Run, run_of
from pelican_bangban._telling import Reporter, ending_in_words, word

_OVERRIDES = "THEME_TEMPLATES_OVERRIDES"


def prepare(pelican: Pelican) -> None:
    """Leaves Pelican nothing to copy itself: it would copy whole folders, the pictures of drafts too.
    Templates find the components of whatever theme this run has."""
    settings = pelican.settings
    config = _read_config(settings)
    if not is_newsroom(Path(pelican.path)):
        raise SystemExit(word("content.empty", path=pelican.path))
    if os.environ.get(EXPLAIN) and not config.fast:
        # It would build, and has nothing to tell.
        raise SystemExit(word("build.unexplained"))
    with ending_in_words():
        check_key(config)
    Run(config, settings)
    settings["STATIC_PATHS"], settings["THEME_STATIC_PATHS"] = [], []
    places, known = (*list_template_folders(config.theme_extra), pelican.theme), settings[_OVERRIDES]
    settings[_OVERRIDES] = [*known, *(place for place in places if place not in known)]
    if config.fast:
        settings["JINJA_ENVIRONMENT"] = _quicken(settings["JINJA_ENVIRONMENT"])


def _read_config(settings: Mapping[str, Any]) -> SiteConfig:
    """What the newsroom has set. Tells settings that nobody knows; ends a run with wrong ones."""
    for problem in find_unknown(settings):
        sys.stderr.write(f"{problem.message}{problem.mend}\n")
    try:
        return read_config(settings, os.environ)
    except ConfigError as error:
        raise SystemExit(str(error)) from error


def _quicken(options: Mapping[str, Any]) -> dict[str, object]:
    """Jinja's options with the quicker templates, which a build of the whole site does without."""
    others = [one for one in options.get("extensions", ()) if one is not QuickTemplates]
    return {**options, "extensions": [*others, QuickTemplates]}


class SiteGenerator(Generator):
    """Has the templates of the site, which is made when every other generator has written."""

    def generate_output(self, _writer: object) -> None:
        """Nothing yet: `finish` does it, at the end of the run."""
        run_of(self.settings).generator = self


def get_generators(pelican: Pelican) -> type[SiteGenerator]:
    """The generator, for Pelican. Turns what is written to a staging folder beside the output."""
    run = run_of(pelican.settings)
    with ending_in_words():
        run.staging = open_staging(Path(pelican.settings["OUTPUT_PATH"]), Path(pelican.path))
    # A run that fails gives no signal: what it left behind goes when the process ends.
    atexit.register(run.staging.abandon)
    pelican.output_path = str(run.staging.folder)
    run.reporter = Reporter(sys.stderr, run.config)
    return SiteGenerator


def finish(pelican: Pelican) -> None:
    """Builds, publishes, and says what was made."""
    run = run_of(pelican.settings)
    spare()
    try:
        with ending_in_words():
            run.outcome = _build_changes(pelican, run) if run.config.fast else run.steps.execute(run.plan)
            sign_checksums(run.config)
    finally:
        resume()
        run.staging.abandon()
        atexit.unregister(run.staging.abandon)
    run.reporter.end(run.outcome, pelican.settings["OUTPUT_PATH"])


def _build_changes(pelican: Pelican, run: Run) -> Outcome:
    with open_store(run.staging.output, run.reporter) as store:
        job, workers = make_job(pelican, run, store), choose_workers(run.config)
        if target := os.environ.get(EXPLAIN):
            told = explain(job, store, workers, SilentListener(), target)
            sys.stdout.write(f"{write_explanations(told, target)}\n")
            raise SystemExit(0 if told else 1)
        return build_changes(job, store, workers, run.reporter, run.staging)
