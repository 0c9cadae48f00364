"""What is known to be at a target: written there before the first file is sent, and again after the last.

While files are on their way, those that are sent, replaced or removed stand in it with `UNSURE` for a digest:
whoever goes on after a break sends them again, and removes them if they are no more.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

UNSURE = "-"
_HEAD = "# bangban deploy 1"
_MARK, _GONE = "# mark ", "# gone "


class RemoteManifest(Struct, frozen=True):
    """The digest of each file by its name at the target; the `mark` of the site that was sent, or is on its
    way; `gone` is the digest of what it says of stories that were taken down."""

    digests: Mapping[str, str] = field(default_factory=dict)
    mark: str = ""
    gone: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether the deployment that wrote it came to its end."""
        return UNSURE not in self.digests.values()

    def write(self) -> bytes:
        """The bytes of the manifest."""
        rows = [f"{digest}  {name}" for name, digest in sorted(self.digests.items())]
        gone = [f"{_GONE}{row}" for row in self.gone]
        text = "\n".join((_HEAD, f"{_MARK}{self.mark}", *gone, *rows, ""))
        return text.encode("utf-8", "surrogateescape")

    @staticmethod
    def read(data: bytes | None) -> RemoteManifest | None:
        """The manifest of these bytes; None where they are none."""
        lines = (data or b"").decode("utf-8", "surrogateescape").split("\n")
        if lines[0] != _HEAD:
            return None
        mark = next((line.removeprefix(_MARK) for line in lines if line.startswith(_MARK)), "")
        gone = tuple(line.removeprefix(_GONE) for line in lines if line.startswith(_GONE))
        rows = (line.partition("  ") for line in lines if not line.startswith("#"))
        return RemoteManifest({name: digest for digest, _, name in rows if name}, mark, gone)
