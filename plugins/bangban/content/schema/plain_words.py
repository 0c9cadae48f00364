"""What a plain text looks like to others: Markdown and HTML, of which no page makes anything here; a number,
of which a program that reads YAML writes another text."""

from __future__ import annotations

import re

from bangban.support.patterns import compile_later

_SIGN = re.compile(r"[*~`\[#<&]")
_MARKUP = compile_later(
    r"""\*\*[^*\n]+\*\* | ~~[^~\n]+~~ | `[^`\n]+` | !?\[[^\[\]\n]*\]\([^()\[\n]+\) | \[\^[^\[\]\n]+\]
    | (?:(?<=^)|(?<=[\s，。：；、“”（]))(?:\*\*|~~)(?=\w)
    | ^\#{1,6}[ ] | </?(?:a|b|br|em|font|i|mark|p|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>
    | &(?:nbsp|amp|lt|gt|quot|[lr][ds]quo|mdash|hellip);""",
    re.VERBOSE | re.IGNORECASE,
)
# The numbers of YAML 1.2.2, section 10.3.2, and those among them that JavaScript writes as they were.
_NUMBER = re.compile(
    r"0o[0-7]+|0x[0-9A-Fa-f]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)"
)
_KEPT = re.compile(r"-?(?=[0-9.]{1,15}$)(?:0|[1-9][0-9]*)(?:\.[0-9]{0,5}[1-9])?")
_STARTS = frozenset("0123456789+-.")
_LONGEST = 40
"""The most digits of a number; more are a digest."""


def is_rewritten(text: str) -> bool:
    """Whether the text, without quotes, is a number to other programs, which they write in another way: `007`
    as 7, `1.10` as 1.1, a number of twenty digits with zeros behind the sixteenth."""
    if text[:1] not in _STARTS or len(text) > _LONGEST or _KEPT.fullmatch(text):
        return False
    return _NUMBER.fullmatch(text) is not None


def find_markup(text: str) -> str:
    """The first piece of `text` that Markdown or HTML would read, or ""."""
    if not _SIGN.search(text):
        return ""
    match = _MARKUP.search(text)
    return match[0].strip() if match else ""
