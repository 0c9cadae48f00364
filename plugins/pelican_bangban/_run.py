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
from pelican.log import console

from bangban.build import build_changes
from bangban.cli.pelican_run import EXPLAIN
from bangban.config.listed_plugins import find_missing_plugins
from bangban.config.setting_lines import SettingLines
from bangban.config.settings_file import judge_names
from bangban.config.site_config import SiteConfig, describe_setting, judge_config
from bangban.content.files.folder import is_newsroom
from bangban.diagnostics.problems import count_errors, sort_problems
from bangban.incremental.explanation import explain
from bangban.incremental.explanation_text import write_explanations
from bangban.incremental.making.cluster import choose_workers
from bangban.incremental.state.store import open_store
from bangban.site.progress import DroppedLine, Outcome, SilentListener
from bangban.site.signing import check_key, sign_checksums
from bangban.site.staging import Staging, open_staging
from bangban.support.collector import resume, spare
from pelican_bangban._build_job import make_job
from pelican_bangban._run_state import Run, run_of
from pelican_bangban._telling import Reporter, ending_in_words, word
from pelican_bangban._unheard_plugins import describe_unheard
from pelican_bangban._used_settings import find_settings, put_right
from pelican_bangban._written_pages import has_listeners, locate_made, take_over, tell_of_pages


def prepare(pelican: Pelican) -> None:
    """Begins a run of ours with the settings of Pelican's. Ends it where one of them is wrong, or there is
    nothing to make a site from."""
    settings = pelican.settings
    lines = find_settings()
    config = _read_config(settings, lines)
    if not is_newsroom(Path(pelican.path)):
        raise SystemExit(word("content.empty", path=pelican.path))
    if os.environ.get(EXPLAIN) and not config.fast:
        # It would build, and has nothing to tell.
        raise SystemExit(word("build.unexplained"))
    with ending_in_words():
        check_key(config)
    run = Run(config, pelican)
    run.lines = lines
    run.put_right = put_right(pelican, config)


def _read_config(settings: Mapping[str, Any], lines: SettingLines) -> SiteConfig:
    """What the newsroom has set. Tells settings that nobody knows; ends a run with wrong ones."""
    config, wrong = judge_config(settings, os.environ, lines)
    wrong.extend(find_missing_plugins(settings["PLUGINS"], lines))
    problems = sort_problems([*wrong, *judge_names(settings, Path(settings["PATH"]), lines)])
    sys.stderr.writelines(f"{describe_setting(one)}\n" for one in problems)
    if count_errors(problems):
        raise SystemExit(1)
    return config


class SiteGenerator(Generator):
    """Has the templates of the site, which is made when every other generator has written."""

    def generate_output(self, _writer: object) -> None:
        """Makes the pages where plugins of others are to hear of them. Else nothing yet: `finish` does it, at
        the end of the run."""
        run = run_of(self.settings)
        run.generator = self
        if has_listeners():
            with ending_in_words():
                _share_pages(run)


def _share_pages(run: Run) -> None:
    """Makes the pages, in a place of their own where what has changed is made again, and lets others change
    what is to be published."""
    if not run.offered.is_loaded:
        run.offered.load()
    if run.config.fast:
        made = locate_made(run.staging.output)
        aside = open_staging(made, Path(run.pelican.path))
        try:
            run.outcome = _build_changes(run, aside)
        finally:
            aside.abandon()
        ours = take_over(made, run.staging.folder)
    else:
        ours = run.steps.make(run.plan)
    run.is_shared = True
    tell_of_pages(run, ours)


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
            run.outcome = _build(run)
            sign_checksums(run.config)
    finally:
        resume()
        run.staging.abandon()
        atexit.unregister(run.staging.abandon)
    run.offered.close()
    sys.stderr.writelines(f"{line}\n" for line in describe_unheard(run))
    run.reporter.end(run.outcome, pelican.settings["OUTPUT_PATH"])
    DroppedLine(console)


def _build(run: Run) -> Outcome:
    if not run.is_shared:
        return _build_changes(run, run.staging) if run.config.fast else run.steps.execute(run.plan)
    published = run.steps.publish(run.plan)
    counts = run.outcome or published
    return counts._replace(vanished=published.vanished)


def _build_changes(run: Run, staging: Staging) -> Outcome:
    with open_store(staging.output, run.reporter) as store:
        job, workers = make_job(run.pelican, run, store, staging), choose_workers(run.config)
        if target := os.environ.get(EXPLAIN):
            told = explain(job, store, workers, SilentListener(), target)
            sys.stdout.write(f"{write_explanations(told, target)}\n")
            raise SystemExit(0 if told else 1)
        return build_changes(job, store, workers, run.reporter, staging)
