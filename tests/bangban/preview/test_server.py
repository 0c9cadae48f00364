"""Stories about the preview's server, asked over HTTP."""

import http.client
import re
import socket
import threading

import pytest

from bangban.preview._preview_page import Panel
from bangban.preview._server import Hosts, PreviewServer, PreviewState

ROW = {"path": "a.md", "line": 1, "column": 1, "message": "错。", "mend": "改。"}


@pytest.fixture
def state():
    return PreviewState()


@pytest.fixture
def site(tmp_path):
    site = tmp_path / "site"
    (site / "cases").mkdir(parents=True)
    (site / "index.html").write_text("<head></head><body>首页", encoding="utf-8")
    (site / "cases" / "index.html").write_bytes(b"<body>\xff")
    (site / "data.json").write_text("{}")
    return site


@pytest.fixture
def server(site, state):
    server = PreviewServer(site, "127.0.0.1", 0, state)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def ask(server):
    """`ask(path, method, **headers)` gives the answer and its body."""

    def ask(path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer, body

    return ask


def test_sends_pages_with_the_script(ask):
    """A page is decorated, measured anew, and never kept."""
    answer, body = ask("/")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert (answer.headers["Cache-Control"], int(answer.headers["Content-Length"])) == ("no-store", len(body))
    assert "首页" in body.decode()
    assert b"/_bangban/reload.js" in body
    assert b"<aside" not in body


def test_shows_the_panel(ask, state):
    """From the next answer on."""
    state.update(Panel((ROW,)))
    assert "a.md:1:1" in ask("/")[1].decode()


def test_sends_files_as_they_are(ask):
    """Data gets neither script nor panel."""
    answer, body = ask("/data.json")
    assert (answer.headers["Content-Type"], body) == ("application/json", b"{}")


def test_keeps_bytes_that_are_no_text(ask):
    """A page that is not UTF-8 is shown as it is."""
    assert ask("/cases/")[1].endswith(b"\xff")


def test_answers_head(ask):
    """The same header, and nothing else."""
    answer, body = ask("/", "HEAD")
    assert (answer.status, body) == (200, b"")
    assert int(answer.headers["Content-Length"]) > 0


def test_leads_to_folders(ask):
    """With the slash at the end."""
    answer, _ = ask("/cases?x=1")
    assert (answer.status, answer.headers["Location"]) == (302, "/cases/?x=1")


def test_tells_what_is_missing(ask, site):
    """With the site's own page as soon as it has one; the address in it is text."""
    answer, body = ask("/none/%3Cb%3E")
    assert (answer.status, "&lt;b&gt;" in body.decode()) == (404, True)
    (site / "404.html").write_text("<body>找不到", encoding="utf-8")
    answer, body = ask("/none")
    assert answer.status == 404
    assert "找不到" in body.decode()
    assert b"reload.js" in body


def test_tells_that_the_site_is_being_built(ask, site):
    """Until the first build has ended; the page has the script that loads it again then."""
    (site / "index.html").unlink()
    answer, body = ask("/")
    assert answer.status == 503
    assert "正在建网站" in body.decode()
    assert b"reload.js" in body


def test_tells_that_there_is_no_site_yet(ask, site, state):
    """When the very first build failed, its message is shown."""
    (site / "index.html").unlink()
    state.update(Panel((), "模板坏了"))
    answer, body = ask("/")
    assert answer.status == 404
    assert "还没有可以预览的页面" in body.decode()
    assert "模板坏了" in body.decode()


@pytest.mark.parametrize(
    ("bind", "allowed", "host", "admitted"),
    [
        ("127.0.0.1", ("My-8000.app.example",), "my-8000.app.example", True),
        ("127.0.0.1", ("my-8000.app.example",), "other-8000.app.example", False),
        ("127.0.0.1", ("my-8000.app.example",), "app.example", False),
        ("127.0.0.1", (), "192.168.1.5", False),
        ("0.0.0.0", (), "192.168.1.5", True),
        ("0.0.0.0", (), "localhost", True),
        ("0.0.0.0", (), "evil.example", False),
        ("0.0.0.0", (), "192.168.1.5.evil.example", False),
        ("::", (), "fe80::1", True),
        ("desk.local", (), "desk.local", True),
        ("0.0.0.0", (), "", False),
    ],
)
def test_answers_to_names_that_were_told(bind, allowed, host, admitted):
    """An address of digits leads here only; any name may have been pointed here by somebody else."""
    assert Hosts(bind, allowed).admit(host) is admitted


@pytest.mark.parametrize(("path", "root"), [("/", "./"), ("/cases/", "../"), ("/no/such/page", "../../")])
def test_leads_to_its_script_under_any_path(ask, path, root):
    """A forwarded port may have a path before ours, which nobody tells us."""
    assert f'src="{root}_bangban/reload.js"' in ask(path)[1].decode("utf-8", "replace")


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", ""])
def test_refuses_names_of_others(ask, host):
    """A page of another site cannot read drafts by pointing its own name here."""
    answer, body = ask("/", Host=host)
    assert answer.status == 403
    assert "首页" not in body.decode()


@pytest.mark.parametrize(
    "host",
    [
        "[",
        "[::1",
        "[x]",
        "a]b[",
        "]",
        "localhost/x",
        "me@localhost",
        "localhost:x",
        "local host",
        "[" * 60000,
    ],
)
def test_refuses_hosts_that_are_none(ask, host):
    """With a word, not with a traceback in the terminal."""
    answer, body = ask("/", Host=host)
    assert answer.status == 400
    assert "首页" not in body.decode()


@pytest.fixture
def send(server):
    """`send(bytes)` gives what the server answers to these, whatever they are."""

    def send(data):
        with socket.create_connection(("127.0.0.1", server.server_port), 20) as connection:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: connection.recv(65536), b"")).decode()

    return send


@pytest.mark.parametrize(
    ("request_line", "headers", "status"),
    [
        (b"GET / HTTP/1.1", [b"Host: localhost", b"Host: localhost"], 400),
        (b"GET / HTTP/1.1", [b"Host: localhost", b"Host: evil.example"], 400),
        (b"GET / HTTP/1.1", [b"Host: " + b"a" * 70000], 431),
        (b"GET / HTTP/1.1", [b"Host: \xff\x00"], 400),
        (b"GET / HTTP/1.1", [], 403),
        (b"GET / HTTP/1.1", [b"Host:"], 403),
        (b"GET / HTTP/1.1", [b"X%d: y" % number for number in range(200)], 431),
        (b"GET /" + b"a" * 70000 + b" HTTP/1.1", [b"Host: localhost"], 414),
        (b"GET / HTTP/9.9", [b"Host: localhost"], 505),
        (b"GET / HTTP/x", [b"Host: localhost"], 400),
        (b"PRI * HTTP/2.0", [], 505),
        (b"\x16\x03\x01\x02", [], 400),
        (b"GET", [], 400),
        (b"a b c d", [], 400),
        (b"POST / HTTP/1.1", [b"Host: localhost"], 501),
        (b"OPTIONS * HTTP/1.1", [b"Host: localhost"], 501),
        (b"CONNECT a:1 HTTP/1.1", [b"Host: localhost"], 501),
        (b"GET http://localhost/ HTTP/1.1", [b"Host: other"], 200),
        (b"GET http://localhost HTTP/1.1", [], 200),
        (b"GET http://evil.example/ HTTP/1.1", [b"Host: localhost"], 403),
        (b"GET http://[/ HTTP/1.1", [b"Host: localhost"], 400),
        (b"GET /%00%zz%ff HTTP/1.1", [b"Host: localhost"], 404),
    ],
)
def test_answers_whatever_comes(send, capfd, request_line, headers, status):
    """With a word in Chinese and a status; nothing is told in the terminal."""
    answer = send(b"\r\n".join([request_line, *headers, b"Connection: close", b"", b""]))
    head, _, body = answer.partition("\r\n\r\n")
    assert head.startswith(f"HTTP/1.0 {status} ")
    assert ("首页" in body) == (status == 200)
    assert not re.search("Error|error", body)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000", "LocalHost:"])
def test_answers_to_its_own_names(ask, host):
    """However this machine calls itself."""
    assert ask("/", Host=host)[0].status == 200


def test_sends_an_event_for_each_round(server, state):
    """Browsers hear of the present version at once, and of the next when it is there."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    connection.request("GET", "/_bangban/events")
    answer = connection.getresponse()
    assert answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    first = state.version
    assert (answer.readline().decode(), answer.readline()) == (f"data: {first}\n", b"\n")
    state.update(Panel())
    assert answer.readline().decode() == f"data: {state.version}\n"
    assert state.version != first
    connection.close()


def test_names_versions_apart():
    """A page of an earlier server loads itself again from the next one."""
    assert PreviewState().version != PreviewState().version


def test_waits_for_another_version(state):
    """Not longer than asked."""
    assert state.await_other(state.version, 0.01) == state.version
    assert state.await_other("other", 60) == state.version


def test_names_its_address(site, state):
    """An address that a browser can open, also for “any address”."""
    for bind, url in (("127.0.0.1", "http://127.0.0.1:{}/"), ("0.0.0.0", "http://127.0.0.1:{}/")):
        server = PreviewServer(site, bind, 0, state)
        assert server.url == url.format(server.server_port)
        server.server_close()


def test_lets_other_sites_frame_timelines_only(ask):
    """As the published site's host is asked to."""
    assert ask("/cases/x/embed/")[0].headers["Content-Security-Policy"].endswith("; frame-ancestors *")
    assert ask("/cases/x/")[0].headers["Content-Security-Policy"].endswith("; frame-ancestors 'self'")
    for path in ("/images/a.svg", "//files/./a.pdf", "/%66iles/a.pdf"):
        answer = ask(path)[0].headers
        assert "sandbox;" in answer["Content-Security-Policy"]
        assert answer["X-Content-Type-Options"] == "nosniff"
