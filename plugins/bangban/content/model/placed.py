"""What a key of the front matter may hold besides plain values, with the place where the editor wrote it."""

from __future__ import annotations

from msgspec import Struct

from bangban.diagnostics.fixes import Fix, replace_at
from bangban.diagnostics.problems import Position


class Reference(Struct, frozen=True):
    """A name of something that stands elsewhere, and where the editor wrote it: in quotes if `quoted`."""

    id: str
    position: Position
    quoted: bool = False

    def rewrite(self, new: str) -> Fix:
        """The fix that writes another name in its place."""
        return replace_at(self.position.shift(self.quoted), self.id, new)


class Text(Struct, frozen=True):
    """Markdown inside the front matter, and where it begins. `verbatim` is the place of its first character
    where its lines are the file's, None where YAML has folded or escaped them."""

    markdown: str
    position: Position
    verbatim: Position | None = None
