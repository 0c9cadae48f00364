"""Lists, as CommonMark §5.2 and §5.3 read them, and the tasks of GitHub's Markdown.

What belongs to an item is indented as far as its first word, whatever that is: two spaces behind `-`, three
behind `1.`. Four are right for both, so that texts written for Python-Markdown mean what they meant.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown.util import AtomicString
from msgspec import Struct, field

from bangban.locale.zh.messages import LABELS
from bangban.markdown._blocks.block_starts import continues_text, find_mark

_SIGN = re.compile(r'<span class="(task-(?:open|done))">')
_TASK = re.compile(r"\[(?P<sign>[ xX])\][ ]+(?=\S)")
_WIDEST_GAP = 4
_FIRST_SIGNS = " -*+0123456789"
TASK_SIGNS = {"task-open": "☐", "task-done": "☑"}
"""The class of a task's sign, and the sign."""


class ItemMark(Struct, frozen=True):
    """Of an item. `kind` is the sign, or what stands behind the number; `offset` the column of its text."""

    kind: str
    number: int
    offset: int
    text: str


def read_mark(line: str) -> ItemMark | None:
    """The mark at the start of `line`; None where there is none."""
    found = find_mark(line) if line[:1] in _FIRST_SIGNS else None
    if not found:
        return None
    gap, text = len(found["gap"]), line[found.end() :]
    if not text or gap > _WIDEST_GAP:
        # An item that begins with a blank line, or with indented code.
        text, gap = " " * (gap - 1) * bool(text) + text, 1
    number = found["mark"][:-1]
    return ItemMark(found["mark"][-1], int(number or 1), found.end("mark") + gap, text)


class ListItem(Struct):
    """The lines of an item, without their indentation; `inner` is the mark of the list in it that is open."""

    lines: list[str] = field(default_factory=list)
    inner: ItemMark | None = None


class ListReading(Struct):
    """A list while its lines are read. `first` is the mark of its first item, `mark` that of its last."""

    first: ItemMark
    mark: ItemMark
    items: list[ListItem]
    is_loose: bool = False
    """Whether blank lines part its items, or what is in them."""

    def begin(self, mark: ItemMark) -> None:
        """A new item."""
        self.mark = mark
        self.items.append(ListItem())
        self._add(mark.text, is_parted=False)

    def take(self, line: str) -> bool:
        """Takes the line in; False when the list has ended before it."""
        lines = self.items[-1].lines
        if not line.strip():
            lines.append("")
            return True
        is_parted, is_empty = not lines[-1], not any(lines)
        # An item that begins with a blank line has nothing behind another one.
        if _count_blanks(line) >= self.mark.offset and not (is_empty and len(lines) > 1):
            self._add(line[self.mark.offset :], is_parted=is_parted and not is_empty)
            return True
        mark = read_mark(line)
        if mark and mark.kind == self.mark.kind:
            self.is_loose |= is_parted and not is_empty
            self.begin(mark)
            return True
        if is_parted or not continues_text(lines[-1], line):
            return False
        lines.append(line)
        return True

    def _add(self, line: str, *, is_parted: bool) -> None:
        item, mark, blanks = self.items[-1], read_mark(line), _count_blanks(line)
        inner = item.inner
        is_deeper = inner is not None and blanks >= inner.offset
        is_next = inner is not None and mark is not None and mark.kind == inner.kind
        if is_parted and not is_deeper and not is_next:
            self.is_loose, item.inner = True, None
        # In the middle of a paragraph a list begins with 1.
        is_text = inner is None and item.lines and item.lines[-1] and mark and mark.number != 1
        if mark and not is_deeper and not is_text:
            item.inner = mark
        item.lines.append(line)


def _count_blanks(line: str) -> int:
    return len(line) - len(line.lstrip(" ")) if line.startswith(" ") else 0


def read_list(lines: list[str], place: int, blocks: list[str]) -> tuple[ListReading, list[str], int]:
    """The list that begins in this line; then lines, and the place in them, where it has ended. It takes from
    `blocks`, which come behind `lines` and a blank line each, what belongs to it."""
    mark = read_mark(lines[place])
    if mark is None:
        raise ValueError(lines[place])
    reading = ListReading(mark, mark, [])
    reading.begin(mark)
    place += 1
    while True:
        while place < len(lines):
            if not reading.take(lines[place]):
                return reading, lines, place
            place += 1
        if not blocks:
            return reading, lines, place
        lines, place = blocks.pop(0).split("\n"), 0
        reading.take("")


def unwrap(part: etree.Element) -> None:
    """Paragraphs of a tight list are no elements (CommonMark §5.3)."""
    last: etree.Element | None = None
    for child in [*part]:
        if child.tag != "p" or child.attrib or len(child):
            last = child
            continue
        if last is None:
            part.text = (part.text or "") + (child.text or "")
        else:
            last.tail = child.text
        part.remove(child)


def name_tasks(markup: str) -> str:
    """Sanitised `markup` whose signs of tasks have names that a screen reader says."""
    return _SIGN.sub(lambda sign: f'{sign[0][:-1]} role="img" aria-label="{LABELS[sign[1]]}">', markup)


def mark_task(part: etree.Element) -> None:
    """`[ ]` and `[x]` at the start of an item become a sign."""
    bearer = part[0] if not part.text and len(part) and part[0].tag == "p" else part
    task = _TASK.match(bearer.text or "")
    if not task or isinstance(bearer.text, AtomicString):
        return
    kind = "task-open" if task["sign"] == " " else "task-done"
    sign = etree.Element("span", {"class": kind})
    sign.text = AtomicString(TASK_SIGNS[kind])
    sign.tail = f" {(bearer.text or '')[task.end() :]}"
    bearer.text = None
    bearer.insert(0, sign)
    part.set("class", "task")
