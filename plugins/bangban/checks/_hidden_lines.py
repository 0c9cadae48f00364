"""The lines of a file as a report may show them: with dots for what is private in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bangban.content.private_uses import find_seeker
from bangban.frontmatter.document import parse_document
from bangban.privacy.finder import find_in_source
from bangban.privacy.full_names import find_full_name

_DOTS = "……"


def hide_private(path: str, text: str) -> str:
    """The text with dots for each private value and a help seeker's full name; as many lines as before."""
    parts: list[str] = []
    last = 0
    for item in find_in_source(text):
        parts += (text[last : item.start], _DOTS, "\n" * text.count("\n", item.start, item.end))
        last = item.end
    hidden = "".join([*parts, text[last:]])
    for name in _list_names(path, text):
        hidden = hidden.replace(name, _DOTS)
    return hidden


def hide_lines(path: str, diff: Iterable[str], texts: Iterable[str]) -> Iterator[str]:
    """The lines of a unified diff of `texts`, with dots in them."""
    shown: dict[str, str] = {}
    for text in texts:
        shown.update(zip(text.split("\n"), hide_private(path, text).split("\n"), strict=True))
    for line in diff:
        body = line[1:].removesuffix("\n")
        yield line[0] + shown.get(body, body) + line[1 + len(body) :]


def _list_names(path: str, text: str) -> Iterator[str]:
    seeker = find_seeker(parse_document(path, text.encode("utf-8", "surrogateescape")).header)
    if seeker and find_full_name(seeker.text):
        yield seeker.text.strip()
