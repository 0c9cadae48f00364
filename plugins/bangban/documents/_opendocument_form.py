"""OpenDocument files (odt, ods, odp; ISO/IEC 26300) without properties and settings; refused where comments,
tracked changes or hidden sheets are in them.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from bangban.documents._packages import (
    Parts,
    clean_picture,
    is_local_path,
    local_name,
    open_package,
    read_part,
    refuse,
    remove,
    write_package,
    write_part,
)
from bangban.documents.cleaned_files import Cleaned, RefusedDocumentError, mask
from bangban.documents.document_texts import TextPiece
from bangban.locale.zh.document_words import name_found, name_place

_DROPPED = ("meta.xml", "settings.xml", "Thumbnails/", "Configurations2/", "layout-cache", "manifest.rdf")
_PROGRAM = ("Basic/", "Scripts/", "Dialogs/")
_TOLD = {"annotation": "comments", "tracked-changes": "changes"}
_HIDING = {
    ("table-properties", "display", "false"): "hidden-sheet",
    ("text-properties", "display", "none"): "hidden-text",
    ("", "visibility", "collapse"): "hidden-cells",
    ("", "visibility", "filter"): "hidden-cells",
}
"""By element, "" for any, attribute and value."""

_PROPERTIES = {
    "creator": "saved-by", "initial-creator": "author", "printed-by": "saved-by",
    "description": "description", "user-defined": "custom",
}  # fmt: skip


def clean(data: bytes) -> Cleaned:
    """The document as it goes out. Raises RefusedDocumentError."""
    parts = open_package(data)
    if "content.xml" not in parts or "mimetype" not in parts:
        raise RefusedDocumentError("document.broken", {})
    if any(name.startswith(_PROGRAM) for name in parts):
        raise RefusedDocumentError("document.program", {})
    if "META-INF/documentsignatures.xml" in parts:
        raise RefusedDocumentError("document.signed", {"found": name_found("author", "…")})
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise RefusedDocumentError("document.locked", {})
    trees = {name: read_part(part) for name, part in parts.items() if name.endswith((".xml", ".rdf"))}
    refuse(dict.fromkeys(found for name in parts for found in _find_hidden(name, trees)))
    found = dict.fromkeys(_list_properties(trees))
    kept = {name: _clean_part(name, part, trees) for name, part in parts.items() if not _is_dropped(name)}
    return Cleaned(write_package(kept), tuple(found))


def _is_dropped(name: str) -> bool:
    # Objects inside have properties of their own.
    return name.startswith(_DROPPED) or name.rpartition("/")[2] in _DROPPED


def _clean_part(name: str, part: bytes, trees: dict[str, etree._Element]) -> bytes:
    if name not in trees:
        return clean_picture(part) if name.startswith(("Pictures/", "media/")) else part
    root = trees[name]
    for element in list(root.iter()) if name == "META-INF/manifest.xml" else ():
        path = next((value for key, value in element.attrib.items() if key.endswith("}full-path")), "")
        if path and _is_dropped(path):
            remove(element)
    for element in root.iter():
        for key in [key for key in element.attrib if key.rpartition("}")[2] == "rsid"]:
            del element.attrib[key]
    return write_part(root)


def _find_hidden(name: str, trees: dict[str, etree._Element]) -> Iterator[str]:
    if name.startswith("ObjectReplacements/") or name not in trees:
        if name.startswith("Object ") and "/" not in name:
            yield name_found("embedded")
        return
    for element in trees[name].iter():
        kind = local_name(element)
        if kind in _TOLD:
            yield name_found(_TOLD[kind])
        for key, value in element.attrib.items():
            hidden = _HIDING.get((kind, key.rpartition("}")[2], value)) or _HIDING.get(
                ("", key.rpartition("}")[2], value)
            )
            if hidden:
                yield name_found(hidden, "…")
            elif key.endswith("}href") and is_local_path(value):
                yield name_found("local-path", mask(value))


def _list_properties(trees: dict[str, etree._Element]) -> Iterator[str]:
    for element in trees["meta.xml"].iter() if "meta.xml" in trees else ():
        key = _PROPERTIES.get(local_name(element))
        if key and (text := element.text or "").strip():
            yield name_found(key, mask(text))


def read_pieces(data: bytes) -> list[TextPiece]:
    """The words of a document, a paragraph each; its properties, too."""
    try:
        parts: Parts = open_package(data)
        trees = {
            name: read_part(parts[name])
            for name in ("content.xml", "styles.xml", "meta.xml")
            if name in parts
        }
    except RefusedDocumentError:
        return []
    pieces = []
    for name, root in trees.items():
        lines = [one for one in root.iter() if local_name(one) in ("p", "h", "title", "desc")]
        for number, element in enumerate(lines, 1):
            place = name_place("paragraph", number) if name == "content.xml" else name_place("header")
            pieces.append(TextPiece("".join(element.itertext()), place))
        if name == "meta.xml":
            pieces.append(TextPiece("\n".join(root.itertext()), name_place("properties")))
    return [piece for piece in pieces if piece.text.strip()]
