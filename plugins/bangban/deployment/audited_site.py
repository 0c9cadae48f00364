"""The files of a site that may be sent: those that a publication has audited and listed, as it listed
them."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from bangban.deployment.refusals import DeploymentError
from bangban.diagnostics.errors import RefusedError
from bangban.site.manifest import locate_manifest, read_rows
from bangban.support.regular_files import read_regular

_GONE = "_redirects.nginx"
"""Says of which addresses a story was taken down."""


class SiteFiles(Struct, frozen=True):
    """An output folder and its files: the SHA-256 of each by its address, 64 hexadecimal digits, and its
    media type."""

    root: Path
    digests: Mapping[str, str]
    types: Mapping[str, str]

    @property
    def mark(self) -> str:
        """The same for the same site."""
        return sha256(repr(sorted(self.digests.items())).encode()).hexdigest()

    def read(self, address: str) -> bytes:
        """The bytes of a file. Raises DeploymentError where they are not those that were audited: a build or
        somebody else has changed it since."""
        try:
            data = read_regular(self.root / address)
        except OSError as error:
            raise DeploymentError("deploy.changed", path=address) from error
        if sha256(data).hexdigest() != self.digests[address]:
            raise DeploymentError("deploy.changed", path=address)
        return data

    def list_gone(self) -> list[str]:
        """The rows that say of which addresses a story was taken down."""
        if _GONE not in self.digests:
            return []
        rows = self.read(_GONE).decode("utf-8", "replace").splitlines()
        return sorted(row for row in rows if "410" in row)


def open_site_files(output: Path) -> SiteFiles:
    """The files of an output folder. Raises RefusedError where there is none, or where no publication has
    made it: only a publication is audited and leaves its digests."""
    root = output.resolve()
    if not root.is_dir():
        raise RefusedError("path.missing", path=str(output))
    rows = read_rows(root)
    if not rows or not all(row.digest for row in rows.values()):
        raise RefusedError("deploy.unpublished", path=str(output), listed=locate_manifest(root).name)
    digests = {address: row.digest for address, row in rows.items()}
    return SiteFiles(root, digests, {address: row.type for address, row in rows.items()})
