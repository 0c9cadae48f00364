"""What is sent with each file: by real nginx and Caddy, by readers of `/_headers`, in the preview."""

import http.client
import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest

from bangban.preview._server import PreviewServer, PreviewState
from bangban.site.hosting.header_table import POLICY, TYPE, find_headers, make_table
from bangban.site.hosting.host_files import HOST_FILES
from bangban.site.hosting.media_types import HTML, UNKNOWN, guess_media_type
from tests.browser.server import Handler
from tests.site import hosts
from tests.site.templates import PAGES
from tests.source_tree import tell

NAMES = [
    pytest.param(name, marks=pytest.mark.skipif(not hosts.find(name), reason="not installed"))
    for name in hosts.COMMANDS
]
OF_ROW = {name for rule in make_table(True) for name in rule.headers}
"""The headers that the table has."""

ACTIVE = b"<!doctype html><title>sent in</title><script>document.title = 'has run'</script>"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "has run"</script></svg>'
MISSING = (
    "/no-such-page/",
    "/no.csv",
    "/theme/bangban.0123456789.css",
    "/cases/no/embed/",
    "/images/no.svg",
    "/images/no.832.a6034c06.webp",
)
"""Each is answered with the site's page for it."""


@pytest.fixture(scope="module")
def root(full_site, tmp_path_factory) -> Path:
    """The full site, with files that a contributor may have sent in, and one of each further ending."""
    folder = tmp_path_factory.mktemp("hosts") / "site"
    shutil.copytree(full_site.root, folder, copy_function=_link)
    for name, data in {
        "files/page.html": ACTIVE,
        "files/drawing.svg": DRAWING,
        "images/sent-in.svg": DRAWING,
        "images/zz.832.a6034c06.webp": b"RIFF",
        "files/paper.pdf": b"%PDF-1.4\n",
        "files/表格.xlsx": b"PK",
        "files/PHOTO.JPG": b"\xff\xd8",
        "files/talk.mp3": b"ID3",
        "files/unknown.bin": b"?",
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def _link(source: str, target: str) -> None:
    Path(target).hardlink_to(source)


def list_paths(root: Path) -> list[str]:
    """A path of each kind: every page of the templates, frames, and one file of each folder and ending."""
    files = sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    kinds = {
        (name.partition("/")[0], Path(name).suffix, name.count("/")): name
        for name in files
        # A server does not show its own configuration.
        if "index.html" not in name and name not in HOST_FILES
    }
    frames = [f"/{Path(name).parent}/" for name in files if name.endswith("/embed/index.html")]
    paths = [*PAGES.values(), *frames[:3], *(f"/{name}" for name in kinds.values()), frames[0] + "index.html"]
    return [quote(path, safe="/") for path in paths]


def ask(address: str, path: str) -> tuple[int, dict[str, str]]:
    """The status and the headers of the table with which a path is answered, exactly as it is written."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)
    connection.putrequest("GET", path)
    connection.endheaders()
    answer = connection.getresponse()
    names = [name for name, _ in answer.getheaders()]
    assert len(set(map(str.lower, names))) == len(names), f"{path}: a header stands twice"
    answer.read()
    connection.close()
    return answer.status, {name: answer.headers[name] for name in OF_ROW if name in answer.headers}


def expect(path: str) -> dict[str, str]:
    """What the table says of a path. A page is HTML; of what is of no known type, no type is expected: with
    `nosniff` no browser shows it."""
    found = find_headers(make_table(), path)
    found[TYPE] = HTML if path.endswith("/") else guess_media_type(path)
    return {name: value for name, value in found.items() if value != UNKNOWN}


@pytest.mark.parametrize("name", NAMES)
def test_servers_send_what_the_table_says(root, tmp_path, name):
    """Each header, of every page and of files of every ending; also where slashes are doubled."""
    odd = ("//images/sent-in.svg", "/files//page.html", "/%66iles/page.html", "/images/%2e/sent-in.svg")
    with hosts.serving(name, root, tmp_path / name) as address:
        tell(_find_faults(address, 200, {path: expect(path) for path in (*list_paths(root), *odd)}))
        tell(_find_faults(address, 404, {path: expect("/404.html") for path in MISSING}))


@pytest.mark.parametrize("name", NAMES)
def test_servers_know_a_site_below_an_address(root, tmp_path, name):
    """Whatever its letters; what else the server has is none of the table's business."""
    base, snippet = "/%E6%8A%A5%20(1)/", tmp_path / "snippet"
    (tmp_path / "www").mkdir()
    (tmp_path / "www" / "报 (1)").symlink_to(root)
    (tmp_path / "www" / "other.svg").write_bytes(DRAWING)
    snippet.write_text(HOST_FILES[f"_{name}.conf"](make_table(), base, ()), encoding="utf-8")
    with hosts.serving(name, tmp_path / "www", tmp_path / name, snippet) as address:
        paths = [path for path in list_paths(root) if "embed" in path or path.endswith((".svg", ".css", "/"))]
        expected = {base + path.removeprefix("/"): expect(path) for path in paths}
        tell(_find_faults(address, 200, expected))
        tell(_find_faults(address, 404, {f"{base}nothing/": expect("/404.html")}))
        assert ask(address, "/other.svg")[1].keys() <= {"Content-Type"}


def _find_faults(address: str, status: int, expected: dict[str, dict[str, str]]) -> Iterator[str]:
    for path, headers in expected.items():
        answer = ask(address, path)
        sent = {name: value for name, value in answer[1].items() if name in headers or name != TYPE}
        if (answer[0], sent) != (status, headers):
            yield f"{path}: {answer}, not {headers}"


def read_rules(root: Path) -> Iterator[tuple[re.Pattern[str], list[tuple[str, str]]]]:
    """The rules of `/_headers`: what each fits, and its lines as (name, value); "!" takes one away."""
    for line in (root / "_headers").read_text("utf-8").splitlines():
        assert len(line) <= 2000
        if line.startswith("/"):
            assert line.count("*") <= 1
            pattern = re.sub(r":[a-z]+", "[^/]+", re.escape(line)).replace(r"\*", ".*")
            lines: list[tuple[str, str]] = []
            yield re.compile(pattern), lines
        elif line.startswith("  ! "):
            lines.append(("!", line[4:]))
        else:
            name, _, value = line.strip().partition(": ")
            lines.append((name, value))


def read_as_netlify(rules, path: str) -> dict[str, str]:
    """All rules that fit, in order; a later value wins, and `!` is nothing."""
    found: dict[str, str] = {}
    for pattern, lines in rules:
        if pattern.fullmatch(path):
            found |= {name: value for name, value in lines if name != "!"}
    return found


def read_as_cloudflare(rules, path: str) -> dict[str, str]:
    """All rules that fit, in order; a later value is joined to an earlier one, and `!` takes that away."""
    found: dict[str, str] = {}
    for pattern, lines in rules:
        for name, value in lines if pattern.fullmatch(path) else ():
            if name == "!":
                found.pop(value, None)
            else:
                found[name] = f"{found[name]}, {value}" if name in found else value
    return found


@pytest.mark.parametrize("read", [read_as_netlify, read_as_cloudflare])
def test_static_hosts_read_what_the_table_says(root, read):
    """Each by its own rules, of which there are not too many. No pattern of theirs knows a picture's files by
    their names, and they are too many to be listed: those are kept as other pictures are."""
    rules = list(read_rules(root))
    table = tuple(rule for rule in make_table() if ":mark" not in rule.pattern)
    assert len(rules) <= 100
    for path in map(unquote, list_paths(root)):
        assert read(rules, path) == find_headers(table, path), path


def test_the_preview_sends_what_the_table_says(root, tmp_path):
    """But browsers keep nothing."""
    server = PreviewServer(root, "127.0.0.1", 0, PreviewState())
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    expected = {path: expect(path) | {"Cache-Control": "no-store"} for path in list_paths(root)}
    tell(_find_faults(server.url, 200, expected))
    server.shutdown()
    server.server_close()


def test_pages_say_the_policy_of_their_headers_themselves(root):
    """Where a host sends nothing, `<meta>` still holds; it cannot say who may frame a page."""
    for path in PAGES.values():
        page = (root / path.strip("/") / "index.html") if path.endswith("/") else root / path.strip("/")
        meta = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page.read_text("utf-8"))
        assert f"{meta[1]}; frame-ancestors 'self'" == find_headers(make_table(), path)[POLICY], path
    for page in root.glob("cases/*/embed/index.html"):
        meta = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page.read_text("utf-8"))
        path = f"/{page.parent.relative_to(root)}/"
        assert f"{meta[1]}; frame-ancestors *" == find_headers(make_table(), path)[POLICY]


class TableHandler(Handler):
    """Sends the headers of the table, as hosts do."""

    def end_headers(self) -> None:
        """Those of the file that is sent: for what is missing, of the page for it."""
        for name, value in find_headers(make_table(), self.path.partition("?")[0]).items():
            if name != TYPE:
                self.send_header(name, value)
        super().end_headers()


@pytest.fixture(scope="module")
def host(root) -> Iterator[str]:
    """The address of a server that sends the table's headers."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(TableHandler, directory=str(root)))
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def frame(root) -> str:
    """The path of a timeline for frames."""
    return f"/{min(root.glob('cases/*/embed/index.html')).parent.relative_to(root)}/"


def test_no_page_does_what_its_headers_forbid(host, frame, browser):
    """Nothing of any kind of page is stopped, and programs that judge it read /robots.txt from inside."""
    page, said = browser.new_page(), []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    for path in (*PAGES.values(), frame):
        page.goto(host + path)
        assert page.evaluate("fetch('/robots.txt').then(answer => answer.status)") == 200
    page.close()
    tell(said)


def test_nothing_sent_in_runs_at_our_address(host, open_page):
    """A page or a drawing with a script, opened by its own address, is shown and does nothing."""
    for path in ("/files/page.html", "/files/drawing.svg", "//images/sent-in.svg"):
        visit = open_page(path, base=host)
        assert "has run" not in (visit.page.title(), visit.page.evaluate("document.title")), path
        assert visit.page.evaluate("self.origin") == "null", path


def test_only_timelines_are_shown_in_frames_of_other_sites(host, frame, serve, tmp_path, browser):
    """The browser shows a timeline's own page there, and nothing else of the site."""
    page, shown = browser.new_page(), {}
    for path in (frame, frame.removesuffix("embed/"), "/", "/files/page.html"):
        (tmp_path / "index.html").write_text(f"<iframe src='{host}{path}'></iframe>")
        page.goto(f"{serve(tmp_path)}/")
        shown[path] = [inner.url for inner in page.frames[1:]] == [host + path]
    page.close()
    assert shown == {path: path == frame for path in shown}
