"""Joins Chinese lines: a newline between two wide characters, or beside a full-width mark, leaves no
space behind.

CSS Text 4 §4.1.3 (segment break transformation rules) and W3C CLREQ ask for it; browsers do
not do it, so the Markdown is joined before it becomes HTML. Raw HTML blocks are the editor's
own and stay as written. (pymdownx-cjk-autojoin 0.2 joins in the source: not beside `**`, links or
entities, and not beyond U+9FFF.)
"""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as etree
from unicodedata import category, east_asian_width

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

# Punctuation that Chinese shares with other scripts: Ambiguous in UAX #11, wide in Chinese text.
_SHARED = frozenset("“”‘’…—")
# Hangul is Wide in UAX #11, but Korean has spaces between words (CSS Text 4 §4.1.3).
_HANGUL = re.compile(
    "[\u1100-\u11ff\u302e\u302f\u3131-\u318f\u3200-\u321e\u3260-\u327e\ua960-\ua97f\uac00-\ud7ff]"
)

_INLINE = frozenset("a abbr b del em i ins mark q s small span strong u".split())
_INLINE_TAG = re.compile(rf"</?(?:{'|'.join(sorted(_INLINE))})(?=[\s/>])", re.IGNORECASE)
_ENTITY = re.compile(r"&[#\w]+;\Z")

# Stand-ins, as long as what they stand for: nothing visible, and something that is not text.
_NOTHING = "\0"
_OBJECT = "\ufffc"
_BLANK = frozenset(" \t\n\0")
_SPACE = re.compile(r"[ \t\n]+")
# What joints nearly always are: between characters and marks that are wide without a look.
_WIDE = "\u4e00-\u9fff，。；：？！、“”‘’《》（）…"
_PLAIN_JOINT = re.compile(rf"(?<=[{_WIDE}])\n(?=[{_WIDE}])")


def is_wide(char: str) -> bool:
    """True for a character that Chinese sets without a space beside it: East Asian Width W or F,
    quotes “ ” ‘ ’, … and —; never for Hangul. `char` is one character."""
    if "\u4e00" <= char <= "\u9fff":  # nearly always, and quick to tell
        return True
    return char in _SHARED or (east_asian_width(char) in "WF" and not _HANGUL.match(char))


def _join(before: str, after: str) -> bool:
    """Whether no space belongs between two characters: both wide, or one of them a full-width mark,
    which has its own space inside (W3C CLREQ §3.1.6)."""
    if is_wide(before) and is_wide(after):
        return True
    return any(east_asian_width(char) in "WF" and category(char)[0] == "P" for char in (before, after))


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
        if before > 0 and after < len(text) and _join(text[before - 1], text[after]):
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

    A flow runs through inline elements; code, images, footnote references and everything else
    end it, because what stands there is not a wide character.
    """

    flow: list[tuple[etree.Element, str, str]]

    def run(self, root: etree.Element) -> None:
        self.flow = []
        self._walk(root)
        self._close()

    def _walk(self, element: etree.Element) -> None:
        if element.tag in ("pre", "code"):
            return
        if element.text:
            self.flow.append((element, "text", element.text))
        for child in element:
            if child.tag in _INLINE:
                self._walk(child)
            else:
                if self.flow:
                    self._close()
                # Most blocks are one line without markup: nothing to walk through.
                if len(child) or "\n" in (child.text or ""):
                    self._walk(child)
                    self._close()
            if child.tail:
                self.flow.append((child, "tail", child.tail))

    def _close(self) -> None:
        flow, self.flow = self.flow, []
        whole = flow[0][2] if len(flow) == 1 else "".join(text for _, _, text in flow)
        if "\n" not in whole or "\n" not in whole.strip():
            return
        if len(flow) == 1:
            element, slot, _ = flow[0]
            short = _PLAIN_JOINT.sub("", whole)
            if "\n" not in short:
                setattr(element, slot, short)
                return
        joints = find_joints(HTML_PLACEHOLDER_RE.sub(self._stand_in, whole) if "\x02" in whole else whole)
        start = 0
        for element, slot, text in flow if joints else ():
            setattr(element, slot, cut_out(text, joints, start))
            start += len(text)

    def _stand_in(self, match: re.Match[str]) -> str:
        """What readers see of raw inline HTML: nothing of a tag, the character of an entity."""
        stash, index = self.md.htmlStash.rawHtmlBlocks, int(match[1])
        raw = stash[index] if index < len(stash) else ""
        char = _OBJECT
        if isinstance(raw, str) and _INLINE_TAG.match(raw):
            char = _NOTHING
        elif isinstance(raw, str) and _ENTITY.match(raw):
            char = html.unescape(raw)[:1]
        return char * len(match[0])
