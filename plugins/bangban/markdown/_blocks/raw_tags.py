"""Python-Markdown's reading of HTML tags, in time that grows with the text alone.

For each `<a` that nobody closes, the parser of 3.11.3 looks through all that follows; for each comment behind
open tags, once for each of them; and for each end tag, through all that are open.
"""

from __future__ import annotations

from markdown.extensions.md_in_html import HtmlBlockPreprocessor, HTMLExtractorExtra

from bangban.markdown._blocks.end_tags import EndTags, OpenTagsField


class RawTags(HtmlBlockPreprocessor):
    """In the place of stock, with the same result."""

    def run(self, lines: list[str]) -> list[str]:
        """`lines` with one line for each piece of HTML that was put aside."""
        parser = _Extractor(self.md)
        parser.feed("\n".join(lines))
        parser.close()
        return "".join(parser.cleandoc).split("\n")


class _Extractor(HTMLExtractorExtra):
    stack = OpenTagsField()
    inline_stack = OpenTagsField()

    _known = ""
    _last = -1
    _read = ""
    _ends: EndTags | None = None

    def check_for_whole_start_tag(self, i: int) -> int:
        """Where the tag at `i` ends; -1 where the text ends first. Only one of these signs stops stock."""
        if self._known is not self.rawdata:
            self._known = self.rawdata
            self._last = max(self.rawdata.rfind(sign) for sign in (">", "`", "\0"))
        return -1 if i > self._last else super().check_for_whole_start_tag(i)

    def inline_close_follows(self, text: str) -> bool:
        """Whether a tag that is open in the paragraph is closed in it behind the comment `text`."""
        if not self.inline_stack:
            return False
        if self._ends is None or self._read is not self.rawdata:
            self._read, self._ends = self.rawdata, EndTags(self.rawdata)
        return self._ends.is_any_ahead(self.inline_stack.names, self.line_offset + self.offset + len(text))
