"""Firefox, driven by WebDriver BiDi over a web socket."""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.browser.phones import processes
from tests.browser.phones.window import HEIGHT, WIDTH, count_pages

TIMEOUT = 30.0
"""How many seconds a command may take."""
READY = r"WebDriver BiDi listening on (ws://\S+)"
LIMIT = 64 * 1024 * 1024
"""The largest answer in bytes: a picture or a document."""
A4 = {"width": 21.0, "height": 29.7}
PREFERENCES = """\
user_pref("layout.css.prefers-color-scheme.content-override", {scheme});
user_pref("widget.gtk.overlay-scrollbars.enabled", true);
user_pref("ui.useOverlayScrollbars", 1);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.normandy.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("services.settings.server", "data:,");
user_pref("extensions.update.enabled", false);
"""
"""A fresh profile: the colours that pages are told (0 dark, 1 light), scroll bars that
take no width, as on phones, and no calls home."""
WRITE_PROFILE = 'printf "%s" "$0" > "$1/user.js"; shift; exec "$@"'


class Firefox:
    """A window of Firefox, as `window.Window` has it."""

    def __init__(self, socket: ClientConnection):
        self._socket = socket
        self._last = 0
        self._send("session.new", capabilities={})
        (tab,) = self._send("browsingContext.getTree")["contexts"]
        self._tab = {"context": tab["context"]}
        self._send("browsingContext.setViewport", **self._tab, viewport={"width": WIDTH, "height": HEIGHT})

    def _send(self, method: str, **params: Any) -> dict[str, Any]:
        self._last += 1
        self._socket.send(json.dumps({"id": self._last, "method": method, "params": params}))
        while (answer := json.loads(self._socket.recv(timeout=TIMEOUT))).get("id") != self._last:
            pass
        if answer["type"] != "success":
            raise RuntimeError(f"{method}: {answer['message']}")
        return answer["result"]

    def open(self, address: str) -> None:
        """Load a page; returns once it has loaded."""
        self._send("browsingContext.navigate", **self._tab, url=address, wait="complete")

    def run(self, script: str) -> Any:
        """The value of an expression, as JSON carries it. Raises RuntimeError when it throws."""
        wrapped = f"(async () => JSON.stringify(await ({script})))()"
        answer = self._send("script.evaluate", target=self._tab, expression=wrapped, awaitPromise=True)
        if answer["type"] != "success":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"]) if "value" in answer["result"] else None

    def take_picture(self) -> bytes:
        """What the window shows, as a PNG."""
        return base64.b64decode(self._send("browsingContext.captureScreenshot", **self._tab)["data"])

    def count_printed_pages(self) -> int:
        """How many sheets of A4 the page is on paper."""
        answer = self._send("browsingContext.print", **self._tab, page=A4, shrinkToFit=False)
        return count_pages(base64.b64decode(answer["data"]))


@contextmanager
def opened(executable: str, dark: bool = False) -> Iterator[Firefox]:
    """A window of a phone's size in a Firefox that runs as long as the block, with a fresh profile."""
    profile = PREFERENCES.format(scheme=0 if dark else 1)
    command = ["sh", "-c", WRITE_PROFILE, profile, "{folder}", executable, "--headless", "--no-remote"]
    command += ["--profile", "{folder}", "--remote-debugging-port", "0"]
    with processes.running(command) as process:
        address = process.wait_for(READY) + "/session"
        with connect(address, open_timeout=TIMEOUT, max_size=LIMIT, proxy=None) as socket:
            yield Firefox(socket)
