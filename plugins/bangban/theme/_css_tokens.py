"""What in a theme's CSS must not be published, at its line: imports, addresses, open brackets.

The tokens are those of CSS Syntax Level 3, section 4, as far as it takes to know strings, `url()`, escapes
and comments from the rest. The parser that lowers the CSS (:mod:`bangban.theme.stylesheets`) takes an
`@import`, an address and a file that ends too early without a word; tinycss2 (1.5) takes twice as long for
the tokens alone, and closes open brackets without a word, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.diagnostics.problems import Position, Problem
from bangban.support.patterns import compile_later

_TOKEN = compile_later(
    r"""(?P<comment>/\*.*?\*/)
    |(?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    |(?P<url>url\(\s*(?!["'\s])(?:[^)\\]|\\.)*\))
    |(?P<blank>\s+)
    |(?P<broken>/\*|["'])
    |(?P<word>(?:\\(?:[0-9a-f]{1,6}\s?|.)|@?[-\w]++)++\(?)
    |(?P<sign>.)""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_PAIRS = {"{": "}", "(": ")", "[": "]"}
_FETCHING = ("url(", "src(", "image-set(", "-webkit-image-set(")
_INLINE = ("data:", "#")
_Fault = tuple[str, dict[str, object]]
_Token = tuple[str | None, str, int]
"""What kind of token, its text, and where it begins."""


def check_css(path: str, text: str) -> list[Problem]:
    """Give every problem of the text, at its place; `path` is the file's name in the problems."""
    tokens = [(match.lastgroup, match[0], match.start()) for match in _TOKEN.finditer(text)]
    return [Problem(_locate(path, text, offset), *fault) for offset, fault in _examine(tokens)]


def _examine(tokens: list[_Token]) -> Iterator[tuple[int, _Fault]]:
    """Tell imports, addresses, and what is not closed or not opened: it would spoil the next file too."""
    opened: list[tuple[str, int]] = []
    for kind, token, offset in tokens:
        if kind in ("blank", "comment"):
            continue
        fault = _judge(token, kind, opened[-1][0] if opened else "")
        if fault:
            yield offset, fault
        elif kind == "sign" and token in _PAIRS.values():
            opened.pop()
        elif kind in ("word", "sign") and token[-1] in _PAIRS:
            opened.append((token.lower(), offset))
    for sign, offset in opened:
        yield offset, ("stylesheet.unclosed", {"sign": sign})


def _judge(token: str, kind: str | None, innermost: str) -> _Fault | None:
    """Give what is wrong with a token inside the innermost open bracket, written with its function's name."""
    if kind == "broken":
        return "stylesheet.unclosed", {"sign": token}
    if kind == "word" and token.lower() == "@import":
        return "stylesheet.import", {}
    if kind == "sign" and token in _PAIRS.values() and _PAIRS.get(innermost[-1:]) != token:
        return "stylesheet.unopened", {"sign": token}
    if kind == "url" or (kind == "string" and innermost in _FETCHING):
        address = (token[4:-1] if kind == "url" else token[1:-1]).strip()
        if not address.lower().startswith(_INLINE):
            return "stylesheet.address", {"address": address}
    return None


def _locate(path: str, text: str, offset: int) -> Position:
    line_start = text.rfind("\n", 0, offset) + 1
    return Position(path, text.count("\n", 0, offset) + 1, offset - line_start + 1)
