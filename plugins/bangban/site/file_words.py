"""What is private in the words of a picture or an attachment: of a drawing, a document, a table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bangban.content.private_uses import PrivateUse
from bangban.diagnostics.problems import Position
from bangban.documents.document_texts import TextPiece, read_texts
from bangban.privacy.finder import find_private

MOST_BYTES = 64 * 1024 * 1024
"""Of a larger file no words are read."""


def list_file_uses(root: Path, path: str) -> tuple[PrivateUse, ...]:
    """What is private in the words of the file at a content path; nothing of one that cannot be read."""
    try:
        if (root / path).stat().st_size > MOST_BYTES:
            return ()
        pieces = read_texts(path, (root / path).read_bytes())
    except OSError:
        return ()
    return tuple(dict.fromkeys(use for piece in pieces for use in _search(path, piece)))


def _search(path: str, piece: TextPiece) -> Iterator[PrivateUse]:
    for item in find_private(piece.text):
        line = piece.line + piece.text.count("\n", 0, item.start)
        column = item.start - piece.text.rfind("\n", 0, item.start)
        place = Position(path, line, column if line > piece.line else piece.column + item.start)
        masked = f"{item.masked}，{piece.place}" if piece.place else item.masked
        yield PrivateUse(item.kind, place, masked, item.key)
