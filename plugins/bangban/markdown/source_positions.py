"""Where in its Markdown source a thing of the HTML stands: for problems at exact lines.

The HTML knows only what a link or tag says; here it is sought in the source, outside code and
comments, with entities and percent escapes decoded on both sides.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from string import ascii_lowercase, ascii_uppercase
from urllib.parse import unquote

from bangban.diagnostics.fixes import Fix, replace_at
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.source import name_sign
from bangban.markdown._hidden_code import hide_code
from bangban.markdown._lookalike_hosts import judge_host
from bangban.markdown._text_fixes import find_replacement
from bangban.markdown._unread.long_paragraphs import list_long_paragraphs
from bangban.markdown._unread.page_words import Unread
from bangban.markdown._unread.pasted import find_blanks, find_paste
from bangban.markdown._unread.unread import list_unread
from bangban.markdown.addresses import correct_address, is_local_file
from bangban.markdown.converter import LinkUse, Prose
from bangban.markdown.link_problems import name_problem
from bangban.markdown.pull_quotes import QUOTE_MARK, list_quote_faults
from bangban.markdown.removals import Removal
from bangban.photographs.recordings import is_foreign

_ESCAPE = re.compile(
    r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?|(?:%[0-9a-fA-F]{2})+|\\[!-/:-@\[-`{-~]"
)
# ASCII only: other letters may change in length.
_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)

# What stands before an address in Markdown, attribute lists and HTML; and what after.
_BEFORE_ADDRESS = re.compile(r"(?:\]\(\s*<?\s*|\]:\s*<?|=\s*[\"']?\s*|<)\Z")
_NO_ADDRESS = re.compile(r"(\]\()\s{0,20}(?:<\s{0,20}>\s{0,20})?(?=[)\"'])|(href=[\"'])\s{0,20}(?=[\"'])")
_AFTER_ADDRESS = re.compile(r"\s*(?:[)>\"']|\s|\Z)")
_BEFORE_ATTRIBUTE = re.compile(r"(?:<[a-zA-Z][^<>]*[\s\"'/]|\{:?[^{}\n]*?)\Z")
_AFTER_NAME = re.compile(r"[\s/>=}]|\Z")
_LOOK_BACK = 300
_LONGEST = 40

_OF_PASTES = ("html.element", "html.attribute", "html.unclosed")

Test = Callable[[str, int, int], bool]
Told = tuple[str, int, str, Mapping[str, object]]
"""Needle, occurrence, code and values of a problem."""


class Source:
    """A Markdown text in which places are sought; decoded once, for any number of needles."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._shown, self._origins = _decode(hide_code(text))
        self._found: dict[str, list[int]] = {}
        self._empty: list[int] | None = None
        self._line_ends = [match.start() for match in re.finditer("\n", text)]

    def locate(self, needle: str, occurrence: int = 1) -> tuple[int, int]:
        """Line and column (both from 1) of the `occurrence`-th `needle`.

        A needle is a tag's start (`<iframe`), an attribute's name, or an address. Where it stands
        in its role (in a link, in a tag) counts first, then anywhere outside code. Of fewer
        occurrences the last one is given (two uses of one `[label]: address`), of none (1, 1).
        """
        if not needle:
            return self._locate_empty(occurrence)
        found = self._list_places(needle)
        return self._count_lines(self._origins[found[min(occurrence, len(found)) - 1]]) if found else (1, 1)

    def count(self, needle: str) -> int:
        """How many places `locate` chooses from; of more than there are uses (`\\[x](a.md) [x](a.md)`) it may
        choose a wrong one."""
        return len(self._list_places(needle))

    def _list_places(self, needle: str) -> list[int]:
        if needle not in self._found:
            wanted = _decode(needle)[0]
            every = [*_iterate_places(self._shown, wanted)] if wanted else []
            is_meant = _choose_test(needle)
            meant = (start for start in every if is_meant(self._shown, start, start + len(wanted)))
            self._found[needle] = [*meant] or every
        return self._found[needle]

    def _locate_empty(self, occurrence: int) -> tuple[int, int]:
        """Where the address should be that was left out."""
        if self._empty is None:
            self._empty = [match.end(match.lastindex or 0) for match in _NO_ADDRESS.finditer(self._shown)]
        places = self._empty
        if not places:
            return 1, 1
        return self._count_lines(self._origins[places[min(occurrence, len(places)) - 1]])

    def _count_lines(self, index: int) -> tuple[int, int]:
        line = bisect_left(self._line_ends, index)
        return line + 1, index - (self._line_ends[line - 1] if line else -1)


def locate(text: str, needle: str, occurrence: int = 1) -> tuple[int, int]:
    """`Source.locate` for one needle."""
    return Source(text).locate(needle, occurrence)


def check_prose(prose: Prose, text: str, start: Position, *, indent: int | None = 0) -> list[Problem]:
    """Every problem of `prose`, converted from `text`, which begins at `start` in its file.

    `indent` is how many columns each line of the file has before the line of `text`: 0 for a
    story's body, the indentation of a YAML block (`text: |`). None for text whose lines are not
    the file's (folded or quoted YAML): then all problems stand at `start`.
    """
    if prose.failure:
        return [Problem(start, "prose.unreadable", {"reason": prose.failure})]
    told, unread = [*_list_problems(prose)], list_unread(text, prose.html, hide_code)
    paste = find_paste(text, prose.removals) if prose.removals else None
    if paste:
        # One finding for all that the other program has left.
        told = [one for one in told if one[2] not in _OF_PASTES]
        unread = [paste, *(one for one in unread if one.code not in _OF_PASTES)]
    blanks = find_blanks(text)
    unread += [*([blanks] if blanks else []), *list_long_paragraphs(text, prose.html), *_list_losses(prose)]
    if not (told or unread):
        return []
    if indent is None:
        codes = [*(one[2:] for one in told), *(one[1:] for one in unread)]
        return [Problem(start, code, values) for code, values in codes]
    return [*_place_problems(told, text, start, indent), *_place_unread(unread, text, start, indent)]


def _place_problems(told: list[Told], text: str, start: Position, indent: int) -> Iterator[Problem]:
    source, lines = Source(text) if told else Source(""), text.split("\n") if told else []
    uses = Counter((one[0], one[2]) for one in told)
    for needle, occurrence, code, values in told:
        line, column = source.locate(needle, occurrence)
        position = Position(start.path, start.line + line - 1, column + indent)
        fix = _fix(code, values, position, lines[line - 1], column - 1)
        yield Problem(position, code, values, fix if source.count(needle) <= uses[needle, code] else ())


def _place_unread(unread: list[Unread], text: str, start: Position, indent: int) -> Iterator[Problem]:
    line, last = 0, 0
    for index, code, values in sorted(unread, key=lambda one: (one.start, one.code)):
        line += text.count("\n", last, index)
        last = index
        column = index - text.rfind("\n", 0, index) + indent
        position = Position(start.path, start.line + line, column)
        yield Problem(position, code, values, _fix(code, values, position, text, index))


def _fix(code: str, values: Mapping[str, object], position: Position, text: str, index: int) -> Fix:
    """The mend as an edit, where it is safe, and what it replaces stands at `index` in `text` as it is."""
    found = find_replacement(code, values)
    return replace_at(position, *found) if found and text.startswith(found[0], index) else ()


def _list_losses(prose: Prose) -> Iterator[Unread]:
    for loss in prose.losses:
        words = loss.words if len(loss.words) <= _LONGEST else f"{loss.words[:_LONGEST]}……"
        yield Unread(loss.place, "prose.moved" if loss.is_moved else "prose.lost", {"words": words})


def _list_problems(prose: Prose) -> Iterator[Told]:
    """Needle, occurrence, code and values of each problem."""
    for gone in prose.removals:
        yield gone.needle, gone.occurrence, *_name_removal(gone)
    yield from chain.from_iterable(map(_list_faults, prose.links))
    for sign, count in Counter(prose.unseen).items() if prose.unseen else ():
        yield sign, 1, "prose.invisible", {"sign": name_sign(sign), "count": count}
    for address, occurrence in prose.bare_images:
        yield address, occurrence, "image.alt", {"href": address}
    yield from _list_bare_films(prose) if prose.bare_films else ()
    for occurrence, code, told in list_quote_faults(prose.html):
        yield QUOTE_MARK, occurrence, code, told


def _list_bare_films(prose: Prose) -> Iterator[Told]:
    """Films without captions; of one that is not found, or of another site, nobody knows."""
    lost = {use.href for use in prose.links if use.link.problem}
    lost |= {gone.name for gone in prose.removals if gone.kind == "media"}
    for address, occurrence in prose.bare_films:
        if address not in lost:
            yield address, occurrence, "media.captions", {"href": address}


def _name_removal(gone: Removal) -> tuple[str, Mapping[str, object]]:
    if gone.kind == "media":
        local = is_local_file(gone.name)
        return ("media.local", {"href": gone.name}) if local else ("media.external", {"name": gone.name})
    if gone.kind == "image":
        local = is_local_file(gone.name)
        return ("image.local", {"href": gone.name}) if local else ("image.external", {"name": gone.name})
    if gone.kind == "link" and is_local_file(gone.name):
        return "link.local", {"href": gone.name}
    meant = correct_address(gone.name) if gone.kind == "link" else ""
    if meant:
        return "link.address", {"href": gone.name, "nearest": meant}
    return f"html.{gone.kind}", {"name": gone.name}


def _list_faults(use: LinkUse) -> Iterator[Told]:
    for code, values in _judge_link(use):
        yield use.href, use.occurrence, code, values


def _judge_link(use: LinkUse) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Code and values of each problem of a link or picture."""
    if use.link.problem:
        reason = name_problem(use.kind, use.link)
        yield f"{use.kind}.{reason}", {"href": use.href, "nearest": use.link.nearest}
    elif not use.href.isascii() and (found := judge_host(use.href)):
        yield found
    for finding in use.findings:
        yield finding.code, {**finding.values, "other": use.link.static}
    if use.kind == "image" and is_foreign(use.href):
        yield "media.format", {"href": use.href}


def _choose_test(needle: str) -> Test:
    if needle.startswith("<"):
        return lambda text, start, end: bool(_AFTER_NAME.match(text, end))
    if re.fullmatch(r"[\w:-]+", needle):
        return lambda text, start, end: _is_attribute(text, start, end) or _is_address(text, start, end)
    return _is_address


def _is_attribute(text: str, start: int, end: int) -> bool:
    before = _BEFORE_ATTRIBUTE.search(text, max(start - _LOOK_BACK, 0), start)
    return bool(before and _AFTER_NAME.match(text, end))


def _is_address(text: str, start: int, end: int) -> bool:
    before = _BEFORE_ADDRESS.search(text, max(start - _LOOK_BACK // 10, 0), start)
    return bool(before and _AFTER_ADDRESS.match(text, end))


def _iterate_places(text: str, wanted: str) -> Iterator[int]:
    place = text.find(wanted)
    while place >= 0:
        yield place
        place = text.find(wanted, place + len(wanted))


def _decode(text: str) -> tuple[str, list[int]]:
    """`text` in lower case with escapes decoded, and for each character of it the index in
    `text` that it comes from."""
    shown: list[str] = []
    origins: list[int] = []
    last = 0
    for match in _ESCAPE.finditer(text):
        shown.append(text[last : match.start()])
        origins += range(last, match.start())
        plain = _unescape(match[0])
        shown.append(plain)
        origins += [match.start()] * len(plain)
        last = match.end()
    whole = "".join((*shown, text[last:]))
    return whole.translate(_LOWER), [*origins, *range(last, len(text) + 1)]


def _unescape(escape: str) -> str:
    if escape[0] == "\\":
        return escape[1:]
    return unquote(escape) if escape[0] == "%" else html.unescape(escape)
