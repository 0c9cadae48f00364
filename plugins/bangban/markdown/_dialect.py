"""The Markdown of this site: Python-Markdown with its own extensions, adapted to Chinese.

Blocks are what the previews of common editors show (`_blocks`: lists, quotes, headings, code, HTML), as are
struck words and bare links (GitHub's Markdown). Added is what Chinese needs: a hard break by backslash,
abbreviations found without spaces around them, Chinese titles of notes. And no letters are lost in
emphasis, attribute lists and tables.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrTreeprocessor
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension, FootnoteInlineProcessor
from markdown.extensions.md_in_html import MarkdownInHtmlExtension
from markdown.extensions.toc import TocExtension, slugify_unicode
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    IMAGE_REFERENCE_RE,
    ImageInlineProcessor,
    ImageReferenceInlineProcessor,
    Pattern,
    ShortImageReferenceInlineProcessor,
    SimpleTagInlineProcessor,
    SubstituteTagInlineProcessor,
)

from bangban.locale.zh.messages import LABELS
from bangban.markdown._blocks.block_starts import HashHeadings, Interruptions
from bangban.markdown._blocks.containers import Containers
from bangban.markdown._blocks.definition_lists import DefinitionLists
from bangban.markdown._blocks.definitions import AbbreviationDefinitions, Definitions
from bangban.markdown._blocks.fences import Fences
from bangban.markdown._blocks.note_blocks import NoteBlocks
from bangban.markdown._blocks.raw_blocks import RawBlocks
from bangban.markdown._blocks.raw_tags import RawTags
from bangban.markdown._blocks.rulers import Rulers
from bangban.markdown._blocks.whole_tables import WholeTables
from bangban.markdown._fast.fast_converter import QuickMarkdown
from bangban.markdown._fast.trees import QuickToc
from bangban.markdown._inlines.attribute_lists import AttributeLists
from bangban.markdown._inlines.bare_links import BareLinks
from bangban.markdown._inlines.brackets import find_links_quickly
from bangban.markdown._inlines.code_spans import CodeSpans
from bangban.markdown._inlines.emphasis import Emphasis
from bangban.markdown.pull_quotes import PullQuotes


def build_markdown(*more: Extension, quick: bool = True) -> Markdown:
    """A new Markdown instance with every extension of the site, and `more`. Building costs about
    1 ms; reuse it with `reset()`. Without `quick` it is Python-Markdown's own, to be compared with."""
    build = QuickMarkdown if quick else Markdown
    md = build(extensions=[*_list_extensions(quick), *more], output_format="html")
    md.treeprocessors.register(PullQuotes(md), "pull_quotes", 25)
    find_links_quickly(md)
    return md


def _list_extensions(quick: bool) -> Iterable[Extension]:
    yield WholeTables(use_align_attribute=True)
    yield _WholeNotes(BACKLINK_TITLE=LABELS["note.back"], BACKLINK_TEXT="&#8617;&#65038;")
    yield AttributeLists()
    yield DefinitionLists()
    yield FencedCodeExtension()
    yield MarkdownInHtmlExtension()
    yield _Blocks()
    yield (_HeadingIds if quick else TocExtension)(marker="", slugify=slugify_unicode)
    yield Definitions()
    yield _Abbreviations()
    yield NoteBlocks()
    yield _HardBreaks()
    yield _PictureWords()
    yield CodeSpans()
    yield BareLinks()
    yield _StruckWords()
    yield Emphasis()


class _WholeNotes(FootnoteExtension):
    """Two notes of one name are one note of two paragraphs: Python-Markdown keeps but the last. And one that
    is cited thousands of times takes no time: Python-Markdown counts from 2 each time."""

    def reset(self) -> None:
        """Forgets the text."""
        super().reset()
        self._counts: Counter[str] = Counter()
        self._ordered: set[str] = set()
        self._numbers: dict[str, int] = {}

    def addFootnoteRef(self, id: str) -> None:  # noqa: N802  # as in Python-Markdown
        """Keeps the name of a note that is cited."""
        if id not in self._ordered:
            self._ordered.add(id)
            self.footnote_order.append(id)

    def extendMarkdown(self, md: Markdown) -> None:
        super().extendMarkdown(md)
        md.inlinePatterns.register(_NoteReference(r"\[\^([^\]]*)\]", self), "footnote", 175)

    def number(self, id: str) -> int:
        """The place of a note among the notes (from 1), in the order of the source."""
        if len(self._numbers) != len(self.footnotes):
            self._numbers = {name: index for index, name in enumerate(self.footnotes, 1)}
        return self._numbers[id]

    def unique_ref(self, reference: str, found: bool = False) -> str:
        """The name of one more reference: `fnref:a`, `fnref2:a`, `fnref3:a`."""
        if not found:
            return reference
        self.found_refs[reference] = self.found_refs.get(reference, 0) + 1
        kind, separator, rest = reference.partition(self.get_separator())
        name = reference
        while name in self.used_refs:
            self._counts[reference] += 1
            name = f"{kind}{self._counts[reference] + 1}{separator}{rest}"
        self.used_refs.add(name)
        return name

    def setFootnote(self, id: str, text: str) -> None:  # as in Python-Markdown
        """Keeps the text of a note."""
        super().setFootnote(id, f"{self.footnotes[id]}\n\n{text}" if id in self.footnotes else text)


class _NoteReference(FootnoteInlineProcessor):
    """`[^a]`: Python-Markdown counts all notes for each."""

    footnotes: _WholeNotes

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override]  # noqa: ARG002  # as in Python-Markdown
        notes, name = self.footnotes, m[1]
        if name not in notes.footnotes:
            return None, None, None
        notes.addFootnoteRef(name)
        sup = Element("sup", {"id": notes.makeFootnoteRefId(name, found=True)})
        link = SubElement(sup, "a", {"href": f"#{notes.makeFootnoteId(name)}", "class": "footnote-ref"})
        link.text = notes.getConfig("SUPERSCRIPT_TEXT").format(notes.number(name))
        return sup, m.start(), m.end()


class _HeadingIds(TocExtension):
    TreeProcessorClass = QuickToc


class _Blocks(Extension):
    """Blocks as in CommonMark, in the place of Python-Markdown's own."""

    def extendMarkdown(self, md: Markdown) -> None:
        blocks = md.parser.blockprocessors
        for name in ("indent", "olist", "ulist", "quote"):
            blocks.deregister(name)
        # Before tables (75) and headings (70), which look for theirs in all lines of a block.
        blocks.register(Interruptions(md.parser), "interruption", 78)
        blocks.register(Containers(md.parser), "container", 77)
        blocks.register(Rulers(md.parser), "rulers", 76)
        blocks.register(HashHeadings(md.parser), "hashheader", 70)
        md.preprocessors.register(Fences(md, {"lang_prefix": "language-"}), "fenced_code_block", 25)
        md.preprocessors.register(RawBlocks(md), "raw_blocks", 22)
        md.preprocessors.register(RawTags(md), "html_block", 20)


class _StruckWords(Extension):
    """`~~甲~~` is struck. Two signs exactly: one stands for a range in Chinese (3~5天)."""

    def extendMarkdown(self, md: Markdown) -> None:
        # An end is looked for up to the next two signs only: the time stays linear.
        pattern = r"(?<!~)()~~(?!~)(?=\S)((?:[^~]|~(?!~))*+)(?<=\S)~~(?!~)"
        md.inlinePatterns.register(SimpleTagInlineProcessor(pattern, "del"), "struck", 65)
        md.ESCAPED_CHARS.append("~")


class _HardBreaks(Extension):
    """Two spaces or a backslash (CommonMark §6.7) at the end of a line make `<br>`."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.register(
            SubstituteTagInlineProcessor(r"(?:(?<! ) {2,}+|\\)\n", "br"), "linebreak", 100
        )


class _PictureWords(Extension):
    """The words for a picture keep their letters, also those of emphasis in a link in them: Python-Markdown
    3.11.3 leaves its own marks there (`klzzwxh:0000`)."""

    def extendMarkdown(self, md: Markdown) -> None:
        patterns = md.inlinePatterns
        patterns.register(_Picture(IMAGE_LINK_RE, md), "image_link", 150)
        patterns.register(_NamedPicture(IMAGE_REFERENCE_RE, md), "image_reference", 140)
        patterns.register(_ShortNamedPicture(IMAGE_REFERENCE_RE, md), "short_image_ref", 125)


class _WholeWords(Pattern):
    def unescape(self, text: str) -> str:
        """The text without marks: what stands for one may hold others."""
        found = super().unescape(text)
        return found if found == text else self.unescape(found)


class _Picture(_WholeWords, ImageInlineProcessor):
    pass


class _NamedPicture(_WholeWords, ImageReferenceInlineProcessor):
    pass


class _ShortNamedPicture(_WholeWords, ShortImageReferenceInlineProcessor):
    pass


class _Abbreviations(AbbreviationDefinitions):
    """`*[HTML]: …` also where Chinese characters touch the word, which Python's word boundary
    takes for one long word."""

    def extendMarkdown(self, md: Markdown) -> None:
        super().extendMarkdown(md)
        md.treeprocessors.register(_AbbreviationFinder(md, self.abbrs), "abbr", 7)


class _AbbreviationFinder(AbbrTreeprocessor):
    def run(self, root: Element) -> None:
        words = sorted((word for word in self.abbrs if word), key=lambda word: (-len(word), word))
        if words:
            self.RE = re.compile(rf"(?a:(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w))")
            self.iter_element(root)
