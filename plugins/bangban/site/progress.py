"""What a build tells: how far it is (a bar on a terminal, a line every tenth in a log), and what it did."""

from __future__ import annotations

import os
from collections.abc import Sequence
from time import monotonic
from typing import Literal, NamedTuple, Protocol, TextIO

from rich.console import Console, ConsoleRenderable, RenderHook
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from bangban.diagnostics.formats import format_text
from bangban.diagnostics.problems import Problem
from bangban.locale.zh.messages import LABELS, LEVELS, read_messages
from bangban.locale.zh.wording import PROGRESS
from bangban.site.vanished import Vanished
from bangban.support.quiet import is_quiet

Phase = Literal["read", "convert", "pictures", "write"]


class RefusedSiteError(Exception):
    """The audit has found something in a site that was about to be published. The text tells all of it, a
    line for each place."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        message = read_messages()["audit.stopped"]
        end = message.what.format(count=len(problems)) + message.mend
        super().__init__("\n".join((*map(format_text, problems), end)))


class Outcome(NamedTuple):
    """What a build did: `stories` that are out and `pages` of the site; where not all was made anew, nodes
    `made` and `kept`, files `written` and `removed`; `vanished` are public addresses that are gone."""

    stories: int
    pages: int
    made: int = 0
    kept: int = 0
    written: int = 0
    removed: int = 0
    vanished: tuple[Vanished, ...] = ()


class Listener(Protocol):
    """Who hears how a build goes on."""

    def begin(self, phase: Phase, total: int) -> None:
        """A phase begins with so many steps."""

    def advance(self) -> None:
        """One step is done."""

    def warn(self, code: str) -> None:
        """Something is not as it should be, and the build goes on: a code of the catalogue."""

    def tell(self, problems: Sequence[Problem], left_out: int) -> None:
        """The problems of the content, all of them, also where there are none, and how many stories are left
        out for them. Raises whatever ends a build that may not go on."""


class SilentListener:
    """A listener that says nothing."""

    def begin(self, _phase: str, _total: int) -> None:
        """A phase begins: not shown."""

    def advance(self) -> None:
        """A step is done: not shown."""

    def warn(self, _code: str) -> None:
        """Something is not as it should be: the next build says so."""

    def tell(self, _problems: Sequence[Problem], _left_out: int) -> None:
        """Problems of content: whoever listens to a build hears them."""


class Meter(Protocol):
    """Counts the steps of one phase after another."""

    def begin(self, phase: Phase, total: int) -> None:
        """Starts a phase of `total` steps."""

    def advance(self) -> None:
        """Counts one step of the phase."""

    def end(self, outcome: Outcome, output: str) -> None:
        """Ends the last phase and tells the sum, and what of it was done anew where not all was."""


class BarMeter:
    """A bar for people at a terminal."""

    def __init__(self, stream: TextIO) -> None:
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
        )
        self._stream = stream
        self._started = monotonic()
        self._progress = Progress(*columns, console=Console(file=stream), transient=True)
        self._task: TaskID | None = None

    def begin(self, phase: Phase, total: int) -> None:
        """Starts the bar of a phase of `total` steps."""
        self._stop()
        self._progress.start()
        self._task = self._progress.add_task(PROGRESS[phase], total=total)

    def advance(self) -> None:
        """Moves the bar one step on."""
        if self._task is not None:
            self._progress.advance(self._task)

    def end(self, outcome: Outcome, output: str) -> None:
        """Takes the bar away and writes the sum."""
        self._stop()
        self._stream.write(_sum_up(self._started, outcome, output))

    def _stop(self) -> None:
        if self._task is not None:
            self._progress.remove_task(self._task)
            self._task = None
        self._progress.stop()


_SLOW = 2.0  # seconds
_SILENCE = 5.0  # seconds


class DroppedLine(RenderHook):
    """Drops the next line of a console, and is gone. Pelican ends a run with a sum of what it has read
    itself, no hidden story and no free page: ours alone is true."""

    def __init__(self, console: Console) -> None:
        self._console = console
        console.push_render_hook(self)

    def process_renderables(self, _renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
        """Nothing of them."""
        self._console.pop_render_hook()
        return []


class LineMeter:
    """Lines for logs: one at each tenth of a phase, for phases worth it, and wherever steps take so long that
    nothing has been said for a while."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._started = monotonic()
        self._phase, self._total, self._count = "", 0, 0
        self._begun = self._told = self._started

    def begin(self, phase: Phase, total: int) -> None:
        """Writes that a phase has begun."""
        self._phase, self._total, self._count = PROGRESS[phase], total, 0
        self._begun = self._told = monotonic()
        self._write(f"{total}")

    def advance(self) -> None:
        """Writes a line when another tenth is done, or nothing has been written for a while."""
        self._count += 1
        tenth, now = self._total // 10, monotonic()
        if (tenth >= 10 and self._count % tenth == 0) or now - self._told >= _SILENCE:
            self._told = now
            self._write(f"{self._count}/{self._total}{self._guess_left()}")

    def _write(self, words: str) -> None:
        self._stream.write(f"{self._phase}：{words}\n")
        self._stream.flush()

    def _guess_left(self) -> str:
        """How long the phase will take yet, at the pace so far; "" where that is not worth a word."""
        spent = monotonic() - self._begun
        left = round(spent / self._count * (self._total - self._count))
        return PROGRESS["left"].format(seconds=left) if spent >= _SLOW and left else ""

    def end(self, outcome: Outcome, output: str) -> None:
        """Writes the last line: what was made, and where it lies."""
        self._stream.write(_sum_up(self._started, outcome, output))


class QuietMeter:
    """Tells only what is wrong: the public addresses that are gone."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def begin(self, _phase: Phase, _total: int) -> None:
        """Is not told."""

    def advance(self) -> None:
        """Is not told."""

    def end(self, outcome: Outcome, _output: str) -> None:
        """Writes a line for each address."""
        self._stream.writelines(f"{_word_vanished(one)}\n" for one in outcome.vanished)


def open_meter(stream: TextIO) -> Meter:
    """The meter that suits the stream, and who has started the process."""
    if is_quiet(os.environ):
        return QuietMeter(stream)
    return BarMeter(stream) if stream.isatty() else LineMeter(stream)


def _sum_up(started: float, outcome: Outcome, output: str) -> str:
    """What was done, and before that which public addresses are gone."""
    values = outcome._asdict()
    gone = "".join(f"{_word_vanished(one)}\n" for one in outcome.vanished)
    work = PROGRESS["work"].format(**values) if outcome.made or outcome.kept else ""
    return (
        gone
        + PROGRESS["end"].format(**values, work=work, seconds=monotonic() - started, output=output)
        + "\n"
    )


def _word_vanished(one: Vanished) -> str:
    """As a problem of the content has it, but for the place: there is no file any more."""
    message = read_messages()[one.code]
    label = LABELS["level"].format(level=LEVELS[message.level])
    return f"{one.code} {label}{message.what.format(**one.values)}{message.mend.format(**one.values)}"
