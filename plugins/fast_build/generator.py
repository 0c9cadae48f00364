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
from bangban.config.clock import ClockError
from bangban.incremental.builder import build
from bangban.incremental.disk.pack import StoreError
from bangban.incremental.explanation import explain
from bangban.incremental.making.job import Outcome
from bangban.incremental.state.store import Store, locate_store
from bangban.site.staging import OutputError, Staging, open_staging
from fast_build.assignment import choose_crew, make_job
from fast_build.explaining import write_explanations
from fast_build.reporting import Reporter, Silence
from structured_content.telling import word


class FastGenerator(Generator):
    """Makes the site when every other generator has written; Pelican's own article generator is told how
    many stories there are, for the sum that Pelican prints."""

    def generate_output(self, _writer: object) -> None:
        """Nothing yet: `finish` does it, at the end of the run."""
        self.settings["BANGBAN_GENERATOR"] = self


def refuse_to_explain() -> None:
    """Ends a run of the stock way that was to explain: it would build, and has nothing to tell."""
    if os.environ.get(EXPLAIN):
        raise SystemExit(word("build.unexplained"))


def open_output(pelican: Pelican) -> None:
    """Turns what others write to a staging folder beside the output, where ours will stand, too."""
    settings = pelican.settings
    try:
        staging = open_staging(Path(settings["OUTPUT_PATH"]), Path(pelican.path))
    except OutputError as error:
        raise SystemExit(word(error.code, path=error.path)) from error
    except OSError as error:
        raise SystemExit(_word_failure(error)) from error
    # A run that fails gives no signal: what it left behind goes when the process ends.
    atexit.register(staging.abandon)
    settings["BANGBAN_STAGING"] = staging
    pelican.output_path = str(staging.folder)


def finish(pelican: Pelican) -> None:
    """Builds, publishes, and says what was made."""
    settings = pelican.settings
    staging: Staging = settings["BANGBAN_STAGING"]
    reporter = Reporter(sys.stderr, settings)
    # Nothing of a build makes cycles worth collecting, and hundreds of thousands of values are loaded.
    gc.disable()
    # Nor is anything when the process ends, though Python looks through all of it then, and more than once.
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
    try:
        outcome = _build(pelican, staging, reporter)
    except ClockError as error:
        raise SystemExit(str(error)) from error
    except OutputError as error:
        raise SystemExit(word(error.code, path=error.path)) from error
    except StoreError as error:
        raise SystemExit(word(error.code)) from error
    except OSError as error:
        raise SystemExit(_word_failure(error)) from error
    finally:
        gc.enable()
        staging.abandon()
        atexit.unregister(staging.abandon)
    reporter.end(outcome, settings["OUTPUT_PATH"])
    settings["BANGBAN_OUTCOME"] = outcome


def _build(pelican: Pelican, staging: Staging, reporter: Reporter) -> Outcome:
    settings = pelican.settings
    with _open_store(staging.output, reporter) as store:
        job, crew = make_job(pelican, settings["BANGBAN_GENERATOR"], store, staging), choose_crew(settings)
        if target := os.environ.get(EXPLAIN):
            told = explain(job, store, crew, Silence(), target)
            sys.stdout.write(f"{write_explanations(told, target)}\n")
            raise SystemExit(0 if told else 1)
        return build(job, store, crew, reporter, staging)


def _word_failure(error: OSError) -> str:
    return word("build.failed", reason=error.strerror or error, path=error.filename or "")


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
        outcome: Outcome | None = self._settings.get("BANGBAN_OUTCOME")
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
