"""Files that are words only: tables, notes, subtitles. They are read; subtitles lose their notes."""

from __future__ import annotations

import re

from bangban.documents.cleaned_files import Cleaned, RefusedDocumentError
from bangban.documents.document_texts import TextPiece

_BLOCKS = re.compile(r"\n(?:[ \t]*\n)+")


def read_pieces(data: bytes) -> list[TextPiece]:
    """The whole file as one piece, so that positions in it are those of the file."""
    text = _decode(data)
    return [TextPiece(text)] if text.strip() else []


def clean(data: bytes) -> Cleaned:
    """Subtitles (WebVTT, §4.1) without what no player shows: notes, and what stands beside the first word.
    Raises RefusedDocumentError where they are none."""
    text = _decode(data).replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff").replace("\0", "\ufffd")
    head, *blocks = _BLOCKS.split(text.strip("\n"))
    if not re.match(r"WEBVTT(?:[ \t\n]|\Z)", head):
        raise RefusedDocumentError("document.broken", {})
    kept = [block for block in blocks if not re.match(r"NOTE(?:[ \t\n]|\Z)", block)]
    written = "\n\n".join(("WEBVTT", *kept)) + "\n"
    return Cleaned(data if written == text else written.encode())


def _decode(data: bytes) -> str:
    """The text by its mark, else as UTF-8, else as GB 18030, which reads anything that newsrooms here
    have."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")
