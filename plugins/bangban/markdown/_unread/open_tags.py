"""HTML tags that are opened and never closed, and fences of code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bangban.markdown._unread.page_words import Unread
from bangban.markdown.sanitizer import ELEMENTS
from bangban.support.html_tokens import Tag, iterate_tags

# HTML Standard: elements without an end (13.1.2), and those whose end may be left out (13.1.2.4).
_FREE = frozenset(
    "br hr img wbr col source track p li dt dd rt rp td th tr thead tbody tfoot caption colgroup".split()
)
_CHECKED = ELEMENTS - _FREE
_FENCE = re.compile(r"^(?:[ ]{0,12}|[ ]{0,3}>[ ]?)(?P<sign>`{3,}|~{3,})(?P<info>[^`\n]*)$", re.MULTILINE)


def list_open_tags(masked: str) -> Iterator[Unread]:
    """Each start tag without its end tag, in the order in which this becomes clear."""
    if "<" not in masked:
        return
    opened: list[Tag] = []
    count: Counter[str] = Counter()
    # Behind the last `>` no tag ends, however many begin.
    for tag in iterate_tags(masked[: masked.rfind(">") + 1]):
        if tag.name not in _CHECKED:
            continue
        if not tag.closing:
            opened.append(tag)
            count[tag.name] += 1
        elif count[tag.name]:
            while (last := opened.pop()).name != tag.name:
                count[last.name] -= 1
                yield _tell(last)
            count[tag.name] -= 1
    yield from map(_tell, opened)


def _tell(tag: Tag) -> Unread:
    return Unread(tag.start, "html.unclosed", {"name": tag.name})


def find_open_fence(text: str) -> Iterator[Unread]:
    """The fence of code that nothing closes, in a source as it stands."""
    if "```" not in text and "~~~" not in text:
        return
    opened: re.Match[str] | None = None
    for match in _FENCE.finditer(text):
        if opened is None:
            opened = match
        elif match["sign"].startswith(opened["sign"]) and not match["info"].strip():
            opened = None
    if opened:
        yield Unread(opened.start("sign"), "prose.fence", {"sign": opened["sign"]})
