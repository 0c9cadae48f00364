"""Browsers that show text only, w3m and lynx: what a page is without any CSS."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup

from tests.browser.phones.glue import Seam

# As wide as they can, so that no sentence is broken. lynx knows no more than 1,024 columns.
COMMANDS = {
    "w3m": "w3m -dump -cols 9999 -T text/html -I utf-8 -O utf-8",
    "lynx": "lynx -dump -nolist -nomargins -width=1024 -display_charset=utf-8 -assume_charset=utf-8",
}
TIMEOUT = 60
NEVER_SHOWN = ("script", "style", "template", "head", "noscript", "svg")
END = 8
"""How many signs at the end and at the beginning of two texts are looked for."""


def is_there(name: str) -> bool:
    """Whether the browser is on this machine."""
    return shutil.which(name) is not None


def show(name: str, page: Path) -> str:
    """All that a browser shows of a page. Raises CalledProcessError when it fails, TimeoutExpired."""
    done = subprocess.run(
        [*COMMANDS[name].split(), str(page)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=TIMEOUT,
        check=True,
    )
    return done.stdout


def list_texts(soup: BeautifulSoup, *, pictures: bool = False) -> list[str]:
    """The texts of a page in order, those in drawings only where asked for."""
    hidden = tuple(name for name in NEVER_SHOWN if not (pictures and name == "svg"))
    return [
        " ".join(text.split())
        for text in soup.body.find_all(string=True)
        if type(text).__name__ == "NavigableString" and text.strip() and not text.find_parents(hidden)
    ]


def find_lost(shown: str, texts: list[str]) -> Iterator[str]:
    """Texts that are not shown, or not in their order; blanks and lines do not count."""
    bare, place = "".join(shown.split()), 0
    for text in texts:
        words = "".join(text.split())
        found = bare.find(words, place)
        if found < 0:
            yield text
        else:
            place = found + len(words)


def find_glued(shown: str, seams: list[Seam], texts: list[str]) -> Iterator[str]:
    """Neighbours that stand apart on a screen, and that a text browser shows as one word."""
    for seam in seams:
        word = seam.before[-END:] + seam.after[:END]
        marked = re.search(r"\W", seam.before[-1] + seam.after[0])
        if not marked and word in shown and not any(word in text for text in texts):
            yield f"{word} ({seam.where})"
