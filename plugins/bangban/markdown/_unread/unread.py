"""The list of what was not read in a text, and the cheap questions that spare most texts the look."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bangban.frontmatter.conflicts import list_conflicts
from bangban.markdown._unread.citations import list_citations
from bangban.markdown._unread.open_tags import find_open_fence, list_open_tags
from bangban.markdown._unread.page_words import PageWords, Unread, extract_words, hide_escapes
from bangban.markdown._unread.raw_emphasis import list_raw_emphasis
from bangban.markdown._unread.raw_lines import (
    TIGHT_SIGNS,
    has_joined_numbers,
    has_tight_list,
    list_raw_lines,
)
from bangban.markdown._unread.raw_links import EMPTY_LINK, list_raw_links
from bangban.markdown._unread.raw_signs import list_raw_signs
from bangban.markdown._unread.raw_tables import list_raw_tables
from bangban.support.patterns import compile_later

# Asked one by one: to find one letter costs less than to find any of a class, or two.
_ON_PAGE = tuple("*`~_|｜]］】＃＊－＋＞．｀～＿#•●◆■○‣⁃·{$^")
_IN_SOURCE = tuple("<`~^　")
_ROWS_ON_PAGE = ((":", ":::"), ("=", "=="), ("&", "&amp;"), ("|", "<table"), ("[", EMPTY_LINK), ("://", "["))
_ROWS_IN_SOURCE = (("-", "---"), ("+", "+++"), ("=", "======="), (">", ">>>>>>>"), ("|", "|||||||"))
"""Signs that mean something together, each with the letter without which the source cannot have them."""
# Of short texts, which are many, all is asked at once: any of these signs, then which.
_SHORT = 600
_ANY_ON_PAGE = compile_later(f"[{re.escape(''.join(_ON_PAGE))}]")
_ROWS = "".join(letter for letter, _ in (*_ROWS_ON_PAGE, *_ROWS_IN_SOURCE))
_ANY_IN_SOURCE = compile_later(f"[{re.escape(''.join(_IN_SOURCE))}{re.escape(_ROWS)}{TIGHT_SIGNS}]")
_MOST = 200
"""Of one text no more are told: who has pasted a page of another program sees it sooner."""


def list_unread(text: str, markup: str, hide_code: Callable[[str], str]) -> list[Unread]:
    """What the page made of `text`, `markup`, shows as typed, in the order of the source; each place once.
    `hide_code` gives a source of the same length without its code."""
    if not _may_be_unread(text, markup):
        return []
    masked = hide_escapes(hide_code(text))
    found = {(one.start, one.code): one for one in _iterate(text, masked, markup)}
    return _drop_followers(sorted(found.values(), key=lambda one: (one.start, one.code)), text)[:_MOST]


def _may_be_unread(text: str, markup: str) -> bool:
    if len(markup) < _SHORT and not (_ANY_ON_PAGE.search(markup) or _ANY_IN_SOURCE.search(text)):
        return has_joined_numbers(text)
    if any(sign in markup for sign in _ON_PAGE) or any(sign in text for sign in _IN_SOURCE):
        return True
    if any(letter in text and row in markup for letter, row in _ROWS_ON_PAGE):
        return True
    if any(letter in text and row in text for letter, row in _ROWS_IN_SOURCE):
        return True
    return has_tight_list(text) or has_joined_numbers(text)


def _iterate(text: str, masked: str, markup: str) -> Iterator[Unread]:
    for index, sign in list_conflicts(masked):
        yield Unread(index, "source.conflict", {"sign": sign})
    yield from find_open_fence(text)
    yield from list_open_tags(masked)
    page = PageWords(extract_words(markup))
    words = page.words
    yield from list_citations(masked, words)
    yield from list_raw_emphasis(masked, words)
    yield from list_raw_lines(masked, page)
    yield from list_raw_links(masked, page, markup)
    yield from list_raw_signs(masked, words)
    yield from list_raw_tables(masked, words, markup)


def _drop_followers(found: list[Unread], text: str) -> list[Unread]:
    """Of one sign twice on a line the first is told; below a mark of a conflict, or in code that nobody
    ends, nothing else is."""
    kept: list[Unread] = []
    seen: set[tuple[object, ...]] = set()
    line, last = 0, 0
    fenced = next((one.start for one in found if one.code == "prose.fence"), None)
    for one in found:
        line += text.count("\n", last, one.start)
        last = one.start
        mark = (line, one.code, *one.values.values())
        if mark not in seen and (fenced is None or one.start <= fenced or one.code == "source.conflict"):
            seen.add(mark)
            kept.append(one)
    return kept
