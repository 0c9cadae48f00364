"""A drawing (SVG) as it goes out: the same to the eye, and nothing but what is drawn.

Gone are comments, metadata, what drawing programs note for themselves (layers, paths of files, names), and
ids that nothing refers to, for they are names of layers. DrawnWords that are read or read out stay: `title`,
`desc`, ARIA, `lang`. No maintained cleaner keeps a Chinese chart whole, so this has its own list of what may
stay (`_svg_vocabulary`).
"""

from __future__ import annotations

import base64
import re
from binascii import Error as Base64Error
from urllib.parse import unquote_to_bytes

from bangban.documents._svg_reader import Drawing, DrawnWords, ElementStart, SvgError, read_drawing
from bangban.documents._svg_rules import NAMESPACE, XLINK
from bangban.documents._svg_styles import StyleError
from bangban.photographs.forms import ENDINGS, sniff_form
from bangban.photographs.parts import BrokenPictureError
from bangban.photographs.preparing import clean

__all__ = ["DrawnWords", "SvgError", "clean_svg", "read_words"]

_RASTER = re.compile(r"data:(image/(?:png|jpe?g|gif|webp|avif|bmp))((?:;[\w=+.-]*)*),", re.IGNORECASE)
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_VALUE = str.maketrans({"&": "&amp;", "<": "&lt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})


def clean_svg(data: bytes) -> bytes:
    """The drawing as it goes out, in UTF-8; a file that is empty as yet stays so. Raises SvgError, with the
    place of what must not be in it."""
    if not data.strip():
        return data
    end = "\n" if data.endswith(b"\n") else ""
    return (_write(read_drawing(data, _clean_picture)) + end).encode()


def read_words(data: bytes) -> list[DrawnWords]:
    """The words that a drawing shows or says. Raises SvgError."""
    return read_drawing(data, lambda address: address).words if data.strip() else []


def _clean_picture(address: str) -> str | None:
    """The data address of a raster picture without its metadata; None for any other address. Raises
    StyleError where the picture is broken, or of another form than it says."""
    head = _RASTER.match(address)
    if head is None:
        return None
    try:
        body = unquote_to_bytes(address[head.end() :])
        data = base64.b64decode(b"".join(body.split())) if ";base64" in head[2].lower() else body
        form = sniff_form(data)
        cleaned = clean(f"picture{ENDINGS[form][0]}", data)
    except (Base64Error, LookupError, BrokenPictureError):
        raise StyleError(head[0], "svg.picture") from None
    return f"data:image/{form.lower()};base64,{base64.b64encode(cleaned).decode()}"


def _write(drawing: Drawing) -> str:
    parts: list[str] = []
    opened = False
    for index, part in enumerate(drawing.parts):
        if isinstance(part, str):
            parts.append(part.translate(_TEXT))
        elif isinstance(part, ElementStart):
            parts.append(_write_tag(part, drawing, root=not index))
            opened = isinstance(drawing.parts[index + 1], tuple)
            parts.append("/>" if opened else ">")
        elif opened:
            opened = False
        else:
            parts.append(f"</{part[0]}>")
    return "".join(parts)


def _write_tag(tag: ElementStart, drawing: Drawing, *, root: bool) -> str:
    spaces = ""
    if root:
        spaces = f' xmlns="{NAMESPACE}"'
        if any(
            name == "xlink:href"
            for one in drawing.parts
            if isinstance(one, ElementStart)
            for name, _ in one.attributes
        ):
            spaces += f' xmlns:xlink="{XLINK}"'
    values = (
        f' {name}="{value.translate(_VALUE)}"'
        for name, value in tag.attributes
        if name != "id" or drawing.keeps(tag.name, value)
    )
    return f"<{tag.name}{spaces}{''.join(values)}"
