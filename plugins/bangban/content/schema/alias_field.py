"""An old address of a story, which leads to where it stands now."""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct

from bangban.content.model.placed import Reference
from bangban.content.schema.fields import Absence, JsonSchema, Reading
from bangban.content.schema.shown_values import anchor, show_value
from bangban.frontmatter.nodes import Node, Scalar

# Names that every server and file system takes, and no `_redirects` file reads as a pattern: letters of any
# script, digits and hyphens. Only the last one may have a dot: it is a page by its suffix.
_PART = r"[0-9A-Za-z\u00a1-\uffff][0-9A-Za-z_\u00a1-\uffff-]{0,80}"
_FORM = rf"/?(?:{_PART}/){{0,8}}{_PART}(?:/|\.html?|\.shtml)?"


class AliasField(Struct, frozen=True):
    """`/cases/lamp/`, `2019/05/lamp.html`: an address of this site, from its root."""

    def read(self, node: Node, reading: Reading) -> Reference | Absence:
        """A Reference to the address without the slash in front, noted with the reading."""
        text = unicodedata.normalize("NFC", node.text.strip()) if isinstance(node, Scalar) else ""
        if not text.isprintable() or not re.fullmatch(_FORM, text):
            return reading.tell(node.position, "alias.form", text=show_value(node))
        reference = Reference(normalize_alias(text), node.position, isinstance(node, Scalar) and node.quoted)
        reading.references.append(("alias", reference))
        return reference

    def describe(self) -> JsonSchema:
        """A text of this form."""
        return {"type": ["string", "integer"], "pattern": anchor(_FORM), "patternErrorMessage": "alias.form"}


def normalize_alias(text: str) -> str:
    """An address as `content.urls` has them: no slash in front, and one behind unless it is a file."""
    bare = text.strip("/")
    return bare if "." in bare else f"{bare}/"
