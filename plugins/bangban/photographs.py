"""Photographs as they go out: without metadata, upright, in sRGB; and what is wrong with them.

A photograph tells where it was taken, by whom and with which camera: nothing of it is published. Mostly that
is cut off losslessly (`picture_jpeg`, `picture_chunks`); where it turns the picture or says what its colours
are, the picture is drawn anew (`picture_drawing`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from bangban.picture_chunks import cut_gif, cut_png, cut_webp
from bangban.picture_drawing import draw, needs_drawing, open_avif, probe
from bangban.picture_forms import ENDINGS, fits_ending, name_form, sniff_form
from bangban.picture_jpeg import cut_jpeg
from bangban.picture_parts import BrokenPictureError, Parts
from bangban.values import dataclass

MOST_PIXELS = 80_000_000
"""With more a picture is refused: to draw it takes a quarter of a gigabyte, and a phone cannot show it."""

LARGE_BYTES, LARGE_SIDE = 3_000_000, 4000
"""From so many bytes, or pixels on one side, readers wait long."""

_CUTTERS: Mapping[str, Callable[[bytes], Parts]] = MappingProxyType(
    {"JPEG": cut_jpeg, "PNG": cut_png, "WebP": cut_webp, "GIF": cut_gif, "AVIF": open_avif}
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a picture: a code of the catalogue and the values of its sentence."""

    code: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Exam:
    """What a look at a file says: `width` and `height` in pixels as it will be shown, (0, 0) when unknown;
    what is wrong with it; and whether it may go out. A file that is no photograph may."""

    width: int = 0
    height: int = 0
    findings: tuple[Finding, ...] = ()
    usable: bool = True


def examine(path: str, data: bytes) -> Exam:
    """Looks at the file of a name. No file is decoded that is only going to be cut."""
    form, promised, name = sniff_form(data), name_form(path), PurePosixPath(path).name
    if not (form or promised):
        return Exam()
    if form not in ENDINGS:
        # A raw photograph is a TIFF inside: its name says more.
        foreign = form if promised in ENDINGS else promised or form
        if foreign:
            return _refuse(Finding("image.format", {"name": name, "form": foreign}))
        return _refuse(Finding("image.broken", {"name": name}))
    if not fits_ending(path, form):
        right = PurePosixPath(path).with_suffix(ENDINGS[form][0]).name
        return _refuse(Finding("image.ending", {"name": name, "form": form, "right": right}))
    try:
        return _examine_parts(name, form, _cut(form, data), len(data))
    except BrokenPictureError:
        return _refuse(Finding("image.broken", {"name": name}))


def _examine_parts(name: str, form: str, parts: Parts, size: int) -> Exam:
    width, height = parts.width, parts.height
    values = {"name": name, "width": str(width), "height": str(height)}
    if width * height > MOST_PIXELS:
        return _refuse(Finding("image.huge", values | {"most": str(MOST_PIXELS // 10_000)}))
    if _is_drawn(form, parts):
        if parts.moving:
            return _refuse(Finding("image.moving", values))
        probe(form, parts)
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


def clean(data: bytes) -> bytes:
    """The file as it may go out; the same bytes where it has no metadata, or is no photograph. Raises
    BrokenPictureError where an `examine` has found it unusable."""
    form = sniff_form(data)
    if form not in ENDINGS:
        return data
    parts = _cut(form, data)
    return draw(form, parts) if _is_drawn(form, parts) else parts.data


def is_drawn(data: bytes) -> bool:
    """Whether `clean` draws the picture anew: that takes long enough to be kept. Raises
    BrokenPictureError."""
    form = sniff_form(data)
    return form in ENDINGS and _is_drawn(form, _cut(form, data))


def _cut(form: str, data: bytes) -> Parts:
    try:
        return _CUTTERS[form](data)
    except LookupError as error:
        raise BrokenPictureError from error


def _is_drawn(form: str, parts: Parts) -> bool:
    return form == "AVIF" or needs_drawing(parts)
