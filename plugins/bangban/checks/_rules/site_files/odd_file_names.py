"""Files whose names have signs that nobody sees: no link finds them, and two of them look the same. And names
that Windows cannot hold: whoever fetches the repository there has no file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from bangban.checks.rule import Example, LibraryRule
from bangban.content.references import Linked
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.source import name_sign
from bangban.support.signs import drop_signs

# Naming Files, Paths, and Namespaces (learn.microsoft.com): names of devices, also with an ending; signs;
# what the system cuts off at the end. Each path ends here with a line's end.
_UNFIT = re.compile(r'(?i:(?<=/)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=[./\n]))|[<>:"|?*\\]|[. ](?=[/\n])')


def _check(linked: Linked) -> Iterator[Problem]:
    for path in sorted(path for path in linked.paths if not path.isascii() or not path.isprintable()):
        name, signs = drop_signs(path)
        if signs:
            values = {"sign": name_sign(signs[0]), "name": name.rpartition("/")[2]}
            yield Problem(Position(path), "file.sign", values)
    yield from _find_unfit(linked.paths)


def _find_unfit(paths: Collection[str]) -> Iterator[Problem]:
    """Names that Windows cannot hold. Of thousands of paths nearly none has one: all are asked at once."""
    if not _UNFIT.search("\n/".join(("", *paths, ""))):
        return
    for path in sorted(paths):
        if found := _UNFIT.search(f"/{path}\n"):
            start = path.rfind("/", 0, max(found.start() - 1, 0)) + 1
            yield Problem(Position(path), "file.windows", {"name": path[start:].partition("/")[0]})


RULE = LibraryRule(
    _check,
    Example("file.sign", "images/lift\u200b.svg", "images/lift.svg", part="path"),
    Example("file.windows", "images/con.svg", "images/lift.svg", part="path"),
)
