"""The preview's HTTP server: the site's files as a static host would serve them, pages decorated."""

from __future__ import annotations

import io
import re
import secrets
import socket
import sys
from collections.abc import Collection
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from socketserver import TCPServer
from threading import Condition
from typing import Any
from urllib.parse import parse_qs, unquote

from bangban.locale.zh.wording import PREVIEW
from bangban.preview._desk_page import Desk
from bangban.preview._preview_page import ASSETS, Panel, decorate_page, make_plain_page
from bangban.preview._site_files import find_file
from bangban.site.hosting.header_table import CACHE, TYPE, find_headers, make_table
from bangban.site.hosting.media_types import HTML, guess_media_type

_OURS = {f"/_bangban/{name}": ASSETS / name for name in ("reload.js", "preview.css", "desk.css")}
_DESK = "/desk/"
_EVENTS = "/_bangban/events"
_BEAT = 15.0  # seconds; that a browser has gone is noticed when something is written to it
_TABLE = make_table()
_HOST = re.compile(r"([A-Za-z0-9_.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]*)?")
_WHOLE = re.compile(r"https?://([^/?#]*)", re.IGNORECASE)
_PATIENCE = 60.0  # seconds that a browser may take for its request; longer than between two beats
_LOCAL = ("127.0.0.1", "::1", "localhost")


class PreviewState:
    """What the pages show now: requests read it in their threads, one thread updates it."""

    def __init__(self) -> None:
        self.panel = Panel()
        self._changed = Condition()
        self._start, self._round = secrets.token_hex(4), 0

    @property
    def version(self) -> str:
        """The name of the present round, other than any before it, also of an earlier server."""
        return f"{self._start}-{self._round}"

    @property
    def is_first(self) -> bool:
        """Whether no build has ended yet."""
        return self._round == 0

    def update(self, panel: Panel) -> None:
        """A new round: every open page will load itself again."""
        with self._changed:
            self.panel = panel
            self._round += 1
            self._changed.notify_all()

    def await_other(self, version: str, seconds: float) -> str:
        """The present version, as soon as it is not this one, or when the seconds are over."""
        with self._changed:
            self._changed.wait_for(lambda: self.version != version, seconds)
            return self.version


class Hosts:
    """The names under which the preview may be asked for. Pages of other sites may not read drafts through a
    name that they point to this machine: an address of digits points nowhere else, a name is told first
    (`--allow-host`; of a forwarded port, say)."""

    def __init__(self, bind: str, allowed: Collection[str]) -> None:
        self._names = frozenset((*_LOCAL, bind.lower(), *(name.lower() for name in allowed)))
        self._with_addresses = bind not in _LOCAL

    def admit(self, host: str) -> bool:
        """Whether a request for this host is answered."""
        return host in self._names or (self._with_addresses and _is_address(host))


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


class PreviewServer(ThreadingHTTPServer):
    """Listens from the start; `serve_forever` lets it answer. Raises OSError and OverflowError where
    it cannot listen."""

    daemon_threads = True

    def __init__(
        self,
        site: Path,
        bind: str,
        port: int,
        state: PreviewState,
        allowed: Collection[str] = (),
        desk: Desk | None = None,
    ) -> None:
        self.address_family = socket.AF_INET6 if ":" in bind else socket.AF_INET
        hosts = Hosts(bind, allowed)
        super().__init__((bind, port), partial(_Handler, site=site, state=state, hosts=hosts, desk=desk))

    @property
    def url(self) -> str:
        """Where a browser on this machine finds it."""
        host, port = str(self.server_address[0]), self.server_address[1]
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
        return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"

    def server_bind(self) -> None:
        """Without looking up the machine's name, which may take seconds."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    server_version = "bangban"
    sys_version = ""
    timeout = _PATIENCE

    def __init__(
        self, *request: Any, site: Path, state: PreviewState, hosts: Hosts, desk: Desk | None, **options: Any
    ) -> None:
        self._site, self._state, self._hosts, self._desk = site, state, hosts, desk
        super().__init__(*request, directory=str(site), **options)

    def send_head(self) -> io.BytesIO | None:
        """Answers GET and HEAD: sends the header, and gives the body."""
        host = self._read_host()
        if host is None:
            return self._send_page(HTTPStatus.BAD_REQUEST, make_plain_page(PREVIEW["unreadable"]))
        if not self._hosts.admit(host):
            told = make_plain_page(PREVIEW["foreign"], PREVIEW["foreign.text"].format(host=host or "-"))
            return self._send_page(HTTPStatus.FORBIDDEN, told)
        path = self.path.partition("?")[0]
        if path == _EVENTS:
            self._send_events()
            return None
        if self._desk and path == _DESK:
            return self._send_desk(self._desk)
        if path in _OURS:
            return self._send_file(_OURS[path])
        found = find_file(self._site, self.path)
        if isinstance(found, str):
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", found)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return None
        return self._send_file(found) if found else self._send_missing(path)

    def send_error(self, code: int, *_: object, **_more: object) -> None:
        """Answers a request that is none (RFC 9112), or of a kind that we do not know, with a word."""
        # A first line that is not understood leaves no version, with which no header would be sent.
        self.request_version = self.protocol_version
        word = PREVIEW["unsupported" if code == HTTPStatus.NOT_IMPLEMENTED else "unreadable"]
        self.close_connection = True
        page = self._send_page(HTTPStatus(code), make_plain_page(word))
        if getattr(self, "command", None) != "HEAD":
            self.wfile.write(page.read())

    def _read_host(self) -> str | None:
        """The host that the request is for, "" where it names none; None where it names several, or one that
        is none (RFC 9112, 3.2). A request line with a whole address (3.2.2) becomes one with its path."""
        named = self.headers.get_all("Host", [])
        whole = _WHOLE.match(self.path)
        if whole:
            named, self.path = [whole[1]], self.path[whole.end() :] or "/"
        found = _HOST.fullmatch(named[0]) if len(named) == 1 else None
        if found:
            return found[1].strip("[]").lower()
        return None if any(named) else ""

    def end_headers(self) -> None:
        """Sends what the site's host would. Browsers keep nothing of a preview: the next build changes it
        under the reader's eyes."""
        self.send_header(CACHE, "no-store")
        # A request whose first line is unreadable has no path.
        path = getattr(self, "path", "/").partition("?")[0]
        for name, value in find_headers(_TABLE, path).items():
            if name not in (CACHE, TYPE):
                self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing: the terminal tells of builds."""

    def _send_file(self, file: Path) -> io.BytesIO:
        kind, data = guess_media_type(file.name), file.read_bytes()
        return (
            self._send_page(HTTPStatus.OK, _decode(data))
            if kind == HTML
            else self._send(HTTPStatus.OK, kind, data)
        )

    def _send_missing(self, path: str) -> io.BytesIO:
        page = self._site / "404.html"
        if page.is_file():
            return self._send_page(HTTPStatus.NOT_FOUND, _decode(page.read_bytes()))
        is_there = (self._site / "index.html").is_file()
        if self._state.is_first and not is_there:
            plain = make_plain_page(PREVIEW["building"], PREVIEW["building.text"])
            return self._send_page(HTTPStatus.SERVICE_UNAVAILABLE, plain)
        title = PREVIEW["missing" if is_there else "empty"]
        plain = make_plain_page(title, PREVIEW["missing.text"].format(path=unquote(path)))
        return self._send_page(HTTPStatus.NOT_FOUND, plain)

    def _send_page(self, status: HTTPStatus, markup: str) -> io.BytesIO:
        # The version first: should a round end in between, the page reloads once too often.
        version = self._state.version
        depth = getattr(self, "path", "/").partition("?")[0].count("/") - 1
        page = decorate_page(markup, self._state.panel, version, "../" * depth or "./")
        return self._send(status, HTML, page.encode("utf-8", "surrogateescape"))

    def _send(self, status: HTTPStatus, kind: str, data: bytes) -> io.BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return io.BytesIO(data)

    def _send_desk(self, desk: Desk) -> io.BytesIO:
        with_changes = "changes" in parse_qs(self.path.partition("?")[2])
        page = desk(self._state.panel.problems, self._state.version, with_changes)
        return self._send(HTTPStatus.OK, HTML, page.encode("utf-8", "surrogateescape"))

    def _send_events(self) -> None:
        """The version now and whenever it changes, as server-sent events (HTML standard, 9.2)."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()
        version = ""
        while self.command == "GET":
            latest = self._state.await_other(version, _BEAT)
            line = f"data: {latest}\n\n" if latest != version else ":\n\n"
            self.wfile.write(line.encode())
            self.wfile.flush()
            version = latest


def _decode(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")
