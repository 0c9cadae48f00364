"""Files whose names have signs that nobody sees: no link finds them, and two of them look the same."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, LibraryRule
from bangban.content.references import Linked
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.source import name_sign
from bangban.support.signs import drop_signs


def _check(linked: Linked) -> Iterator[Problem]:
    for path in sorted(path for path in linked.paths if not path.isascii() or not path.isprintable()):
        name, signs = drop_signs(path)
        if signs:
            values = {"sign": name_sign(signs[0]), "name": name.rpartition("/")[2]}
            yield Problem(Position(path), "file.sign", values)


RULE = LibraryRule(_check, Example("file.sign", "images/lift\u200b.svg", "images/lift.svg", part="path"))
