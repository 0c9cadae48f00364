"""Definitions of links and of abbreviations, in time that grows with the block they stand in.

Python-Markdown reads one of them and puts all that follows back, to be looked at by all processors again; and
it looks for the end of each from every line that could begin one. Here a block is read on where no other
processor could claim what follows.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor, ReferenceProcessor
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrBlockprocessor, AbbrExtension

# As in stock; but whether a title ends the line is known before it is looked for at each sign of the address.
_REFERENCE = re.compile(
    r"""^[ ]{0,3}\[(?P<name>[^\[\]]*)\]:[ ]*+(?:\n[ ]*+)?
    (?=(?:.*(?:(?P<quote>["'])|(?P<bracket>\)))[ ]*+$)?)
    (?P<address>[^\s]+)[ ]*+(?P<next>\n[ ]*+)?
    (?:(?(next)|(?=(?P=quote)))(?P<sign>["'])(?P<title>.*)(?P=sign)[ ]*+
    |(?(next)|(?(bracket)|(?!)))\((?P<words>.*)\)[ ]*+)?$""",
    re.MULTILINE | re.VERBOSE,
)
# How a line begins that is text, and nothing but text, unless the next one underlines it.
_TEXT = re.compile(r"[ ]{0,3}(?:[^\W\d]|\[|\*\[)[^\n]*+(?!\n(?:=+|-+)[ ]*+(?:\n|\Z))")
_ABBREVIATION = re.compile(r"^\*\[", re.MULTILINE)
_NEWLINES = re.compile(r"\n++")
_END_OF_NAME = re.compile(r"\][ ]?:")


class Definitions(Extension):
    """Puts processors of its own in the place of Python-Markdown's for references."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers it, as stock is."""
        md.parser.blockprocessors.register(_ReferenceReader(md.parser), "reference", 15)


class AbbreviationDefinitions(AbbrExtension):
    """The same for abbreviations."""

    abbrs: dict[str, str]

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers it, as stock is."""
        super().extendMarkdown(md)
        md.parser.blockprocessors.register(_AbbreviationReader(md.parser, self.abbrs), "abbr", 16)


class DefinitionReader(BlockProcessor):
    """Takes definitions out of a block; what stands between them goes back, a block each."""

    def run(self, parent: etree.Element, blocks: list[str]) -> bool:  # noqa: ARG002
        """False where the block has none."""
        block, parts, place = blocks[0], [], 0
        # The first two lines of what goes back may make a table.
        is_plain = "|" not in block
        match = self.find(block, 0)
        while match and self.take(match):
            parts.append(block[place : match.start()])
            place = match.end()
            match = self.find(block, place)
            following = _NEWLINES.match(block, place)
            begin = following.end() if following else place
            is_next = match is not None and match.start() == begin and self.follows(match)
            if not is_next and not (is_plain and _TEXT.match(block, begin)):
                break
        if not parts:
            return False
        between = [part.strip("\n") for part in parts]
        blocks[:1] = [part for part in (*between, block[place:].lstrip("\n")) if part.strip()]
        return True

    def find(self, block: str, place: int) -> re.Match[str] | None:
        """The first definition from `place` on."""
        raise NotImplementedError

    def take(self, match: re.Match[str]) -> bool:
        """Keeps the definition; False where it is none."""
        raise NotImplementedError

    def follows(self, match: re.Match[str]) -> bool:  # noqa: ARG002
        """Whether stock takes it, directly behind another, before any other processor sees it."""
        return False


class _ReferenceReader(DefinitionReader, ReferenceProcessor):
    def find(self, block: str, place: int) -> re.Match[str] | None:
        return _REFERENCE.search(block, place)

    def take(self, match: re.Match[str]) -> bool:
        address = match["address"].lstrip("<").rstrip(">")
        self.parser.md.references[match["name"].strip().lower()] = (address, match["title"] or match["words"])
        return True

    def follows(self, match: re.Match[str]) -> bool:
        return "\n" not in match[0]


class _AbbreviationReader(DefinitionReader, AbbrBlockprocessor):
    def find(self, block: str, place: int) -> re.Match[str] | None:
        start = _ABBREVIATION.search(block, place)
        while start:
            end = _END_OF_NAME.search(block, start.end())
            slash = block.rfind("\\", start.end(), end.start()) if end else -1
            if slash < 0:
                return self.RE.match(block, start.start()) if end else None
            start = _ABBREVIATION.search(block, slash)
        return None

    def take(self, match: re.Match[str]) -> bool:
        word, meaning = match["abbr"].strip(), match["title"].strip()
        if meaning in ("''", '""') and word:
            self.abbrs.pop(word, None)
        elif word and meaning:
            self.abbrs[word] = meaning
        return bool(word and meaning)
