"""What readers see or press on a page of a PDF: notes are left out, links lead to the web or into it."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Dictionary, Stream

from bangban.documents.cleaned_files import mask
from bangban.locale.zh.document_words import name_found

_NOTES = {
    "/Text": "comments", "/Popup": "comments", "/Caret": "comments", "/FileAttachment": "attachment",
    "/Sound": "attachment", "/Movie": "attachment", "/Screen": "attachment", "/RichMedia": "attachment",
    "/3D": "attachment", "/TrapNet": "", "/PrinterMark": "",
}  # fmt: skip
"""Annotations that are left out: what readers see of them is an icon."""

_ANNOTATION = ("/T", "/RC", "/Subj", "/NM", "/M", "/CreationDate", "/IRT", "/Popup", "/OC", "/Measure")
_LINKS = ("/URI", "/GoTo", "/Named")
_SCHEMES = ("http:", "https:", "mailto:", "tel:")


def get_value(holder: Any, key: str) -> Any:
    """A value of a dictionary; None where there is none, or the holder is none."""
    return holder.get(key) if isinstance(holder, Dictionary | Stream) else None


def clean_annotations(page: Any, found: dict[str, None]) -> None:
    """Leaves out notes and hidden annotations, and who wrote the others; `found` is added to."""
    rows = get_value(page, "/Annots")
    if not isinstance(rows, Array):
        return
    kept = []
    for one in rows:
        kind = str(get_value(one, "/Subtype") or "")
        hidden = int(get_value(one, "/F") or 0) & 2
        if kind in _NOTES or (hidden and kind != "/Widget") or not isinstance(one, Dictionary):
            key = _NOTES.get(kind, "hidden-text")
            if key:
                found[name_found(key, "…")] = None
            continue
        _clean_annotation(one, kind, found)
        kept.append(one)
    page["/Annots"] = Array(kept)


def _clean_annotation(one: Any, kind: str, found: dict[str, None]) -> None:
    if kind in ("/Link", "/Widget"):
        return
    if get_value(one, "/T") is not None:
        found[name_found("author", mask(str(one["/T"])))] = None
    for key in (*_ANNOTATION, *(("/Contents",) if kind != "/FreeText" else ())):
        if key in one:
            del one[key]


def clean_actions(one: Any, found: dict[str, None]) -> None:
    """Leaves out what an object does when it is pressed, but for links; `found` is added to."""
    action = get_value(one, "/A")
    kind = str(get_value(action, "/S") or "")
    if not kind:
        return  # The attributes of a heading or a table stand under the same key.
    address = str(get_value(action, "/URI") or "") if kind == "/URI" else ""
    if kind in _LINKS and (kind != "/URI" or address.lower().startswith(_SCHEMES)):
        if "/Next" in action:
            del action["/Next"]
        return
    key = "local-path" if kind in ("/URI", "/Launch", "/GoToR", "/GoToE") else "script"
    found[name_found(key, mask(address) or "…")] = None
    del one["/A"]
