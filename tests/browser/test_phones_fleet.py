"""Every browser of the fleet does what a window is for."""

import pytest

from tests.browser.phones import fleet, old_chromium
from tests.browser.phones.window import HEIGHT, WIDTH, Window

PAGE = """<!doctype html><meta charset="utf-8"><title>页</title><style>p {{ break-after: page }}</style>
<main>{body}</main>"""
QUICK = [fleet.NEWEST, *(f"chromium-{major}" for major in fleet.TESTED if old_chromium.is_possible())]
SLOW = [pytest.param(name, marks=pytest.mark.nightly) for name in fleet.ALL if name not in QUICK]


@pytest.fixture
def page(tmp_path, serve) -> str:
    """The address of a page that prints on three sheets."""
    (tmp_path / "index.html").write_text(PAGE.format(body="<p>一</p><p>二</p><b>三</b>"), encoding="utf-8")
    return serve(tmp_path) + "/"


def check(window: Window, page: str) -> None:
    """A window has a phone's size, runs expressions, tells errors, draws and prints."""
    window.open(page)
    assert window.run("[innerWidth, innerHeight, document.title]") == [WIDTH, HEIGHT, "页"]
    assert window.run("({a: [1, null, '二']})") == {"a": [1, None, "二"]}
    with pytest.raises(RuntimeError):
        window.run("nothing.here")
    assert window.take_picture().startswith(b"\x89PNG")
    assert window.count_printed_pages() in (3, None)
    window.open(page + "?again")
    assert window.run("location.search") == "?again"


@pytest.mark.parametrize("name", [*QUICK, *SLOW])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_opens_a_window(name, dark, page):
    """Light or dark, as the reader likes it."""
    with fleet.opened(name, dark=dark) as window:
        check(window, page)
        assert window.run("matchMedia('(prefers-color-scheme: dark)').matches") is dark
        agent = window.run("navigator.userAgent")
    assert ("Chrome/" + name.removeprefix("chromium-") in agent) or name not in fleet.OLD


@pytest.mark.parametrize("name", QUICK)
def test_darkens_by_force(name, page):
    """The page does not know, but its picture is another one."""
    pictures = []
    for forced in (False, True):
        with fleet.opened(name, forced=forced) as window:
            window.open(page)
            pictures.append(window.take_picture())
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("name", [fleet.NEWEST])
def test_tells_what_cannot_be_opened(name):
    """A server that is not there is an error, not an empty page."""
    with fleet.opened(name) as window, pytest.raises(RuntimeError, match="ERR_"):
        window.open("http://127.0.0.1:1/")
