"""Whether a text and its page are letter for letter the same: a look that costs next to nothing, and
that nearly all texts pass.

Both are read anew, each in one or two steps of a C library: of the page what stands between its tags, of
the text what stands between the marks of Markdown. Where the rest is equal, nothing is lost, added or
moved. Nothing is known here of what the converter did, and a mark that is none is a difference: what is
not the same at this look is not wrong, it is looked at more closely.
"""

from __future__ import annotations

import html
import re

# All patterns begin with a single sign: `re` finds that many times faster than a set of signs.
# Between a `>` and a `<` stands text. A line end behind a tag is none.
_WORDS = re.compile(r">\n?+([^<]++)")
# Marks at the start of a line, and the numbers of a list: none stands behind `#`.
_MARKS = re.compile(r"\n[\n#>+: -]*+")
_NUMBERED = re.compile(r"\n[\n >+-]*+(?:[0-9]++[.)] [ >+-]*+)*+[#: ]*+")
_BLANKS = "\n \u3000\xa0"
_FIRST = tuple("#>+:- ")
_TARGET = re.compile(r"\]\([^()\s\"'<>]*+(?:[ ]\"[^\"\n]*+\")?+\)")


def read_words(page: str) -> str:
    """What stands between the tags of `page`, safe HTML: entities as they are written."""
    words = "".join(_WORDS.findall(page))
    return words if page.startswith("<") else page.partition("<")[0] + words


def is_same(source: str, words: str) -> bool:
    """True where `words`, those of a page, are `source`, a Markdown text, to the last sign, but for marks
    that are no letters: `*` and `` ` ``, line ends, marks and numbers at the start of lines, brackets and
    targets of links."""
    # One sign in place of another costs less than none. What stands behind it is no start of a line, but all
    # that is passed over there are marks.
    text = source.replace("*", "\n") if "*" in source else source
    text = f"\n{text}" if text[:1] in _FIRST else text
    return "".join(_MARKS.split(text)) == words or _is_same_at_length(source, words)


def _is_same_at_length(source: str, words: str) -> bool:
    """The same, where there are links, numbered lists, code, lines of Latin words, wide blanks, or signs of
    HTML."""
    if "|" in source or "!" in source or "<" in source:
        # Tables, pictures, tags: they say more than words.
        return False
    # Numbers first: in bold words, code, or a link they are words.
    text = "".join(_NUMBERED.split(f"\n{source}")).replace("*", "").replace("`", "")
    if "[" in text:
        text = _TARGET.sub("", text).replace("[", "")
    words = html.unescape(words) if "&" in words else words
    for blank in _BLANKS:
        if blank in text or blank in words:
            text, words = text.replace(blank, ""), words.replace(blank, "")
    return text == words
