"""`bangban import`: what others have written, as drafts."""

from __future__ import annotations

import errno
import os
import sys
from argparse import Namespace
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from bangban.cli._printing import note
from bangban.cli._project_options import find_project
from bangban.diagnostics.errors import RefusedError
from bangban.diagnostics.formats import format_text

if TYPE_CHECKING:
    from bangban.imports.importer import ImportOutcome

_MOST_IMPORTED = 20_000_000
"""Bytes: TimelineJS advises 20 slides, of a kilobyte each."""


def run_import(module: ModuleType, arguments: Namespace) -> int:
    """Its exit code: 1 where something could not be written."""
    if arguments.base and not arguments.base.startswith(("http://", "https://")):
        raise RefusedError("import.base", url=arguments.base)
    out = Path(arguments.out) if arguments.out else None
    root = module.find_root(Path(find_project(arguments).content), out)
    request = module.Request(
        name=arguments.file,
        kind=arguments.kind,
        platform=module.open_platform(root),
        root=root,
        base=arguments.base,
        mapping=_read_source(arguments.map) if arguments.map else b"",
        mapping_name=arguments.map or "",
        pattern=arguments.url_pattern,
    )
    source = _read_source(arguments.file)
    outcome = module.run_import(arguments.format, source, request, out, dry=arguments.dry_run)
    # What a dry run is asked for is what would be done: that is its result.
    for line in outcome.overview:
        print(line, file=sys.stdout if arguments.dry_run else sys.stderr)
    for problem in outcome.notes:
        print(format_text(problem), file=sys.stderr)
    _print_imported(outcome, dry=arguments.dry_run)
    return 1 if outcome.failed else 0


def _print_imported(outcome: ImportOutcome, *, dry: bool) -> None:
    """The files that were written, or would be; without a folder the stories themselves."""
    written = outcome.written
    if written:
        for path in (*written.new, *written.renewed):
            print(path)
        counts = {name: len(getattr(written, name)) for name in ("new", "renewed", "same")}
        note("import.dry" if dry else "import.done", **counts)
    elif not dry:
        for slug, text in outcome.texts.items():
            # Of several each says which it is.
            sys.stdout.write(f"<!-- {slug}.md -->\n{text}" if len(outcome.texts) > 1 else text)


def _read_source(name: str) -> bytes:
    try:
        # A pipe is as good as a file.
        with sys.stdin.buffer if name == "-" else Path(name).open("rb") as file:
            data = file.read(_MOST_IMPORTED + 1)
        if len(data) > _MOST_IMPORTED:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    except OSError as error:
        raise RefusedError("import.unread", path=name, reason=error.strerror or "-") from error
    return data
