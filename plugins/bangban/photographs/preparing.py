"""Photographs as they go out: upright, in sRGB, without a trace of where, when and with what they were taken;
and what is wrong with them.

Every picture is decoded and written anew (`_decoding`, `_encoding`): nothing that stood in the file beside
its pixels, known or unknown, can go out with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from pathlib import PurePosixPath
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image

from bangban.photographs._decoding import decode, decode_frames, measure_upright, open_parts, probe
from bangban.photographs._encoding import choose_options, encode, encode_frames, shrink
from bangban.photographs.forms import ENDINGS, find_ending, fits_ending, is_read, name_form, sniff_form
from bangban.photographs.parts import BrokenPictureError, ImageParts
from bangban.photographs.picture_limits import LARGE_BYTES, LARGE_SIDE, MOST_PIXELS, MOST_SIDE
from bangban.photographs.stripping import CUTTERS
from bangban.photographs.variants import (
    Kind,
    Recipe,
    Variant,
    find_limit,
    find_recipe,
    list_variants,
    mark_picture,
)

_CUTTERS: Mapping[str, Callable[[bytes], ImageParts]] = MappingProxyType(
    {
        **CUTTERS,
        **{form: partial(open_parts, form) for form in ("AVIF", "HEIC", "TIFF", "BMP")},
    }
)


class Finding(Struct, frozen=True):
    """What is wrong with a picture: a code of the catalogue and the values of its sentence."""

    code: str
    values: dict[str, str]


class Exam(Struct, frozen=True):
    """What a look at a file says: `width` and `height` in pixels of what goes out at its own address, (0, 0)
    when unknown; what is wrong with it; and whether it may go out: a file that is no photograph may. `kind`
    and `mark` say which files there are of it for pages (see `list_files`)."""

    width: int = 0
    height: int = 0
    findings: tuple[Finding, ...] = ()
    usable: bool = True
    kind: Kind = ""
    mark: str = ""

    def list_files(self, path: str) -> tuple[Variant, ...]:
        """The files for pages of the picture, which stands at a content path."""
        return list_variants(path, self.kind, (self.width, self.height), self.mark) if self.kind else ()


class _Look(Struct, frozen=True):
    """A picture that has been looked at; without `parts` it cannot go out, or is none."""

    exam: Exam
    form: str = ""
    parts: ImageParts | None = None


def examine(path: str, data: bytes, most_pixels: int = MOST_PIXELS) -> Exam:
    """Looks at the file at a content path, which is decoded as far as it must be to know that it can be."""
    look = _look(path, data, most_pixels)
    if look.parts is None:
        return look.exam
    try:
        kind = probe(look.form, look.parts)
    except BrokenPictureError:
        return _refuse("image.broken", path).exam
    if is_moving(look.form, look.parts):
        return look.exam
    return replace(look.exam, kind=kind, mark=mark_picture(data))


class Photograph:
    """A picture of which files are made; decoded once for all of them, and only if any is to be made."""

    def __init__(self, path: str, exam: Exam, read: Callable[[], bytes]) -> None:
        """`exam` is what a look at the file at a content path says, `read` gives its bytes."""
        self._path, self._exam, self._read = path, exam, read

    def make(self, recipe: Recipe) -> bytes:
        """A file of it. Raises BrokenPictureError, and what `read` raises."""
        form, parts = self._opened
        if is_moving(form, parts):
            return encode_frames(*decode_frames(form, parts), form, lossless=parts.lossless)
        image = shrink(self._image, recipe.width)
        if recipe.kept:
            shrunk = image.width < measure_upright(parts)[0]
            return encode(image, recipe.form, choose_options(recipe.form, parts, shrunk=shrunk))
        lossless = recipe.form == "WebP" and self._exam.kind == "flat"
        return encode(image, recipe.form, {"lossless": True} if lossless else {})

    @cached_property
    def _opened(self) -> tuple[str, ImageParts]:
        data = self._read()
        form = sniff_form(data)
        if not self._exam.usable or form not in _CUTTERS:
            raise BrokenPictureError
        return form, _CUTTERS[form](data)

    @cached_property
    def _image(self) -> Image.Image:
        form, parts = self._opened
        return decode(form, parts, find_limit(self._path))


def clean(path: str, data: bytes) -> bytes:
    """The file as it goes out at its own address. Raises BrokenPictureError where it cannot."""
    photograph = Photograph(path, examine(path, data), lambda: data)
    return photograph.make(find_recipe(path, path))


def is_moving(form: str, parts: ImageParts) -> bool:
    """Whether it goes out with all its frames: the pages of a scan are no film."""
    return parts.moving and form in ENDINGS


def _look(path: str, data: bytes, most_pixels: int) -> _Look:
    """What is to be said of a file before it is decoded."""
    form, promised = sniff_form(data), name_form(path)
    if not (form or promised):
        return _Look(Exam())
    # A raw photograph is a TIFF inside: its name says more.
    foreign = promised if promised and not is_read(promised) else form
    if foreign and not is_read(foreign):
        return _refuse("image.format", path, form=foreign)
    if not form:
        return _refuse("image.broken", path)
    if not fits_ending(path, form):
        right = PurePosixPath(path).with_suffix(find_ending(form)).name
        return _refuse("image.ending", path, form=form, right=right)
    try:
        parts = _CUTTERS[form](data)
    except (BrokenPictureError, LookupError):
        return _refuse("image.broken", path)
    return _judge(path, form, parts, len(data), most_pixels)


def _judge(path: str, form: str, parts: ImageParts, size: int, most_pixels: int) -> _Look:
    width, height = parts.width, parts.height
    values = {
        "width": str(width),
        "height": str(height),
        "count": str(parts.frames),
        "weight": f"{size / 1_000_000:.1f}",
    }
    moving = is_moving(form, parts)
    pixels = width * height * (parts.frames if moving else 1)
    if pixels > most_pixels or max(width, height) > MOST_SIDE:
        code = "image.huge-moving" if moving and width * height <= most_pixels else "image.huge"
        return _refuse(code, path, **values, most=str(most_pixels // 10_000))
    codes = []
    if moving:
        codes.append("image.moving")
    elif parts.moving:
        codes.append("image.pages")
    if not find_limit(path) and (size > LARGE_BYTES or max(width, height) > LARGE_SIDE):
        codes.append("image.large")
    if form == "AVIF":
        codes.append("image.avif")
    findings = tuple(_find(code, path, **values) for code in codes)
    return _Look(Exam(*_measure(path, parts, moving=moving), findings), form, parts)


def _measure(path: str, parts: ImageParts, *, moving: bool) -> tuple[int, int]:
    """The size of what goes out at a picture's own address."""
    width, height = measure_upright(parts)
    most = find_limit(path)
    if moving or not 0 < most < width:
        return width, height
    return most, max(1, round(height * most / width))


def _refuse(code: str, path: str, **values: str) -> _Look:
    return _Look(Exam(findings=(_find(code, path, **values),), usable=False))


def _find(code: str, path: str, **values: str) -> Finding:
    return Finding(code, {"name": PurePosixPath(path).name, **values})
