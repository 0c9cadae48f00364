"""Links that stand for a figure: what their titles say, and where they are in a text.

    [93.66%](/platform/statistics/ "数字 snapshots/closed_of_received 2022-11-13")

The text is the value as the writer knew it; the title begins with 数字, and names the figure and the day of
that value. So it reads well in any editor, and wherever no component shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from bangban.locale.zh.wording import FIGURE_LINK_TITLE, PLOT_LINK_TITLE
from bangban.markdown._hidden_code import hide_code
from bangban.support.patterns import compile_later

_WORDS = f"{FIGURE_LINK_TITLE}|{PLOT_LINK_TITLE}"
FIGURE_SIGN = f'title="{FIGURE_LINK_TITLE}'
PLOT_SIGN = f'title="{PLOT_LINK_TITLE}'
"""Without these no HTML has one."""

_HTML = r"""<p><a\ (?:href="[^"<>]*"\ )?title="(?P<title>{word}[^"<>]*)"(?:\ href="[^"<>]*")?>
    (?P<text>(?:[^<>]++|</?span[^<>]*+>)*+)</a></p>"""
FIGURE_LINE = compile_later(_HTML.format(word=FIGURE_LINK_TITLE), re.VERBOSE)
PLOT_LINE = compile_later(_HTML.format(word=PLOT_LINK_TITLE), re.VERBOSE)
"""One on a line of its own, in sanitised HTML; numbers in it may have been kept together."""

_SOURCE = compile_later(
    r'\[(?P<text>[^\[\]\n]*+)\]\((?P<href>[^()\s"]*+)[ ]"'
    rf'(?P<title>(?:{_WORDS})(?![^ :：,，\u3000"])[^"\n]*+)"\)'
)
_ID = re.compile(r"[ :：,，\u3000]+[a-zA-Z]")
_FIGURES_PAGE = "platform/statistics"


class FigureCall(NamedTuple):
    """What a title asks for: whether a picture (`is_plot`), of which figure, and the day of the value that
    stands in the text, both as typed, "" where nothing is."""

    is_plot: bool
    id: str
    day: str = ""


class FigureLink(NamedTuple):
    """A link in a source: where its text begins and where its title ends (offsets), both as typed."""

    start: int
    text: str
    title: str
    end: int

    @property
    def call(self) -> FigureCall:
        """What it asks for."""
        return read_title(self.title)

    @property
    def id_start(self) -> int:
        """Where the id begins, behind the first word of the title."""
        return self.end - len(self.title) + self.title.index(self.call.id) if self.call.id else self.end


def read_title(title: str) -> FigureCall:
    """What a title asks for; signs may be typed in full width."""
    words = unescape(title).replace("：", " ").replace(":", " ").replace("，", " ").replace("　", " ")
    _, found, day, *_ = [*words.split(), "", "", ""]
    return FigureCall(title.startswith(PLOT_LINK_TITLE), found, day)


def has_figure_links(text: str) -> bool:
    """Whether a Markdown text may have any: a quick look."""
    return f'"{FIGURE_LINK_TITLE}' in text or f'"{PLOT_LINK_TITLE}' in text


def list_figure_links(text: str) -> Iterator[FigureLink]:
    """Those of a Markdown text, outside code."""
    for match in _SOURCE.finditer(hide_code(text)) if has_figure_links(text) else ():
        # A title of something else may begin so, too: “数字 与我们的生活”.
        if _ID.search(match["title"]) or _FIGURES_PAGE in match["href"]:
            yield FigureLink(match.start("text"), match["text"], match["title"], match.end("title"))
