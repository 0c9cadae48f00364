"""Attacks in every field and every kind of file, opened in Chromium without the policy that would stop them.

Nothing runs, nothing is fetched from elsewhere, and nothing stands in a page that would do so at a click."""

from urllib.parse import quote

import pytest

from tests.browser import newsroom as newsrooms
from tests.browser.server import serving
from tests.site import attacks

LOOK = """() => {
  const bad = [];
  const loads =
    /^(.*:)?(href|src|action|formaction|data|poster|to|from|values|background|ping|srcset|style)$/;
  for (const element of document.querySelectorAll('*')) for (const one of element.attributes) {
    const name = one.name.toLowerCase(), value = one.value.replace(/[\\u0000-\\u0020]+/g, '').toLowerCase();
    const told = `${element.localName} ${name}=${one.value}`;
    if (name.startsWith('on') || name === 'srcdoc') bad.push(told);
    if (!loads.test(name)) continue;
    if (/^(javascript|vbscript|data:text)/.test(value)) bad.push(told);
    const isLink = /^(a|area|link)$/.test(element.localName) && name !== 'ping';
    const isAway = /(^|[(,])([a-z]+:)?[\\\\/]{2}/.test(value) && !value.includes(location.host);
    if (!isLink && isAway) bad.push(told);
  }
  return bad;
}"""
CONTROL = f"""<!doctype html><title>x</title><a href="javascript:{attacks.RUN}">x</a>
<img src=//off.example/a.png><script>{attacks.RUN}</script>"""


def _arrange(newsroom: newsrooms.Newsroom) -> None:
    attacks.write_fields(newsroom)
    attacks.write_bodies(newsroom)
    attacks.write_platform(newsroom)
    attacks.write_files(newsroom)


class Reader:
    """Opens addresses of a site; `found` is what ran, was fetched, or would run: the address and what."""

    def __init__(self, browser, base: str) -> None:
        self.base, self.address, self.found = base, "", []
        self.context = browser.new_context(bypass_csp=True)
        self.context.route("**/*", self._guard)
        self.page = self.context.new_page()
        self.page.on("dialog", lambda dialog: (self._keep(dialog.message), dialog.dismiss()))

    def _keep(self, what: str) -> None:
        self.found.append((self.address, what))

    def _guard(self, route) -> None:
        # A browser shows text and recordings by pages of its own.
        if route.request.url.startswith((f"{self.base}/", "data:", "blob:", "about:", "chrome")):
            route.continue_()
            return
        self._keep(route.request.url)
        route.abort()

    def open(self, address: str) -> None:
        self.address = address
        self.page.goto(f"{self.base}/{quote(address)}", wait_until="load")
        for what in self.page.evaluate(LOOK):
            self._keep(what)


@pytest.fixture(scope="module")
def attacked(build_once):
    """The site of a newsroom that has all of them, as a preview builds it."""
    return build_once(_arrange).site


@pytest.fixture
def reader(attacked, browser):
    """A reader of that site."""
    with serving(attacked.root) as base:
        reader = Reader(browser, base)
        yield reader
        reader.context.close()


def _list_opened(attacked) -> list[str]:
    return attacks.list_opened(iter(attacked.files()))


def _list_bodies() -> list[int]:
    words = len(attacks.ELEMENTS)
    return [*range(1, words, 2), *range(words, len(attacks.list_texts()))]


def test_an_attack_that_worked_would_be_seen(attacked, reader):
    """A script, a picture from elsewhere and a link that runs, in a page that nobody has made safe."""
    place = attacked.root / "control.html"
    place.write_text(CONTROL, "utf-8")
    try:
        reader.open("control.html")
        told = " ".join(what for _, what in reader.found)
        assert all(sign in told for sign in ("//ran.example/", "//off.example/a.png", "javascript:"))
    finally:
        place.unlink()


def test_every_attack_is_in_the_site(attacked):
    """No page is missing because of another mistake in it."""
    assert attacks.count_inputs() > 2000
    pages = attacked.pages()
    count = sum(page.startswith("/cases/fields-") and page.count("/") == 3 for page in pages)
    assert count == len(attacks.ELEMENTS)
    assert sum(page.startswith("/articles/body-") for page in pages) == len(attacks.list_texts())


def test_no_attack_runs_or_fetches(attacked, reader):
    """A part of the pages, which has each attack in one place at least, and whatever else a browser shows."""
    pages = _list_opened(attacked)
    cases = [f"cases/fields-{number}/index.html" for number in range(0, len(attacks.ELEMENTS), 2)]
    articles = [f"articles/body-{number}/index.html" for number in _list_bodies()]
    others = [one for one in pages if one.startswith(("files/", "images/", "platform/", "withdrawn"))]
    for address in (*cases, *articles, *others, "index.html", "corrections/index.html"):
        reader.open(address)
    assert reader.found == []


@pytest.mark.nightly
def test_no_attack_runs_or_fetches_in_any_file(attacked, reader):
    """Every page, feed, export and file."""
    for address in _list_opened(attacked):
        reader.open(address)
    assert reader.found == []
