"""What a target of deployments can do; `targets` has the known ones."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from bangban.deployment.audited_site import SiteFiles
from bangban.deployment.remote_manifest import RemoteManifest

MANIFEST, PREVIOUS = "manifest", "previous-manifest"
"""The names of what is noted of a target: what is there, and what was there before."""


class Target(Protocol):
    """A place that readers are served from. All raise DeploymentError where the place, or the way to it, does
    not do what is asked; no text of it has a password or a key in it."""

    keeps_previous: bool
    """Whether what is replaced and removed can be kept aside, to be put back."""

    def open(self) -> AbstractContextManager[None]:
        """Connects, and keeps others from deploying here meanwhile. Raises DeploymentError (`deploy.busy`)
        where somebody does."""

    def name(self, address: str) -> str:
        """What the manifest calls an address."""

    def is_empty(self) -> bool:
        """Whether there is no file yet."""

    def read_note(self, name: str) -> bytes | None:
        """A note, None where there is none."""

    def write_note(self, name: str, data: bytes) -> None:
        """Writes a note in one step, where no reader of the site finds it."""

    def send(self, site: SiteFiles, addresses: Sequence[str], keep: bool) -> None:
        """Puts files in place, each whole at every moment; with `keep`, what they replace is kept aside."""

    def resolve(self, names: Collection[str]) -> list[str]:
        """The addresses that are called so in the manifest, as far as they are there."""

    def remove(self, addresses: Sequence[str], taken: Collection[str], keep: bool) -> None:
        """Removes files, with their packed copies, as far as these names are not `taken`, and folders that
        become empty."""

    def forget_previous(self) -> None:
        """Removes what was kept aside."""

    def restore(self, addresses: Sequence[str], taken: Collection[str]) -> None:
        """Puts files back that were kept aside, with their packed copies."""


def read_known(target: Target, note: str = MANIFEST) -> RemoteManifest | None:
    """What is known to be at a target, or was; None where nothing is."""
    return RemoteManifest.read(target.read_note(note))
