"""The words of documents of Office: paragraphs, cells, notes, properties; hidden ones, too."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from lxml import etree

from bangban.documents._packages import local_name, open_package, read_part, read_text
from bangban.documents.cleaned_files import RefusedDocumentError
from bangban.documents.document_texts import TextPiece
from bangban.locale.zh.document_words import name_place

_TYPES = "[Content_Types].xml"
_PARAGRAPHS = frozenset(("p", "si", "is", "comment", "threadedComment"))


def read_pieces(data: bytes) -> list[TextPiece]:
    """The words of a document, a paragraph or a cell each; properties, comments and hidden words, too."""
    try:
        parts = open_package(data)
        trees = {name: read_part(part) for name, part in parts.items() if name.endswith(".xml")}
    except RefusedDocumentError:
        return []
    pieces = []
    for name, root in trees.items():
        if name.startswith("docProps/"):
            text = "\n".join(" ".join("".join(element.itertext()).split()) for element in root)
            pieces.append(TextPiece(text, name_place("properties")))
        elif name != _TYPES:
            pieces += _read_paragraphs(name, root)
    return [piece for piece in pieces if piece.text.strip()]


def _read_paragraphs(name: str, root: etree._Element) -> Iterator[TextPiece]:
    number = 0
    for element in root.iter():
        kind = local_name(element)
        if kind in _PARAGRAPHS and not any(local_name(one) in _PARAGRAPHS for one in element.iterancestors()):
            number += 1
            yield TextPiece(read_text(element) or "".join(element.itertext()), _name_place(name, number))
        elif kind == "sheet" and (title := element.get("name")):
            yield TextPiece(title, name_place("sheet", title))
        elif kind == "c" and element.get("t", "n") in ("n", "str"):
            value = next((one.text or "" for one in element if local_name(one) == "v"), "")
            yield TextPiece(value, f"{posixpath.basename(name)[:-4]} {element.get('r', '')}".strip())
        elif kind in ("docPr", "cNvPr"):
            yield TextPiece(
                " ".join(filter(None, (element.get("title"), element.get("descr")))), _name_place(name, 0)
            )


def _name_place(name: str, number: int) -> str:
    file = posixpath.basename(name)[: -len(".xml")]
    digits = "".join(filter(str.isdigit, file))
    if "comment" in name.lower():
        return name_place("comments")
    if "/notesSlides/" in name:
        return name_place("notes")
    if "/slides/" in name:
        return name_place("slide", digits)
    if file.startswith(("header", "footer")):
        return name_place("header")
    if file in ("footnotes", "endnotes"):
        return name_place("footnotes")
    return name_place("paragraph", number) if file == "document" else file
