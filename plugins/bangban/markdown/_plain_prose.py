"""The plain part of prose, told by its looks: what Markdown leaves as it is, and what the sanitizer
leaves as it is. It takes a short way; all else takes the long one.

Both ask for less than they could: only what is certain counts as plain.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from bangban.markdown._letters.same_letters import read_words
from bangban.support.patterns import compile_later

_LETTERS = r"A-Za-z\u3400-\u4dbf\u4e00-\u9fff"
_OPENING = "“‘「『（《【〈〔"
_MARKS = "，。、；：？！”’」』）》】〉〕…—·～％"
# Signs that mean something only at the start of a line, or beside a sign that is not listed.
_SIGNS = r""",;:.?!"')/%"""
# Nothing that begins a block; `1.` and `1)` begin a list.
_LINE = compile_later(
    rf"(?!\d+[.)])[{_LETTERS}0-9{_OPENING}]"
    rf"(?:[{_LETTERS}0-9{_OPENING}{_MARKS}{_SIGNS} (@+=~-]*[{_LETTERS}0-9{_MARKS}{_SIGNS}])?\n*"
)

# An address that becomes a link, and what is struck.
_MARKUP = re.compile(r"://|www\.|~~")

# The tags are looked at first, and then the words between them all at once: what ends at one sign is passed
# over many times faster than a set of signs.
_WORDS = "[^<]*+"
_INLINE = rf"{_WORDS}(?:(?:<strong>{_WORDS}</strong>|<em>{_WORDS}</em>|<br>){_WORDS})*+"
_PARAGRAPHS = rf"\n(?:<p>{_INLINE}</p>\n)++"
_ITEMS = rf"\n(?:<li>(?:{_PARAGRAPHS}|{_INLINE})</li>\n)++"
_BLOCKS = (
    rf"<p>{_INLINE}</p>",
    rf'<h2 id="[\w-]++">{_INLINE}</h2>',
    rf'<h3 id="[\w-]++">{_INLINE}</h3>',
    rf"<ul>{_ITEMS}</ul>",
    rf"<ol>{_ITEMS}</ol>",
    rf"<blockquote>{_PARAGRAPHS}</blockquote>",
    "<hr>",
)
_ID = re.compile(r' id="([^"]+)"')
# Nothing that an HTML parser drops or writes in another way.
_COMMON = compile_later(r"[^\x00-\x08\x0b-\x1f\x7f-\xa0\ufeff\ufffe\uffff\ud800-\udfff]*+")


@cache
def _compile_markup() -> re.Pattern[str]:
    # At the first question: a build may have nothing to convert.
    return re.compile(rf"(?:(?:{'|'.join(_BLOCKS)})(?:\n|\Z))*+")


def write_plain(text: str) -> str | None:
    """The HTML of a text of one line in which there is no markup of any kind; None for any other."""
    if not _LINE.fullmatch(text) or _MARKUP.search(text):
        return None
    line = text.rstrip("\n")
    return f"<p>{line}</p>"


def read_plain(markup: str, ids: Collection[str]) -> str | None:
    """The words of HTML that the sanitizer would leave as it is, and that has nothing to be told of: no
    link, picture, table or attribute but `ids`, each once. None for any other."""
    if not _compile_markup().fullmatch(markup):
        return None
    used = _ID.findall(markup) if ' id="' in markup else ()
    if len(used) != len(set(used)) or not all(one in ids for one in used):
        return None
    words = read_words(markup)
    if "&" in words or ">" in words:
        return None
    # What can be printed is common; a line end and a wide blank cannot.
    return words if words.isprintable() or _COMMON.fullmatch(words) else None
