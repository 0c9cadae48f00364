"""Signs of other programs: `==a==`, `$a^2$`, `{.class}`, entities without their end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

from bangban.markdown._unread.page_words import Unread, keep_shown
from bangban.support.patterns import compile_later

_MARK = re.compile(r"(?<![=<>!])==(?=[^\s=])[^=\n]{1,200}(?<=\S)==(?!=)")
_MATH = re.compile(r"\$\$[^$\n]{1,200}\$\$|\$(?=[^\s$])[^$\n]{0,100}[\\^_{][^$\n]{0,100}\$")
_RAISED = re.compile(r"(?<=\w)\^[^\s^\[\]]{1,20}\^(?!\w*\])|(?<=\w)(?<!~)~[\w+-]{1,20}~(?!~)")
_CLASS = re.compile(r"\{:?[ ]?[.#][\w-]{1,50}[^{}\n]{0,100}\}|\{:[^{}\n]{1,100}\}")
_ENTITY = re.compile(r"&(?:(?P<name>[a-zA-Z]{2,31})|#[0-9]{2,7}|#[xX][0-9a-fA-F]{2,6})(?![a-zA-Z0-9;=])")
_WRITTEN = re.compile(r"&amp;(?P<name>[a-zA-Z]{2,31}|#[0-9]{2,7});")
_WRITTEN_SHOWN = re.compile(r"&(?P<name>[a-zA-Z]{2,31}|#[0-9]{2,7});")

_WIDE = compile_later(r"(?P<sign>＊{1,2}|～～|＿＿|｀)(?=[^\s＊～＿｀])[^＊～＿｀\n]{1,200}(?P=sign)")
_HALF = str.maketrans("＊～＿｀", "*~_`")

_PATTERNS = (
    ("==", _MARK, "prose.mark"),
    ("$", _MATH, "prose.math"),
    ("^", _RAISED, "prose.math"),
    ("~", _RAISED, "prose.math"),
    ("{", _CLASS, "prose.class"),
)


def list_raw_signs(masked: str, words: str) -> Iterator[Unread]:
    """Each at its place, kind by kind."""
    for sign, pattern, code in _PATTERNS:
        if sign in words:
            for match in keep_shown(pattern, masked, words, pattern, lambda match: match[0]):
                yield Unread(match.start(), code, {"sign": match[0]})
    if any(sign in words for sign in "＊～＿｀"):
        for match in keep_shown(_WIDE, masked, words, _WIDE, lambda match: match[0]):
            values = {"sign": match["sign"], "right": match["sign"].translate(_HALF)}
            yield Unread(match.start(), "prose.wide-pair", values)
    if "&" in words:
        yield from _list_entities(masked, words)


def _list_entities(masked: str, words: str) -> Iterator[Unread]:
    for match in keep_shown(_ENTITY, masked, words, _ENTITY, lambda match: match[0]):
        if match["name"] is None or f"{match['name']};" in html5:
            yield Unread(match.start(), "prose.entity", {"sign": match[0]})
    for match in keep_shown(_WRITTEN, masked, words, _WRITTEN_SHOWN, lambda match: match["name"]):
        if match["name"].startswith("#") or f"{match['name']};" in html5:
            yield Unread(
                match.start(), "prose.entity-twice", {"sign": match[0], "right": f"&{match['name']};"}
            )
