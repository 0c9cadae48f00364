"""The checksums of a published site, beside the output folder: whoever mirrors or archives the site can see
that each file is as it was published. In the output folder `sha256sum -c ../manifest.sha256` checks them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import file_digest
from pathlib import Path

from bangban.site.manifest import read_manifest, write_manifest, write_name

NAME = "manifest.sha256"


def locate_checksums(output: Path) -> Path:
    """The file of checksums of an output folder."""
    return output.with_name(NAME)


def locate_signature(output: Path) -> Path:
    """The file of their signature, if they are signed (`signing`)."""
    return output.with_name(f"{NAME}.minisig")


def forget_checksums(output: Path) -> None:
    """Removes the list and its signature before the site changes: they are never those of another site.
    Raises OSError."""
    locate_signature(output).unlink(missing_ok=True)
    locate_checksums(output).unlink(missing_ok=True)


def forget_digests(output: Path) -> None:
    """Before a preview changes what was a published site: no list of digests is left. Raises OSError."""
    if locate_checksums(output).exists():
        write_manifest(output, read_manifest(output))
        forget_checksums(output)


def digest_files(output: Path, addresses: Iterable[str], known: Mapping[str, str]) -> dict[str, str]:
    """The checksum of each of these files by its address, as 64 hexadecimal digits; `known` are those of
    files that have not changed. Raises OSError."""
    return {address: known.get(address) or _digest(output / address) for address in addresses}


def write_checksums(output: Path, digests: Mapping[str, str]) -> None:
    """Writes these checksums of files by their addresses. The form is that of GNU coreutils: a name with a
    backslash or a line break in it is escaped, and its line begins with a backslash; a file called `-` would
    be the standard input. Raises OSError."""
    place = locate_checksums(output)
    aside = place.with_name(f".{place.name}.new")
    with aside.open("w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        for address, digits in sorted(digests.items()):
            name = write_name(address)
            mark = "" if name == address else "\\"
            file.write(f"{mark}{digits}  {'./-' if name == '-' else name}\n")
    aside.replace(place)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
