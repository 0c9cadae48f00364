"""The words of a PDF, as PDFium finds them."""

from __future__ import annotations

from typing import Any

import pypdfium2

from bangban.documents.document_texts import TextPiece
from bangban.locale.zh.document_words import name_place

_MOST_PAGES_READ = 2_000


def read_pieces(data: bytes) -> list[TextPiece]:
    """The words of each page, as PDFium finds them, and the properties; none of what cannot be opened."""
    try:
        document = pypdfium2.PdfDocument(data)
    except (pypdfium2.PdfiumError, ValueError):
        return []
    try:
        pieces = [
            TextPiece(
                "\n".join(filter(None, document.get_metadata_dict().values())), name_place("properties")
            )
        ]
        for number in range(min(len(document), _MOST_PAGES_READ)):
            pieces.append(TextPiece(_read_page(document, number), name_place("page", number + 1)))
    finally:
        document.close()
    return [piece for piece in pieces if piece.text.strip()]


def _read_page(document: Any, number: int) -> str:
    try:
        page = document[number]
        words = page.get_textpage()
        text = words.get_text_range()
        words.close()
        page.close()
    except (pypdfium2.PdfiumError, ValueError):
        return ""
    return str(text).replace("\r\n", "\n")
