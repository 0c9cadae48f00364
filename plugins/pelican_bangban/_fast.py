"""Pelican's run as the fast build sees it: where other plugins write, and when all have written."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pelican import Pelican
from pelican.generators import ArticlesGenerator, Generator
from pelican.readers import Readers

from bangban.cli.pelican_run import EXPLAIN
from bangban.incremental.builder import build
from bangban.incremental.disk.pack import StoreError
from bangban.incremental.explanation import explain
from bangban.incremental.making.job import Outcome
from bangban.incremental.state.store import Store, locate_store
from bangban.site.staging import OutputError, Staging
from pelican_bangban._desk import desk_of, open_output
from pelican_bangban._explanation import write_explanations
from pelican_bangban._job import choose_crew, make_job
from pelican_bangban._telling import Reporter, Silence, word, word_failure


class FastGenerator(Generator):
    """Makes the site when every other generator has written; Pelican's own article generator is told how
    many stories there are, for the sum that Pelican prints."""

    def generate_output(self, _writer: object) -> None:
        """Nothing yet: `finish` does it, at the end of the run."""
        desk_of(self.settings).generator = self


def refuse_to_explain() -> None:
    """Ends a run of the stock way that was to explain: it would build, and has nothing to tell."""
    if os.environ.get(EXPLAIN):
        raise SystemExit(word("build.unexplained"))


def get_generators(pelican: Pelican) -> type[FastGenerator]:
    """The generator, for Pelican; what others write goes to the staging folder, as ours will."""
    open_output(pelican)
    return FastGenerator


def finish(pelican: Pelican) -> None:
    """Builds, publishes, and says what was made."""
    settings, desk = pelican.settings, desk_of(pelican.settings)
    staging = desk.staging
    reporter = Reporter(sys.stderr, desk_of(settings).config)
    # Nothing of a build makes cycles worth collecting, and hundreds of thousands of values are loaded.
    gc.disable()
    # Nor is anything when the process ends, though Python looks through all of it then, and more than once.
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
    try:
        outcome = _build(pelican, staging, reporter)
    except OutputError as error:
        raise SystemExit(word(error.code, path=error.path)) from error
    except StoreError as error:
        raise SystemExit(word(error.code)) from error
    except OSError as error:
        raise SystemExit(word_failure(error)) from error
    finally:
        gc.enable()
        staging.abandon()
        atexit.unregister(staging.abandon)
    reporter.end(outcome, settings["OUTPUT_PATH"])
    desk.outcome = outcome


def _build(pelican: Pelican, staging: Staging, reporter: Reporter) -> Outcome:
    settings = pelican.settings
    with _open_store(staging.output, reporter) as store:
        job = make_job(pelican, desk_of(settings).generator, store, staging)
        crew = choose_crew(job.config)
        if target := os.environ.get(EXPLAIN):
            told = explain(job, store, crew, Silence(), target)
            sys.stdout.write(f"{write_explanations(told, target)}\n")
            raise SystemExit(0 if told else 1)
        return build(job, store, crew, reporter, staging)


@contextmanager
def _open_store(output: Path, reporter: Reporter) -> Iterator[Store]:
    """The store beside the output; where there can be none, one that goes with this run."""
    with ExitStack() as stack:
        try:
            store = Store(locate_store(output), reporter.wait)
        except OSError:
            reporter.warn("store.readonly")
            folder = stack.enter_context(TemporaryDirectory(prefix="bangban-"))
            store = Store(Path(folder), reporter.wait)
        stack.callback(store.close)
        yield store


class Counted:
    """As many articles as were read, for whoever counts them: none of them is an object of Pelican's."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self._settings = settings

    def __len__(self) -> int:
        outcome = desk_of(self._settings).outcome
        return outcome.stories if outcome else 0

    def __iter__(self) -> Iterator[object]:
        return iter(())


def drop_readers(readers: Readers) -> None:
    """Pelican reads no text itself."""
    readers.reader_classes = {"static": readers.reader_classes["static"]}


def read_nothing(generator: ArticlesGenerator) -> None:
    """Pelican's articles are none: ours are read, and written, elsewhere."""
    vars(generator).update(get_files=lambda *_, **__: set(), generate_output=lambda _writer: None)


def count_stories(generator: ArticlesGenerator) -> None:
    """Lets Pelican count our stories in its last line."""
    vars(generator).update(articles=Counted(generator.settings))
