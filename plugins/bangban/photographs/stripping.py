"""A picture losslessly without its metadata, where it cannot be drawn anew: inside a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from bangban.photographs._chunks import cut_gif, cut_png, cut_webp
from bangban.photographs._jpeg import cut_jpeg
from bangban.photographs.forms import sniff_form
from bangban.photographs.parts import BrokenPictureError, ImageParts

_METADATA = (b"Exif\0\0", b"http://ns.adobe.com/", b"Photoshop 3.0", b"photoshop:", b"<x:xmpmeta")
"""Signs of what a camera or a program noted: EXIF, XMP, IPTC."""

CUTTERS: Mapping[str, Callable[[bytes], ImageParts]] = MappingProxyType(
    {"JPEG": cut_jpeg, "PNG": cut_png, "WebP": cut_webp, "GIF": cut_gif}
)
"""What gives the parts of a picture without decoding it, by form."""


def strip(data: bytes) -> bytes:
    """The picture file with the same pixels, and nothing else; turned as it was stored, for programs that
    show documents pass over EXIF. Raises BrokenPictureError where it is not whole, or of another form than
    JPEG, PNG, WebP and GIF."""
    cutter = CUTTERS.get(sniff_form(data))
    if cutter is None:
        raise BrokenPictureError
    try:
        return cutter(data).data
    except LookupError as error:
        raise BrokenPictureError from error


def has_metadata(data: bytes) -> bool:
    """Whether something was noted in a picture, of whatever form, that may tell of people or places."""
    return any(sign in data for sign in _METADATA)
