"""Tells on the error stream how a build goes on and what is wrong with the content."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from jinja2 import TemplateError

from bangban.config.site_config import SiteConfig
from bangban.diagnostics.formats import format_text, sum_up_levels
from bangban.diagnostics.problem_file import PROBLEM_FILE, write_problems
from bangban.diagnostics.problems import Problem, count_errors
from bangban.incremental.disk.pack import StoreError
from bangban.incremental.failures import describe_failure
from bangban.locale.zh.messages import read_messages
from bangban.site.progress import Outcome, Phase, RefusedSiteError, open_meter
from bangban.site.signing import SigningError
from bangban.theme.stylesheets import StylesheetError

_KNOWN = ("bangban", "pelican_bangban", "blinker", "contextlib")
_PELICAN, _PLUGINS, _SIGNALS = "pelican", "pelican.plugins.", "pelican.plugins.signals"


def word(code: str, **values: object) -> str:
    """A sentence of the catalogue, with its mend."""
    message = read_messages()[code]
    return message.what.format(**values) + message.mend.format(**values)


@contextmanager
def ending_in_words() -> Iterator[None]:
    """Ends a run that cannot go on with a sentence: of other exceptions Pelican prints a traceback."""
    try:
        yield
    except (OSError, StoreError, TemplateError) as error:
        raise SystemExit(describe_failure(error)) from error
    except (RefusedSiteError, SigningError) as error:
        raise SystemExit(str(error)) from error
    except StylesheetError as error:
        raise SystemExit("\n".join(map(format_text, error.problems))) from error


@contextmanager
def naming_plugins() -> Iterator[None]:
    """Ends a run in which a plugin of somebody else's fails with a sentence that names it."""
    try:
        yield
    except (Exception, SystemExit) as error:
        modules = [frame.f_globals.get("__name__", "") for frame, _ in traceback.walk_tb(error.__traceback__)]
        others = [one for one in modules if one.partition(".")[0] not in _KNOWN and one != _SIGNALS]
        named = [one for one in others if not one.startswith(_PELICAN) or one.startswith(_PLUGINS)]
        if isinstance(error, SystemExit) and not others:
            raise  # a sentence of ours
        name = (named or [_PELICAN])[0].removeprefix(_PLUGINS)
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        raise SystemExit(word("plugin.failed", plugin=name.partition(".")[0], reason=reason)) from error


class Reporter:
    """Hears the build, and writes to a stream."""

    def __init__(self, stream: TextIO, config: SiteConfig) -> None:
        self._stream, self._config = stream, config
        self._meter = open_meter(stream)

    def begin(self, phase: Phase, total: int) -> None:
        """A phase begins; one without steps is not told."""
        if total:
            self._meter.begin(phase, total)

    def advance(self) -> None:
        """One step is done."""
        self._meter.advance()

    def warn(self, code: str) -> None:
        """Something is not as it should be: it is told before whatever comes of it."""
        print(word(code), file=self._stream, flush=True)

    def tell(self, problems: Sequence[Problem], left_out: int) -> None:
        """Every problem of the content, each with its file as the editor would name it. Whoever has asked for
        them as a file gets them, none included. With `publish` any error ends the run."""
        if os.environ.get(PROBLEM_FILE):
            write_problems(Path(os.environ[PROBLEM_FILE]), problems)
        if not problems:
            return
        prefix = _show_folder(str(self._config.content))
        self._stream.writelines(f"{prefix}{format_text(problem)}\n" for problem in problems)
        counts = {"count": len(problems), "levels": sum_up_levels(problems)}
        if self._config.publish and count_errors(problems):
            raise SystemExit(word("build.stopped", **counts))
        if self._config.publish and (apart := {one.position.path for one in problems if one.apart}):
            print(word("build.apart", count=len(apart)), file=self._stream)
        lines = word("build.told" if left_out else "build.noted", **counts, left_out=left_out)
        print(lines, file=self._stream)

    def end(self, outcome: Outcome, output: str) -> None:
        """Writes the last line of the run: how many pages were made, and where the site is."""
        self._meter.end(outcome, output)


def _show_folder(content: str) -> str:
    """The content folder as the editor would name it: from the working directory, if below it."""
    relative = os.path.relpath(content)
    return f"{content}/" if relative.startswith(os.pardir) else f"{Path(relative).as_posix()}/"
