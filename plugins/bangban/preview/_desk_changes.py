"""What publication would change: the site is published aside, and compared with what was published last."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from bangban.cli.pelican_run import DRAFT_SETTINGS, PUBLISH_SETTINGS, Project, make_command
from bangban.config.settings_file import open_settings
from bangban.site.manifest import read_rows
from bangban.support.quiet import QUIET

ASIDE = ".bangban/desk-publication/site"
"""Where it is published, in the project's folder: only to be compared."""

_PATIENCE = 1800.0  # seconds; that of 40,000 stories takes minutes, the first time


class PublicationChanges(Struct, frozen=True):
    """Addresses that would be new, changed and gone. `failure` is what the build said where it did not come
    to that; `is_first` that nothing has been published yet."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    failure: str = ""
    is_first: bool = False


def find_changes(
    folder: Path, content: str, environment: Mapping[str, str], settings: str = DRAFT_SETTINGS
) -> PublicationChanges:
    """Publishes the project in `folder` aside, only what has changed since the last time, and compares the
    digests of its files with those of the output that was published last. It is published as `bangban build
    --publish` does it: by the settings for it, or by the file that the preview was told to take."""
    is_usual = settings == DRAFT_SETTINGS
    name = PUBLISH_SETTINGS if is_usual else settings
    project = Project(name, content, ASIDE, publish=not is_usual)
    if not (folder / name).is_file():
        return PublicationChanges(failure=name)
    (folder / ASIDE).parent.mkdir(parents=True, exist_ok=True)
    plain = {**environment, QUIET: "1", "NO_COLOR": "1", "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        make_command(project),
        cwd=folder,
        env=plain,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        timeout=_PATIENCE,
        check=False,
    )
    if done.returncode:
        return PublicationChanges(failure=done.stdout.strip() or str(done.returncode))
    published = open_settings(folder, name, environment).output
    return compare(folder / published, folder / ASIDE)


def compare(before: Path, after: Path) -> PublicationChanges:
    """The difference of two output folders, as their manifests tell it. Of a preview nobody knows the
    digests: then it counts as none."""
    old = {address: row.digest for address, row in read_rows(before).items() if row.digest}
    new = {address: row.digest for address, row in read_rows(after).items()}
    return PublicationChanges(
        new=tuple(sorted(new.keys() - old.keys())),
        changed=tuple(sorted(one for one in new.keys() & old.keys() if new[one] != old[one])),
        gone=tuple(sorted(old.keys() - new.keys())),
        is_first=not old,
    )
