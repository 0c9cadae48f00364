"""Links and pictures in a form that Markdown does not read: `[a]（x）`, `[a] (x)`, `(a)[x]`, `[[a]]`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.markdown._unread.page_words import PageWords, Unread, keep_shown
from bangban.support.patterns import compile_later

# What an address looks like: nobody writes a bracket behind a bracket in prose and means none of these.
_ADDRESS = (
    r"(?:https?[:：]|www\.|mailto:|\.{0,2}/|\{\w+\}|[^\s()（）\[\]［］]{1,200}\.[a-zA-Z0-9]{2,5}\b(?![\w.]))"
)
# `](` is nothing else, whatever follows.
_BEHIND = compile_later(rf"\]\((?=\S)|[\]］】][ 　]{{0,3}}[(（{{｛][ 　]*(?={_ADDRESS})")
_REVERSED = compile_later(rf"[)）]\[(?={_ADDRESS})")
_WIKI = re.compile(r"!?\[\[(?P<name>[^\[\]\n|]{1,200})(?:\|(?P<label>[^\[\]\n]{0,200}))?\]\]")
# No `]` follows, as it would in a note of prose: [来源 https://example.org].
_UNCLOSED = compile_later(
    r"\[(?P<label>[^\[\]()（）\n]{1,100}?)(?:[ 　]{1,3}|[ 　]{0,3}[(（])"
    r"(?P<address>https?://[^\s\[\]()（）]{1,500})[)）]?(?![^\n\]]{0,200}\])"
)
_NAMELESS = re.compile(r"(?<!!)\[\s{0,20}\]\([^()\n]{1,500}\)")
_OPENING = {"]": "[", "］": "［", "】": "【", ")": "(", "）": "（"}
_CLOSE = re.compile(r"[^\s()（）\[\]［］{}｛｝\"]*")
_TEMPLATE = re.compile(r"\{\{[<%].{0,200}?[>%]\}\}|\{%.{0,200}?%\}|\{\{[^{}\n]{1,200}\}\}")
EMPTY_LINK = '"></a>'
"""What the page has of a link without words."""
_BEGINNING = re.compile(r"[a-zA-Z0-9:./]*")
_MOST = 300


def list_raw_links(masked: str, page: PageWords, markup: str) -> Iterator[Unread]:
    """Each of them at its first sign, with the same in Markdown's form where it is whole; and links that were
    read, of which the page shows nothing."""
    words = page.words
    if any(sign in words for sign in "]］】"):
        for match in keep_shown(_BEHIND, masked, words, _BEHIND, _find_address):
            yield from _tell_link(match)
        for match in keep_shown(_REVERSED, masked, words, _REVERSED, _find_address):
            yield from _tell_reversed(match)
        yield from _list_wiki(masked, words)
    yield from _list_unclosed(masked, words)
    if EMPTY_LINK in markup:
        yield from (Unread(match.start(), "link.nameless", {}) for match in _NAMELESS.finditer(masked))
    if "{{" in words or "{%" in words:
        for match in keep_shown(_TEMPLATE, masked, words, _TEMPLATE, lambda match: match[0]):
            yield Unread(match.start(), "prose.template", {"sign": match[0]})


def _list_unclosed(masked: str, words: str) -> Iterator[Unread]:
    if "[" in words and "://" in words:
        for match in keep_shown(_UNCLOSED, masked, words, _UNCLOSED, lambda match: match["label"]):
            values = {"old": match[0], "new": f"[{match['label']}]({match['address']})"}
            yield Unread(match.start(), "prose.link-open", values)


def _list_wiki(masked: str, words: str) -> Iterator[Unread]:
    if "[[" in words:
        for match in keep_shown(_WIKI, masked, words, _WIKI, lambda match: match["name"]):
            # A table of contents is told as such.
            if match["name"].lower() != "toc":
                yield _tell_wiki(match)


def _find_address(match: re.Match[str]) -> str:
    """The signs, and the beginning of the address: other letters of it may be signs of emphasis."""
    found = _BEGINNING.match(match.string, match.end())
    return match[0] + (found[0] if found else "")


def _tell_link(match: re.Match[str]) -> Iterator[Unread]:
    text, close = match.string, match.start()
    start = _find_opening(text, close)
    if start is None:
        return
    label = text[start + 1 : close]
    is_picture = text[start - 1 : start] in ("!", "！") if start else False
    inner = match.end() + (text[match.end()] == "(")
    address = _read_address(text, inner)
    begin, end = start - 1 if is_picture else start, inner + len(address)
    closed = text[end : end + 1] in (")", "）", "}", "｝")
    old = text[begin : end + closed]
    new = f"{'!' if is_picture else ''}[{label}]({address.replace('：//', '://')})"
    code = "prose.link" if closed else "prose.link-open"
    yield Unread(begin, "prose.in-html" if old == new else code, {"old": old, "new": new})


def _tell_reversed(match: re.Match[str]) -> Iterator[Unread]:
    text, close = match.string, match.start()
    start = _find_opening(text, close)
    if start is None:
        return
    address = _read_address(text, match.end())
    label = text[start + 1 : close]
    old = text[start : match.end() + len(address) + 1]
    yield Unread(start, "prose.link", {"old": old, "new": f"[{label}]({address})"})


def _tell_wiki(match: re.Match[str]) -> Unread:
    name, label = match["name"].strip(), (match["label"] or "").strip()
    is_picture = match[0].startswith("!")
    new = f"![{label}](../images/{name})" if is_picture else f"[{label or name}]({name}.md)"
    return Unread(match.start(), "prose.link", {"old": match[0], "new": new})


def _find_opening(text: str, close: int) -> int | None:
    """Where the bracket that closes at `close` opens: on its line, and not far."""
    sign = _OPENING[text[close]]
    lowest = max(text.rfind("\n", 0, close) + 1, close - _MOST)
    places = [text.rfind(one, lowest, close) for one in {sign, "[" if sign != "(" else sign}]
    return max(places) if max(places) >= 0 else None


def _read_address(text: str, start: int) -> str:
    found = _CLOSE.match(text, start)
    return found[0] if found else ""
