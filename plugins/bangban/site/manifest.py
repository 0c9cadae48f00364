"""The manifest of an output folder: the files that builds made there, each with its digest and media type.

It lies beside the folder: a list of all addresses is nobody's business who visits the site. What is not in
it was put there by somebody else and stays; what is in it and is made no more goes. It names new files before
they are there, so that none is taken for somebody else's after a crash; a name in it of which there is no
file does no harm.

After its head a line a file, three columns between tabs: the SHA-256 of its bytes in 64 hexadecimal digits,
its type as a server sends it, its address. The digest is `-` in a preview, which is published nowhere, and
while a site changes. In an address a backslash and line breaks are escaped as GNU coreutils do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from bangban.site.folder_files import list_files
from bangban.site.hosting.media_types import MEDIA_TYPES, guess_media_type

OLD_MANIFEST = ".bangban-manifest"
"""Where the manifest stood up to version 0.1.0: in the output. It is taken over, and removed."""

ALWAYS_KEPT = (".git", ".hg", ".svn")
"""A repository that the output folder is a checkout of: no site has a file of such a name."""

_HEAD, _OLD_HEAD = "# bangban 2", "# bangban"
_UNKNOWN = "-"
_ESCAPES = (("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"))


class FileRow(NamedTuple):
    """What the manifest tells of a file: the SHA-256 of its bytes as 64 hexadecimal digits, "" where nobody
    has taken it; and its media type."""

    digest: str
    type: str


def locate_manifest(output: Path) -> Path:
    """The manifest of an output folder: beside it, so that no server sends it."""
    return output.with_name(f".bangban-{output.name}.manifest")


def read_manifest(output: Path) -> frozenset[str]:
    """The files that builds have made, relative to the output folder; empty without a manifest."""
    return read_list(locate_manifest(output)) | read_list(output / OLD_MANIFEST)


def read_list(manifest: Path) -> frozenset[str]:
    """The files that a manifest lists; none where it is not there, or is no manifest."""
    head, lines = _read_lines(manifest)
    if head == _HEAD:
        names = [line.split("\t", 2)[-1] for line in lines]
        return frozenset(map(read_name, names) if any("\\" in name for name in names) else names)
    return frozenset(lines) if head == _OLD_HEAD else frozenset()


def read_rows(output: Path) -> dict[str, FileRow]:
    """What is known of each file that builds have made, by its address; empty without a manifest."""
    head, lines = _read_lines(locate_manifest(output))
    if head != _HEAD:
        return {}
    rows = (line.split("\t", 2) for line in lines)
    return {
        read_name(row[2]): FileRow("" if row[0] == _UNKNOWN else row[0], row[1])
        for row in rows
        if len(row) == 3
    }


def _read_lines(manifest: Path) -> tuple[str, list[str]]:
    try:
        # Who opened a pipe would wait for ever.
        if not manifest.is_file():
            return "", []
        lines = manifest.read_text(encoding="utf-8", errors="surrogateescape").split("\n")
    except OSError:
        return "", []
    return lines[0], [line for line in islice(lines, 1, None) if line]


def write_manifest(
    output: Path, made: Iterable[str], digests: Mapping[str, str] = MappingProxyType({})
) -> None:
    """Writes down which files of the output folder builds made, the whole list at once, with the digests
    that are known. Raises OSError."""
    place = locate_manifest(output)
    aside = place.with_name(f"{place.name}.new")
    names = sorted(made)
    # Most endings are in lower case.
    types = [MEDIA_TYPES.get(name[name.rfind(".") :]) or guess_media_type(name) for name in names]
    rows = zip(names, types, _write_names(names), strict=True)
    lines = [f"{digests.get(name, _UNKNOWN)}\t{media_type}\t{written}" for name, media_type, written in rows]
    # Whatever has that name: a pipe would be waited for, a link written through.
    aside.unlink(missing_ok=True)
    aside.write_text("\n".join((_HEAD, *lines, "")), encoding="utf-8", errors="surrogateescape", newline="\n")
    aside.replace(place)


def _write_names(names: Sequence[str]) -> Sequence[str]:
    text = "".join(names)
    return [*map(write_name, names)] if any(sign in text for sign, _ in _ESCAPES) else names


def is_unlisted(output: Path) -> bool:
    """Whether nobody knows whose the files in the output folder are: there is no list of ours."""
    manifests = (locate_manifest(output), output / OLD_MANIFEST)
    return output.is_dir() and any(output.iterdir()) and not any(map(_is_manifest, manifests))


def _is_manifest(path: Path) -> bool:
    try:
        with path.open("rb") if path.is_file() else BytesIO() as file:
            return file.readline(len(_HEAD) + 1).strip().decode("ascii", "replace") in (_HEAD, _OLD_HEAD)
    except OSError:
        return False


def find_ours(output: Path, publish: bool, kept: Collection[str]) -> frozenset[str]:
    """The files that a build may take away. Where there is no list of them, a publication (`publish`) starts
    from an empty folder: then all are ours but the files and folders that are `kept`."""
    if not (publish and is_unlisted(output)):
        return read_manifest(output)
    names = {*kept, *ALWAYS_KEPT}
    return frozenset(
        path for path in list_files(output) if not path.endswith("/") and not _is_kept(path, names)
    )


def _is_kept(path: str, names: Collection[str]) -> bool:
    parts = path.split("/")
    return any("/".join(parts[:count]) in names for count in range(1, len(parts) + 1))


def claim_files(output: Path, kept: Collection[str]) -> None:
    """Before a publication changes a folder without a list: lists all that goes. Raises OSError."""
    if is_unlisted(output):
        write_manifest(output, find_ours(output, publish=True, kept=kept))


def write_name(name: str) -> str:
    """An address in one line, as GNU coreutils escape it."""
    for sign, escaped in _ESCAPES:
        name = name.replace(sign, escaped)
    return name


def read_name(text: str) -> str:
    """The address that `write_name` has written."""
    if "\\" not in text:
        return text
    parts = text.split("\\\\")
    return "\\".join(part.replace("\\n", "\n").replace("\\r", "\r") for part in parts)
