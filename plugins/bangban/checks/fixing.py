"""`bangban check --fix`: the fixes of problems are made, round by round, until no problem has one left.

All rounds are made in memory: the files are checked again with the edits in them, and each is written once,
when its last edit is known. So `--dry-run` shows exactly what would be written.
"""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from difflib import unified_diff
from pathlib import Path

from msgspec import Struct

from bangban.checks._hidden_lines import hide_lines
from bangban.checks.content_check import Report, check_paths
from bangban.config.site_config import SiteConfig
from bangban.content.files.folder import read_text_file
from bangban.diagnostics.fixes import apply_fixes
from bangban.diagnostics.problems import Problem

# Each round takes problems away for good; a file that comes back to what it was is left alone. Only a file of
# thousands of stray signs, of which some dozens are told at a time, needs more than three.
_MOST_ROUNDS = 200
_UNENDED = "\n\\ No newline at end of file\n"


class FixedFile(Struct, frozen=True):
    """A file that fixes change: `shown` as the caller names it, its bytes before and after."""

    path: Path
    shown: str
    before: bytes
    after: bytes


class FixReport(Struct, frozen=True):
    """What was mended, in the order in which it was; the files that this changes; and what is told of them
    then (`left`), `first` what was told before."""

    fixed: tuple[Problem, ...]
    files: tuple[FixedFile, ...]
    first: Report
    left: Report


def fix_paths(
    typed: Sequence[str], environment: Mapping[str, str], folder: Path, config: SiteConfig | None = None
) -> FixReport:
    """Finds what the fixes of the problems of files and folders, named relative to the working directory
    `folder`, make of them; writes nothing. Raises RefusedError as `check_paths` does."""
    files = _OpenFiles(folder)
    fixed: list[Problem] = []
    first = report = check_paths(typed, environment, folder, config=config)
    for _ in range(_MOST_ROUNDS):
        made = files.fix(report)
        if not made:
            break
        fixed += made
        report = check_paths(typed, environment, folder, files.edited, config)
    return FixReport(tuple(fixed), tuple(files.list_changed()), first, report)


class _OpenFiles:
    """The files that are being fixed: their bytes so far, and all that they have been."""

    def __init__(self, folder: Path) -> None:
        self.edited: dict[Path, bytes] = {}
        self._folder = folder
        self._shown: dict[Path, str] = {}
        self._was: dict[Path, list[bytes]] = {}
        self._refused: set[Path] = set()

    def fix(self, report: Report) -> list[Problem]:
        """Makes the fixes of one check; gives the problems whose fixes were made."""
        by_path: dict[str, list[Problem]] = defaultdict(list)
        for problem in report.problems:
            if problem.fix:
                by_path[problem.position.path].append(problem)
        return [problem for shown, problems in by_path.items() for problem in self._fix_file(shown, problems)]

    def list_changed(self) -> Iterator[FixedFile]:
        """The files that are not what they were, in the order of their names."""
        for path in sorted(self.edited):
            before, after = self._was[path][0], self.edited[path]
            if before != after:
                yield FixedFile(path, self._shown[path], before, after)

    def _fix_file(self, shown: str, problems: list[Problem]) -> list[Problem]:
        path = Path(os.path.normpath(self._folder / shown))
        if path in self._refused or not self._open(path, shown):
            return []
        # Columns of a line with stray signs are sure when these are gone.
        strays = [problem for problem in problems if problem.code.startswith("source.")]
        chosen = strays or problems
        after, applied = apply_fixes(self.edited[path], [problem.fix for problem in chosen])
        if not applied or after in self._was[path]:
            return []
        self.edited[path] = after
        self._was[path].append(after)
        return [chosen[index] for index in applied]

    def _open(self, path: Path, shown: str) -> bool:
        """Reads the file; not one that a link leads to: it may be another newsroom's, or have been read by
        its own name."""
        if path in self.edited:
            return True
        try:
            if path.is_symlink() or not path.is_file():
                raise OSError
            data = read_text_file(path)
        except OSError:
            self._refused.add(path)
            return False
        self.edited[path], self._shown[path], self._was[path] = data, shown, [data]
        return True


def write_file(file: FixedFile) -> bool:
    """Writes a fixed file aside and moves it into place, with its mode; false where it is not any more what
    was read. Raises OSError; the file is whole then, as it was."""
    handle, name = tempfile.mkstemp(prefix=f".{file.path.name[:40]}.", suffix=".tmp", dir=file.path.parent)
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(file.after)
            stream.flush()
            os.fsync(stream.fileno())
        aside.chmod(file.path.stat().st_mode)
        if file.path.is_symlink() or file.path.read_bytes() != file.before:
            return False
        aside.replace(file.path)
    finally:
        with suppress(FileNotFoundError):
            aside.unlink()
    return True


def write_diff(file: FixedFile, *, is_public: bool = False) -> str:
    """The change as a unified diff that `patch -p0` takes, each line with the line end of its file. Where
    others may read it (`is_public`), it has dots for what is private: those lines are no patch."""
    before, after = (data.decode("utf-8", "surrogateescape") for data in (file.before, file.after))
    lines = unified_diff(_split(before), _split(after), file.shown, file.shown)
    if is_public:
        lines = hide_lines(file.shown, lines, (before, after))
    return "".join(line if line.endswith("\n") else f"{line}{_UNENDED}" for line in lines)


def _split(text: str) -> list[str]:
    """The lines as `diff` has them: only a line feed ends one."""
    return [line for line in text.replace("\n", "\n\0").split("\0") if line]
