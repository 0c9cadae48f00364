"""What every driver gives: a window of a phone's size, in which pages are opened, asked, drawn, printed."""

import io
from typing import Any, Protocol

from pypdf import PdfReader

WIDTH = 390
HEIGHT = 844
"""The window in CSS pixels."""
Box = tuple[float, float, float, float]
"""Left, top, width and height in CSS pixels, from the page's top left corner."""


class Window(Protocol):
    """A window of one browser. Each command raises RuntimeError or TimeoutError when it fails."""

    def open(self, address: str) -> None:
        """Load a page; returns once it has loaded."""

    def run(self, script: str) -> Any:
        """The value of an expression, written for the floor of browsers, as JSON carries it."""

    def take_picture(self) -> bytes:
        """What the window shows, as a PNG."""

    def count_printed_pages(self) -> int | None:
        """How many sheets of A4 the page is on paper; None where the browser cannot say."""


def count_pages(pdf: bytes) -> int:
    """How many pages a PDF document has."""
    return len(PdfReader(io.BytesIO(pdf)).pages)
