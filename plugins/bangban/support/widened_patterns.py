"""Patterns of `re` widened for RE2: a text that the pattern matches somewhere, the widened one matches, too.

RE2 answers in time linear in the text, for many patterns in one pass, ten to a hundred times as fast as `re`;
but it looks neither ahead nor behind, and counts slowly. What it cannot ask is left out here. So it may only
be asked where something might be; `re` says whether it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MOST_COUNTED = 2
_TOKEN = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<group>\((?:\?(?:P<\w+>|[:>]))?)|(?P<escape>\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|.))"
    r"|(?P<set>\[\^?\]?(?:[^\]\\]|\\.)*\])|(?P<count>\{(?P<fewest>\d+)(?P<most>,\d*)?\}[?+]?|[*+?][?+]?)|(?P<sign>.)",
    re.DOTALL,
)
_IN_SET = re.compile(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|.)|.", re.DOTALL)
_BEYOND = r"\x{80}-\x{10ffff}"
# In RE2 these are of ASCII.
_SETS = {"w": rf"0-9A-Za-z_{_BEYOND}", "s": rf"\s\x{{1c}}-\x{{1f}}{_BEYOND}", "d": rf"0-9{_BEYOND}"}
_EDGES = frozenset("bBAZ")


def widen(pattern: re.Pattern[str]) -> str:
    """The pattern for RE2.

    Raises ValueError for what has no such form: a reference back, a condition, a pattern with blanks to skip.
    """
    if pattern.flags & ~(re.UNICODE | re.IGNORECASE | re.MULTILINE | re.DOTALL):
        raise ValueError(f"flags of {pattern.pattern!r}")
    start = "(?is)" if pattern.flags & re.IGNORECASE else "(?s)"
    return start + "".join(_translate(pattern.pattern))


def _translate(text: str) -> Iterator[str]:
    place = 0
    while place < len(text):
        token = _TOKEN.match(text, place)
        assert token is not None, "a sign is always one"
        place = _find_end(text, place) if token["look"] else token.end()
        if token["group"] and text.startswith("?", place):
            raise ValueError(f"group at {place} of {text!r}")
        yield _translate_one(token)


def _translate_one(token: re.Match[str]) -> str:
    if token["look"] or token[0] in ("^", "$"):
        return ""
    if token["group"]:
        return "(?:"
    if token["escape"]:
        return _translate_escape(token[0])
    if token["set"]:
        return _translate_set(token[0])
    return _loosen(token) if token["count"] else token[0]


def _find_end(text: str, start: int) -> int:
    """Where the group that begins at `start` ends."""
    depth, place = 0, start
    while token := _TOKEN.match(text, place):
        place = token.end()
        depth += bool(token["look"] or token["group"]) - (token["sign"] == ")")
        if not depth:
            break
    return place


def _translate_escape(escape: str) -> str:
    sign = escape[1]
    if sign in _EDGES:
        return ""
    if sign.isdigit() and sign != "0":
        raise ValueError(f"reference {escape}")
    return f"[{_SETS[sign]}]" if sign in _SETS else _spell(escape)


def _translate_set(whole: str) -> str:
    excluding = whole.startswith("[^")
    signs = whole[2 if excluding else 1 : -1]
    parts = []
    for found in _IN_SET.finditer(signs):
        sign = found[0]
        if excluding and sign in (r"\W", r"\S", r"\D"):
            # What RE2 would exclude beyond ASCII is meant to be in.
            return r"[\x{0}-\x{10ffff}]"
        if not excluding and sign[0] == "\\" and sign[1] in _SETS:
            parts.append(_SETS[sign[1]])
        else:
            parts.append(_spell(sign) if sign[0] == "\\" else f"\\{sign}" if sign == "[" else sign)
    return f"[{'^' if excluding else ''}{''.join(parts)}]"


def _spell(escape: str) -> str:
    return f"\\x{{{escape[2:]}}}" if escape[1] in "uUx" and len(escape) > 2 else escape


def _loosen(token: re.Match[str]) -> str:
    """How often: counts beyond a few are given up."""
    if token["fewest"] is None:
        return token[0][0]
    fewest, most = int(token["fewest"]), token["most"]
    if most is None or (most[1:] and int(most[1:]) <= _MOST_COUNTED):
        return f"{{{fewest}{most or ''}}}"
    return f"{{{fewest},}}" if fewest > 1 else "+" if fewest else "*"
