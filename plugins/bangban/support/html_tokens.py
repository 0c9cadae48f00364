"""Reads the tags of HTML as browsers do: the tokenizer of the HTML Standard §13.2.5, for tags and
comments. It does not build a tree: who needs one asks the sanitizer.

`html.parser` takes twice as long and does not tell where a tag ends; selectolax (1.0) tells no places at all.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from bangban.support.patterns import compile_later

_ATTRIBUTE = r"""
    [\t\n\f\r /]*+ ([^\t\n\f\r />] [^\t\n\f\r />=]*+)
    (?: [\t\n\f\r ]*+ = [\t\n\f\r ]*+ ( "[^"]*+" | '[^']*+' | (?!["'>]) [^\t\n\f\r >]++ | (?=>|\Z) ) )?+
"""
_ATTRIBUTES = compile_later(_ATTRIBUTE, re.VERBOSE)
_TOKENS = rf"""
    <!-- (?: -?> | .*? (?: --!?> | \Z ) )           # a comment
    | < (?: [!?] | / (?![a-zA-Z]) ) [^>]*+ (?: > | \Z )   # what browsers take for a comment
    | < (/?) ([a-zA-Z] [^\t\n\f\r />]*+)
      ( (?: {re.sub(r"[(](?![?])", "(?:", _ATTRIBUTE)} )*+ ) [\t\n\f\r /]*+ >
"""
_TOKEN = compile_later(_TOKENS, re.VERBOSE | re.DOTALL)
# Without content, or closed by the next of their kind (HTML Standard §13.1.2), or no boxes: no parser looks
# up through them.
_FLAT = """area base br col embed hr img input link meta param source track wbr
    p li dt dd tr td th thead tbody tfoot colgroup option optgroup rt rp
    a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q ruby s samp small span strong sub sup
    time u var""".split()
_BOX = compile_later(rf"<(?!(?:{'|'.join(_FLAT)})[\s/>])[a-zA-Z]", re.IGNORECASE)
_DEEPEST = 500


class Tag(NamedTuple):
    """One tag: where it stands in the text, and what it says. Names are in ASCII lower case;
    values have their entities decoded; the first of two attributes of a name counts."""

    start: int
    end: int
    name: str
    closing: bool
    attributes: dict[str, str]


def iterate_tags(text: str, pattern: re.Pattern[str] = _TOKEN) -> Iterator[Tag]:
    """Each tag of `text`, in order, or those that `pattern`, by `compile_pattern`, leaves.
    Comments, doctypes and processing instructions are none."""
    for match in pattern.finditer(text):
        if match[2]:
            yield Tag(*match.span(), lower(match[2]), bool(match[1]), _read_attributes(match[3]))


def limit_depth(markup: str) -> str:
    """`markup` without the tags of boxes in more than 500 others: browsers do not nest them deeper either
    (512 in Chromium), and to read them takes time that grows with the square."""
    if markup.count("<") <= _DEEPEST or len(_BOX.findall(markup)) <= _DEEPEST:
        return markup
    pieces, last, depth = [], 0, 0
    for tag in iterate_tags(markup):
        if tag.name in _FLAT:
            continue
        if depth >= _DEEPEST + tag.closing:
            pieces.append(markup[last : tag.start])
            last = tag.end
        depth = max(depth - 1, 0) if tag.closing else depth + 1
    return "".join((*pieces, markup[last:]))


def compile_pattern(plain: Collection[str]) -> re.Pattern[str]:
    """A pattern for `iterate_tags` that skips, fast, tags of the elements `plain` that say nothing
    else (`<p>`), plain end tags, and links to a path (`<a href="…">` without a colon) or to a place in
    the same text."""
    link = r"""a [ ] (?: class="[^"&<>]*+" [ ] )?+ href="(?: \#[^"&<>]*+ | [^":&<>]*+ )" """
    skipped = rf"(?! (?: / [a-zA-Z0-9]++ | {link} | {'|'.join(sorted(plain))} ) > )"
    return re.compile(rf"(?= < {skipped} ) (?: {_TOKENS} )", re.VERBOSE | re.DOTALL)


def remove_tags(text: str) -> str:
    """`text` without tags and comments, entities decoded."""
    return html.unescape(_TOKEN.sub("", text))


def lower(name: str) -> str:
    """ASCII lower case, as HTML compares names: the Kelvin sign stays what it is."""
    return name.lower() if name.isascii() else "".join(c.lower() if c.isascii() else c for c in name)


def _read_attributes(text: str) -> dict[str, str]:
    attributes: dict[str, str] = {}
    for name, value in _ATTRIBUTES.findall(text):
        if value[:1] in ('"', "'"):
            value = value[1:-1]
        attributes.setdefault(lower(name), html.unescape(value))
    return attributes
