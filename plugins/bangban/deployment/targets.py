"""The kinds of targets, by the scheme of their addresses: a new one is a private module and a line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import unquote, urlsplit

from bangban.deployment._file_target import open_file_target
from bangban.deployment._rsync_target import open_rsync_target
from bangban.deployment._s3_target import open_s3_target
from bangban.deployment.target import Target
from bangban.diagnostics.errors import RefusedError

TARGETS: Mapping[str, Callable[[str], Target]] = {
    "file": lambda target: open_file_target(unquote(urlsplit(target).path)),
    "rsync": open_rsync_target,
    "s3": open_s3_target,
}


def open_target(target: str) -> Target:
    """The target of an address. Raises RefusedError for an unknown scheme, and DeploymentError for an address
    that is none."""
    scheme = target.partition("://")[0].lower()
    if "://" not in target or scheme not in TARGETS:
        known = "、".join(f"{one}://" for one in TARGETS)
        raise RefusedError("deploy.scheme", scheme=scheme.rpartition("@")[2], known=known)
    return TARGETS[scheme](target)
