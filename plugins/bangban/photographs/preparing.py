"""Photographs as they go out: without metadata, upright, in sRGB; and what is wrong with them.

A photograph tells where it was taken, by whom and with which camera: nothing of it is published. Mostly that
is cut off losslessly (`picture_jpeg`, `picture_chunks`); where it turns the picture or says what its colours
are, the picture is drawn anew (`picture_drawing`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import PurePosixPath
from types import MappingProxyType

from msgspec import Struct

from bangban.photographs._chunks import cut_gif, cut_png, cut_webp
from bangban.photographs._jpeg import cut_jpeg
from bangban.photographs._redrawing import draw, needs_drawing, open_avif, probe
from bangban.photographs.forms import ENDINGS, fits_ending, name_form, sniff_form
from bangban.photographs.parts import BrokenPictureError, ImageParts

MOST_PIXELS = 80_000_000
"""With more a picture is refused: to draw it takes a quarter of a gigabyte, and a phone cannot show it."""

LARGE_BYTES, LARGE_SIDE = 3_000_000, 4000
"""From so many bytes, or pixels on one side, readers wait long."""

Keeper = Callable[[bytes, Callable[[], bytes]], bytes]
"""Gives what the second makes of the first: perhaps as it was made before."""

_CUTTERS: Mapping[str, Callable[[bytes], ImageParts]] = MappingProxyType(
    {"JPEG": cut_jpeg, "PNG": cut_png, "WebP": cut_webp, "GIF": cut_gif, "AVIF": open_avif}
)


class Finding(Struct, frozen=True):
    """What is wrong with a picture: a code of the catalogue and the values of its sentence."""

    code: str
    values: dict[str, str]


class Exam(Struct, frozen=True):
    """What a look at a file says: `width` and `height` in pixels as it will be shown, (0, 0) when unknown;
    what is wrong with it; and whether it may go out. A file that is no photograph may."""

    width: int = 0
    height: int = 0
    findings: tuple[Finding, ...] = ()
    usable: bool = True


def examine(path: str, data: bytes) -> Exam:
    """Looks at the file of a name. No file is decoded that is only going to be cut."""
    return _look(path, data)[0]


def clean(path: str, data: bytes, keep: Keeper | None = None) -> bytes:
    """The file of a name as it may go out; the same bytes where it has no metadata, or is no photograph. What
    is drawn anew is made by `keep` if there is one, which may have it already. Raises BrokenPictureError
    where an `examine` finds it unusable."""
    exam, form, parts = _look(path, data, closely=False)
    if not exam.usable:
        raise BrokenPictureError
    if parts is None:
        return data
    if not _is_drawn(form, parts):
        return parts.data
    make = partial(draw, form, parts)
    return keep(data, make) if keep else make()


def _look(path: str, data: bytes, *, closely: bool = True) -> tuple[Exam, str, ImageParts | None]:
    """What is to be said of a file, its form, and its parts where it is a picture that browsers show. Only
    `closely` it is seen whether a picture can be drawn that must be."""
    form, promised, name = sniff_form(data), name_form(path), PurePosixPath(path).name
    if not (form or promised):
        return Exam(), "", None
    if form not in ENDINGS:
        # A raw photograph is a TIFF inside: its name says more.
        foreign = form if promised in ENDINGS else promised or form
        told = Finding("image.format", {"name": name, "form": foreign})
        return _refuse(told if foreign else Finding("image.broken", {"name": name})), form, None
    if not fits_ending(path, form):
        right = PurePosixPath(path).with_suffix(ENDINGS[form][0]).name
        return _refuse(Finding("image.ending", {"name": name, "form": form, "right": right})), form, None
    try:
        parts = _CUTTERS[form](data)
        exam = _examine_parts(name, form, parts, len(data))
        if closely and exam.usable and _is_drawn(form, parts):
            probe(form, parts)
    except (BrokenPictureError, LookupError):
        return _refuse(Finding("image.broken", {"name": name})), form, None
    return exam, form, parts


def _examine_parts(name: str, form: str, parts: ImageParts, size: int) -> Exam:
    width, height = parts.width, parts.height
    values = {"name": name, "width": str(width), "height": str(height)}
    if width * height > MOST_PIXELS:
        return _refuse(Finding("image.huge", values | {"most": str(MOST_PIXELS // 10_000)}))
    if parts.moving and _is_drawn(form, parts):
        return _refuse(Finding("image.moving", values))
    findings = []
    if size > LARGE_BYTES or max(width, height) > LARGE_SIDE:
        findings.append(Finding("image.large", values | {"weight": f"{size / 1_000_000:.1f}"}))
    if form == "AVIF":
        findings.append(Finding("image.avif", values))
    if parts.orientation >= 5:
        width, height = height, width
    return Exam(width, height, tuple(findings))


def _refuse(finding: Finding) -> Exam:
    return Exam(findings=(finding,), usable=False)


def _is_drawn(form: str, parts: ImageParts) -> bool:
    return form == "AVIF" or needs_drawing(parts)
