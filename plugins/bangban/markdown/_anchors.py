"""Ids that a text may have on a page where other texts, and the page itself, have ids too.

A content id holds a character beyond ASCII, or begins with `h-` (headings, `{#…}`) or with
`fn:`/`fnref:` (footnotes). A page's own ids are ASCII and begin otherwise: they cannot clash.
Where a page shows several texts, each gets a `prefix` of its own.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

_NOTE = re.compile(r"fn(ref\d*)?:(.*)\Z", re.DOTALL)
_UNFIT = re.compile(r"[^\w-]+")


def name_anchor(word: str, prefix: str = "") -> str:
    """The content id for a heading's slug or an editor's `{#word}`."""
    fit = _UNFIT.sub("-", word).strip("-_")
    return prefix + fit if fit and not fit.isascii() else f"{prefix}h-{fit}"


class Anchors(Treeprocessor):
    """Renames the ids of a converted text, and the text's own links to them; `ids` holds the ids it made, in
    document order."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.begin("")

    def begin(self, prefix: str) -> None:
        """Before each text: what its ids begin with."""
        self.prefix = prefix
        self.ids: dict[str, None] = {}
        self._counts: dict[str, int] = {}

    def run(self, root: etree.Element) -> None:
        """Renames them all."""
        names: dict[str, str] = {}
        notes: dict[str, int] = {}
        for element in root.iter():
            old = element.get("id")
            if old is not None:
                new = self._make_unique(self._rename(old, notes))
                element.set("id", new)
                names.setdefault(old, new)
        for link in root.iter("a"):
            target = link.get("href") or ""
            if target.startswith("#") and target[1:] in names:
                link.set("href", f"#{names[target[1:]]}")

    def _rename(self, old: str, notes: dict[str, int]) -> str:
        note = _NOTE.match(old)
        if not note:
            return name_anchor(old, self.prefix)
        number = notes.setdefault(note[2], len(notes) + 1)
        return f"fn{note[1] or ''}:{self.prefix}{number}"

    def _make_unique(self, name: str) -> str:
        ids, unique, count = self.ids, name, self._counts.get(name, 1)
        while unique in ids or unique.endswith("h-"):
            unique = f"{name}{'' if name.endswith('-') else '-'}{count}"
            count += 1
        self._counts[name] = count
        ids[unique] = None
        return unique
