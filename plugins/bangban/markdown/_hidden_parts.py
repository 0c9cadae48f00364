"""What of a Markdown text is not meant to show, told by its look: addresses and titles of links, labels,
attribute lists, tags, comments, code that HTML hides, numbers of lists, languages of code.

A look is no reading: in code, all of it shows. Who asks must take both for right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from bangban.markdown._blocks.note_blocks import name_note
from bangban.markdown._inlines.attribute_lists import ATTRIBUTE_LIST
from bangban.markdown.sanitizer import DROPPED_WITH_TEXT
from bangban.support.patterns import compile_later

# All are read behind a line end that is put before the text; none looks farther than a line or two.
_INNER = r"[^()\n]*+(?:\n(?!\s)[^()\n]*+)*+(?:\((?:[^()\n]|\([^()\n]*+\))*+\)[^()\n]*+)*+"
_TARGET = rf"""\]\((?:[^\s()"']*+[ ]*+"(?P<caption>[^"\n]*+)"[ ]*+\)|{_INNER}\))"""
_LABEL = rf"\][ ]?\[(?P<label>[^\[\]\n]*+)\](?:\({_INNER}\))?+|\[\^[^\[\]\n]*+\]"
_TAG = r"<!--(?:[^<-]++|-(?!->)|<(?!!--))*+-->|<[!?][^<>]*+>"
# A tag says nothing beyond ASCII but in its values: `x<y 和 z>w` is prose.
_TAG += r"""|</?[a-zA-Z][a-zA-Z0-9:.-]*+(?:[\s!#-&(-;?-~]|=\s*+[^\s<>"']*+|"[^"<>]*+"|'[^'<>]*+')*+>"""
_ENTITY = r"&(?:\#[0-9]++;?|\#[xX][0-9a-fA-F]++;?|[a-zA-Z][a-zA-Z0-9]*+;)"
_PICTURE = r"!\[(?:[^\[\]\n]|\n(?!\n)|\[[^\[\]\n]*+\])*+(?=\])"
_INLINE = rf"{_TARGET}|{_LABEL}|{ATTRIBUTE_LIST}|{_TAG}|{_ENTITY}"

# What may stand before all else in a line: marks of lists and quotations.
_FRAME = r"(?:[ \t>*+-]++|[0-9]++[.)](?=[ \t\n]))*+"
_NUMBER = r"(?:[ \t>*+-]*+[0-9]++[.)](?=[ \t\n]))++"
_TASK = rf"{_FRAME}\[[ xX]\](?=[ ]+\S)"
_FENCE = rf"{_FRAME}(?:`{{3,}}+|~{{3,}}+)[^`\n]*+"
_NOTE = rf"{_FRAME}\[\^[^\[\]\n]*+\]:"
_TITLE = r"""(?:[ \t]*+\n?[ \t]*+(?:"[^\n]*"|'[^\n]*'|\([^\n]*\)))?[ \t]*+(?=\n|\Z)"""
_LOCATION = r"(?:<?[!-~]*?[/.\#:][!-~]*+(?=\s|\Z)|<?[a-zA-Z]++://\S++|<?\.{0,2}/\S++)"
_ADDRESS = rf"{_FRAME}(?<!\*)\[[^\[\]\n]*+\]:[ \t]*+\n?[ \t]*+{_LOCATION}{_TITLE}"
# Most lines begin with none of these.
_BEGINNING = r"\n(?=[ \t>*+0-9\[`~!-])"
_LINES = rf"{_BEGINNING}(?:{_NOTE}|{_ADDRESS}|{_TASK}|{_NUMBER}|{_FENCE})"

_SURE = f"{_INLINE}|{_LINES}"
_SURE_WITH_PICTURES = f"{_PICTURE}|{_INLINE}|{_LINES}"

_DEFINITION = rf"(?P<definition>{_FRAME}(?<!\*)\[(?P<name>[^\[\]\n]*+)\]:[ \t]*+\n?[ \t]*+[^\s]++{_TITLE})"
_SHORT = rf"(?P<short>{_FRAME}(?<=\*)\[(?P<word>[^\[\]\\\n]+)\][ ]?:[ ]*\n?[^\n]*+)"
# A kind of note is a word of Markdown; what has Han in it is the editor's own.
_KIND = r"(?P<kind>[a-zA-Z0-9_-]++)[a-zA-Z0-9_ -]*+"
_ADMONITION = rf"""(?P<admonition>{_FRAME}!!![ ]?{_KIND}(?:"(?P<title>[^"\n]*)"|(?=\n|\Z)))"""
_EVERY = (
    rf"(?P<picture>{_PICTURE})|(?P<tag>{_TAG})|{_INLINE}|{_BEGINNING}(?:(?P<note>{_NOTE})|{_ADDRESS}|{_DEFINITION}"
    rf"|{_SHORT}|{_ADMONITION}|{_TASK}|{_NUMBER}|{_FENCE})"
)
_MARKS = re.compile(rf"\n{_NUMBER}")
_DROPPED = compile_later(rf"<({'|'.join(sorted(DROPPED_WITH_TEXT))})(?=[\s/>])", re.IGNORECASE)
_TITLES = re.compile(
    r"""^[ \t>]*+\[([^\[\]\n]*+)\]:[ \t]*+\n?[ \t]*+\S++[ \t]*+\n?[ \t]*+(["'(][^\n]*+)$""", re.MULTILINE
)
_USED = re.compile(r"\[([^\[\]]*)\](?!:)")
_FEW, _LONGEST = 20, 12
# A paragraph that does not belong to a note above it.
_OUTSIDE = re.compile(r"\n[ \t]*+\n(?![ \t\n])")


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    # At the first question: a build may have nothing to convert.
    return re.compile(pattern)


class Part(NamedTuple):
    """A piece of a text, and where it stands: what must show, in its place or ("note") at the end of the
    page, what is hidden, and the caption that a picture may have."""

    kind: Literal["text", "note", "hidden", "caption"]
    start: int
    text: str


def cut_hidden(source: str, *, with_pictures: bool) -> str:
    """`source` without what is not meant to show, as far as this is certain at a look; with pictures, what
    is said of them shows."""
    if not any(sign in source for sign in "[<{&`~.)"):
        return source
    return _compile(_SURE if with_pictures else _SURE_WITH_PICTURES).sub("", f"\n{source}")


def name_notes(source: str) -> str:
    """`source` with the titles of notes as a page shows them."""
    return _compile(rf"\n{_ADMONITION}").sub(_write_title, f"\n{source}") if "!!!" in source else source


def _write_title(match: re.Match[str]) -> str:
    """The first line of a note as a page shows it. A pull quote is left: its name stands behind it."""
    if match["kind"].lower() == "quote":
        return match[0]
    return f"\n{name_note(match['kind']) if match['title'] is None else match['title']}"


def iterate_parts(source: str, *, with_pictures: bool) -> Iterator[Part]:
    """All of `source`, in order."""
    return _Parts(source, with_pictures).iterate()


class _Parts:
    def __init__(self, source: str, with_pictures: bool) -> None:
        self._source, self._with_pictures = source, with_pictures
        self._lowered = source.lower()
        self._end_of_notes = 0
        self._used: frozenset[str] | None = None
        self._titles: dict[str, str] | None = None
        self._places: dict[int, tuple[dict[str, int], dict[str, int]]] = {}
        self._asked = 0

    def iterate(self) -> Iterator[Part]:
        last = 0
        for match in _compile(_EVERY).finditer(f"\n{self._source}"):
            start, end = max(match.start() - 1, 0), match.end() - 1
            if start < last:
                continue
            if self._is_shown(match):
                marks = _MARKS.match(match.string, match.start())
                if marks:
                    yield from self._list_text(last, start)
                    last = marks.end() - 1
                    yield Part("hidden", start, self._source[start:last])
                continue
            yield from self._list_text(last, start)
            last = self._find_end(match, end)
            yield from self._name_title(match) or self._list_hidden(match, start, last)
            if match["note"]:
                self._open_note(last)
        yield from self._list_text(last, len(self._source))

    def _list_hidden(self, match: re.Match[str], start: int, end: int) -> Iterator[Part]:
        yield Part("hidden", start, self._source[start:end])
        if match["label"]:
            if self._titles is None:
                found = _TITLES.findall(self._source)
                self._titles = {label.lower().strip(): title.strip()[1:-1] for label, title in found}
            caption = self._titles.get(match["label"].lower().strip())
        else:
            caption = match["caption"]
        if caption:
            yield Part("caption", start, caption)

    def _list_text(self, start: int, end: int) -> Iterator[Part]:
        """What stands between two hidden things, and may reach out of a note."""
        middle = min(max(self._end_of_notes, start), end)
        for line in self._source[start:middle].splitlines(keepends=True):
            yield Part("note", start, line)
            start += len(line)
        if middle < end:
            yield Part("text", middle, self._source[middle:end])

    def _open_note(self, place: int) -> None:
        if place >= self._end_of_notes:
            outside = _OUTSIDE.search(self._source, place)
            self._end_of_notes = outside.start() if outside else len(self._source)

    def _is_shown(self, match: re.Match[str]) -> bool:
        """Whether it is a definition that nothing in the text asks for: words that look like one."""
        if match["picture"]:
            return self._with_pictures
        if not match["definition"] and not match["short"]:
            return False
        if match["short"]:
            return not self._is_repeated(match["word"].strip())
        if self._used is None:
            self._used = frozenset(" ".join(label.lower().split()) for label in _USED.findall(self._source))
        return " ".join(match["name"].lower().split()) not in self._used

    def _is_repeated(self, word: str) -> bool:
        """Whether `word` stands twice in the source. Where many short ones are asked for, all pieces as long
        as they are looked up at once."""
        length, self._asked = len(word), self._asked + 1
        if self._asked <= _FEW or not 0 < length <= _LONGEST:
            return self._source.count(word) > 1
        if length not in self._places:
            places = range(len(self._source) - length + 1)
            pieces = [self._source[place : place + length] for place in places]
            # Of equal keys the last stays.
            firsts = dict(zip(reversed(pieces), reversed(places), strict=True))
            self._places[length] = firsts, dict(zip(pieces, places, strict=True))
        firsts, lasts = self._places[length]
        return lasts.get(word, 0) - firsts.get(word, 0) >= length

    def _find_end(self, match: re.Match[str], end: int) -> int:
        """Behind the text of an element whose text goes, too."""
        dropped = _DROPPED.match(match["tag"]) if match["tag"] else None
        closing = self._lowered.find(f"</{dropped[1].lower()}", end) if dropped else -1
        return end if closing < 0 else closing

    def _name_title(self, match: re.Match[str]) -> tuple[Part, ...]:
        """The parts of a note's first line: without a title, it gets one."""
        if not match["admonition"]:
            return ()
        start, kind = max(match.start() - 1, 0), match["kind"]
        if match["title"] is None:
            return (Part("hidden", start, match[0]), Part("caption", start, name_note(kind)))
        place = match.start("title") - 1
        words = _Parts(match["title"], self._with_pictures).iterate()
        if kind.lower() == "quote":
            words = (
                part._replace(kind="note", text=part.text.strip("—- "))
                for part in words
                if part.kind == "text"
            )
        return (
            Part("hidden", start, self._source[start:place]),
            *(part._replace(start=place + part.start) for part in words),
            Part("hidden", place + len(match["title"]), '"'),
        )
