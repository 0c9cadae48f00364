"""Paragraphs longer than anybody writes: lines of another program that are parted by no blank line.

Python-Markdown copies a paragraph for each sign in it. No real paragraph is so long that this is felt.
"""

from __future__ import annotations

from collections.abc import Iterator

from bangban.markdown._unread.page_words import Unread

_MOST = 20_000


def list_long_paragraphs(text: str, markup: str) -> Iterator[Unread]:
    """Each paragraph of more than 20,000 characters. Lists, tables and code, which are read line by line, may
    have more: they are no paragraphs of the page either."""
    if len(text) <= _MOST or len(markup) <= _MOST or not _has_long_paragraph(markup):
        return
    start = 0
    for block in text.split("\n\n"):
        if len(block) > _MOST:
            place = start + len(block) - len(block.lstrip())
            yield Unread(place, "prose.long", {"count": len(block), "most": _MOST})
        start += len(block) + 2


def _has_long_paragraph(markup: str) -> bool:
    # What stands between two paragraphs is none, nor what is behind the last.
    parts = markup.split("</p>")[:-1]
    return any(
        len(part) > _MOST and len(part) - max(part.rfind("<p>"), part.rfind("<p ")) > _MOST for part in parts
    )
