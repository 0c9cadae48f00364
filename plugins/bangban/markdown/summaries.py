"""Summaries: whole sentences from the start of a text, about a hundred characters of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from bangban.support.character_kinds import is_wide
from bangban.support.html_tokens import remove_tags
from bangban.support.patterns import compile_later

_SKIPPED = compile_later(
    r"""<(pre|table|figure|figcaption|h[1-6]|summary)\b[^>]*>.*?</\1>
    | <div\ class="footnote">.* | <p\ class="admonition-title">.*?</p>""",
    re.VERBOSE | re.DOTALL,
)
# Numbers of notes, ruby, and what is struck out: plain text cannot show that it no longer holds.
_NOTES = re.compile(r'<sup id="fnref.*?</sup>|<(r[tp]|del|s)\b[^>]*>.*?</\1>', re.DOTALL)
# 10⁶ is not 106.
_RAISED = re.compile(r"<su([pb])>([0-9+=()-]+)</su[pb]>")
_SMALL = {
    "p": str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾"),
    "b": str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
}
_BLOCK = re.compile(r"</?(?:p|li|ol|ul|dl|dt|dd|blockquote|div|section|details|br|hr)\b[^>]*>")
# Simple tags, whole headings, and text, up to the end of a paragraph or a list item: what is read of such
# a stretch does not depend on what comes after it.
_TAG = r"""<(?:/?(?:p|li|ol|ul|blockquote|strong|em|code|br)|/a|a(?:[ ][a-z]+="[^"<>]*")*)>"""
_STRETCH = compile_later(
    rf"""(?:[^<]*+(?:{_TAG}|<(?P<heading>h[2-6])[ ]id="[^"<>]*">[^<]*</(?P=heading)>))*?
    [^<]*+</(?:p|li)>""",
    re.VERBOSE,
)
_SPACES = re.compile(r"[ \t\r\n\f]+")

_OPENING = "“‘「『（(【《〈〔[〝｢［｛〖"
_CLOSING = "”’」』）)】》〉〕]〟｣］｝〗"
_QUOTES = dict(zip(_CLOSING, _OPENING, strict=True))
_BRACKET = compile_later(f"[{re.escape(_OPENING + _CLOSING)}]")
_URL = re.compile(r"(?:https?://|www\.)[\w\-./?%&=#~+:@!,;]*[\w/=#]")
# A full stop ends a sentence after a Latin word of three letters, or after a Chinese character. What is
# behind it is looked at last, for speed.
_STOP = r"(?<=[^\W\d_]{3}\.)(?![\w.,])|(?<=[\u3400-\u9fff]\.)(?!\w)"
_ENDS = "。！？!?…⋯｡‼⁇⁈⁉"
_END = compile_later(rf"(?=\n)|[{_ENDS}.](?:(?<!\.)[{_ENDS}]*|{_STOP})[{re.escape(_CLOSING)}\"']*")
_SHORT_FORMS = re.compile(
    r"\b(?:Inc|Ltd|Corp|Prof|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mrs|approx|dept)\.\Z"
)
_PAUSE = re.compile(r"[，；、：,;]+")
_PAUSES = "，；、：,; "
_ELLIPSIS = "……"
# An address or a word that begins before the end of what is looked at is seen whole.
_AHEAD = 300


def summarize(markup: str, limit: int = 100) -> str:
    """Whole sentences from the start of `markup` (HTML, or plain text), as plain text of about
    `limit` characters, letter for letter. It ends where a sentence, a paragraph or an item of a list does;
    a first sentence longer than 1.6 × `limit` is given whole. Only one of more than 1.6 × `limit` + 300
    characters is cut, at a pause, and ends in ……. Empty gives empty."""
    most = limit * 8 // 5
    return shorten(_extract_start(markup, most + _AHEAD), limit).replace("\n", " ")


def shorten(text: str, limit: int = 100) -> str:
    """The same of running text, on one line, or with a line end behind each paragraph that ends without a
    full stop. More than 1.6 × `limit` + 300 characters of it make no difference."""
    most = limit * 8 // 5
    if limit < 1 or not text:
        return ""
    start = text[: most + _AHEAD]
    ends = _find_ends(start, most) or _find_ends(start, most + _AHEAD)[:1]
    if len(text) <= most or (not ends and len(text) <= most + _AHEAD):
        ends.append(len(text))
    if ends:
        return text[: min(ends, key=lambda end: (abs(end - limit), end))].rstrip()
    return _cut(text, limit).rstrip(_PAUSES) + _ELLIPSIS


def extract_text(markup: str) -> str:
    """The running text of `markup` on one line: no headings, tables, figures, code blocks,
    footnotes. A space parts paragraphs where no punctuation does."""
    return extract_lines(markup).replace("\n", " ")


def extract_lines(markup: str) -> str:
    """The same as `extract_text` with a line end where paragraphs are not parted by punctuation."""
    flat = markup
    if "<" in markup:
        bare = _NOTES.sub("", _SKIPPED.sub("\n", markup))
        if "<sup>" in bare or "<sub>" in bare:
            bare = _RAISED.sub(lambda match: match[2].translate(_SMALL[match[1]]), bare)
        flat = _BLOCK.sub("\n", bare)
    pieces: list[str] = []
    for line in remove_tags(flat).split("\n"):
        piece = _SPACES.sub(" ", line).strip()
        if piece:
            pieces += ["\n"] if pieces and not _touches(pieces[-1][-1], piece[0]) else []
            pieces.append(piece)
    return "".join(pieces)


def _extract_start(markup: str, enough: int) -> str:
    """`extract_lines`, or, of a long text, as much of its start as is `enough`, or more."""
    if len(markup) <= enough * 3:
        return extract_lines(markup)
    end = 0
    while end < enough * 2:
        stretch = _STRETCH.match(markup, end)
        if not stretch:
            return extract_lines(markup)
        end = stretch.end()
    text = extract_lines(markup[:end])
    return text if len(text) >= enough else extract_lines(markup)


def _touches(before: str, after: str) -> bool:
    """Whether two pieces need no space: after Chinese punctuation."""
    return is_wide(before) and is_wide(after) and not unicodedata.category(before).startswith("L")


def _find_ends(text: str, most: int) -> list[int]:
    """Where, up to `most`, sentences end outside quotes and brackets; if none does, inside them."""
    urls = [match.span() for match in _URL.finditer(text)]
    every = []
    for match in _END.finditer(text):
        if match.end() > most:
            break
        if not match[0] and text[match.start() - 1] in _PAUSES:
            # A paragraph that ends in a colon leads to the next one.
            continue
        in_url = any(start <= match.start() < end for start, end in urls)
        if not in_url and not (match[0] == "." and _SHORT_FORMS.search(text, 0, match.end())):
            every.append(match.end())
    return _list_outside(text, every) or every


def _list_outside(text: str, places: list[int]) -> list[int]:
    """Those of `places`, which ascend, before which every quote and bracket is closed again. Closing
    ones without an opening one do not count."""
    outside: list[int] = []
    opened: list[str] = []
    brackets = _BRACKET.finditer(text)
    bracket = next(brackets, None)
    for place in places:
        while bracket and bracket.start() < place:
            _count(bracket[0], opened)
            bracket = next(brackets, None)
        if not opened:
            outside.append(place)
    return outside


def _count(char: str, opened: list[str]) -> None:
    if char in _OPENING:
        opened.append(char)
    elif _QUOTES[char] in opened:
        while opened.pop() != _QUOTES[char]:
            continue


def _cut(text: str, limit: int) -> str:
    """The start of one long sentence: to the last pause outside quotes within `limit`, to any
    pause, or to the limit, without splitting a Latin word or a composed character."""
    pauses = [match.start() for match in _PAUSE.finditer(text, 0, limit) if match.start() >= limit // 4]
    if pauses:
        return text[: (_list_outside(text, pauses) or pauses)[-1]]
    end = next(_list_clean_cuts(text, limit), limit)
    return text[:end]


def _list_clean_cuts(text: str, limit: int) -> Iterator[int]:
    for end in range(limit, max(limit // 2, 1), -1):
        before, after = text[end - 1], text[end]
        in_word = before.isascii() and before.isalnum() and after.isascii() and after.isalnum()
        joined = unicodedata.category(after) in ("Mn", "Me", "Mc", "Sk") or "\u200d" in (before, after)
        if not in_word and not joined:
            yield end
