"""Joins Chinese lines: a newline between two wide characters, or beside a mark of Chinese, leaves no
space behind.

CSS Text 4 §4.1.3 (segment break transformation rules) and W3C CLREQ ask for it; browsers do
not do it, so the Markdown is joined before it becomes HTML. Raw HTML blocks are the editor's
own and stay as written. (pymdownx-cjk-autojoin 0.2 joins in the source: not beside `**`, links or
entities, and not beyond U+9FFF.) What a character is, `support.character_kinds` tells.
"""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from bangban.support.character_kinds import can_join
from bangban.support.patterns import compile_later

# Elements whose text is part of the line that they stand in; `code` also, but it stays as written.
_INLINE = frozenset(
    "a abbr b bdi bdo cite del dfn em i ins kbd mark q s samp small span strong u var".split()
)
# What stands for something else than text, or ends a line. All other raw tags show nothing themselves.
_OBJECTS = frozenset(
    """audio br button canvas embed hr iframe img input math object picture select sub sup svg textarea
    video""".split()
)
_TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])")
_ENTITY = re.compile(r"&[#\w]+;\Z")

# Stand-ins, as long as what they stand for: nothing visible, something that is not text, and Han.
_NOTHING = "\0"
_OBJECT = "\ufffc"
_HAN = "\u4e00"
_BLANK = frozenset(" \t\n\0")
_SPACE = re.compile(r"[ \t\n]+")
# What joints nearly always are: between characters and marks that are wide without a look.
_WIDE = "\u4e00-\u9fff，。；：？！、“”‘’《》（）…"
_PLAIN_JOINT = compile_later(rf"(?<=[{_WIDE}])\n(?=[{_WIDE}])")


def find_joints(text: str) -> list[tuple[int, int]]:
    """Spans of `text` to cut out: newlines that leave no space behind, and the spaces around."""
    joints: list[tuple[int, int]] = []
    newline = text.find("\n")
    while newline >= 0:
        before, after = newline, newline + 1
        while before and text[before - 1] in _BLANK:
            before -= 1
        while after < len(text) and text[after] in _BLANK:
            after += 1
        if before > 0 and after < len(text) and can_join(text, before, after):
            joints += _list_spaces(text, before, after)
        newline = text.find("\n", after)
    return joints


def _list_spaces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if _NOTHING not in text[start:end]:
        return [(start, end)]
    return [run.span() for run in _SPACE.finditer(text, start, end)]


def cut_out(text: str, joints: list[tuple[int, int]], start: int = 0) -> str:
    """`text`, which stands at `start` of a longer one, without what `joints` say of that."""
    pieces, last = [], 0
    for left, right in joints:
        left, right = max(left - start, 0), min(right - start, len(text))
        if left < right:
            pieces.append(text[last:left])
            last = right
    return "".join((*pieces, text[last:])) if last else text


class SoftBreaks(Extension):
    """The Python-Markdown extension: joins lines once all inline markup and escapes are read."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after `unescape` (priority 0), when the text is what readers will see."""
        md.treeprocessors.register(_Joiner(md), "soft_breaks", -5)


class _Joiner(Treeprocessor):
    """Collects each flow of text, a list of (element, "text" or "tail", its value), and joins its lines.

    A flow runs through inline elements, and sees the letters of code, where nothing is joined; images,
    footnote references and everything else end it, because what stands there is not text.
    """

    flow: list[tuple[etree.Element | None, str, str]]

    def run(self, root: etree.Element) -> None:
        self.flow = []
        self._walk(root)
        self._close()

    def _walk(self, element: etree.Element) -> None:
        if element.tag == "pre":
            return
        if element.text:
            self.flow.append((element, "text", element.text))
        for child in element:
            if child.tag in _INLINE:
                self._walk(child)
            elif child.tag == "code":
                self.flow.append((None, "", _show_code(child.text or "")))
            else:
                self._walk_apart(child)
            if child.tail:
                self.flow.append((child, "tail", child.tail))

    def _walk_apart(self, block: etree.Element) -> None:
        if self.flow:
            self._close()
        # Most blocks are one line without markup: nothing to walk through.
        if len(block) or "\n" in (block.text or ""):
            self._walk(block)
            self._close()

    def _close(self) -> None:
        flow, self.flow = self.flow, []
        whole = flow[0][2] if len(flow) == 1 else "".join(text for _, _, text in flow)
        if "\n" not in whole or "\n" not in whole.strip():
            return
        element, slot, _ = flow[0]
        if len(flow) == 1 and element is not None:
            short = _PLAIN_JOINT.sub("", whole)
            if "\n" not in short:
                setattr(element, slot, short)
                return
        joints = find_joints(HTML_PLACEHOLDER_RE.sub(self._stand_in, whole) if "\x02" in whole else whole)
        start = 0
        for element, slot, text in flow if joints else ():
            if element is not None:
                setattr(element, slot, cut_out(text, joints, start))
            start += len(text)

    def _stand_in(self, match: re.Match[str]) -> str:
        """What readers see of raw inline HTML: nothing of a tag, the character of an entity."""
        stash, index = self.md.htmlStash.rawHtmlBlocks, int(match[1])
        raw = stash[index] if index < len(stash) else ""
        char = _OBJECT
        if isinstance(raw, str):
            char = html.unescape(raw)[:1] if _ENTITY.match(raw) else _show_tag(raw)
        return char * len(match[0])


def _show_tag(raw: str) -> str:
    """What stands for a raw tag: a ruby ends in the character that it reads."""
    if raw.startswith("<!--"):
        return _NOTHING
    tag = _TAG_NAME.match(raw)
    name = tag[1].lower() if tag else ""
    if name == "ruby" and raw.startswith("</"):
        return _HAN
    return _NOTHING if name and name not in _OBJECTS else _OBJECT


def _show_code(text: str) -> str:
    """The letters of code with signs in place of its newlines, which stay."""
    return text.replace("\n", _OBJECT)
