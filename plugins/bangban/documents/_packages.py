"""Packages of XML parts (Office Open XML, OpenDocument): zip files, read carefully and written anew.

What stands between the entries of a zip file, in their extra fields and comments, and their times, is not
read and not written.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import PureWindowsPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lxml import etree

from bangban.documents.cleaned_files import RefusedDocumentError
from bangban.documents.svg_cleaning import SvgError, clean_svg
from bangban.locale.zh.document_words import name_found
from bangban.photographs.forms import sniff_form
from bangban.photographs.parts import BrokenPictureError
from bangban.photographs.stripping import has_metadata, strip

Parts = dict[str, bytes]

MOST_BYTES, MOST_PARTS = 200_000_000, 5_000
"""Unpacked; with more a file is a trap, or no document for readers."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_STORED = ("mimetype",)
_UNREADABLE = (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError,
               struct.error)  # fmt: skip


def open_package(data: bytes) -> Parts:
    """The parts of a package by name, in their order. Raises RefusedDocumentError where it is locked, of the
    old forms of Office, broken or a trap."""
    if data.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise RefusedDocumentError("document.locked" if locked else "document.old", {})
    try:
        with ZipFile(BytesIO(data)) as file:
            entries = [entry for entry in file.infolist() if not entry.is_dir()]
            if any(entry.flag_bits & 1 for entry in entries):
                raise RefusedDocumentError("document.locked", {})
            whole = sum(entry.file_size for entry in entries)
            if whole > MOST_BYTES or len(entries) > MOST_PARTS:
                raise RefusedDocumentError("document.huge", {"most": str(MOST_BYTES // 1_000_000)})
            parts = {entry.filename: file.read(entry) for entry in entries}
    except _UNREADABLE:
        raise RefusedDocumentError("document.broken", {}) from None
    if len(parts) != len(entries):
        raise RefusedDocumentError("document.broken", {})
    return parts


def write_package(parts: Mapping[str, bytes]) -> bytes:
    """The package with these parts: the same bytes each time."""
    file = BytesIO()
    with ZipFile(file, "w") as package:
        for name, data in parts.items():
            entry = ZipInfo(name)
            entry.create_system = 0
            package.writestr(entry, data, ZIP_STORED if name in _STORED else ZIP_DEFLATED)
    return file.getvalue()


def read_part(data: bytes) -> etree._Element:
    """The root of an XML part, without comments and instructions. Raises RefusedDocumentError."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise RefusedDocumentError("document.broken", {}) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise RefusedDocumentError("document.broken", {})
    return root


def write_part(root: etree._Element) -> bytes:
    """An XML part as bytes."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def clean_picture(data: bytes) -> bytes:
    """A picture of a package without its metadata. Raises RefusedDocumentError where it has some, and it
    cannot be taken out."""
    try:
        if data.lstrip()[:5] in (b"<?xml", b"<svg ", b"<svg>", b"<!-- "):
            return clean_svg(data)
        return strip(data)
    except (BrokenPictureError, SvgError):
        if sniff_form(data) in ("TIFF", "HEIC", "RAW", "AVIF") or has_metadata(data):
            raise RefusedDocumentError("document.hidden", {"found": name_found("picture")}) from None
    return data


def is_local_path(address: str) -> bool:
    """Whether an address names a file of some computer."""
    plain = address.strip().lower()
    return plain.startswith(("file:", "\\\\")) or (len(plain) > 2 and bool(PureWindowsPath(plain).drive))


def remove(element: etree._Element) -> None:
    """Takes an element out of its tree; the words behind it stay."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(etree.QName(element).localname)


def refuse(found: Mapping[str, None]) -> None:
    """Raises RefusedDocumentError where anything was found that cannot be taken out."""
    if found:
        raise RefusedDocumentError("document.hidden", {"found": "、".join(found)})


def read_text(element: etree._Element) -> str:
    """The words of a paragraph or a cell, those that were deleted and those of fields, too."""
    return "".join(
        one.text or "" for one in element.iter() if local_name(one) in ("t", "delText", "instrText")
    )
