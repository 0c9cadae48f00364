"""The browsers by their names, and how each is opened: light, dark, or darkened by force."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from tests.browser import chromium
from tests.browser.phones import bidi, cdp, old_chromium, webdriver
from tests.browser.phones.window import Window

NEWEST = "chromium"
"""Debian's own, the measure of the others."""
OLD = tuple(f"chromium-{major}" for major in old_chromium.PACKAGES)
TESTED = (80, 92)
"""The old Chromiums that `make test` opens: the floor, and one between the floor and the newest."""
FIREFOX = "firefox-esr"
WEBKIT = "webkitgtk"
ALL = (*OLD, NEWEST, FIREFOX, WEBKIT)
FORCED = (*OLD, NEWEST)
"""Those that can darken pages by force."""
PRINTING = tuple(name for name in ALL if name != WEBKIT)
"""Those whose driver prints."""


@contextmanager
def opened(name: str, dark: bool = False, forced: bool = False) -> Iterator[Window]:
    """A window of the browser with this name; the reader likes pages dark, or the browser darkens them all.

    Raises RuntimeError when the browser is not there or does not start.
    """
    if name == FIREFOX:
        with bidi.opened(_find(FIREFOX, "firefox"), dark) as window:
            yield window
    elif name == WEBKIT:
        with webdriver.opened(_find("WebKitWebDriver"), dark) as window:
            yield window
    else:
        with cdp.opened(_find_chromium(name), *(_force_dark(name) if forced else ())) as window:
            window.set_dark(dark)
            yield window


def _force_dark(name: str) -> tuple[str]:
    setting = "darkModeEnabled" if name == "chromium-80" else "forceDarkModeEnabled"
    # 80 calls it otherwise, and its default only inverts; 4 turns lightness alone, as later ones do.
    return (f"--blink-settings={setting}=true" + (",darkModeInversionAlgorithm=4" * (name == "chromium-80")),)


def _find_chromium(name: str) -> str:
    if name == NEWEST:
        return _find(chromium.find() or NEWEST)
    return str(old_chromium.ensure(int(name.rpartition("-")[2])))


def _find(*names: str) -> str:
    found = next((path for path in map(shutil.which, names) if path), None)
    if not found:
        raise RuntimeError(
            f"{names[0]} is not on this machine; `python -m tests.browser.phones.prepare` brings it"
        )
    return found
