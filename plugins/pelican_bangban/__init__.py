"""Bangban as one Pelican plugin: settings in, the site out, and what else Pelican's run shows to others.

Public: `settings` (what a newsroom's pelicanconf.py starts from). A run goes one of two ways, with the same
bytes. The fast one (`_fast`) makes again only what has changed (`bangban.incremental`); Pelican itself reads
and copies nothing then, and plugins that work on its articles find none. `BANGBAN_FAST = False` is Pelican's
own way (`_stock`), with the own code of Python-Markdown and of Jinja. Either way other plugins' generators
run, and what they write is put beside our pages.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from blinker import Signal
from pelican import Pelican, signals

from bangban.cli.pelican_run import EXPLAIN
from bangban.config.site_config import ConfigError, SiteConfig, find_unknown, read_config
from bangban.content.files.folder import is_newsroom
from bangban.theme.templates import QuickTemplates
from pelican_bangban import _fast, _stock
from pelican_bangban._code import sum_up_code
from pelican_bangban._desk import Desk
from pelican_bangban._telling import word

_FAST: tuple[tuple[Signal, Callable[..., object]], ...] = (
    (signals.get_generators, _fast.get_generators),
    (signals.readers_init, _fast.drop_readers),
    (signals.article_generator_init, _fast.read_nothing),
    (signals.article_generator_finalized, _fast.count_stories),
    (signals.finalized, _fast.finish),
)
_STOCK: tuple[tuple[Signal, Callable[..., object]], ...] = (
    (signals.get_generators, _stock.get_generators),
    (signals.readers_init, _stock.replace_readers),
    (signals.article_generator_init, _stock.open_library),
    (signals.article_generator_context, _stock.count_story),
    (signals.article_generator_finalized, _stock.share_frame),
    (signals.all_generators_finalized, _stock.judge_problems),
    (signals.article_generator_write_article, _stock.show_story),
    (signals.content_written, _stock.count_page),
    (signals.finalized, _stock.finish),
)

# While they are imported: a process that builds later shall not take code that has changed since for its own.
sum_up_code()


def begin(pelican: Pelican) -> None:
    """Prepares a run: connects what its way needs, and lets templates find the components of whatever theme
    it has. Pelican copies no content file itself: it would copy whole folders, the pictures of drafts too."""
    settings = pelican.settings
    config = _read_config(settings)
    fast = config.fast
    if not is_newsroom(Path(pelican.path)):
        raise SystemExit(word("content.empty", path=pelican.path))
    if not fast and os.environ.get(EXPLAIN):
        # It would build, and has nothing to tell.
        raise SystemExit(word("build.unexplained"))
    settings["BANGBAN"] = Desk(config, settings)
    settings["STATIC_PATHS"] = []
    if pelican.theme not in settings["THEME_TEMPLATES_OVERRIDES"]:
        settings["THEME_TEMPLATES_OVERRIDES"] = [*settings["THEME_TEMPLATES_OVERRIDES"], pelican.theme]
    if fast:
        settings["JINJA_ENVIRONMENT"] = _quicken(settings["JINJA_ENVIRONMENT"])
        settings["THEME_STATIC_PATHS"] = []
    wanted, other = (_FAST, _STOCK) if fast else (_STOCK, _FAST)
    for signal, receiver in other:
        signal.disconnect(receiver)
    for signal, receiver in wanted:
        signal.connect(receiver)


def _read_config(settings: Mapping[str, Any]) -> SiteConfig:
    """What the newsroom has set. Tells settings that nobody knows; ends a run with wrong ones."""
    for problem in find_unknown(settings):
        sys.stderr.write(f"{problem.message}{problem.mend}\n")
    try:
        return read_config(settings, os.environ)
    except ConfigError as error:
        raise SystemExit(str(error)) from error


def _quicken(options: Mapping[str, Any]) -> dict[str, object]:
    """Jinja's options with the quicker templates, which Pelican's own way does without."""
    others = [one for one in options.get("extensions", ()) if one is not QuickTemplates]
    return {**options, "extensions": [*others, QuickTemplates]}


def register() -> None:
    """Connects to Pelican, at every run of a process."""
    signals.initialized.connect(begin)
