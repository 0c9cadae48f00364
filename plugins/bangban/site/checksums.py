"""The checksums of a published site, beside the output folder: whoever mirrors or archives the site can see
that each file is as it was published. In the output folder `sha256sum -c ../manifest.sha256` checks them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import file_digest
from pathlib import Path

NAME = "manifest.sha256"

_ESCAPES = (("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"))


def locate_checksums(output: Path) -> Path:
    """The file of checksums of an output folder."""
    return output.with_name(NAME)


def locate_signature(output: Path) -> Path:
    """The file of their signature, if they are signed (`signing`)."""
    return output.with_name(f"{NAME}.minisig")


def read_checksums(output: Path) -> dict[str, str]:
    """The checksum of each file by its address, as 64 hexadecimal digits; empty where there is no list."""
    try:
        lines = locate_checksums(output).read_text("utf-8", "surrogateescape").split("\n")
    except OSError:
        return {}
    rows = (line.removeprefix("\\").partition("  ") for line in lines)
    return {_unescape(name): digits for digits, _, name in rows if len(digits) == 64 and name}


def forget_checksums(output: Path) -> None:
    """Removes the list and its signature before the site changes: they are never those of another site.
    Raises OSError."""
    locate_signature(output).unlink(missing_ok=True)
    locate_checksums(output).unlink(missing_ok=True)


def write_checksums(output: Path, addresses: Iterable[str], known: Mapping[str, str]) -> None:
    """Writes the checksums of these files; `known` are those of files that have not changed. The form is that
    of GNU coreutils: a name with a backslash or a line break in it is escaped, and its line begins with a
    backslash. Raises OSError."""
    place = locate_checksums(output)
    aside = place.with_name(f".{place.name}.new")
    with aside.open("w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        for address in sorted(addresses):
            digits = known.get(address) or _sum_up(output / address)
            name = _escape(address)
            file.write(f"{'' if name == address else chr(92)}{digits}  {name}\n")
    aside.replace(place)


def _sum_up(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _escape(name: str) -> str:
    for sign, escaped in _ESCAPES:
        name = name.replace(sign, escaped)
    return name


def _unescape(name: str) -> str:
    parts = name.split("\\\\")
    return "\\".join(part.replace("\\n", "\n").replace("\\r", "\r") for part in parts)
