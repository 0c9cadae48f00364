"""The grammar of the command line: commands, arguments, options, and their help in Chinese.

It imports nothing of what the commands do, so that `bangban --help` answers at once.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

from bangban import __version__
from bangban.locale.zh.cli_messages import HELP, translate_parser_words

FORMATS = ("text", "json", "github")
REPORT_FORMS = ("markdown", "html")
SHELLS = ("bash", "zsh", "fish", "powershell", "tcsh")
KINDS = ("article", "editorial", "case", "page")
FORM_EDITORS = ("decap", "sveltia")
BACKENDS = ("github", "gitlab", "gitea", "test-repo")
IMPORT_FORMS = ("timelinejs", "table", "georeport", "pelican", "wordpress")


_PLACES = ("PATH", "FILE", "FOLDER", "DIR", "OUTPUT", "ADDRESS", "PATH|URL")


def _name(text: str) -> str:
    if not text.strip():
        raise ValueError
    return text


def _seconds(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


class _Formatter(argparse.HelpFormatter):
    """Says 用法 for usage."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """As argparse does, with our word in front."""
        super().add_usage(usage, actions, groups, HELP["usage"] if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Chinese."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=_Formatter, add_help=False, allow_abbrev=False, **options)
        self._positionals.title = HELP["arguments"]
        self._optionals.title = HELP["options"]
        self.add_argument("-h", "--help", action="help", help=HELP["help"])
        # Before the command or behind it: the one behind says nothing where it is not typed.
        self.add_argument("-q", "--quiet", action="store_true", default=argparse.SUPPRESS, help=HELP["quiet"])

    def add_argument(self, *names: Any, **options: Any) -> argparse.Action:
        """As argparse does; a place to read or to write has a name, for "" would be the working directory."""
        if options.get("metavar") in _PLACES and options.get("default") != "":
            options.setdefault("type", _name)
        return super().add_argument(*names, **options)

    def error(self, message: str) -> NoReturn:
        """Tells what is wrong with the command line, and ends with 2."""
        self.exit(2, f"{self.format_usage()}{translate_parser_words(message)}\n")


def build_parser() -> argparse.ArgumentParser:
    """The parser of `bangban`; what it gives has a `command` and that command's arguments."""
    parser = _Parser(prog="bangban", description=HELP["program"], epilog=HELP["epilog"])
    version = f"bangban {__version__}"
    parser.add_argument("--version", action="version", version=version, help=HELP["version"])
    commands = parser.add_subparsers(
        dest="command", title=HELP["commands"], metavar=HELP["commands"], parser_class=_Parser
    )
    for name, add_arguments in _COMMANDS.items():
        command = commands.add_parser(
            name, help=HELP[name], description=HELP[name], epilog=HELP.get(f"{name}.epilog")
        )
        add_arguments(command)
    return parser


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help=HELP["check.path"])
    parser.add_argument("--format", choices=FORMATS, default="text", help=HELP["check.format"])
    parser.add_argument("--strict", action="store_true", help=HELP["check.strict"])
    parser.add_argument("--fix", action="store_true", help=HELP["check.fix"])
    parser.add_argument("--dry-run", action="store_true", help=HELP["check.dry-run"])
    _add_settings(parser)


def _add_init(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", help=HELP["init.folder"])
    parser.add_argument("--name", default="", metavar="NAME", help=HELP["init.name"])
    parser.add_argument("--url", default="", metavar="URL", help=HELP["init.url"])
    parser.add_argument("--schemas", action="store_true", help=HELP["init.schemas"])


def _add_new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=KINDS, help=HELP["new.kind"])
    parser.add_argument("slug", metavar="SLUG", help=HELP["new.slug"])
    _add_content(parser)


def _add_build(parser: argparse.ArgumentParser) -> None:
    _add_site(parser)
    parser.add_argument(
        "--previous", default=argparse.SUPPRESS, metavar="MANIFEST", help=HELP["build.previous"]
    )
    parser.add_argument("--cache-key", action="store_true", help=HELP["build.cache-key"])


def _add_site(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--publish", action="store_true", help=HELP["build.publish"])
    _add_settings(parser)
    _add_content(parser)
    parser.add_argument("--output", default=None, metavar="FOLDER", help=HELP["build.output"])


def _add_explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", metavar="PATH|URL", help=HELP["explain.target"])
    _add_site(parser)


def _add_settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--settings", default="", metavar="FILE", help=HELP["settings"])


def _add_serve(parser: argparse.ArgumentParser) -> None:
    _add_settings(parser)
    _add_content(parser)
    parser.add_argument("--port", type=int, default=8000, help=HELP["serve.port"])
    parser.add_argument("--bind", default="127.0.0.1", metavar="ADDRESS", help=HELP["serve.bind"])
    parser.add_argument(
        "--allow-host", action="append", default=[], metavar="NAME", help=HELP["serve.allow-host"]
    )


def _add_content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--content", default=None, metavar="FOLDER", help=HELP["content"])


def _add_takedown(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("key", metavar="KEY", help=HELP["takedown.key"])
    parser.add_argument("--reason", required=True, metavar="WORDS", help=HELP["takedown.reason"])
    parser.add_argument("--dry-run", action="store_true", help=HELP["takedown.dry-run"])
    _add_content(parser)


def _add_audit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("output", metavar="OUTPUT", help=HELP["audit.output"])
    parser.add_argument("--content", default="", metavar="FOLDER", help=HELP["audit.content"])
    parser.add_argument("--format", choices=FORMATS, default="text", help=HELP["check.format"])


def _add_deploy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", metavar="TARGET", help=HELP["deploy.target"])
    parser.add_argument("--output", default="output", metavar="FOLDER", help=HELP["deploy.output"])
    parser.add_argument("--dry-run", action="store_true", help=HELP["deploy.dry-run"])
    parser.add_argument("--adopt", action="store_true", help=HELP["deploy.adopt"])
    parser.add_argument("--rollback", action="store_true", help=HELP["deploy.rollback"])
    parser.add_argument("--wait", type=_seconds, default=0, metavar="SECONDS", help=HELP["deploy.wait"])


def _add_report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--since", required=True, metavar="DATE", help=HELP["report.since"])
    parser.add_argument("--until", default="", metavar="DATE", help=HELP["report.until"])
    parser.add_argument("--format", choices=REPORT_FORMS, default="markdown", help=HELP["report.format"])
    parser.add_argument("--output", default=None, metavar="FILE", help=HELP["report.output"])
    parser.add_argument("--drafts", action="store_true", help=HELP["report.drafts"])
    _add_settings(parser)
    _add_content(parser)


def _add_forms(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("editor", choices=FORM_EDITORS, help=HELP["forms.editor"])
    parser.add_argument("--output", default="", metavar="FILE", help=HELP["forms.output"])
    parser.add_argument("--backend", choices=BACKENDS, default="github", help=HELP["forms.backend"])
    parser.add_argument("--repo", default="owner/name", metavar="NAME", help=HELP["forms.repo"])
    _add_settings(parser)
    _add_content(parser)


def _add_gallery(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", default="gallery", metavar="FOLDER", help=HELP["gallery.output"])


def _add_completion(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=SHELLS, help=HELP["completion.shell"])


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("format", choices=IMPORT_FORMS, help=HELP["import.format"])
    parser.add_argument("file", metavar="FILE", help=HELP["import.file"])
    parser.add_argument("--kind", choices=("article", "case"), default="article", help=HELP["import.kind"])
    parser.add_argument("--out", metavar="DIR", help=HELP["import.out"])
    parser.add_argument("--dry-run", action="store_true", help=HELP["import.dry-run"])
    parser.add_argument("--base", default="", metavar="URL", help=HELP["import.base"])
    parser.add_argument("--url-pattern", default="", metavar="PATTERN", help=HELP["import.url-pattern"])
    parser.add_argument("--map", metavar="FILE", help=HELP["import.map"])
    _add_content(parser)


_COMMANDS = {
    "init": _add_init,
    "check": _add_check,
    "new": _add_new,
    "build": _add_build,
    "explain": _add_explain,
    "serve": _add_serve,
    "import": _add_import,
    "takedown": _add_takedown,
    "audit": _add_audit,
    "deploy": _add_deploy,
    "report": _add_report,
    "forms": _add_forms,
    "gallery": _add_gallery,
    "completion": _add_completion,
}


def join_values(arguments: list[str] | None) -> list[str]:
    """The arguments with `--content -x` as `--content=-x`: a folder's name may begin with a dash."""
    joined: list[str] = []
    for argument in sys.argv[1:] if arguments is None else arguments:
        if joined and joined[-1] in ("--content", "--output"):
            joined[-1] += f"={argument}"
        else:
            joined.append(argument)
    return joined
