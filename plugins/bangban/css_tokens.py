"""CSS without its comments and needless blanks, and what in it must not be published.

The tokens are those of CSS Syntax Level 3, section 4, as far as blanks depend on them: strings, `url()` and
escapes are passed on as they stand. A blank goes only beside `{ } ; , ( )` and after `:`, where it has no
meaning; around operators it stays (`calc(1px + 2px)`). A minifier from elsewhere would save few bytes more,
and an `@import` could not be told at its line without a scanner anyway.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.problems import Position, Problem

_TOKEN = re.compile(
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

_NOT_BEFORE = tuple("{};,)")
_NOT_AFTER = tuple("{};,(:")


def shrink_css(path: str, text: str) -> tuple[str, list[Problem]]:
    """Give the text without comments and needless blanks, and every problem of it, at its place."""
    tokens = [(match.lastgroup, match[0], match.start()) for match in _TOKEN.finditer(text)]
    problems = [Problem(_locate(path, text, offset), *fault) for offset, fault in _examine(tokens)]
    return _join(tokens), problems


def _join(tokens: list[_Token]) -> str:
    parts: list[str] = []
    gap = ""
    for kind, token, _ in tokens:
        if kind == "blank":
            gap = " "
        elif kind == "comment":
            gap = gap or "/**/"
        else:
            _append(parts, gap, token)
            gap = ""
    return "".join(parts)


def _append(parts: list[str], gap: str, token: str) -> None:
    """Add a token after the gap that it needs: none, a blank, or an empty comment that parts two words."""
    if token == "}" and parts and parts[-1] == ";":
        parts.pop()
    if gap and parts and not token.startswith(_NOT_BEFORE) and not parts[-1].endswith(_NOT_AFTER):
        parts.append(gap)
    parts.append(token)


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
