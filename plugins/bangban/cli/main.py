"""`bangban`: the one place that prints and exits.

Exit codes: 0 done; 1 problems in the content; 2 the command asks for something impossible; 70 a mistake
of our own (`EX_SOFTWARE` of sysexits.h); 130 and 141 as shells say for Ctrl-C and a closed pipe. `build`
passes on Pelican's.
"""

from __future__ import annotations

import io
import os
import shlex
import sys
from argparse import Namespace
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import MappingProxyType, ModuleType

from bangban.cli._arguments import build_parser, join_values
from bangban.cli._check_command import run_check
from bangban.cli._import_command import run_import
from bangban.cli._printing import note, print_problems, say
from bangban.cli._project_options import find_project
from bangban.diagnostics.errors import RefusedError, name_fault
from bangban.diagnostics.formats import format_text
from bangban.locale.zh.cli_messages import SENTENCES
from bangban.support.collector import resume, spare
from bangban.support.quiet import QUIET, is_quiet
from bangban.theme.shipped import locate_theme

_CACHE_KEY = "bangban.cli.cache_key"
_STORE = "bangban.incremental.state.store_place"


def main(argv: list[str] | None = None) -> int:
    """Runs one command and gives its exit code; `argv` without the program's name, else sys.argv's."""
    _tolerate_encodings()
    parser = build_parser()
    arguments = parser.parse_args(join_values(argv))
    if arguments.command is None:
        parser.print_help(sys.stderr)
        say("command.missing")
        return 2
    if not hasattr(arguments, "quiet"):
        return _run(arguments)
    before = os.environ.get(QUIET, "")
    # Processes that a command starts hear of it, too.
    os.environ[QUIET] = "1"
    try:
        return _run(arguments)
    finally:
        os.environ[QUIET] = before


def _run(arguments: Namespace) -> int:
    module_name, run = COMMANDS[arguments.command]
    try:
        # The one import that waits: a command's module brings Pelican's libraries, and `--help` shall not.
        code = run(import_module(module_name), arguments)
        sys.stdout.flush()
    except RefusedError as refusal:
        say(refusal.code, **refusal.values)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return _close_quietly()
    except Exception as error:  # a last resort: editors get a sentence, not a traceback
        return _report_fault(error)
    return code


def _run_init(module: ModuleType, arguments: Namespace) -> int:
    """What is printed on standard output are the files; the last line says how to go on."""
    folder = Path(arguments.folder)
    if arguments.schemas:
        for path in module.renew_schemas(folder):
            print(folder / path)
        return 0
    for path in module.found_site(folder, arguments.name, arguments.url, os.environ):
        print(folder / path)
    note("init.done", path=folder)
    if not arguments.url:
        note("init.sample", url=module.SAMPLE_URL, path=folder / module.PLATFORM_PATH)
    note("init.here" if folder.samefile(".") else "init.next", path=shlex.quote(arguments.folder))
    return 0


def _run_new(module: ModuleType, arguments: Namespace) -> int:
    content = Path(find_project(arguments).content)
    print(module.write_story(arguments.kind, arguments.slug, content, os.environ))
    return 0


def _run_build(module: ModuleType, arguments: Namespace) -> int:
    if arguments.cache_key:
        print(import_module(_CACHE_KEY).make_cache_key(Path.cwd(), arguments.publish))
        return 0
    environment = dict(os.environ)
    if previous := getattr(arguments, "previous", ""):
        if not Path(previous).is_file():
            raise RefusedError("path.missing", path=previous)
        environment[module.PREVIOUS] = str(Path(previous).absolute())
    project = find_project(arguments)
    code: int = module.build_site(Path.cwd(), project, environment)
    if code == 0 and not is_quiet(os.environ):
        output = Path(project.output).absolute()
        print(SENTENCES["build.done"].format(index=output / "index.html"))
        _tell_state(output)
        if not arguments.publish:
            print(SENTENCES["build.look"])
    return code


def _tell_state(output: Path) -> None:
    """Says what the next build goes on from, and how large it is: a CI job keeps it."""
    store = import_module(_STORE)
    if size := store.measure_store(output):
        digits = 0 if size >= 10**7 else 1
        print(
            SENTENCES["build.state"].format(
                folder=store.locate_store(output), size=f"{size / 1e6:.{digits}f}"
            )
        )


def _run_explain(module: ModuleType, arguments: Namespace) -> int:
    return int(module.explain_target(Path.cwd(), arguments.target, find_project(arguments), os.environ))


def _run_serve(module: ModuleType, arguments: Namespace) -> int:
    project, address = find_project(arguments), (arguments.bind, arguments.port)
    module.run_preview(
        Path.cwd(), project.content, address, os.environ, _say_preview, project.settings, arguments.allow_host
    )
    return 0


def _say_preview(code: str, **values: object) -> None:
    """Where it is, what builds tell and that one has failed are no mere comfort."""
    (say if code in ("serve.ready", "serve.line", "serve.failed") else note)(code, **values)


def _run_takedown(module: ModuleType, arguments: Namespace) -> int:
    """What is printed on standard output is the file that was written, or what it would be."""
    done = module.take_down(
        arguments.key,
        arguments.reason,
        Path(find_project(arguments).content),
        os.environ,
        dry=arguments.dry_run,
    )
    if done.before:
        day, reason = done.before
        note("takedown.again", key=done.key, day=day, reason=reason, path=done.path)
    elif arguments.dry_run:
        sys.stdout.write(done.text)
        note("takedown.dry", path=done.path)
    else:
        print(done.path)
        note("takedown.done" if done.found else "takedown.absent", key=done.key)
    return 0


def _run_audit(module: ModuleType, arguments: Namespace) -> int:
    spare()
    try:
        done = module.audit_folder(arguments.output, arguments.content, os.environ, Path.cwd())
        print_problems(done.problems, arguments.format)
    finally:
        resume()
    note("audit.summary", files=done.files, size=f"{done.size / 1e6:.1f}", problems=len(done.problems))
    if done.secrets is None:
        note("audit.alone")
    else:
        note("audit.compared", content=arguments.content, secrets=done.secrets)
    return 1 if done.problems else 0


def _run_deploy(module: ModuleType, arguments: Namespace) -> int:
    return int(module.run_deployment(arguments, say, print))


def _run_report(module: ModuleType, arguments: Namespace) -> int:
    """What is printed on standard output is the report, or the file that it was written to."""
    project = find_project(arguments)
    typed = arguments.since, arguments.until, arguments.format, arguments.drafts
    wanted = module.Wanted(*typed)
    done = module.write_report(Path.cwd(), project.content, project.settings, wanted, os.environ)
    if arguments.output is None:
        sys.stdout.write(done.text)
    else:
        _write_text(Path(arguments.output), done.text)
        print(arguments.output)
    if done.left_out:
        say("report.left-out", count=done.left_out)
    return 1 if done.left_out else 0


def _write_text(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise RefusedError("report.unwritable", path=path, reason=error.strerror or "-") from error


def _run_forms(module: ModuleType, arguments: Namespace) -> int:
    """The configuration on standard output, or the file that has it; values that an editor would lose, and
    drafts that it would take for something else, are told."""
    content = Path(find_project(arguments).content)
    text = module.write_form_config(arguments.editor, content, arguments.backend, arguments.repo)
    sys.stderr.writelines(f"{format_text(one)}\n" for one in module.find_lost_values(content))
    if not arguments.output:
        sys.stdout.write(text)
        return 0
    module.save_form_config(text, Path(arguments.output))
    print(arguments.output)
    note("forms.done")
    return 0


def _run_gallery(module: ModuleType, arguments: Namespace) -> int:
    output = Path(arguments.output)
    try:
        index = module.build_gallery(locate_theme(), output, Path("content/images"), Path("theme"))
    except OSError as error:
        raise RefusedError("gallery.unwritable", path=output, reason=error.strerror or "-") from error
    if not is_quiet(os.environ):
        print(SENTENCES["build.done"].format(index=index.absolute()))
    return 0


def _run_completion(module: ModuleType, arguments: Namespace) -> int:
    print(module.write_completion(build_parser(), arguments.shell))
    return 0


Runner = Callable[[ModuleType, Namespace], int]
COMMANDS: MappingProxyType[str, tuple[str, Runner]] = MappingProxyType(
    {
        "init": ("bangban.cli.new_site", _run_init),
        "check": ("bangban.checks.content_check", run_check),
        "new": ("bangban.cli.scaffold", _run_new),
        "build": ("bangban.cli.pelican_run", _run_build),
        "explain": ("bangban.cli.pelican_run", _run_explain),
        "serve": ("bangban.preview.loop", _run_serve),
        "import": ("bangban.imports.importer", run_import),
        "takedown": ("bangban.cli.takedown", _run_takedown),
        "audit": ("bangban.checks.output_audit", _run_audit),
        "deploy": ("bangban.cli.deployment_run", _run_deploy),
        "report": ("bangban.cli.desk_reporting", _run_report),
        "forms": ("bangban.cli.form_config_file", _run_forms),
        "gallery": ("bangban.theme.gallery_site", _run_gallery),
        "completion": ("bangban.cli.completion", _run_completion),
    }
)
"""Each command's module, imported when it is asked for, and who asks it."""


def _report_fault(error: Exception) -> int:
    if os.environ.get("BANGBAN_DEBUG") == "1":
        import_module("traceback").print_exception(error)
    if isinstance(error, ModuleNotFoundError):
        # The programs are newer than what was installed for them.
        say("fault.module", name=error.name)
        return 70
    path = name_fault(error)
    place = SENTENCES["fault.place"].format(path=path) if path else ""
    text = " ".join(str(error).split()) or "-"
    say("fault", name=type(error).__name__, text=text, place=place)
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
