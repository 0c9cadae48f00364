"""`bangban check`: tells what is wrong, and mends what is certain."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from bangban.cli._printing import note, print_problems, say
from bangban.cli._project_options import find_project
from bangban.diagnostics.errors import RefusedError
from bangban.diagnostics.formats import format_fix, sum_up_levels
from bangban.support.collector import resume, spare

if TYPE_CHECKING:
    from bangban.checks.content_check import Report
    from bangban.checks.fixing import FixedFile
    from bangban.config.site_config import SiteConfig

_FIXING = "bangban.checks.fixing"
_CONFIG, _SETTINGS = "bangban.config.site_config", "bangban.config.settings_file"


def run_check(module: ModuleType, arguments: Namespace) -> int:
    """Its exit code: 1 where an error (with `--strict` a warning, too) is left."""
    project = find_project(arguments)
    if arguments.settings and not Path(arguments.settings).is_file():
        raise RefusedError("path.missing", path=arguments.settings)
    # What the environment says is wrong for every file: nothing is checked by another clock.
    import_module(_CONFIG).open_config(os.environ)
    settings = import_module(_SETTINGS).open_settings(Path.cwd(), project.settings, os.environ)
    typed = arguments.paths or [project.content]
    if arguments.fix:
        return _run_fixes(module, typed, settings.config, arguments)
    if arguments.dry_run:
        raise RefusedError("check.dry-run")
    spare()
    try:
        # Whoever asks for some files is told of these.
        told = () if arguments.paths else settings.problems
        report = module.check_paths(typed, os.environ, Path.cwd(), config=settings.config, told=told)
        _print_report(report, arguments.format)
    finally:
        resume()
    return 1 if report.blocks(arguments.strict) else 0


def _print_report(report: Report, form: str) -> None:
    print_problems(report.problems, form)
    levels = sum_up_levels(report.problems)
    note("check.summary", files=report.files, problems=len(report.problems), levels=levels)


def _run_fixes(module: ModuleType, typed: list[str], config: SiteConfig, arguments: Namespace) -> int:
    """What is told on standard output is what is left, or the diff: what was mended goes beside it."""
    fixing = import_module(_FIXING)
    found = fixing.fix_paths(typed, os.environ, Path.cwd(), config)
    if arguments.dry_run:
        # Editors may see their own file on their screen; what is piped ends in logs that others read.
        is_public = not sys.stdout.isatty()
        if arguments.format != "text":
            # Each problem has its edits; a program reads no diff.
            print_problems(found.first.problems, arguments.format)
        for file in found.files if arguments.format == "text" else ():
            sys.stdout.write(fixing.write_diff(file, is_public=is_public))
        note("check.fixable", count=len(found.fixed), files=len(found.files))
        return 1 if found.first.blocks(arguments.strict) else 0
    written = [_write_fixed(fixing, file) for file in found.files]
    again = partial(module.check_paths, typed, os.environ, Path.cwd(), config=config)
    left = found.left if all(written) else again()
    done = {file.shown for file, is_written in zip(found.files, written, strict=True) if is_written}
    fixed = [problem for problem in found.fixed if problem.position.path in done]
    for problem in fixed:
        print(format_fix(problem), file=sys.stderr)
    note("check.fixed", count=len(fixed), files=len(done))
    _print_report(left, arguments.format)
    return 1 if left.blocks(arguments.strict) or not all(written) else 0


def _write_fixed(fixing: ModuleType, file: FixedFile) -> bool:
    try:
        if fixing.write_file(file):
            return True
        say("check.changed", path=file.shown)
    except OSError as error:
        say("check.unwritable", path=file.shown, reason=error.strerror or "-")
    return False
