"""A case whose title the fonts of pictures cannot write: it has no picture for sharing, rather than boxes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bangban.checks.rule import Example, FileRule
from bangban.content.headers import Header
from bangban.diagnostics.problems import Problem
from bangban.frontmatter.nodes import Scalar
from bangban.pictures.coverage import is_usual, list_undrawable
from bangban.pictures.fonts import Typeface, find_typeface

_CHINESE = ("", "zh")


def _check(header: Header) -> Iterator[Problem]:
    title = header.root.get("title") if header.state and header.root else None
    if not isinstance(title, Scalar) or is_usual(title.text) or not _is_chinese(header):
        return
    typeface = _open_typeface()
    signs = list_undrawable(title.text, typeface) if typeface else ()
    if signs:
        yield Problem(title.position, "fonts.sign", {"sign": "".join(signs)})


def _is_chinese(header: Header) -> bool:
    lang = header.root.get("lang") if header.root else None
    return not isinstance(lang, Scalar) or lang.text.lower().partition("-")[0] in _CHINESE


@cache
def _open_typeface() -> Typeface | None:
    return find_typeface()


_LINE = "title: %s\ncase: {category: medicine, state: closed}"

RULE = FileRule(_check, Example("fonts.sign", "Lift \U0001f6d7", "Lift", _LINE))
