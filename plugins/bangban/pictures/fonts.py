"""The fonts that pictures are written with: those of an installed package, else the system's own.

`pylopdf-fonts-zh-cn` carries Noto Serif SC and Noto Sans SC (SIL Open Font License 1.1), pinned by hash, so
that every machine draws the same picture. No font is ever fetched while a site is built.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

PACKAGE = "pylopdf_fonts_zh_cn"

SYSTEM_FONTS = (
    # Debian and Ubuntu (fonts-noto-cjk), Arch (noto-fonts-cjk), Fedora (google-noto-serif-cjk-fonts)
    *(
        (f"{folder}/NotoSerifCJK-Regular.ttc", 2, f"{folder}/NotoSansCJK-Regular.ttc", 2)
        for folder in ("/usr/share/fonts/opentype/noto", "/usr/share/fonts/noto-cjk")
    ),
    (
        *("/usr/share/fonts/google-noto-serif-cjk-fonts/NotoSerifCJK-Regular.ttc", 2),
        *("/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc", 2),
    ),
    # macOS: Songti SC, Heiti SC
    (
        *("/System/Library/Fonts/Supplemental/Songti.ttc", 6),
        *("/System/Library/Fonts/STHeiti Light.ttc", 1),
    ),
    # Windows: SimSun, Microsoft YaHei
    ("C:/Windows/Fonts/simsun.ttc", 0, "C:/Windows/Fonts/msyh.ttc", 0),
)
"""Where systems keep a serif and a sans with Simplified Chinese: path and face in it, of each."""


class FontFace(Struct, frozen=True):
    """A face of a font file; `version` tells one edition of the file from another."""

    path: Path
    index: int
    version: str


class Typeface(Struct, frozen=True):
    """A serif for headlines and a sans for labels."""

    serif: FontFace
    sans: FontFace

    @property
    def version(self) -> str:
        """What a picture's key must hold of its fonts: the same only for the same files."""
        return f"{self.serif.version} {self.sans.version}"


def find_typeface(
    package: str = PACKAGE, system: Sequence[tuple[str, int, str, int]] | None = None
) -> Typeface | None:
    """Give the package's fonts, else the first pair that the system has, by default of SYSTEM_FONTS; None
    without any."""
    known = SYSTEM_FONTS if system is None else system
    for serif, serif_index, sans, sans_index in (*_find_packaged(package), *known):
        first, second = _open_face(Path(serif), serif_index), _open_face(Path(sans), sans_index)
        if first and second:
            return Typeface(first, second)
    return None


def _find_packaged(package: str) -> Iterator[tuple[str, int, str, int]]:
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        yield f"{folder}/NotoSerifSC-Regular.otf", 0, f"{folder}/NotoSansSC-Regular.otf", 0


def _open_face(path: Path, index: int) -> FontFace | None:
    try:
        with path.open("rb") as file:
            return FontFace(path, index, f"{path.name}#{index}:{_read_version(file, index)}")
    except (OSError, struct.error, StopIteration):
        return None


def _read_version(file: BinaryIO, index: int) -> str:
    """The revision and the checksum of the whole font, of its `head` table (OpenType 1.9)."""
    file.seek(find_table(file, index, b"head") + 4)
    revision, checksum = struct.unpack(">LL", file.read(8))
    return f"{revision:08x}{checksum:08x}"


def find_table(file: BinaryIO, index: int, table: bytes) -> int:
    """Where a table of the font with that index begins in the file (OpenType 1.9). Raises struct.error and
    StopIteration where there is none."""
    file.seek(0)
    tag, _, count, _ = struct.unpack(">4sLLL", file.read(16))
    if tag == b"ttcf":
        file.seek(12 + 4 * index)
        file.seek(*struct.unpack(">L", file.read(4)))
    else:
        file.seek(0)
    _, count, *_ = struct.unpack(">4sHHHH", file.read(12))
    tables = (struct.unpack(">4sLLL", file.read(16)) for _ in range(count))
    return int(next(offset for name, _, offset, _ in tables if name == table))
