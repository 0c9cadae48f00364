"""WebKitGTK's MiniBrowser, driven by WebDriver, on a screen that exists in memory only.

Its window cannot be as narrow as a phone, so that a page is shown in a frame of that size.
"""

import base64
import html
import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.browser.phones import processes
from tests.browser.phones.window import HEIGHT, WIDTH

PLACES = tuple(Path("/usr/lib").glob("*/webkit*/MiniBrowser"))
TIMEOUT = 60.0
"""How many seconds a command may take."""
FRAME = f"<!doctype html><style>*{{margin:0;border:0}}</style><iframe width={WIDTH} height={HEIGHT} src="
DRAWN = "const done = arguments[0]; requestAnimationFrame(() => setTimeout(() => done(true), 250))"
"""Ends when what was scrolled is on the screen, which WebKit draws in a process of its own."""
SCREEN = ("-screen", "0", "1280x1024x24", "-nolisten", "tcp")
"""Of the display: large enough for the window, and reached from this machine only."""


class WebKit:
    """A window of MiniBrowser, as `window.Window` has it."""

    def __init__(self, port: int):
        self._port = port
        self._session = ""
        options = {"binary": str(PLACES[-1]), "args": ["--automation"]}
        wanted = {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options}
        answer = self._send("POST", "/session", capabilities={"alwaysMatch": wanted})
        self._session = f"/session/{answer['sessionId']}"
        self._send("POST", "/window/rect", x=0, y=0, width=WIDTH, height=HEIGHT + 100)

    def _send(self, verb: str, path: str, **params: Any) -> Any:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=TIMEOUT)
        body = json.dumps(params) if verb == "POST" else None
        try:
            connection.request(verb, self._session + path, body, {"Content-Type": "application/json"})
            answer = json.loads(connection.getresponse().read())["value"]
        finally:
            connection.close()
        if isinstance(answer, dict) and "error" in answer:
            raise RuntimeError(f"{path}: {answer['error']}: {answer['message']}")
        return answer

    def open(self, address: str) -> None:
        """Load a page; returns once it has loaded."""
        self._send("POST", "/frame", id=None)
        frame = quote(f'{FRAME}"{html.escape(address)}"></iframe>')
        self._send("POST", "/url", url=f"data:text/html;charset=utf-8,{frame}")
        self._send("POST", "/frame", id=0)

    def run(self, script: str) -> Any:
        """The value of an expression, as JSON carries it. Raises RuntimeError when it throws."""
        return self._send("POST", "/execute/sync", script=f"return ({script})", args=[])

    def take_picture(self) -> bytes:
        """What the window shows, as a PNG; the frame's page stands in its top left corner."""
        self._send("POST", "/execute/async", script=DRAWN, args=[])
        return base64.b64decode(self._send("GET", "/screenshot"))

    def count_printed_pages(self) -> None:
        """None: WebKitGTK's driver does not print."""

    def close(self) -> None:
        """End the browser."""
        self._send("DELETE", "")


@contextmanager
def opened(executable: str, dark: bool = False) -> Iterator[WebKit]:
    """A window in a MiniBrowser that runs as long as the block; `executable` is its driver."""
    port = _find_port()
    with processes.running(["Xvfb", "-displayfd", "1", *SCREEN]) as screen:
        display = screen.wait_for(r"^(\d+)$")
        theme = {"GTK_THEME": "Adwaita:dark" if dark else "Adwaita", "NO_AT_BRIDGE": "1"}
        where = {"DISPLAY": f":{display}", "GDK_BACKEND": "x11"}
        with processes.running([executable, f"--port={port}"], {**os.environ, **theme, **where}):
            _wait_for_port(port)
            window = WebKit(port)
            yield window
            window.close()


def _find_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _wait_for_port(port: int) -> None:
    end = time.monotonic() + processes.START
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
