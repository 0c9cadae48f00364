"""`bangban audit`: everything in the bytes of a built site that must not go out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.config.site_config import open_config
from bangban.diagnostics.errors import RefusedError
from bangban.diagnostics.problems import Problem
from bangban.site.audit.audited_output import AuditedOutput, OutputFile, list_output, read_place
from bangban.site.audit.auditing import audit
from bangban.site.audit.read_content import read_newsroom
from bangban.site.audit.secret_stories import Newsroom
from bangban.site.folder_files import list_files
from bangban.site.manifest import locate_manifest, read_manifest
from bangban.theme.layers import THEME_EXTRA
from bangban.theme.shipped import locate_theme


class FolderAudit(NamedTuple):
    """What is wrong with a site; how many `files` were looked at, and their bytes (`size`); how many stories
    must not stand there, None where no content was named to compare with."""

    problems: list[Problem]
    files: int
    size: int
    secrets: int | None


def audit_folder(output: str, content: str, environment: Mapping[str, str], folder: Path) -> FolderAudit:
    """Audits the site in an output folder; both are named from the working directory `folder`. Without
    `content` only that is told which needs no story to compare with. Where a list of our files lies beside
    the output, those of others need not be led to.

    Raises RefusedError where a folder is not there, or the clock of the environment cannot be read.
    """
    root = folder / output
    if not root.is_dir():
        raise RefusedError("path.missing", path=output)
    if content and not (folder / content).is_dir():
        raise RefusedError("content.missing", path=content)
    newsroom = Newsroom(root, is_known=False)
    if content:
        clock = open_config(environment).open_clock()
        newsroom = read_newsroom(folder / content, CONTENT_RULES, clock, locate_theme(), folder / THEME_EXTRA)
    addresses = frozenset(path for path in list_files(root) if not path.endswith("/"))
    resolved = root.resolve()
    others = addresses - read_manifest(resolved) if locate_manifest(resolved).is_file() else frozenset()
    machine = (folder, Path.home(), *((folder / content,) if content else ()))
    files = list_output(root, addresses)
    problems = audit(AuditedOutput(files, addresses, read_place(root), machine, others), newsroom)
    secrets = len(newsroom.secrets) if content else None
    return FolderAudit(problems, len(files), sum(map(_measure, files)), secrets)


def _measure(file: OutputFile) -> int:
    try:
        return file.path.lstat().st_size
    except OSError:
        return 0
