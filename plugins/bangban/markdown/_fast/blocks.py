"""Python-Markdown's block stage, which asks only processors that can have an answer.

Stock asks each of seventeen block processors about each block. Here a processor is passed over when
the block lacks what its test, or its run, cannot do without: the literals of its regular expression
(`literals`), or a space or newline at its start. Processors of strangers are always asked.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from markdown import Markdown
from markdown import blockprocessors as stock
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.abbr import AbbrBlockprocessor
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.extensions.def_list import DefListProcessor
from markdown.extensions.footnotes import FootnoteBlockProcessor
from markdown.extensions.md_in_html import MarkdownInHtmlProcessor
from markdown.extensions.tables import TableProcessor
from markdown.util import STX

from bangban.markdown._blocks.block_starts import Interruptions
from bangban.markdown._blocks.containers import Containers
from bangban.markdown._blocks.definitions import DefinitionReader
from bangban.markdown._blocks.rulers import Rulers
from bangban.markdown._fast.literals import Needs, Sieve, find_needs

# Tests that are false, and runs that change nothing and return False, unless this attribute of the
# processor, a regular expression, matches in the block.
_TESTS: dict[Callable[..., object], str] = {
    stock.HashHeaderProcessor.test: "RE",
    stock.SetextHeaderProcessor.test: "RE",
    stock.HRProcessor.test: "SEARCH_RE",
    stock.OListProcessor.test: "RE",
    stock.BlockQuoteProcessor.test: "RE",
    DefListProcessor.test: "RE",
    Interruptions.test: "RE",
    Rulers.test: "RE",
    Containers.test: "RE",
}
_RUNS: dict[tuple[Callable[..., object], Callable[..., object]], str] = {
    (stock.ReferenceProcessor.test, stock.ReferenceProcessor.run): "RE",
    (FootnoteBlockProcessor.test, FootnoteBlockProcessor.run): "RE",
    (AbbrBlockprocessor.test, AbbrBlockprocessor.run): "RE",
    (stock.ReferenceProcessor.test, DefinitionReader.run): "RE",
    (AbbrBlockprocessor.test, DefinitionReader.run): "RE",
}
# The same, where there is no such attribute.
_PIPES: Needs = (("|",), ("\n",))
_PLACEHOLDERS: Needs = ((STX,),)
# Tests that are false of a block that begins neither with a space nor with a newline.
_INDENTED = (
    stock.EmptyBlockProcessor.test,
    stock.ListIndentProcessor.test,
    stock.CodeBlockProcessor.test,
)
_NEVER: Needs = ((),)


class QuickBlockParser(BlockParser):
    """To stand in for the parser of a `Markdown` that is being built: takes its processors over."""

    def __init__(self, md: Markdown, parser: BlockParser) -> None:
        super().__init__(md)
        self.blockprocessors = parser.blockprocessors
        for processor in self.blockprocessors:
            processor.parser = self
        self._processors: list[BlockProcessor] = []
        self._watched: list[tuple[BlockProcessor, str]] = []
        self._regexes: list[re.Pattern[str]] = []
        self._known = self._is_inside = False
        self._flush = self._other = Sieve([])

    def parseBlocks(self, parent: etree.Element, blocks: list[str]) -> None:  # noqa: N802
        """Parses each block into `parent`, as stock does."""
        # Each level of a nested text costs no more frames of Python than stock's: its limit is theirs.
        with self._step_in():
            while blocks:
                if not self._known:
                    self._plan()
                block, processors = blocks[0], self._processors
                sieve = self._other if block[:1] in ("", " ", "\n") else self._flush
                for index in sieve.choose(block):
                    if blocks[0] is not block:
                        # A stranger left it to the others, but not as it was.
                        _pass_on(processors[index:], parent, blocks)
                        break
                    processor = processors[index]
                    if processor.test(parent, block) and processor.run(parent, blocks) is not False:
                        break

    @contextmanager
    def _step_in(self) -> Iterator[None]:
        """What is inside lists and quotes, of which there are many, has the same processors: they are looked
        over at the outermost."""
        if not (self._is_inside and self._known):
            self._plan()
        was_inside, self._is_inside = self._is_inside, True
        try:
            yield
        finally:
            self._is_inside = was_inside

    def _plan(self) -> None:
        """The processors as they are now, and sieves for them: for blocks that begin with text, and
        for others."""
        processors = list(self.blockprocessors)
        if processors == self._processors:
            regexes = [getattr(processor, name) for processor, name in self._watched]
            if regexes == self._regexes:
                return
        self._processors = processors
        self._watched = [(one, name) for one in processors if (name := _name_regex(one))]
        self._regexes = [getattr(processor, name) for processor, name in self._watched]
        self._known = all(_is_known(processor) for processor in processors)
        needs = [_find_needs(processor) for processor in processors]
        self._flush = Sieve([flush for flush, _ in needs])
        self._other = Sieve([other for _, other in needs])


def _pass_on(processors: list[BlockProcessor], parent: etree.Element, blocks: list[str]) -> None:
    for processor in processors:
        if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
            break


def _is_known(processor: BlockProcessor) -> bool:
    return type(processor).__module__.partition(".")[0] in ("markdown", "bangban")


def _name_regex(processor: BlockProcessor) -> str | None:
    """The attribute with the regular expression without which `processor` has nothing to do."""
    kind = type(processor)
    if kind.test is AdmonitionProcessor.test:
        return "RE"
    return _TESTS.get(kind.test) or _RUNS.get((kind.test, kind.run))


def _find_needs(processor: BlockProcessor) -> tuple[Needs, Needs]:
    """What a block must hold to concern `processor`: one that begins with text, and any other."""
    kind, name = type(processor), _name_regex(processor)
    needs = find_needs(getattr(processor, name)) if name else ()
    if "test" in vars(processor) or "run" in vars(processor):
        return (), ()
    if kind.test in _INDENTED and processor.tab_length > 0:
        return _NEVER, ()
    if kind.test is AdmonitionProcessor.test:
        return needs if processor.tab_length > 0 else (), ()
    if kind.test is TableProcessor.test:
        needs = _PIPES
    elif (kind.test, kind.run) == (MarkdownInHtmlProcessor.test, MarkdownInHtmlProcessor.run):
        needs = _PLACEHOLDERS
    return needs, needs
