"""Writes pictures. The same bytes on each machine: JPEG, PNG, WebP and GIF do not depend on the number of
threads, AVIF is given one.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from PIL import Image, JpegImagePlugin

from bangban.photographs._colours import drop_palette
from bangban.photographs._decoding import Frame, opened
from bangban.photographs.parts import ImageParts

_SETTINGS: Mapping[str, Mapping[str, Any]] = {
    "JPEG": {"quality": 80, "progressive": True, "subsampling": "4:2:0"},
    "WebP": {"quality": 78, "method": 4},
    # At speed 6 it takes four times as long and is a fifth smaller.
    "AVIF": {"quality": 58, "speed": 8, "max_threads": 1},
    "PNG": {"optimize": False},
    "GIF": {"optimize": False},
}
"""For what pages show, by form. On a fixed row of photographs the three look alike at these."""

_KEPT_QUALITY = {"JPEG": 88, "WebP": 90, "AVIF": 80}
"""For what stands at a picture's own address: it may be downloaded and used again."""

TOLD_SETTINGS = repr((sorted(_SETTINGS.items()), sorted(_KEPT_QUALITY.items())))
"""All of them as a text: what is made by other settings is another file."""


def shrink(image: Image.Image, width: int) -> Image.Image:
    """The picture so many pixels wide, if it is wider."""
    if not 0 < width < image.width:
        return image
    height = max(1, round(image.height * width / image.width))
    mixed = drop_palette(image)
    mixed = mixed.convert("L") if mixed.mode == "1" else mixed
    return mixed.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def encode(image: Image.Image, form: str, options: Mapping[str, Any] | None = None) -> bytes:
    """The picture as a file of a form."""
    file = BytesIO()
    settings = {**_SETTINGS[form], **(options or {})}
    shown = _fit(image, form)
    try:
        shown.save(file, form, **settings)
    except OSError:
        # Pillow has a byte a pixel for a progressive JPEG, which is not enough for noise.
        file = BytesIO()
        shown.save(file, form, **{**settings, "progressive": False})
    return file.getvalue()


def encode_frames(frames: list[Frame], loop: int, form: str, *, lossless: bool) -> bytes:
    """A moving picture as a file of a form."""
    first, *rest = [frame.image for frame in frames]
    options: dict[str, Any] = {**_SETTINGS[form], "loop": loop}
    if form == "GIF":
        # Shown once is told by not telling it. Each frame is whole: nothing is left of the one before.
        options = {"disposal": 2} if loop == 1 else {"disposal": 2, "loop": loop}
    if form == "WebP":
        options |= {"lossless": lossless, "quality": _KEPT_QUALITY[form]}
    file = BytesIO()
    durations = [frame.duration for frame in frames]
    first.save(file, form, save_all=True, append_images=rest, duration=durations, **options)
    return file.getvalue()


def choose_options(form: str, parts: ImageParts, *, shrunk: bool) -> dict[str, Any]:
    """How a picture is written at its own address: as near to what it was as its form lets it be. Raises
    BrokenPictureError."""
    options: dict[str, Any] = {"quality": _KEPT_QUALITY[form]} if form in _KEPT_QUALITY else {}
    if form == "WebP" and parts.lossless:
        return options | {"lossless": True}
    if form == "JPEG" and not shrunk and parts.data.startswith(b"\xff\xd8"):
        with opened(form, parts.data) as image:
            return options | _follow_jpeg(image)
    return options


def _follow_jpeg(image: Image.Image) -> dict[str, Any]:
    """How a JPEG was made: with its own tables little is lost once more, and it grows little."""
    if not isinstance(image, JpegImagePlugin.JpegImageFile):
        return {}
    options: dict[str, Any] = {"subsampling": max(JpegImagePlugin.get_sampling(image), 0)}
    tables = image.quantization
    is_usual = len(tables) <= 2 and max(map(max, tables.values())) <= 255
    if image.mode == "CMYK" or not is_usual:
        return options
    return options | {"quality": -1, "qtables": [tables[number] for number in sorted(tables)]}


def _fit(image: Image.Image, form: str) -> Image.Image:
    """The picture in a mode that the form can store: a JPEG shows on white what is transparent."""
    if form in ("PNG", "GIF"):
        return image
    plain = drop_palette(image)
    if form != "JPEG":
        mode = "RGBA" if "A" in plain.mode else "RGB"
        return plain if plain.mode == mode else plain.convert(mode)
    if plain.mode in ("RGBA", "LA"):
        ground = Image.new("RGB", plain.size, "white")
        ground.paste(plain.convert("RGB"), mask=plain.getchannel("A"))
        return ground
    return plain if plain.mode in ("L", "RGB") else plain.convert("L" if plain.mode == "1" else "RGB")
