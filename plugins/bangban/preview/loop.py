"""`bangban serve`: builds, serves, and builds again whenever something changes."""

from __future__ import annotations

import errno
import re
import signal
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread
from time import monotonic

from bangban.cli.pelican_run import DRAFT_SETTINGS, require_project
from bangban.diagnostics.errors import RefusedError
from bangban.incremental.failures import describe_failure
from bangban.locale.zh.cli_messages import SENTENCES
from bangban.preview._desk_page import Desk, DeskPage
from bangban.preview._preview_page import Panel
from bangban.preview._server import PreviewServer, PreviewState
from bangban.preview._site_build import PREVIEW_FOLDER, PreviewBuilder
from bangban.preview._watch import watch_project

ALLOWED = "BANGBAN_ALLOW_HOST"
"""The environment variable with names of hosts that are answered, between commas."""

_NAME = re.compile(r"[A-Za-z0-9_.-]+")

Say = Callable[..., None]
Changes = SimpleQueue[BaseException | None]
"""What has happened: None for a change, else what is to be raised."""


def run_preview(
    folder: Path,
    content: str,
    address: tuple[str, int],
    environment: Mapping[str, str],
    say: Say,
    settings: str = DRAFT_SETTINGS,
    allowed: Sequence[str] = (),
) -> None:
    """Serves a preview of the project in `folder` until it is interrupted (SIGINT or SIGTERM).

    `settings` is its settings file, `address` where to listen, `say(code, **values)` tells what happens; to
    the names `allowed` it answers besides its own, and to those that BANGBAN_ALLOW_HOST lists.
    Raises RefusedError where there is no project, or the address cannot be used.
    """
    require_project(folder, content, settings)
    state = PreviewState()
    names = _check_names([*allowed, *environment.get(ALLOWED, "").split(",")])
    desk = DeskPage(folder, content, settings, environment)
    server = _open_server(folder / PREVIEW_FOLDER, *address, state, names, desk)
    builder = PreviewBuilder(folder, content, environment, settings)
    stop, changes = Event(), hear_interruptions()
    try:
        builder.prepare()
        watch_project(folder, content, changes, stop)
        # The last preview, if there is one, until the first round has ended.
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        say("serve.start")
        _build(folder, content, builder, state, say)
        _say_ready(server.url, say)
        while True:
            await_change(changes)
            _build(folder, content, builder, state, say)
    except KeyboardInterrupt:
        say("serve.end")
    finally:
        stop.set()
        builder.close()
        server.server_close()


def _say_ready(url: str, say: Say) -> None:
    say("serve.ready", url=url)
    say("serve.desk", url=f"{url}desk/")


def hear_interruptions() -> Changes:
    """Lets SIGINT and SIGTERM interrupt this process, once for all; gives the queue in which they stand."""
    changes: Changes = SimpleQueue()

    def interrupt(_number: int, _frame: object) -> None:
        # Raised inside a destructor it is lost: then it is found in the queue, which allows this (`put` is
        # reentrant).
        changes.put(KeyboardInterrupt())
        raise KeyboardInterrupt

    # A shell that starts us in the background has SIGINT ignored.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, interrupt)
    return changes


def _build(folder: Path, content: str, builder: PreviewBuilder, state: PreviewState, say: Say) -> None:
    begun = monotonic()
    try:
        require_project(folder, content)
    except RefusedError as refusal:
        # Moved away, for a moment or for good: the next change may bring it back.
        sentence = SENTENCES[refusal.code].format(**refusal.values)
        state.update(Panel(failure=sentence))
        say("serve.line", text=sentence)
        say("serve.failed")
        return
    try:
        panel = builder.build(lambda line: say("serve.line", text=line))
    except OSError as error:
        # The disk is full, or may not be written: the next change may find it otherwise.
        panel = Panel(failure=describe_failure(error))
        say("serve.line", text=panel.failure)
    state.update(panel)
    if panel.failure:
        say("serve.failed")
    else:
        say("serve.built", seconds=f"{monotonic() - begun:.1f}")
    builder.prepare()


def _check_names(given: Iterable[str]) -> tuple[str, ...]:
    """Names of hosts, alone. Raises RefusedError for what is none, or means many."""
    names = tuple(name.strip() for name in given if name.strip())
    for name in names:
        if not _NAME.fullmatch(name):
            raise RefusedError("serve.host", name=name)
    return names


def await_change(changes: Changes) -> None:
    """Waits for the next change, and takes those along that have come meanwhile: one build for all."""
    change = changes.get()
    while True:
        if change is not None:
            raise change
        if changes.empty():
            return
        change = changes.get()


def _open_server(
    site: Path, bind: str, port: int, state: PreviewState, names: Sequence[str], desk: Desk
) -> PreviewServer:
    try:
        return PreviewServer(site, bind, port, state, names, desk)
    except OverflowError as error:
        raise RefusedError("port.impossible", port=port) from error
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise RefusedError("port.taken", port=port, other=port % 65535 + 1) from error
        raise RefusedError("port.refused", bind=bind, port=port, reason=error.strerror or error) from error
