"""The whole site, made again only as far as anything has changed (`bangban.incremental`).

Seams: `initialized` takes Pelican's own copying out of the run, `get_generators` gives the generator whose
templates are used and turns what other plugins write to a folder of its own, `article_generator_init` takes
the reading out, `article_generator_finalized` counts, `finalized` builds and publishes. The setting
`BANGBAN_FAST = False` leaves all to the other adapters, and to the own code of Python-Markdown and of Jinja,
with the same bytes.

Other plugins still run: what their generators write is put beside our pages. But those that work on
Pelican's articles find none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pelican import Pelican, signals

from bangban.theme.templates import QuickTemplates
from fast_build.code import sum_up_code
from fast_build.generator import (
    FastGenerator,
    count_stories,
    drop_readers,
    finish,
    open_output,
    read_nothing,
    refuse_to_explain,
)
from structured_content.stock import is_fast

# While they are imported: a process that builds later shall not take code that has changed since for its own.
sum_up_code()


def switch(pelican: Pelican) -> None:
    """Connects what only a fast run needs, and leaves Pelican nothing to copy itself."""
    settings, fast = pelican.settings, is_fast(pelican.settings)
    for signal, receiver in (
        (signals.get_generators, get_generators),
        (signals.readers_init, drop_readers),
        (signals.article_generator_init, read_nothing),
        (signals.article_generator_finalized, count_stories),
        (signals.finalized, finish),
    ):
        change: Callable[..., object] = signal.connect if fast else signal.disconnect
        change(receiver)
    if not fast:
        refuse_to_explain()
    else:
        settings["JINJA_ENVIRONMENT"] = _quicken(settings["JINJA_ENVIRONMENT"])
        settings["BANGBAN_THEME_STATIC_PATHS"] = tuple(settings["THEME_STATIC_PATHS"])
        settings["THEME_STATIC_PATHS"] = []


def _quicken(options: Mapping[str, Any]) -> dict[str, object]:
    """Jinja's options with the quicker templates, which Pelican's own way does without."""
    others = [one for one in options.get("extensions", ()) if one is not QuickTemplates]
    return {**options, "extensions": [*others, QuickTemplates]}


def get_generators(pelican: Pelican) -> type[FastGenerator]:
    """The generator, for Pelican."""
    open_output(pelican)
    return FastGenerator


def register() -> None:
    """Connects to Pelican."""
    signals.initialized.connect(switch)
