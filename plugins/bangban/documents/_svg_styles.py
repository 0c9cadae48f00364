"""The CSS of a drawing, read by tinycss2 as the specification says, and written anew: without comments,
without what only drawing programs read, and with nothing that runs or is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import tinycss2  # type: ignore[import-untyped]  # it has no annotations
from tinycss2 import ast

from bangban.documents._svg_vocabulary import CSS_BLOCKS, FUNCTIONS, PROPERTIES

_VENDOR = re.compile(r"-(?:webkit|moz|ms|o)-")
_FONT = re.compile(r"data:(?:font/|application/(?:x-)?font-|application/vnd\.ms-fontobject)", re.IGNORECASE)
_W3 = re.compile(r"https?://www\.w3\.org/[\w/]*\Z")
_FETCHING = frozenset(
    "image-set -webkit-image-set image cross-fade src attr expression element paint".split()
)
_PATIENCE = 20
"""Blocks in blocks: no drawing needs as many."""

Picture = Callable[[str], str | None]
"""Gives the data address of a raster picture as it may go out, None for any other address."""


class StyleError(Exception):
    """What must not be in a drawing: `sign` shows it, `code` tells whether it would run or fetch something
    (`svg.active`), or is not known (`svg.unknown`)."""

    def __init__(self, sign: str, code: str) -> None:
        super().__init__(sign)
        self.sign, self.code = sign, code


def active(sign: str) -> StyleError:
    """That something would run, or be fetched."""
    return StyleError(sign, "svg.active")


def clean_sheet(text: str, picture: Picture) -> str:
    """A style sheet as it may go out. Raises StyleError."""
    nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return "".join(_write(nodes, picture))


def clean_declarations(text: str, picture: Picture) -> str:
    """What stands in an attribute `style`. Raises StyleError."""
    return "".join(_write(tinycss2.parse_blocks_contents(text, skip_comments=True), picture)).rstrip(";")


def clean_value(text: str, picture: Picture) -> str:
    """The value of an attribute that is read as CSS; the same where nothing in it is to be changed. Raises
    StyleError."""
    tokens = tinycss2.parse_component_value_list(text)
    clean = _write_value(tokens, picture)
    return clean if clean != tinycss2.serialize(tokens) else text


def _write(nodes: Iterable[Any], picture: Picture, depth: int = 0) -> Iterator[str]:
    if depth > _PATIENCE:
        raise StyleError("{" * 3, "svg.unknown")
    for node in nodes:
        if node.type == "declaration":
            yield from _write_declaration(node, picture)
        elif node.type == "qualified-rule":
            yield _write_prelude(node.prelude) + "{" + _write_block(node.content, picture, depth) + "}"
        elif node.type == "at-rule":
            yield from _write_at_rule(node, picture, depth)
        # What the specification calls an error is passed over by browsers, too.


def _write_block(content: list[Any], picture: Picture, depth: int) -> str:
    nodes = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return "".join(_write(nodes, picture, depth + 1))


def _write_at_rule(node: Any, picture: Picture, depth: int) -> Iterator[str]:
    name = node.lower_at_keyword
    if name == "namespace" and node.content is None:
        addresses = [token.value for token in _walk(node.prelude) if token.type in ("url", "string")]
        if not all(map(_W3.match, addresses)):
            raise active(f"@{name}")
        yield f"@namespace{tinycss2.serialize(node.prelude)};"
    elif name == "font-face" and node.content is not None:
        yield "@font-face{" + _write_block(node.content, picture, depth) + "}"
    elif _VENDOR.sub("", name) in CSS_BLOCKS:
        block = ";" if node.content is None else "{" + _write_block(node.content, picture, depth) + "}"
        yield f"@{name}{_write_prelude(node.prelude)}{block}"
    elif name != "charset":
        raise active(f"@{name}") if name == "import" else StyleError(f"@{name}", "svg.unknown")


def _write_prelude(tokens: list[Any]) -> str:
    for token in _walk(tokens):
        if token.type == "url" or (token.type == "function" and token.lower_name in ("url", *_FETCHING)):
            raise active("url(")
    written = tinycss2.serialize([token for token in tokens if token.type != "comment"])
    return str(written).rstrip()


def _walk(tokens: list[Any]) -> Iterator[Any]:
    """All tokens, those in brackets too."""
    waiting = [(token, 0) for token in tokens]
    while waiting:
        token, depth = waiting.pop()
        if depth > _PATIENCE:
            raise StyleError("(" * 3, "svg.unknown")
        yield token
        waiting += [(inner, depth + 1) for inner in _list_inner(token)]


def _list_inner(token: Any) -> list[Any]:
    if token.type == "function":
        return list(token.arguments)
    return list(token.content) if token.type in ("() block", "[] block", "{} block") else []


def _write_declaration(node: Any, picture: Picture) -> Iterator[str]:
    name = node.lower_name
    own = name.startswith("--")
    if not own and name.startswith("-") and not _VENDOR.match(name):
        # What Inkscape and its like note for themselves.
        return
    if not own and name in ("behavior", "-moz-binding"):
        raise active(name)
    if not own and name not in PROPERTIES and _VENDOR.sub("", name, count=1) not in PROPERTIES:
        raise StyleError(f"{name}:", "svg.unknown")
    important = "!important" if node.important else ""
    written = _write_value(node.value, picture, fonts=name == "src").strip()
    yield f"{node.name if own else name}:{written}{important};"


def _write_value(tokens: list[Any], picture: Picture, *, fonts: bool = False, depth: int = 0) -> str:
    if depth > _PATIENCE:
        raise StyleError("(" * 3, "svg.unknown")
    parts: list[Any] = []
    for token in tokens:
        if token.type == "comment":
            continue
        if token.type == "error":
            raise StyleError(_show("CSS", token.message), "svg.unknown")
        address = _read_address(token)
        if address is not None:
            parts.append(_replace_address(token, address, picture, fonts=fonts))
            continue
        if token.type == "function":
            _judge_function(token.lower_name)
        inner = _list_inner(token)
        if inner:
            _write_value(inner, picture, fonts=fonts, depth=depth + 1)
        parts.append(token)
    return str(tinycss2.serialize(parts))


def _judge_function(name: str) -> None:
    if name in _FETCHING:
        raise active(f"{name}(")
    if _VENDOR.sub("", name) not in FUNCTIONS:
        raise StyleError(f"{name}(", "svg.unknown")


def _read_address(token: Any) -> str | None:
    """The address that a token names; None for any other token."""
    if token.type == "url":
        return str(token.value)
    if token.type == "function" and token.lower_name in ("url", "url-prefix"):
        strings = [one.value for one in token.arguments if one.type == "string"]
        return strings[0] if len(strings) == 1 else ""
    return None


def _replace_address(token: Any, address: str, picture: Picture, *, fonts: bool) -> Any:
    plain = address.strip()
    if not plain or plain.startswith("#") or (fonts and _FONT.match(plain)):
        return token
    clean = picture(plain)
    if clean is None:
        raise active(_show("url", plain))
    if clean == plain:
        return token
    return ast.URLToken(token.source_line, token.source_column, clean, f'url("{clean}")')


def _show(name: str, value: str) -> str:
    short = " ".join(value.split())
    return f'{name}="{short if len(short) <= 40 else short[:40] + "…"}"'
