"""A place on a picture: two shares of its width and height."""

from __future__ import annotations

from msgspec import Struct

from bangban.content.schema.fields import Absence, JsonSchema, Reading
from bangban.frontmatter.nodes import Node, Scalar, Sequence


class FocusField(Struct, frozen=True):
    """`[x, y]`, from 0 (left, above) to 1 (right, below)."""

    def read(self, node: Node, reading: Reading) -> tuple[float, float] | Absence:
        """The two shares."""
        items = node.items if isinstance(node, Sequence) else ()
        shares = [_read_share(item) for item in items]
        if len(shares) != 2 or None in shares:
            return reading.tell(node.position, "picture.focus")
        return shares[0] or 0.0, shares[1] or 0.0

    def describe(self) -> JsonSchema:
        """Two numbers."""
        return {
            "type": "array",
            "items": {"type": "number", "minimum": 0, "maximum": 1},
            "minItems": 2,
            "maxItems": 2,
        }


def _read_share(node: Node) -> float | None:
    text = node.text.strip() if isinstance(node, Scalar) else ""
    # Not all that Python takes for a number: 1_0, 1e-1, nan.
    plain = text.isascii() and text.replace(".", "", 1).isdigit()
    share = float(text) if plain else -1.0
    return share if 0 <= share <= 1 else None
