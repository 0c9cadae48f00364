"""Where in a newsroom's own files an error arose: its settings, a module beside them, a plugin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb

from bangban.diagnostics.problems import Position

_INSTALLED = frozenset(("site-packages", "dist-packages"))


def locate_fault(error: BaseException, folder: Path) -> Position | None:
    """The place, relative to `folder`: of a file that is no Python where reading it stopped, else the
    innermost line that ran. None where no file below the folder had a part in it; what is installed in an
    environment that lies there is not the newsroom's own."""
    root = folder.resolve()
    for name, line, column in reversed([*_list_lines(error)]):
        path = Path(name).resolve()
        if path.is_relative_to(root) and _INSTALLED.isdisjoint(path.parts) and path.is_file():
            return Position(path.relative_to(root).as_posix(), line, column)
    return None


def _list_lines(error: BaseException) -> Iterator[tuple[str, int, int]]:
    yield from ((frame.f_code.co_filename, line, 1) for frame, line in walk_tb(error.__traceback__))
    if isinstance(error, SyntaxError) and error.filename:
        yield error.filename, error.lineno or 1, max(1, error.offset or 1)
