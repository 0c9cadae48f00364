"""Markdown and HTML in a value that is shown as it is: no page makes anything of it."""

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


def find_markup(text: str) -> str:
    """The first piece of `text` that Markdown or HTML would read, or ""."""
    if not _SIGN.search(text):
        return ""
    match = _MARKUP.search(text)
    return match[0].strip() if match else ""
