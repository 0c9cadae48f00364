"""What is private in a file of the desk: found once, when the file is read, and judged when it is to go out.

All is searched that a page, a feed or an export may show: every value of the front matter but those that are
nobody's words, and the body. What is kept of a value are its place, its masked form and a digest.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Iterator

from msgspec import Struct

from bangban.content.model.free_page import FreePage
from bangban.content.model.story import SCHEMAS
from bangban.diagnostics.fixes import Fix, replace_at
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.document import Document
from bangban.frontmatter.nodes import Mapping, Node, Scalar, Sequence
from bangban.privacy.allowed import AllowList, allow_values, is_wild
from bangban.privacy.finder import find_in_cell, find_in_source, find_private, may_hold_private
from bangban.privacy.full_names import find_full_name
from bangban.privacy.items import MASK, PrivateItem, PrivateKind, make_key, mask
from bangban.privacy.masking import PLAIN_MASK, mask_source
from bangban.support.csv_cells import scan_rows

_UNTOLD = frozenset(
    """allow consent source date at updated embargo given until status draft lang stage state outcome
    urgency confirmed satisfaction
    background sample sha256 agencies category section related page position focus zone started promise
    working_days""".split()
)
"""Keys of which no words go out, or words of ours: dates, ids of other things, choices."""
PUBLIC_KEYS = frozenset("hotlines request legal agencies access allow".split())
"""Keys of platform.yaml whose values are there to be known: how to reach the desk and those who help."""
_BYLINE = "byline"
BYLINES = (_BYLINE, *(alias for alias, key in SCHEMAS["article"].hints.items() if key == _BYLINE))
"""Keys of those who wrote the story: their names are there to be known."""
_ADDRESSES = frozenset("src href url target slug id aliases".split())
"""Keys whose values lead somewhere: masked, they would lead elsewhere."""
_PATH_SIGNS = frozenset("/\\")
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
"""A backslash before punctuation, which Markdown takes for no sign of its own (CommonMark 0.31, 2.4)."""
_LONGEST_PATH = 200
_LINE_END, _PARAGRAPH_END = re.compile(r"\n"), re.compile(r"\n\n")
_LONG_NUMBER = re.compile("[0-9](?:-?[0-9]){6}")
_WORD_END, _WORD_START = re.compile(r"[^\s<>\"'，。（）]*\Z"), re.compile(r"[^\s<>\"'，。（）)]*")


class PrivateUse(Struct, frozen=True):
    """One private value in a file: `masked` is how it is told, `key` a digest by which an allowed value is
    known, `fix` the mend that masks it."""

    kind: PrivateKind
    position: Position
    masked: str
    key: str
    fix: Fix = ()


def list_story_uses(document: Document, slug: str) -> tuple[PrivateUse, ...]:
    """What is private in a story's file, in its address too."""
    texts = [*_list_scalars(document.header)] if document.header else []
    joined = "\n\n".join([scalar.text for _, scalar in texts])
    uses = [*_search_body(document)]
    if may_hold_private(joined):
        uses += (use for key, scalar in texts for use in _search_scalar(key, scalar))
    if any(use.kind == "name" for use in uses) and (authors := _list_author_keys(document.header)):
        uses = [use for use in uses if use.kind != "name" or use.key not in authors]
    seeker = find_seeker(document.header)
    if seeker and (item := find_full_name(seeker.text)):
        uses += _search_name(seeker, item, document, texts)
    place = Position(document.path)
    uses += (_make(item, place) for item in (find_private(slug) if _LONG_NUMBER.search(slug) else ()))
    told: dict[tuple[Position, str], PrivateUse] = {}
    for use in uses:
        # The name of the seeker may have been found by the words beside it, too.
        told.setdefault((use.position, use.key), use)
    return tuple(told.values())


def _list_author_keys(root: Node | None) -> set[str]:
    """The digests of the names below a story's byline. A byline is public wherever it stands; who is also the
    help seeker is found by the seeker's own key."""
    values = [node for key, node in root.entries if key.text in BYLINES] if isinstance(root, Mapping) else []
    texts = [scalar.text for node in values for _, scalar in _list_scalars(node)]
    return {make_key(text) for text in texts} | {
        item.key for text in texts for item in find_in_source(text) if item.kind == "name"
    }


def list_page_uses(document: Document) -> tuple[PrivateUse, ...]:
    """What is private in the words of one of the platform's pages."""
    texts = _list_scalars(document.header) if document.header else ()
    return (*_search_body(document), *(use for key, text in texts for use in _search_scalar(key, text)))


def judge_page_uses(
    page: FreePage, uses: tuple[PrivateUse, ...]
) -> tuple[tuple[PrivateUse, ...], list[Problem]]:
    """What of a free page is private and not let pass by its `allow`, and what is wrong there; of a draft
    nothing is told."""
    if page.status == "draft":
        return (), []
    found, problems = {use.key for use in uses}, []
    for one in page.allow:
        if is_wild(one.text):
            problems.append(Problem(one.position, "allow.pattern"))
        elif found.isdisjoint(allow_written([one.text]).keys):
            problems.append(Problem(one.position, "allow.unused"))
    allowed = allow_written(one.text for one in page.allow if not is_wild(one.text))
    return tuple(use for use in uses if use.key not in allowed.keys), problems


def list_data_uses(root: Node | None, public: Container[str]) -> tuple[PrivateUse, ...]:
    """What is private in a file of data; values below the keys `public` are there to be known."""
    if not isinstance(root, Mapping):
        return ()
    entries = [(key, node) for key, node in root.entries if key.text not in public]
    texts = _list_scalars(Mapping(root.position, tuple(entries)))
    return tuple(use for key, text in texts for use in _search_scalar(key, text))


def allow_named(root: Node | None, public: Container[str]) -> AllowList:
    """Lets pass what stands below the keys `public` of a file of data."""
    values = [node for key, node in root.entries if key.text in public] if isinstance(root, Mapping) else []
    texts = (text for node in values for _, text in _list_scalars(node))
    return allow_written(one.text for one in texts)


def list_table_uses(path: str, text: str) -> tuple[PrivateUse, ...]:
    """What is private in a table of data, whose first row says what stands in each column."""
    rows = scan_rows(text) if text else []
    uses: list[PrivateUse] = []
    for row in rows[1:]:
        for head, cell in zip(rows[0], row, strict=False):
            place = Position(path, cell.line, cell.column)
            uses += (_make(item, place) for item in find_in_cell(head.text, cell.text))
    return tuple(uses)


def find_seeker(root: Node | None) -> Scalar | None:
    """How the header calls the help seeker."""
    case = root.get("case") if isinstance(root, Mapping) else None
    seeker = case.get("seeker") if isinstance(case, Mapping) else None
    name = seeker.get("name") if isinstance(seeker, Mapping) else seeker
    return name if isinstance(name, Scalar) else None


def allow_written(texts: Iterable[str]) -> AllowList:
    """Lets pass the values as they are written, and whatever the guard finds in them."""
    values = [*texts]
    keys = (item.key for text in values for item in find_in_source(text))
    return AllowList(allow_values(values).keys | frozenset(keys))


def _list_scalars(root: Node) -> Iterator[tuple[str, Scalar]]:
    """The texts of a header that may go out, each with its key."""
    waiting: list[tuple[str, Node]] = [("", root)]
    while waiting:
        key, node = waiting.pop()
        if isinstance(node, Scalar):
            yield key, node
        elif isinstance(node, Sequence):
            waiting += ((key, item) for item in reversed(node.items))
        else:
            waiting += (
                (name.text, value) for name, value in reversed(node.entries) if name.text not in _UNTOLD
            )


def _search_body(document: Document) -> Iterator[PrivateUse]:
    if items := find_in_source(document.body):
        text = _PlacedText(document.body, Position(document.path, document.body_line), items)
        yield from (_make(item, text.locate(item.start), text.fix(item)) for item in items)


def _search_scalar(key: str, scalar: Scalar) -> Iterator[PrivateUse]:
    items = find_in_source(scalar.text)
    if scalar.verbatim is None:
        yield from (_make(item, scalar.position) for item in items)
    elif items:
        text, is_address = _PlacedText(scalar.text, scalar.verbatim, items), key in _ADDRESSES
        yield from (
            _make(item, text.locate(item.start), () if is_address else text.fix(item)) for item in items
        )


def _search_name(
    seeker: Scalar, item: PrivateItem, document: Document, texts: list[tuple[str, Scalar]]
) -> Iterator[PrivateUse]:
    """The full name of the help seeker, and wherever else the story calls it."""
    yield _make(item, seeker.position)
    name = seeker.text.strip()
    places = [(Position(document.path, document.body_line), document.body)]
    places += ((one.verbatim, one.text) for _, one in texts if one.verbatim and one is not seeker)
    told = item._replace(masked=mask("name", name), key=make_key(name))
    for start, text in places:
        if name in text:
            placed = _PlacedText(text, start)
            found = re.finditer(re.escape(name), text)
            yield from (_make(told, placed.locate(one.start())) for one in found)


class _PlacedText:
    """A text whose lines are the file's from `start` on, each behind as many columns as the first, with the
    private items in it. Lines and paragraphs are counted once, however many items there are."""

    def __init__(self, text: str, start: Position, items: Iterable[PrivateItem] = ()) -> None:
        self._text, self._start, self._indent = text, start, start.column - 1
        self._line_starts = [0, *(one.end() for one in _LINE_END.finditer(text))]
        self._breaks = [one.start() for one in _PARAGRAPH_END.finditer(text)]
        numbers = Counter(number for item in items for number in self._list_paragraphs(item))
        self._starred = {
            number for number, count in numbers.items() if count > 1 or "*" in self._read_paragraph(number)
        }

    def locate(self, index: int) -> Position:
        """The place of an index of the text in the file."""
        line = bisect_right(self._line_starts, index) - 1
        column = index - self._line_starts[line] + 1 + self._indent
        return Position(self._start.path, self._start.line + line, column)

    def fix(self, item: PrivateItem) -> Fix:
        """The mend that masks an item; none inside a path, which would lead elsewhere, nor over the lines of
        a block."""
        old = self._text[item.start : item.end]
        if (self._indent and "\n" in old) or _is_in_path(self._text, item):
            return ()
        new = mask_source(item, self._text, self._choose_sign(item))
        return replace_at(self.locate(item.start), old, new) if new != old else ()

    def _choose_sign(self, item: PrivateItem) -> str:
        """A value of YAML may not begin with a star, most are shown as they are typed, and several stars in a
        paragraph, there or to come, are emphasis in Markdown."""
        return (
            PLAIN_MASK if self._indent or not self._starred.isdisjoint(self._list_paragraphs(item)) else MASK
        )

    def _list_paragraphs(self, item: PrivateItem) -> range:
        """The numbers of the paragraphs in which it stands."""
        return range(bisect_left(self._breaks, item.start), bisect_left(self._breaks, item.end - 1) + 1)

    def _read_paragraph(self, number: int) -> str:
        first = self._breaks[number - 1] if number else 0
        last = self._breaks[number] if number < len(self._breaks) else len(self._text)
        return self._text[first:last]


def _is_in_path(text: str, item: PrivateItem) -> bool:
    """Whether it stands in an address or a path: between two blanks with a slash, or as the target of a
    link."""
    before = _WORD_END.search(text, max(0, item.start - _LONGEST_PATH), item.start)
    after = _WORD_START.match(text, item.end, item.end + _LONGEST_PATH)
    around = f"{before[0] if before else ''}{after[0] if after else ''}"
    return not _PATH_SIGNS.isdisjoint(_ESCAPED.sub("", around)) or "](" in around


def _make(item: PrivateItem, position: Position, fix: Fix = ()) -> PrivateUse:
    return PrivateUse(item.kind, position, item.masked, item.key, fix)
