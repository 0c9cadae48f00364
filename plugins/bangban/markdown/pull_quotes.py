"""Pull quotes: words that a story lifts out, in a note of the kind `quote`, with who said them as its title.

    !!! quote "李女士，求助人"

        他们说，人先住进来。

They become a figure with a quotation and a caption (HTML Standard, 4.4.4: who is quoted stands outside the
`blockquote`). Summaries leave figures out: a pull quote says again what the story says.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator

from markdown.treeprocessors import Treeprocessor

from bangban.support.html_tokens import remove_tags
from bangban.support.patterns import compile_later

QUOTE_MARK = "!!! quote"
QUOTE_SIGN = '<figure class="pull-quote">'
"""How one begins in the source, and in the HTML."""

PULL_QUOTE = compile_later(
    rf"""{re.escape(QUOTE_SIGN)}\s*<blockquote>\s*(?P<text>(?:<p>(?:(?!</p>|<img\b).)*</p>\s*)+)</blockquote>
    \s*(?:<figcaption>(?P<source>.*?)</figcaption>\s*)?</figure>""",
    re.VERBOSE | re.DOTALL,
)
"""One of paragraphs alone, in sanitised HTML: a component can show it."""

_BODY = re.compile(r"\s*<blockquote>(.*?)</blockquote>", re.DOTALL)
_MOST = 80


class PullQuotes(Treeprocessor):
    """Makes them of notes, which come from `dialect`."""

    def run(self, root: etree.Element) -> None:
        """To be run before `inline`, while a title is still plain text."""
        for note in [*root.iter("div")]:
            if f"{note.get('class', '')} ".startswith("admonition quote "):
                _frame(note)


def _frame(note: etree.Element) -> None:
    parts = [*note]
    title = parts.pop(0) if parts and parts[0].get("class") == "admonition-title" else None
    note.tag, note.attrib = "figure", {"class": "pull-quote"}
    note[:] = [etree.Element("blockquote")]
    note[0].extend(parts)
    words = (title.text or "").strip("—- ") if title is not None else ""
    if words:
        etree.SubElement(note, "figcaption").text = f"—— {words}"


def list_quote_faults(markup: str) -> Iterator[tuple[int, str, dict[str, object]]]:
    """What is wrong with the pull quotes of a text: which one of them (from 1), code, and values."""
    starts = re.finditer(re.escape(QUOTE_SIGN), markup) if QUOTE_SIGN in markup else ()
    for number, start in enumerate(starts, 1):
        body = _BODY.match(markup, start.end())
        words = "".join(remove_tags(body[1]).split()) if body else ""
        if not PULL_QUOTE.match(markup, start.start()):
            yield number, "quote.content" if words or (body and "<img" in body[1]) else "quote.empty", {}
        elif len(words) > _MOST:
            yield number, "quote.long", {"count": len(words)}
