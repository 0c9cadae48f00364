"""Bangban as one Pelican plugin: settings in, the site out, and what else Pelican's run shows to others.

Public: `settings` (what a newsroom's pelicanconf.py begins with). `_run` is the way of a run, `_build_job`
what a build is asked to do, `_articles` what Pelican's lists of articles show to other plugins.

The site is made at the end of the run, when all others have written: what they write is put beside our
pages. `BANGBAN_FAST = False` makes it whole (`bangban.site.whole`), with the own code of Python-Markdown and
of Jinja; else only what has changed is made again (`bangban.incremental`), with the same bytes.
"""

from __future__ import annotations

from pelican import Pelican, signals

from bangban.support.collector import keep_loaded, spare

spare()
from bangban.incremental.disk.code_digest import sum_up_code  # noqa: E402
from bangban.support.parent_process import end_with_starter  # noqa: E402
from pelican_bangban._articles import choose_readers, count_stories, list_stories  # noqa: E402
from pelican_bangban._run import finish, get_generators, prepare  # noqa: E402

# While they are imported: a process that builds later shall not take code that has changed since for its own.
sum_up_code()
keep_loaded()


def begin(pelican: Pelican) -> None:
    """Prepares a run. What we do at its end comes after what any other plugin does: all of them are
    registered by now, and Pelican calls them in this order."""
    prepare(pelican)
    for signal, receiver in (
        (signals.get_generators, get_generators),
        (signals.readers_init, choose_readers),
        (signals.article_generator_init, list_stories),
        (signals.article_generator_finalized, count_stories),
        (signals.finalized, finish),
    ):
        signal.connect(receiver)


def register() -> None:
    """Connects to Pelican, at every run of a process. A build ends with the command that has started it."""
    end_with_starter()
    signals.initialized.connect(begin)
