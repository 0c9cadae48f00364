"""`bangban build --cache-key`: a name for what a CI job keeps from one build to the next."""

from __future__ import annotations

import platform
import sys
from hashlib import sha256
from pathlib import Path

from bangban.cli.pelican_run import DRAFT_SETTINGS, PUBLISH_SETTINGS
from bangban.diagnostics.errors import RefusedError
from bangban.incremental.disk.code_digest import sum_up_code


def make_cache_key(folder: Path, publish: bool) -> str:
    """The key of builds in a project's folder: the same as long as programs, Python and settings are the
    same, so that a build can go on from what another one of the same key has left. It says nothing of the
    content, which changes from one build to the next. A cache of another key does no harm: a build sees what
    it can use. Raises RefusedError where the settings are missing."""
    wanted = PUBLISH_SETTINGS if publish else DRAFT_SETTINGS
    if not (folder / wanted).is_file():
        raise RefusedError("settings.missing", name=wanted)
    sums = sha256(sum_up_code() + f"{sys.platform} {platform.machine()}".encode())
    for name in (DRAFT_SETTINGS, PUBLISH_SETTINGS):
        path = folder / name
        sums.update(sha256(path.read_bytes() if path.is_file() else b"").digest())
    python = f"py{'.'.join(platform.python_version_tuple()[:2])}"
    return f"bangban-{'publish' if publish else 'preview'}-{python}-{sums.hexdigest()[:16]}"
