"""The field of a story's language."""

from __future__ import annotations

from msgspec import Struct

from bangban.content.schema.fields import Absence, JsonSchema, PatternField, Reading
from bangban.content.schema.shown_values import show_value
from bangban.frontmatter.nodes import Node, Scalar
from bangban.locale.zh.choice_words import find_meant
from bangban.support.languages import OWN_LANGUAGE, OWN_TAGS, TAG_PATTERN, is_language


class LanguageField(Struct, frozen=True):
    """The tag of a language (BCP 47). A language in words, or as other programs write it, is told with the
    tag that is meant."""

    def read(self, node: Node, reading: Reading) -> str | Absence:
        """The tag as typed."""
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if is_language(text):
            return text
        meant = self._find_meant(text)
        if not meant:
            return reading.tell(node.position, "lang.form", text=show_value(node))
        if meant == OWN_LANGUAGE:
            return reading.tell(node.position, "lang.own", text=text)
        fix = node.rewrite(meant) if isinstance(node, Scalar) else ()
        return reading.tell(node.position, "lang.meant", fix, text=text, nearest=meant)

    def describe(self) -> JsonSchema:
        """The form of a tag."""
        return PatternField("lang.form", TAG_PATTERN).describe()

    def _find_meant(self, text: str) -> str:
        """`zh_CN.UTF-8` is a tag, too, of a program's setting."""
        tag = text.partition(".")[0].strip().replace("_", "-").replace(" ", "-")
        word = find_meant("lang.form", text) or find_meant("lang.form", tag)
        if word or not is_language(tag):
            return word
        return OWN_LANGUAGE if tag.lower() in OWN_TAGS else tag
