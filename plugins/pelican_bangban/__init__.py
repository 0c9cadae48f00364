"""Bangban as one Pelican plugin: settings in, the site out, and what else Pelican's run shows to others.

Public: `settings` (what a newsroom's pelicanconf.py begins with) and `plugin` (what connects to Pelican's
signals). `_run` is the way of a run, `_build_job` what a build is asked to do. For plugins of others
`_offered_articles` has Pelican's lists, `_written_pages` tells of pages, `_unheard_plugins` says what came to
nothing.

The site is made at the end of the run, when all others have written: what they write is put beside our
pages. Only where others are to hear of pages, these are made before. `BANGBAN_FAST = False` makes it whole
(`bangban.site.whole`), with the own code of Python-Markdown and of Jinja; else only what has changed is made
again (`bangban.incremental`), with the same bytes.
"""

from __future__ import annotations

import logging
import sys
from importlib import import_module

from bangban.config.listed_plugins import find_broken_plugin, shorten_trace
from bangban.diagnostics.formats import format_text


def tell_broken(record: logging.LogRecord) -> bool:
    """A filter for Pelican's log: a broken plugin is a sentence with file and line, no traceback."""
    problem = find_broken_plugin(record)
    if problem:
        sys.stderr.write(f"{format_text(problem)}\n")
    return problem is None and shorten_trace(record)


# The settings import this before Pelican loads what they list.
for name in ("pelican", "pelican.plugins._utils"):
    logging.getLogger(name).addFilter(tell_broken)


def register() -> None:
    """Connects to Pelican. What a build needs is imported now and not before: commands that only read the
    settings shall not wait for it. Ends the run where it cannot be imported: Pelican would go on alone."""
    try:
        plugin = import_module("pelican_bangban.plugin")
    except ImportError as error:
        raise SystemExit(f"pelican_bangban: {error}") from error
    plugin.connect()
