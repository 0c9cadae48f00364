"""Drawings, as one form among the files that are cleaned."""

from __future__ import annotations

from bangban.documents.cleaned_files import Cleaned, RefusedDocumentError
from bangban.documents.document_texts import TextPiece
from bangban.documents.svg_cleaning import SvgError, clean_svg, read_words


def clean(data: bytes) -> Cleaned:
    """The drawing as it goes out; what drawing programs noted in it is no news to the editor. Raises
    RefusedDocumentError."""
    try:
        return Cleaned(clean_svg(data))
    except SvgError as error:
        raise RefusedDocumentError(error.code, {"sign": error.sign}, error.line, error.column) from None


def read_pieces(data: bytes) -> list[TextPiece]:
    """The words of a drawing; none of one that is broken or refused."""
    try:
        words = read_words(data)
    except SvgError:
        return []
    return [TextPiece(one.text, f"<{one.name}>", one.line, one.column) for one in words]
