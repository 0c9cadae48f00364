"""PDF (ISO 32000) without properties, notes, attachments and scripts: written anew by qpdf, so that nothing
of earlier versions of the file is left; refused where something that no reader sees cannot be taken out.

A signed file is not touched, for that would break the signature: it goes out as it is, or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from bangban.documents._pdf_page_actions import clean_actions, clean_annotations, get_value
from bangban.documents.cleaned_files import Cleaned, RefusedDocumentError, mask
from bangban.locale.zh.document_words import name_found
from bangban.photographs.parts import BrokenPictureError
from bangban.photographs.stripping import has_metadata, strip

_NOTED = {"/Author": "author", "/Company": "company", "/Manager": "manager"}
_PLAIN = frozenset(
    """
    /Producer /Creator /CreationDate /ModDate /Trapped /SourceModified /Title /Subject /Keywords
    /PTEX.Fullbanner
    """.split()
)
"""Properties that name nobody."""

_NOBODY = ("anonymous", "unknown", "unspecified")
_ANYWHERE = (
    "/Metadata",
    "/PieceInfo",
    "/LastModified",
    "/AF",
    "/Thumb",
    "/AA",
    "/SpiderInfo",
    "/Perms",
    "/B",
)
"""Keys that go from each object: properties, what programs note for themselves, attachments, and actions."""

_CATALOG = ("/OpenAction", "/Collection", "/Legal", "/DSS", "/Threads")
_NAMES = {"/JavaScript": "script", "/EmbeddedFiles": "attachment"}
_UNREADABLE = (
    pikepdf.PdfError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What pikepdf raises for values that are not of the kind that they should be."""

_MOST_VERSIONS = 100
"""Each is read as a whole; no file has been signed and changed as often."""

_JPEG = Name("/DCTDecode")


def clean(data: bytes) -> Cleaned:
    """The document as it goes out. Raises RefusedDocumentError."""
    try:
        return _clean(data)
    except _UNREADABLE:
        raise RefusedDocumentError("document.broken", {}) from None


def _clean(data: bytes) -> Cleaned:
    with _open(data) as pdf:
        found: dict[str, None] = {}
        _refuse_hidden(pdf)
        if _is_signed(pdf):
            return _judge_signed(data)
        _take_out(pdf, found)
        if "/ID" in pdf.trailer:
            del pdf.trailer["/ID"]
        file = BytesIO()
        pdf.save(
            file,
            deterministic_id=True,
            encryption=False,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
    return Cleaned(file.getvalue(), tuple(found))


def _open(data: bytes) -> Pdf:
    try:
        pdf = Pdf.open(BytesIO(data), suppress_warnings=True)
        len(pdf.pages)
    except pikepdf.PasswordError:
        raise RefusedDocumentError("document.locked", {}) from None
    except _UNREADABLE:
        raise RefusedDocumentError("document.broken", {}) from None
    return pdf


def _list_fields(pdf: Pdf) -> Iterator[Any]:
    waiting, seen = list(get_value(get_value(pdf.Root, "/AcroForm"), "/Fields") or ()), set()
    while waiting:
        field = waiting.pop()
        if isinstance(field, Dictionary) and field.objgen not in seen:
            if field.is_indirect:
                seen.add(field.objgen)
            yield field
            waiting += list(get_value(field, "/Kids") or ())


def _is_signed(pdf: Pdf) -> bool:
    return any(
        get_value(field, "/FT") == Name.Sig and get_value(field, "/V") is not None
        for field in _list_fields(pdf)
    )


def _refuse_hidden(pdf: Pdf) -> None:
    """What cannot be taken out without seeing what it is."""
    if get_value(get_value(pdf.Root, "/AcroForm"), "/XFA") is not None:
        raise RefusedDocumentError("document.hidden", {"found": name_found("form")})
    for layer in get_value(get_value(get_value(pdf.Root, "/OCProperties"), "/D"), "/OFF") or ():
        name = str(get_value(layer, "/Name") or "")
        raise RefusedDocumentError("document.hidden", {"found": name_found("hidden-layer", name)})
    for page in pdf.pages:
        for one in get_value(page.obj, "/Annots") or ():
            if get_value(one, "/Subtype") == Name.Redact:
                raise RefusedDocumentError("document.hidden", {"found": name_found("redaction")})


def _judge_signed(data: bytes) -> Cleaned:
    """A signed file as it is, where none of its versions tells anything. Raises RefusedDocumentError."""
    found: dict[str, None] = {}
    # The last version may lack its mark.
    ends = {*(mark.end() for mark in re.finditer(b"%%EOF", data)), len(data)}
    if len(ends) > _MOST_VERSIONS:
        raise RefusedDocumentError("document.damaged", {})
    for end in sorted(ends):
        try:
            version = _open(data[:end])
        except RefusedDocumentError:
            continue
        with version:
            _take_out(version, found)
    if found:
        raise RefusedDocumentError("document.signed", {"found": "、".join(found)})
    return Cleaned(data)


def _take_out(pdf: Pdf, found: dict[str, None]) -> None:
    """Takes all out that can be, and notes in `found` what it was."""
    _clean_catalog(pdf, found)
    _clean_objects(pdf, found)
    for page in pdf.pages:
        clean_annotations(page.obj, found)


def _clean_catalog(pdf: Pdf, found: dict[str, None]) -> None:
    _clean_info(pdf, found)
    root = pdf.Root
    if get_value(get_value(root, "/OpenAction"), "/S") in (Name.JavaScript, Name.Launch):
        found[name_found("script")] = None
    for key in _CATALOG:
        if key in root:
            del root[key]
    names = get_value(root, "/Names")
    for key, what in _NAMES.items():
        if get_value(names, key) is not None:
            found[name_found(what, "…")] = None
            del names[key]
    if get_value(get_value(root, "/ViewerPreferences"), "/DisplayDocTitle") is not None:
        del root.ViewerPreferences["/DisplayDocTitle"]


def _clean_info(pdf: Pdf, found: dict[str, None]) -> None:
    info = get_value(pdf.trailer, "/Info")
    for key in list(info.keys()) if info is not None else ():
        value = str(info[key]).strip() if key not in _PLAIN else ""
        if value and value not in _NOBODY:
            found[name_found(_NOTED.get(key, "custom"), mask(value))] = None
    if info is not None:
        del pdf.trailer["/Info"]


def _clean_objects(pdf: Pdf, found: dict[str, None]) -> None:
    for whole in pdf.objects:
        waiting: list[Any] = [whole]
        while waiting:
            one = waiting.pop()
            if isinstance(one, Dictionary | Stream):
                _clean_object(one, found)
                inner = [value for _, value in one.items()]
            else:
                inner = list(one) if isinstance(one, Array) else []
            # What lies inside another object; those with numbers come by themselves.
            waiting += [value for value in inner if isinstance(value, Object) and not value.is_indirect]


def _clean_object(one: Any, found: dict[str, None]) -> None:
    for key in _ANYWHERE:
        if key in one and not (key == "/B" and get_value(one, "/Type") != Name.Page):
            if key == "/Metadata":
                _note_metadata(one[key], found)
            del one[key]
    clean_actions(one, found)
    if isinstance(one, Stream) and get_value(one, "/Subtype") == Name.Image:
        _clean_image(one, found)


def _note_metadata(stream: Any, found: dict[str, None]) -> None:
    """Tells of XMP that names somebody; it says of each page and picture what Info says of the file."""
    try:
        text = stream.read_bytes().decode("utf-8", "replace") if isinstance(stream, Stream) else ""
    except pikepdf.PdfError:
        return
    if "dc:creator" in text or "Author" in text:
        found.setdefault(name_found("author", "…"))
    if "GPS" in text:
        found.setdefault(name_found("place"))


def _clean_image(image: Any, found: dict[str, None]) -> None:
    """Takes what a camera noted out of a JPEG, whose bytes lie in the file as they are."""
    filters = image.get("/Filter")
    last = filters[-1] if isinstance(filters, Array) and len(filters) else filters
    if last == Name.JPXDecode:
        _judge_rest(bytes(image.read_raw_bytes()))
    if last != _JPEG or (isinstance(filters, Array) and len(filters) > 1):
        return
    data = bytes(image.read_raw_bytes())
    try:
        stripped = strip(data)
    except BrokenPictureError:
        _judge_rest(data)
        return
    if has_metadata(data):
        found[name_found("picture")] = None
    if stripped != data:
        image.write(stripped, filter=_JPEG, decode_parms=image.get("/DecodeParms"))


def _judge_rest(data: bytes) -> None:
    """Refuses a picture that cannot be cut, where a camera noted something in it."""
    if has_metadata(data):
        raise RefusedDocumentError("document.hidden", {"found": name_found("picture")})
