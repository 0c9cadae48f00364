"""Notes and named addresses: those that are cited and not there, and those that are there and not cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.markdown._unread.page_words import Unread, keep_shown
from bangban.support.nearest_names import nearest
from bangban.support.patterns import compile_later

_NOTE = re.compile(r"[\[［][\^＾](?P<name>[^\[\]［］\n]{1,100})[\]］](?!:)")
_WIDE_TEXT = compile_later(
    r"^[ ]{0,3}(?P<sign>(?!\[\^[^\[\]\n]*\]:)[\[［][\^＾](?P<name>[^\[\]［］\n]{1,100})[\]］][:：])",
    re.MULTILINE,
)
_WIDE_TEXT_SHOWN = re.compile(r"[\[［][\^＾](?P<name>[^\[\]［］\n]{1,100})[\]］][:：]")
_NOTE_TEXT = re.compile(r"^[ ]{0,3}\[\^(?P<name>[^\[\]\n]{1,100})\]:[ ]?(?P<text>.*)", re.MULTILINE)
_NAMED = re.compile(r"!?\[(?P<text>[^\[\]\n]{1,300})\]\[(?P<name>[^\[\]\n^]{0,100})\](?![(\[])")
_ADDRESS = re.compile(r"^[ ]{0,3}\[(?P<name>[^\[\]\n^]{1,100})\]:[ ]*\S", re.MULTILINE)


def list_citations(masked: str, words: str) -> Iterator[Unread]:
    """Each at its place, in the order of the text by kind."""
    if "[^" in masked or "［" in masked or "＾" in masked:
        yield from _list_notes(masked, words)
    if "][" in words:
        yield from _list_named(masked, words)


def _list_notes(masked: str, words: str) -> Iterator[Unread]:
    texts = list(_NOTE_TEXT.finditer(masked))
    known = tuple(dict.fromkeys(match["name"] for match in texts))
    cited = {match["name"] for match in _NOTE.finditer(masked)}
    wide = {match.start("sign"): match for match in _list_wide(masked, words, known)}
    for start, match in wide.items():
        yield Unread(start, "prose.note-wide", {"sign": match["sign"], "right": f"[^{match['name']}]:"})
    told = {match["name"] for match in wide.values()}
    for match in keep_shown(_NOTE, masked, words, _NOTE, lambda match: match[0]):
        # With its text put right it is one.
        if match.start() not in wide and (match["name"] not in told or match[0] != f"[^{match['name']}]"):
            yield _tell_note(match, known)
    seen: set[str] = set()
    for match in texts:
        name = match["name"]
        if name in seen:
            yield Unread(match.start(), "prose.note-twice", {"name": name})
        elif name not in cited:
            yield Unread(match.start(), "prose.note-unused", {"name": name})
        seen.add(name)


def _list_wide(masked: str, words: str, known: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """What begins like the text of a note that is nowhere else, but for its signs."""
    if "：" in words or "]:" in words or "］:" in words:
        for match in keep_shown(_WIDE_TEXT, masked, words, _WIDE_TEXT_SHOWN, lambda match: match["name"]):
            if match["name"] not in known:
                yield match


def _tell_note(match: re.Match[str], known: tuple[str, ...]) -> Unread:
    name = match["name"]
    if match[0] != f"[^{name}]":
        return Unread(match.start(), "prose.note-wide", {"sign": match[0], "right": f"[^{name}]"})
    guess = nearest(name, known) if known else ""
    code = "prose.note-misspelt" if guess else "prose.note-missing"
    return Unread(match.start(), code, {"name": name, "nearest": guess})


def _list_named(masked: str, words: str) -> Iterator[Unread]:
    known = tuple(dict.fromkeys(match["name"].lower() for match in _ADDRESS.finditer(masked)))
    for match in keep_shown(_NAMED, masked, words, _NAMED, _find_name):
        text, name = match["text"], match["name"].strip()
        # [1][2] is how papers cite.
        if text.isdigit() and name.isdigit():
            continue
        wanted = name or text
        guess = nearest(wanted, known) if known else ""
        code = "prose.reference-misspelt" if guess else "prose.reference"
        yield Unread(match.start(), code, {"old": match[0], "name": wanted, "nearest": guess})


def _find_name(match: re.Match[str]) -> str:
    """Emphasis in the text is gone from the page; the name is as typed."""
    return match["name"]
