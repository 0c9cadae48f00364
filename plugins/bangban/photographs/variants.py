"""The files that a picture goes out as: one at its own address, and for pages several of different widths and
forms, from which each browser takes what it can show and needs.

Their names have a digest of the picture and of how it is encoded: what has a name never changes, and may be
kept for ever. Which there are follows from a look at the picture alone; nothing is made to know it.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import Literal

import PIL
import pillow_heif
from msgspec import Struct

from bangban.photographs._encoding import TOLD_SETTINGS
from bangban.photographs.forms import CONVERTED, ENDINGS, locate_published, name_form

Kind = Literal["", "photo", "clear", "flat"]
"""What is on a picture: a photograph, the same with transparent parts, few colours; "" for what goes out as
one file only."""

WIDTHS = (240, 480, 832, 1200, 1664)
"""In pixels. The layout shows a small picture in a list at 88 to 208 CSS pixels, a phone's whole width at 360
to 430, the measure of a text at 722, the wide column at 824: each once, twice, and on phones three times."""

MOST_WIDTH = 2400
"""The width at which a picture stands at its own address; documents (`files/`) keep theirs."""

_MOST_WEBP = 16_383
"""Pixels of a side: WebP has no more (RFC 9649, 2.5)."""

_FORMS: dict[Kind, tuple[str, ...]] = {
    "": (),
    "photo": ("AVIF", "WebP", "JPEG"),
    "clear": ("AVIF", "WebP", "PNG"),
    # Lossless: letters in a drawing stay sharp.
    "flat": ("WebP", "PNG"),
}
_NAME = re.compile(r"\.(\d{1,4})\.[0-9a-f]{8}(\.[a-z]{3,4})\Z")
_NAMED = re.compile(r"\.\d{1,4}\.([a-f][0-9a-f]{7})\.[a-z]{3,4}\Z")
_BY_ENDING = {endings[0]: form for form, endings in ENDINGS.items()}
_VERSION = f"{TOLD_SETTINGS} {PIL.__version__} {pillow_heif.__version__}".encode()


class Recipe(Struct, frozen=True):
    """How a file is made of a picture: its form, and how wide it is at most (0: as it is). The one at the
    picture's own address is `kept` as near to it as can be."""

    form: str
    width: int = 0
    kept: bool = False

    @property
    def name(self) -> str:
        """The same for two recipes exactly where they make the same of one picture."""
        return f"{self.form}-{self.width}{'-kept' if self.kept else ''}"


class Variant(Struct, frozen=True):
    """A file for pages: its address, form, and width in pixels."""

    address: str
    form: str
    width: int


def mark_picture(data: bytes) -> str:
    """The digest in the names of a picture's files, 8 hexadecimal digits, the first a letter: hosts know
    these files by their names, and somebody's own picture may have a day in its (`lift.1.20221113.jpg`)."""
    digest = blake2b(data, digest_size=4, key=blake2b(_VERSION, digest_size=32).digest()).hexdigest()
    return "abcdef"[int(digest[0], 16) % 6] + digest[1:]


def read_mark(address: str) -> str:
    """The digest in the name of a file for pages, "" where there is none."""
    found = _NAMED.search(address)
    return found[1] if found else ""


def find_limit(path: str) -> int:
    """The most pixels of width at a picture's own address, 0 where there is no limit."""
    return 0 if path.startswith("files/") else MOST_WIDTH


def name_published_form(path: str) -> str:
    """The form of the file at a picture's own address."""
    form = name_form(path)
    return "JPEG" if form in CONVERTED else form


def list_variants(path: str, kind: Kind, size: tuple[int, int], mark: str) -> tuple[Variant, ...]:
    """The files for pages of the picture at a content path, by form, narrow ones first; none of a small one.
    `size` is that of the file at its own address, which is one of them where it has such a form and width."""
    width, height = size
    if width <= WIDTHS[0] or not kind:
        return ()
    widths = [*(one for one in WIDTHS if one <= 0.85 * width), min(width, WIDTHS[-1])]
    forms = _FORMS[kind] if height * widths[-1] / width <= _MOST_WEBP else _FORMS[kind][-1:]
    stem = path.rpartition(".")[0]
    own = name_published_form(path)
    return tuple(
        Variant(
            locate_published(path)
            if (form, one) == (own, width)
            else f"{stem}.{one}.{mark}{ENDINGS[form][0]}",
            form,
            one,
        )
        for form in forms
        for one in dict.fromkeys(widths)
    )


def find_recipe(path: str, address: str) -> Recipe:
    """How the file at an address is made of the picture at a content path."""
    variant = _NAME.search(address)
    name = locate_published(path).rpartition("/")[2]
    if variant is None or address.rpartition("/")[2] == name or variant[2] not in _BY_ENDING:
        return Recipe(name_published_form(path), find_limit(path), kept=True)
    return Recipe(_BY_ENDING[variant[2]], int(variant[1]))
