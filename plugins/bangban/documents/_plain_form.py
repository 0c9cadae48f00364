"""Files that are words only: tables, notes, subtitles. They are read; subtitles lose their notes."""

from __future__ import annotations

import re

from bangban.documents.cleaned_files import Cleaned, RefusedDocumentError
from bangban.documents.document_texts import TextPiece

_NOTE = r"NOTE(?:[ \t\n]|\Z)"
# A line of spaces parts nothing, to players; whoever wrote a note behind it meant one all the same.
_BLANK_LINES = re.compile(rf"\n\n+|\n[ \t]++\n(?={_NOTE})")
_ARROW = "-->"
"""What makes a line the times of a cue (WebVTT, §6.1)."""


def read_pieces(data: bytes) -> list[TextPiece]:
    """The whole file as one piece, so that positions in it are those of the file."""
    text = _decode(data)
    return [TextPiece(text)] if text.strip() else []


def clean(data: bytes) -> Cleaned:
    """Subtitles (WebVTT, §4.1) without what no player shows: notes, and what stands beside the first word.
    Raises RefusedDocumentError where they are none."""
    text = _decode(data).replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff").replace("\0", "\ufffd")
    head, *blocks = _BLANK_LINES.split(text.strip("\n"))
    if not re.match(r"WEBVTT(?:[ \t\n]|\Z)", head):
        raise RefusedDocumentError("document.broken", {})
    kept = [_find_cue(head)]
    kept += [_find_cue(block) if re.match(_NOTE, block) else block for block in blocks]
    written = "\n\n".join(("WEBVTT", *filter(None, kept))) + "\n"
    return Cleaned(data if written == text else written.encode())


def _find_cue(block: str) -> str:
    """The cue directly below the first word, or a note, from its times on; "" for none. Players end both at
    such a line (WebVTT, §6.1, collect a block)."""
    _, *lines = block.split("\n")
    start = next((index for index, line in enumerate(lines) if _ARROW in line), len(lines))
    return "\n".join(lines[start:])


def _decode(data: bytes) -> str:
    """The text by its mark, else as UTF-8, else as GB 18030, which reads anything that newsrooms here
    have."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")
