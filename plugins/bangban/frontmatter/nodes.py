"""The values of a YAML text, each with its place: text stays text until a field parses it."""

from __future__ import annotations

from msgspec import Struct

from bangban.diagnostics.fixes import Fix, replace_at
from bangban.diagnostics.problems import Position


class Scalar(Struct, frozen=True):
    """One value as the editor typed it. `position` is its first character (a quote, if any), or the
    place behind the colon when nothing stands there; `quoted` tells of 'single' or "double" quotes.

    `verbatim` is the place of the text's own first character where each line of the text is one of
    the file's, indented alike (`text: |`, or all on one line); None where it was folded or escaped.
    `quote` is the sign, where it is known.
    """

    position: Position
    text: str
    quoted: bool = False
    verbatim: Position | None = None
    quote: str = ""

    def rewrite(self, new: str) -> Fix:
        """The fix that writes `new`, as YAML, in the place of the whole value, its quotes included; none for
        a value that was folded, escaped or stands in a block of its own."""
        at = self.verbatim
        if not self.text or at is None or at.line != self.position.line or (self.quoted and not self.quote):
            return ()
        return replace_at(self.position, f"{self.quote}{self.text}{self.quote}", new)


class Sequence(Struct, frozen=True):
    """A list of values."""

    position: Position
    items: tuple[Node, ...] = ()


class Mapping(Struct, frozen=True):
    """Keys and values in the order of the file, each key once.

    `broken` names keys that stand in the file but whose value could not be read (this has been told
    already), or could be read only in part: whoever misses them need not say so again.
    """

    position: Position
    entries: tuple[tuple[Scalar, Node], ...] = ()
    broken: frozenset[str] = frozenset()

    def get(self, name: str) -> Node | None:
        """The value of the key `name`, or None."""
        for key, value in self.entries:
            if key.text == name:
                return value
        return None

    def keys(self) -> tuple[str, ...]:
        """The names of the keys, in the order of the file."""
        return tuple(key.text for key, _ in self.entries)


Node = Scalar | Sequence | Mapping
