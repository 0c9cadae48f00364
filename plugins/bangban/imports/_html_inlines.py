"""Inline HTML as Markdown, with every sign escaped that this site's Markdown would read."""

from __future__ import annotations

import re

from bangban.imports._html_trees import Element, write_element

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_SIGNS = re.compile(r"[\\`*_\[{|]")
_ENTITY = re.compile(r"&(?=[#a-zA-Z])")
# At the start of a line these begin a list, a quote, a heading, a definition, a fence or a note.
_LINE_START = re.compile(r"^([ ]*)(?:([#>+\-!])|([=:~])|(\d{1,9})(?=[.)]))", re.MULTILINE)
_OUTER = re.compile(r"((?:\\\n|[ \n])*+)(.*?)((?:\\\n|[ \n])*)\Z", re.DOTALL)
_BARE = re.compile(r"https?://[A-Za-z0-9+&@#/%?=~_|!:,.-]+")
_EMPHASIS = {"strong": "**", "b": "**", "em": "*", "i": "*"}
_NOTHING: frozenset[str] = frozenset()
_RAW_EMPHASIS = {"strong": "strong", "b": "strong", "em": "em", "i": "em"}
_KEPT = frozenset(
    "abbr bdi bdo cite code del dfn ins kbd mark q rp rt ruby s samp small sub sup time u var".split()
)


def render_inline(children: list[Element | str]) -> str:
    """The Markdown of inline nodes as one paragraph, "" for blanks alone; `<br>` is a backslash before a
    new line."""
    text = _render(children, _NOTHING)
    lines = [line.strip(" ") for line in _OUTER.findall(text)[0][1].split("\n")]
    return _LINE_START.sub(_escape_start, "\n".join(lines))


def _render(children: list[Element | str], around: frozenset[str]) -> str:
    """`around` has “emphasis” and “link” where the nodes stand in one."""
    text = ""
    for child in children:
        if isinstance(child, str):
            piece = _escape_signs(_BLANKS.sub(" ", child))
        else:
            piece = _render_element(child, around, text[-1:])
        text += piece.lstrip(" ") if text.endswith((" ", "\n")) else piece
    return text


def _render_element(element: Element, around: frozenset[str], before: str) -> str:
    name = element.name
    if name == "br":
        return "\\\n"
    if name in _EMPHASIS:
        # As HTML where asterisks would meet others.
        return _render_emphasis(element, around, raw="emphasis" in around or before in ("*", "\\"))
    if name == "a" and element.attributes.get("href") and "link" not in around:
        return _render_link(element, around)
    if name in ("code", "kbd", "samp"):
        return re.sub(r"([*_\[`{|\\])", lambda sign: f"&#{ord(sign[0])};", write_element(element))
    inside = _render(element.children, around)
    return f"<{name}>{inside}</{name}>" if name in _KEPT else inside


def _render_link(element: Element, around: frozenset[str]) -> str:
    address = element.attributes["href"]
    if element.children == [address] and _BARE.fullmatch(address):
        return f"<{address.replace('&', '&amp;')}>"
    words = _OUTER.findall(_render(element.children, around | {"link"}))[0][1].replace("]", "\\]")
    return f"[{words}]({_write_address(address)})" if words else ""


def _render_emphasis(element: Element, around: frozenset[str], raw: bool) -> str:
    """The emphasis, its blanks outside."""
    inside = _render(element.children, around | {"emphasis"})
    left, words, right = _OUTER.findall(inside)[0]
    if not words:
        return inside
    if raw or "*" in words or words.endswith("\\"):
        name = _RAW_EMPHASIS[element.name]
        return f"{left}<{name}>{words}</{name}>{right}"
    return f"{left}{_EMPHASIS[element.name]}{words}{_EMPHASIS[element.name]}{right}"


def _escape_signs(text: str) -> str:
    text = _ENTITY.sub("&amp;", text).replace("<", "&lt;")
    return _SIGNS.sub(lambda sign: f"\\{sign[0]}", text)


def _escape_start(match: re.Match[str]) -> str:
    blanks, backslashed, entity, number = match.groups()
    if number:
        return f"{blanks}{number}\\"
    return f"{blanks}\\{backslashed}" if backslashed else f"{blanks}&#{ord(entity)};"


def _write_address(address: str) -> str:
    safe = re.sub(r"[\s()<>\"'\\`\[\]{}|^]", lambda sign: f"%{ord(sign[0]):02X}", address)
    return safe.replace("&", "&amp;")
