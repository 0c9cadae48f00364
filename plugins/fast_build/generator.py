"""Pelican's run as the fast build sees it: where other plugins write, and when all have written."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from pelican import Pelican
from pelican.generators import ArticlesGenerator, Generator
from pelican.readers import Readers

from bangban.building import EXPLAIN
from bangban.folder import walk_folder
from bangban.incremental.builder import build
from bangban.incremental.explanation import explain
from bangban.incremental.job import Outcome
from bangban.incremental.scanning import digest_content
from bangban.incremental.store import Store, locate_store
from bangban.publication import ClockError
from bangban.publishing import OutputError, check_output
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


def open_overlay(pelican: Pelican) -> None:
    """Checks the output folder, and turns what others write to a folder of its own."""
    output = Path(pelican.settings["OUTPUT_PATH"]).resolve()
    try:
        check_output(output, Path(pelican.path))
    except OutputError as error:
        raise SystemExit(word(error.code, path=error.path)) from error
    pelican.settings["BANGBAN_OUTPUT"] = output
    pelican.output_path = mkdtemp(prefix="bangban-")


def finish(pelican: Pelican) -> None:
    """Builds, publishes, and says what was made."""
    settings, overlay = pelican.settings, Path(pelican.output_path)
    generator: Generator = settings["BANGBAN_GENERATOR"]
    output: Path = settings["BANGBAN_OUTPUT"]
    reporter = Reporter(sys.stderr, settings)
    others = {path: (overlay / path, digest_content(overlay / path)) for path, _ in walk_folder(overlay)}
    # Nothing of a build makes cycles worth collecting, and hundreds of thousands of values are loaded.
    gc.disable()
    try:
        with _open_store(output, reporter) as store:
            job = make_job(pelican, generator, store, others)
            crew = choose_crew(settings)
            if target := os.environ.get(EXPLAIN):
                told = explain(job, store, crew, Silence(), target)
                sys.stdout.write(f"{write_explanations(told, target)}\n")
                raise SystemExit(0 if told else 1)
            outcome = build(job, store, crew, reporter)
    except ClockError as error:
        raise SystemExit(str(error)) from error
    except OutputError as error:
        raise SystemExit(word(error.code, path=error.path)) from error
    except OSError as error:
        raise SystemExit(
            word("build.failed", reason=error.strerror or error, path=error.filename or "")
        ) from error
    finally:
        gc.enable()
        shutil.rmtree(overlay, ignore_errors=True)
    reporter.end(outcome, settings["OUTPUT_PATH"])
    settings["BANGBAN_OUTCOME"] = outcome


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

    def __init__(self, settings: dict[str, object]) -> None:
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
    """Pelican's articles are none: ours are read elsewhere."""
    generator.get_files = lambda *_, **__: set()


def count_stories(generator: ArticlesGenerator) -> None:
    """Lets Pelican count our stories in its last line."""
    generator.articles = Counted(generator.settings)
