"""Chromium of any age, driven by its own protocol (CDP) over a pipe.

Playwright speaks a newer dialect than Chromium 80 understands, so the few commands are sent by hand. Chromium
ends by itself when the pipe is closed.
"""

import base64
import json
import os
import select
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.browser.chromium import FLAGS
from tests.browser.phones import processes
from tests.browser.phones.window import HEIGHT, WIDTH, count_pages

OWN_FLAGS = (
    "--headless",
    "--disable-dev-shm-usage",
    "--disable-crash-reporter",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--user-data-dir={folder}",
    "--remote-debugging-pipe",
)
TIMEOUT = 30.0
"""How many seconds a command may take."""


class Connection:
    """Commands and answers, parted by zero bytes, on two pipes."""

    def __init__(self, answers: int, commands: int):
        self._answers = answers
        self._commands = commands
        self._read = b""
        self._last = 0
        self.events: list[dict[str, Any]] = []

    def send(self, method: str, session: str = "", **params: Any) -> dict[str, Any]:
        """The result of a command. Raises RuntimeError when it is refused, TimeoutError, or EOFError."""
        self._last += 1
        command = {"id": self._last, "method": method, "params": params}
        text = json.dumps(command | ({"sessionId": session} if session else {}))
        os.write(self._commands, text.encode() + b"\0")
        while True:
            answer = self._receive()
            if answer.get("id") == self._last:
                break
            self.events.append(answer)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return answer["result"]

    def wait_for(self, event: str) -> None:
        """Return once the event has come since `events` was emptied last."""
        while not any(one.get("method") == event for one in self.events):
            self.events.append(self._receive())

    def _receive(self) -> dict[str, Any]:
        end = time.monotonic() + TIMEOUT
        while b"\0" not in self._read:
            ready, _, _ = select.select([self._answers], [], [], max(0.0, end - time.monotonic()))
            if not ready:
                raise TimeoutError(f"Chromium did not answer within {TIMEOUT:g} seconds")
            more = os.read(self._answers, 1 << 20)
            if not more:
                raise EOFError("Chromium has gone")
            self._read += more
        message, _, self._read = self._read.partition(b"\0")
        return json.loads(message)


class Chromium:
    """A window of Chromium, as `window.Window` has it."""

    def __init__(self, connection: Connection, session: str):
        self._connection = connection
        self._session = session

    def _send(self, method: str, **params: Any) -> dict[str, Any]:
        return self._connection.send(method, self._session, **params)

    def set_dark(self, dark: bool) -> None:
        """Tell pages that the reader likes them dark, or light."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._send("Emulation.setEmulatedMedia", features=[scheme])

    def resize(self, width: int) -> None:
        """Give the window another width in CSS pixels."""
        size = {"width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
        self._send("Emulation.setDeviceMetricsOverride", **size)

    def open(self, address: str) -> None:
        """Load a page; returns once it has loaded. Raises RuntimeError when it cannot."""
        self._connection.events.clear()
        result = self._send("Page.navigate", url=address)
        if "errorText" in result:
            raise RuntimeError(f"{address}: {result['errorText']}")
        self._connection.wait_for("Page.loadEventFired")

    def run(self, script: str) -> Any:
        """The value of an expression, as JSON carries it. Raises RuntimeError when it throws."""
        answer = self._send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"].get("description", script))
        return answer["result"].get("value")

    def take_picture(self) -> bytes:
        """What the window shows, as a PNG."""
        return base64.b64decode(self._send("Page.captureScreenshot")["data"])

    def count_printed_pages(self) -> int:
        """How many sheets of A4 the page is on paper."""
        answer = self._send("Page.printToPDF", preferCSSPageSize=True, paperWidth=8.27, paperHeight=11.69)
        return count_pages(base64.b64decode(answer["data"]))


@contextmanager
def opened(executable: str, *flags: str) -> Iterator[Chromium]:
    """A window of a phone's size in a Chromium that runs as long as the block."""
    their_commands, commands = os.pipe()
    answers, their_answers = os.pipe()
    env = {**os.environ, "TZ": "Asia/Shanghai", "LANG": "C.UTF-8"}
    pipes = (their_commands, their_answers)  # Chromium reads from 3, and answers on 4
    try:
        with processes.running([executable, *FLAGS, *OWN_FLAGS, *flags], env, pipes):
            for pipe in pipes:
                os.close(pipe)
            try:
                connection = Connection(answers, commands)
                yield _open_window(connection)
                connection.send("Browser.close")
            finally:
                os.close(commands)
    finally:
        os.close(answers)


def _open_window(connection: Connection) -> Chromium:
    target = connection.send("Target.createTarget", url="about:blank")["targetId"]
    session = connection.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    connection.send("Page.enable", session)
    window = Chromium(connection, session)
    window.resize(WIDTH)
    return window
