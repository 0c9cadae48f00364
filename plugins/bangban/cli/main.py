"""`bangban`: the one place that prints and exits.

Exit codes: 0 done; 1 problems in the content; 2 the command asks for something impossible; 70 a mistake
of our own (`EX_SOFTWARE` of sysexits.h); 130 and 141 as shells say for Ctrl-C and a closed pipe. `build`
passes on Pelican's.
"""

from __future__ import annotations

import errno
import io
import os
import shlex
import sys
import traceback
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING

from bangban.cli._arguments import build_parser, join_values
from bangban.diagnostics.errors import RefusedError, name_fault
from bangban.diagnostics.formats import format_fix, format_github, format_json, format_text, sum_up_levels
from bangban.locale.zh.cli_messages import SENTENCES
from bangban.support.collector import resume, spare
from bangban.theme.shipped import locate_theme

if TYPE_CHECKING:
    from bangban.checks.content_check import Report
    from bangban.checks.fixing import FixedFile
    from bangban.diagnostics.problems import Problem
    from bangban.imports.importer import ImportOutcome

_MOST_IMPORTED = 20_000_000
"""Bytes: TimelineJS advises 20 slides, of a kilobyte each."""
_FIXING = "bangban.checks.fixing"


def main(argv: list[str] | None = None) -> int:
    """Runs one command and gives its exit code; `argv` without the program's name, else sys.argv's."""
    _tolerate_encodings()
    arguments = build_parser().parse_args(join_values(argv))
    module_name, run = COMMANDS[arguments.command]
    try:
        # The one import that waits: a command's module brings Pelican's libraries, and `--help` shall not.
        code = run(import_module(module_name), arguments)
        sys.stdout.flush()
    except RefusedError as refusal:
        _say(refusal.code, **refusal.values)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return _close_quietly()
    except Exception as error:  # a last resort: editors get a sentence, not a traceback
        return _report_fault(error)
    return code


def _run_check(module: ModuleType, arguments: Namespace) -> int:
    typed = arguments.paths or ["content"]
    if arguments.fix:
        return _run_fixes(module, typed, arguments)
    if arguments.dry_run:
        raise RefusedError("check.dry-run")
    spare()
    try:
        report = module.check_paths(typed, os.environ, Path.cwd())
        _print_report(report, arguments.format)
    finally:
        resume()
    return 1 if report.blocks(arguments.strict) else 0


def _print_problems(problems: Sequence[Problem], form: str) -> None:
    if form == "json":
        print(format_json(problems))
    else:
        write = format_github if form == "github" else format_text
        for problem in problems:
            print(write(problem))


def _print_report(report: Report, form: str) -> None:
    _print_problems(report.problems, form)
    levels = sum_up_levels(report.problems)
    _say("check.summary", files=report.files, problems=len(report.problems), levels=levels)


def _run_fixes(module: ModuleType, typed: list[str], arguments: Namespace) -> int:
    """What is told on standard output is what is left, or the diff: what was mended goes beside it."""
    fixing = import_module(_FIXING)
    found = fixing.fix_paths(typed, os.environ, Path.cwd())
    if arguments.dry_run:
        # Editors may see their own file on their screen; what is piped ends in logs that others read.
        is_public = not sys.stdout.isatty()
        for file in found.files:
            sys.stdout.write(fixing.write_diff(file, is_public=is_public))
        _say("check.fixable", count=len(found.fixed), files=len(found.files))
        return 1 if found.first.blocks(arguments.strict) else 0
    written = [_write_fixed(fixing, file) for file in found.files]
    left = found.left if all(written) else module.check_paths(typed, os.environ, Path.cwd())
    done = {file.shown for file, is_written in zip(found.files, written, strict=True) if is_written}
    fixed = [problem for problem in found.fixed if problem.position.path in done]
    for problem in fixed:
        print(format_fix(problem), file=sys.stderr)
    _say("check.fixed", count=len(fixed), files=len(done))
    _print_report(left, arguments.format)
    return 1 if left.blocks(arguments.strict) or not all(written) else 0


def _write_fixed(fixing: ModuleType, file: FixedFile) -> bool:
    try:
        if fixing.write_file(file):
            return True
        _say("check.changed", path=file.shown)
    except OSError as error:
        _say("check.unwritable", path=file.shown, reason=error.strerror or "-")
    return False


def _run_init(module: ModuleType, arguments: Namespace) -> int:
    """What is printed on standard output are the files; the last line says how to go on."""
    folder = Path(arguments.folder)
    if arguments.schemas:
        for path in module.renew_schemas(folder):
            print(folder / path)
        return 0
    for path in module.found_site(folder, arguments.name, arguments.url, os.environ):
        print(folder / path)
    _say("init.done", path=folder)
    if not arguments.url:
        _say("init.sample", url=module.SAMPLE_URL, path=folder / module.PLATFORM_PATH)
    _say("init.here" if folder.samefile(".") else "init.next", path=shlex.quote(arguments.folder))
    return 0


def _run_new(module: ModuleType, arguments: Namespace) -> int:
    print(module.write_story(arguments.kind, arguments.slug, Path(arguments.content), os.environ))
    return 0


def _run_build(module: ModuleType, arguments: Namespace) -> int:
    environment = dict(os.environ)
    if previous := getattr(arguments, "previous", ""):
        if not Path(previous).is_file():
            raise RefusedError("path.missing", path=previous)
        environment[module.PREVIOUS] = str(Path(previous).absolute())
    code: int = module.build_site(
        Path.cwd(), arguments.content, arguments.output, arguments.publish, environment
    )
    if code == 0:
        index = Path(arguments.output).absolute() / "index.html"
        print(SENTENCES["build.done"].format(index=index))
        print(SENTENCES["build.look"])
    return code


def _run_explain(module: ModuleType, arguments: Namespace) -> int:
    place = (arguments.content, arguments.output)
    return int(module.explain_target(Path.cwd(), arguments.target, place, arguments.publish, os.environ))


def _run_serve(module: ModuleType, arguments: Namespace) -> int:
    module.run_preview(Path.cwd(), arguments.content, (arguments.bind, arguments.port), os.environ, _say)
    return 0


def _run_import(module: ModuleType, arguments: Namespace) -> int:
    if arguments.base and not arguments.base.startswith(("http://", "https://")):
        raise RefusedError("import.base", url=arguments.base)
    out = Path(arguments.out) if arguments.out else None
    request = module.Request(
        name=arguments.file,
        kind=arguments.kind,
        platform=module.open_platform(Path(arguments.content), out),
        base=arguments.base,
        mapping=_read_source(arguments.map) if arguments.map else b"",
        mapping_name=arguments.map or "",
    )
    source = _read_source(arguments.file)
    outcome = module.run_import(arguments.format, source, request, out, dry=arguments.dry_run)
    # What a dry run is asked for is what would be done: that is its result.
    for line in outcome.overview:
        print(line, file=sys.stdout if arguments.dry_run else sys.stderr)
    for note in outcome.notes:
        print(format_text(note), file=sys.stderr)
    _print_imported(outcome, dry=arguments.dry_run)
    return 1 if outcome.failed else 0


def _print_imported(outcome: ImportOutcome, *, dry: bool) -> None:
    """The files that were written, or would be; without a folder the stories themselves."""
    written = outcome.written
    if written:
        for path in (*written.new, *written.renewed):
            print(path)
        counts = {name: len(getattr(written, name)) for name in ("new", "renewed", "same")}
        _say("import.dry" if dry else "import.done", **counts)
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


def _run_takedown(module: ModuleType, arguments: Namespace) -> int:
    """What is printed on standard output is the file that was written, or what it would be."""
    done = module.take_down(
        arguments.key, arguments.reason, Path(arguments.content), os.environ, dry=arguments.dry_run
    )
    if done.before:
        day, reason = done.before
        _say("takedown.again", key=done.key, day=day, reason=reason, path=done.path)
    elif arguments.dry_run:
        sys.stdout.write(done.text)
        _say("takedown.dry", path=done.path)
    else:
        print(done.path)
        _say("takedown.done" if done.found else "takedown.absent", key=done.key)
    return 0


def _run_audit(module: ModuleType, arguments: Namespace) -> int:
    spare()
    try:
        problems, files = module.audit_folder(arguments.output, arguments.content, os.environ, Path.cwd())
        _print_problems(problems, arguments.format)
    finally:
        resume()
    _say("audit.summary", files=files, problems=len(problems))
    return 1 if problems else 0


def _run_gallery(module: ModuleType, arguments: Namespace) -> int:
    index = module.build_gallery(locate_theme(), Path(arguments.output), Path("content/images"))
    print(SENTENCES["build.done"].format(index=index.absolute()))
    return 0


Runner = Callable[[ModuleType, Namespace], int]
COMMANDS: MappingProxyType[str, tuple[str, Runner]] = MappingProxyType(
    {
        "init": ("bangban.cli.new_site", _run_init),
        "check": ("bangban.checks.content_check", _run_check),
        "new": ("bangban.cli.scaffold", _run_new),
        "build": ("bangban.cli.pelican_run", _run_build),
        "explain": ("bangban.cli.pelican_run", _run_explain),
        "serve": ("bangban.preview.loop", _run_serve),
        "import": ("bangban.imports.importer", _run_import),
        "takedown": ("bangban.cli.takedown", _run_takedown),
        "audit": ("bangban.checks.output_audit", _run_audit),
        "gallery": ("bangban.theme.gallery_site", _run_gallery),
    }
)
"""Each command's module, imported when it is asked for, and who asks it."""


def _say(code: str, **values: object) -> None:
    """What is not the result itself goes to standard error, so that a result can be piped on."""
    print(SENTENCES[code].format(**values), file=sys.stderr, flush=True)


def _report_fault(error: Exception) -> int:
    if os.environ.get("BANGBAN_DEBUG") == "1":
        traceback.print_exception(error)
    if isinstance(error, ModuleNotFoundError):
        # The programs are newer than what was installed for them.
        _say("fault.module", name=error.name)
        return 70
    path = name_fault(error)
    place = SENTENCES["fault.place"].format(path=path) if path else ""
    text = " ".join(str(error).split()) or "-"
    _say("fault", name=type(error).__name__, text=text, place=place)
    return 70


def _tolerate_encodings() -> None:
    # Names of files may be no text, and terminals older than UTF-8 lack letters: neither may fail.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _close_quietly() -> int:
    # Python writes what is left at its end, and would complain again (docs of `signal`, on SIGPIPE).
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 141
