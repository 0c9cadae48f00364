"""Attribute lists (`{: .class #id key=value }`) that take no words with them.

Python-Markdown 3.11.3 reads any words between braces, `**注意**{见下文}`, as names of attributes, and drops
them; and where a line has two closing braces, it moves the words between them.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor

_VALUE = r"""(?:"[^"{}\n]*+"|'[^'{}\n]*+'|[^\s{}"'=]++)"""
_ONE = rf"""(?:[#.][^\s{{}}"'=#.]++|[A-Za-z_:][A-Za-z0-9_:.-]*+={_VALUE})"""
_ANY = rf"(?:{_ONE}|[A-Za-z][A-Za-z-]*+)"

ATTRIBUTE_LIST = rf"\{{(?:[ ]*+{_ONE}(?:[ ]*+{_ONE})*+|:[ ]*+{_ANY}(?:[ ]++{_ANY})*+)[ ]*+\}}"
"""A regular expression for one. Names without a value (`reversed`) are read only behind `{:`."""

_FORM = rf"(?={ATTRIBUTE_LIST})\{{:?[ ]*+([^{{}}\n]*+)\}}"


class AttributeLists(Extension):
    """In the place of Python-Markdown's `AttrListExtension`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers it, as stock is."""
        md.treeprocessors.register(_Attributes(md), "attr_list", 8)
        md.registerExtension(self)


class _Attributes(AttrListTreeprocessor):
    """Stock, with its expressions replaced: those of the class are final for the type checker alone."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        vars(self).update(
            HEADER_RE=re.compile(rf"(?<![ ])[ ]++{_FORM}[ ]*+$"),
            BLOCK_RE=re.compile(rf"\n[ ]*+{_FORM}[ ]*+$"),
            INLINE_RE=re.compile(rf"^{_FORM}"),
        )
