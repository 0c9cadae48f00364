"""The texts of secret stories as patterns, and the one search for all of them.

Of each text every run of letters is looked for, in windows: a sentence of eight Han characters, or of 24
letters of other scripts, is hardly written twice by chance. Titles are shorter: whole, and where they are
very short only as all that stands between two tags or quotes. What stands in files that are public is no
secret, whoever else has written it; that is asked only when something has been found.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from json import dumps
from pathlib import Path
from posixpath import splitext
from typing import NamedTuple
from urllib.parse import quote

from ahocorasick_rs import BytesAhoCorasick

from bangban.site.audit.secret_stories import SecretStory
from bangban.support.regular_files import read_regular

_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
_WINDOW, _STEP = 8, 4
_LETTERS = 24
_RUN = re.compile(f"[{_HAN}]{{{_WINDOW},}}|(?:[^\\W\\d_{_HAN}][ ]?){{{_LETTERS},}}")
_SHORT = 6
_AROUND = ((">", "<"), ('"', '"'), ("\n", "\n"), (":", "\r"), (",", ","))
_MARKS = re.compile(rb"\]\([^()\s]*\)|[*_~`\[\]\\]|<[^<>]*>|\{[^{}]*\}")


class Needle(NamedTuple):
    """A text of a secret story: `what` it is (`title`, `text`, or `address`, also of a file)."""

    story: SecretStory
    what: str
    text: str


class FoundText(NamedTuple):
    """A needle, from one byte to another."""

    needle: Needle
    start: int
    end: int


class Search:
    """The search for all texts of secret stories; `public` are files whose texts are none."""

    def __init__(self, stories: Iterable[SecretStory], public: Iterable[Path]) -> None:
        self._needles: dict[bytes, Needle] = {}
        for story in stories:
            for needle, patterns in _list_needles(story):
                for pattern in patterns:
                    self._needles.setdefault(pattern, needle)
        self._patterns = list(self._needles)
        self._public, self._known = tuple(public), dict[str, bool]()
        self._machine = BytesAhoCorasick(self._patterns) if self._patterns else None

    @property
    def is_wanted(self) -> bool:
        """Whether there is anything to look for."""
        return self._machine is not None

    def find(self, data: bytes) -> Iterator[FoundText]:
        """Every secret text in these bytes that is not public."""
        rows = self._machine.find_matches_as_indexes(data, overlapping=True) if self._machine else ()
        found = [FoundText(self._needles[self._patterns[index]], start, end) for index, start, end in rows]
        found = [one for one in found if one.needle.what != "address" or _ends(data, one.end)]
        self._learn({one.needle.text for one in found})
        yield from (one for one in found if not self._known[one.needle.text])

    def is_public(self, text: str) -> bool:
        """Whether a text stands in a public file."""
        self._learn({text})
        return self._known[text]

    def _learn(self, texts: set[str]) -> None:
        """Looks for texts in all that is public, once for each."""
        asked = [text for text in texts if text not in self._known]
        if not asked:
            return
        self._known.update(dict.fromkeys(asked, False))
        machine = BytesAhoCorasick([_encode(text) for text in asked])
        for path in self._public:
            try:
                data = read_regular(path)
            except OSError:
                continue
            for part in (data, _MARKS.sub(b"", data)):
                for index, _, _ in machine.find_matches_as_indexes(part, overlapping=True):
                    self._known[asked[index]] = True


def _ends(data: bytes, end: int) -> bool:
    """Whether an address ends here: `cases/lamp` is not `cases/lamp-post`."""
    return not re.match(rb"[A-Za-z0-9_%-]", data[end : end + 1])


def _list_needles(story: SecretStory) -> Iterator[tuple[Needle, Iterable[bytes]]]:
    for window in cut_windows(story.source):
        yield Needle(story, "text", window), _spell(window)
    title = story.title
    if len(title) >= _SHORT:
        yield Needle(story, "title", title), (*_spell(title), *_spell(html.escape(title)))
    elif len(title) > 1:
        around = [f"{before}{title}{after}" for before, after in _AROUND]
        yield Needle(story, "title", title), (_encode(one) for one in (*around, dumps(title)))
    # A picture in other forms has the name of the one that it was made from.
    files = (splitext(path)[0] for path in story.files if not story.hidden)
    for name in (*(() if story.withdrawn else (story.address.rstrip("/"),)), *files):
        if name:
            yield Needle(story, "address", name), {_encode(name), quote(_encode(name)).encode()}


def cut_windows(text: str) -> Iterator[str]:
    """The windows of a text that are looked for: of each run of letters one in every four."""
    for match in _RUN.finditer(text):
        run = match[0].strip()
        size = _LETTERS if run[0] < "\u3400" else _WINDOW
        for start in (*range(0, len(run) - size, _STEP if size == _WINDOW else size), len(run) - size):
            yield run[max(start, 0) :][:size]


def _spell(text: str) -> tuple[bytes, ...]:
    """A text as it may stand in HTML, JSON, and addresses."""
    return tuple({_encode(text), dumps(text)[1:-1].encode(), quote(_encode(text)).encode()})


def _encode(text: str) -> bytes:
    """The bytes of a text, also of a file's name that is no UTF-8."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        # A header may spell half a pair; no name of a file has it.
        return text.encode("utf-8", "surrogatepass")
