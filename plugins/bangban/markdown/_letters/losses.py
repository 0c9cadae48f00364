"""The law of the letters: what a Markdown text says stands on the page, in its order.

Markdown readers lose letters: by bugs, and by syntax that looks like prose (`[注]: 下文` is a definition,
a cell too many goes). So each conversion is compared with its source.

Compared are letters, digits, Han and all other signs beyond ASCII, with Chinese punctuation among them,
and of ASCII punctuation what is never markup: `. , ; ? / % $ @ " '`. Blanks, control signs and the ASCII
signs that Markdown or HTML may read (`` \\ ` * _ { } [ ] ( ) < > # + - ! | ~ ^ : = & ``) do not count.

What is not meant to show is told by its look (`_hidden_parts`). It may show all the same, wholly or in
part, or as what it stands for (`&copy;` as ©), but nothing else may stand in its place. The words of notes
stand at the end of a page, and the name below a pull quote behind it.
"""

from __future__ import annotations

import html
import re
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from bangban.markdown._hidden_parts import Part, cut_hidden, iterate_parts, name_notes
from bangban.markdown._letters.same_letters import is_same, read_words
from bangban.support.patterns import compile_later
from bangban.support.signs import drop_ignorable

_UNCOUNTED = bytes(range(0x21)) + b"\\`*_{}[]()<>#+-!|~^:=&\x7f"
_BLANKS = re.compile(r"\s+")

# Between tags stands text, and what is said of a picture is text. What of a page is not of its source:
# numbers of notes, and the way back from them; signs of tasks, and links to the file of a player.
_TAGS = compile_later(
    r'<(?:sup id="fnref[^>]*+>.*?</sup|a class="(?:footnote-backref|player-file)"[^>]*+>[^<]*+</a'
    r'|span class="task-[^>]*+>[☐☑]</span'
    r'|(?:img|audio|video) (?:[^>]*?\b(?:alt|title)="([^"]*+)")?+[^>]*+|[^>]*+)>'
)
_WAY_BACK = "&nbsp;<a "
_CAPTION = re.compile(r"<figcaption>—— (.*?)</figcaption>\s*</figure>", re.DOTALL)
_NOTES = '<div class="footnote">'

# In place of a paragraph.
_SAME = "。"
_AHEAD = 24
_FARTHEST = 300
_LEFT = 2000
_NEAR = 500
# What makes a block another thing than a paragraph; a block without any sign is none, too.
_BLOCK_SIGNS = "#*->|[!<`_~+:= "


class Loss(Struct, frozen=True):
    """Letters that a page lacks: where the first of them stands in the source (an index), and the words
    lost, as far as it is known; or, where no letter is lacking, the first words that have `moved`."""

    place: int
    words: str
    is_moved: bool = False


def list_losses(
    source: str, page: str, *, with_pictures: bool = True, words: str | None = None
) -> list[Loss]:
    """What of `source`, a Markdown text, the safe HTML `page` does not show: one loss a paragraph at most,
    in the order of the source; where words stand in another order, those that come too early. Not
    `with_pictures`, some pictures are not on the page, with what is said of them. `words` are those of the
    page, where they have been read (`read_words`)."""
    if is_same(source, read_words(page) if words is None else words):
        return []
    left, shown = _skip_equal(source, page)
    left, shown = cut_hidden(name_notes(left), with_pictures=with_pictures), _read_page(shown)
    if _digest(left) == _digest(shown) or _count(left) == _count(cut_hidden(shown, with_pictures=True)):
        return []
    return compare_parts(source, page, with_pictures=with_pictures)


def compare_parts(source: str, page: str, *, with_pictures: bool) -> list[Loss]:
    """The same, found part by part."""
    main, _, notes = page.partition(_NOTES)
    captions = _CAPTION.findall(main)
    aside = "".join((*captions, notes))
    parts = iterate_parts(source, with_pictures=with_pictures)
    every = [*parts]
    losses = [*_compare(source, every, _Page(_read(_CAPTION.sub("", main)), _read(aside)))]
    is_moved = bool(losses) and _has_all(every, _read(page))
    return [replace(loss, is_moved=True) for loss in losses] if is_moved else losses


def _skip_equal(source: str, page: str) -> tuple[str, str]:
    """Both with one sign in place of each paragraph that is the same, as most are."""
    left, shown, place, page = [], [], 0, f"</p>\n{page}"
    unsure, starts_same = 0, page.startswith
    for block in source.split("\n\n"):
        if block[:1] in _BLOCK_SIGNS:
            left.append(block)
            unsure += len(block)
            continue
        text = block.replace("\n", "") if "\n" in block else block
        same = f"</p>\n<p>{text}"
        if not starts_same(same, place):
            same = f"<p>{text}"
            far = place + _NEAR + 4 * unsure + len(same)
            found = page.find(f"{same}</p>", place, far) if unsure and len(text) > _AHEAD else -1
            if found < 0:
                left.append(block)
                unsure += len(block)
                continue
            shown.append(page[place:found])
            place, unsure = found, 0
        # What stands before a paragraph must not come behind it.
        left.append(_SAME)
        shown.append(_SAME)
        place += len(same)
    if place < len(page) - 4:
        shown.append(page[place:])
    return "\n\n".join(left), "".join(shown)


def _digest(text: str) -> bytes:
    return text.encode("utf-8", "replace").translate(None, _UNCOUNTED)


def _count(text: str) -> bytes:
    """The digest, also where there are blanks beyond ASCII and signs that no page has."""
    if text.isascii():
        return text.encode().translate(None, _UNCOUNTED)
    return _digest(drop_ignorable(_BLANKS.sub("", text)))


def _read_page(page: str) -> str:
    """The words of a page: its text, and what is said of pictures."""
    page = page.replace(_WAY_BACK, "<a ") if "&" in page else page
    page = "".join(filter(None, _TAGS.split(page)))
    return html.unescape(page) if "&" in page else page


def _read(page: str) -> bytes:
    return _count(_read_page(page))


class _Page:
    """The letters of a page, read from the start on. What of the source is hidden may show next, each part of
    it or none."""

    def __init__(self, main: bytes, aside: bytes) -> None:
        self.main, self.aside = main, aside
        self.place = 0
        self._hidden: list[Part] = []
        self._tried = [0]
        self._is_astray = False

    def hide(self, part: Part) -> None:
        """Adds what may show before the next words."""
        self._hidden.append(part)

    def take(self, letters: bytes, before: Callable[[str], Iterator[bytes]]) -> bool:
        """Goes behind `letters`, if they are what comes next, or what comes after letters of `before`,
        the readings of the source up to there: of two equal words nobody knows which is the hidden one."""
        hidden, self._hidden = self._hidden, []
        for place in self._list_places(hidden):
            if self.main.startswith(letters, place):
                return self._go_on(place + len(letters))
        found = self.main.find(letters, self.place)
        captions = "".join(part.text for part in hidden if part.kind == "caption")
        if found >= 0 and (self._is_astray or _is_within(self.main[self.place : found], before(captions))):
            return self._go_on(found + len(letters))
        self._is_astray, self._tried = True, [*self._list_places(hidden)]
        return False

    def _list_places(self, hidden: list[Part]) -> Iterator[int]:
        """Where the next words may begin: captions show more often than not, other hidden things seldom."""
        if any(part.kind == "caption" for part in hidden):
            yield self._pass(part for part in hidden if part.kind == "caption")
        yield self.place
        if hidden:
            yield self._pass(hidden)

    def _pass(self, hidden: Iterable[Part]) -> int:
        """The place behind those of the hidden parts that show."""
        place = self.place
        for part in hidden:
            for shown in (_count(part.text), _count(html.unescape(part.text))):
                if shown and self.main.startswith(shown, place):
                    place += len(shown)
                    break
        return place

    def _go_on(self, place: int) -> bool:
        self.place, self._is_astray = place, False
        return True

    def has_aside(self, letters: bytes) -> bool:
        """Whether they stand among the notes."""
        return letters in self.aside

    def measure(self, letters: bytes) -> tuple[int, int]:
        """Of letters that were not taken: how many come next all the same, and where what is lost ends."""
        kept, place = max((_count_common(letters, self.main, place), place) for place in self._tried)
        for end in range(kept + 1, min(len(letters), kept + _FARTHEST)):
            if self.main.startswith(letters[end : end + _AHEAD], place + kept):
                return kept, end
        return kept, len(letters)


def _count_common(letters: bytes, page: bytes, place: int) -> int:
    following = page[place : place + len(letters)]
    pairs = enumerate(zip(letters, following, strict=False))
    return next((index for index, (one, other) in pairs if one != other), len(following))


class _Digests:
    """The digests of pieces of a source; each sign of it is read once, however often it is asked for."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._whole, self._ends = b"", [0]

    def iterate(self, start: int, end: int, more: str) -> Iterator[bytes]:
        """The digest of a piece with `more` behind it, as it is written and as what it stands for."""
        if len(self._ends) == 1:
            self._whole, self._ends = _count(self._source), [0, *_list_ends(self._source)]
        yield self._whole[self._ends[start] : self._ends[end]] + _count(more)
        text = self._source[start:end] + more
        if "&" in text:
            yield _count(html.unescape(text))


def _is_within(shown: bytes, readings: Iterator[bytes]) -> bool:
    """Whether what stands in the place of hidden things is of the source, or what it stands for."""
    if not shown:
        return True
    for letters in readings:
        rest = iter(letters)
        if all(one in rest for one in shown):
            return True
    return False


def _has_all(parts: Iterable[Part], letters: bytes) -> bool:
    """Whether the letters of a page are, in any order, all that must show."""
    shown = "".join(part.text for part in parts if part.kind in ("text", "note"))
    return not Counter(_count(shown).decode()) - Counter(letters.decode())


def _compare(source: str, parts: Iterable[Part], page: _Page) -> Iterator[Loss]:
    lost_until, digests = -1, _Digests(source)
    for part in parts:
        if part.kind in ("hidden", "caption"):
            page.hide(part)
            continue
        letters = _count(part.text)
        if not letters or (part.kind == "note" and page.has_aside(letters)):
            continue
        if page.take(letters, partial(digests.iterate, max(part.start - _LEFT, 0), part.start)):
            continue
        if part.start < lost_until:
            continue
        loss = _locate(part, letters, page)
        lost_until = source.find("\n\n", loss.place) % (len(source) + 1)
        yield loss


def _locate(part: Part, letters: bytes, page: _Page) -> Loss:
    kept, end = page.measure(letters)
    first = _find_index(part.text, kept)
    words = part.text[first : _find_index(part.text, end)] or part.text[first:]
    return Loss(part.start + first, " ".join(words.split()))


def _find_index(text: str, count: int) -> int:
    """Behind how many characters of `text` its digest is longer than `count` bytes."""
    return bisect(_list_ends(text), count)


def _list_ends(text: str) -> list[int]:
    """For each character of `text`, where its part of the digest of `text` ends."""
    sizes = {char: len(_count(char)) for char in set(text)}
    return [*accumulate(map(sizes.__getitem__, text))]
