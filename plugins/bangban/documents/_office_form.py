"""Documents of Office (docx, xlsx, pptx; ISO/IEC 29500) without properties, traces of who worked on them and
what pictures tell; refused where something that no reader sees is still in them.

Comments, tracked changes and hidden parts are not taken out: what becomes of the words is for the editor to
say.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from bangban.documents._packages import (
    Parts,
    clean_picture,
    is_local_path,
    local_name,
    open_package,
    read_part,
    read_text,
    refuse,
    remove,
    write_package,
    write_part,
)
from bangban.documents.cleaned_files import Cleaned, RefusedDocumentError, mask
from bangban.locale.zh.document_words import name_found
from bangban.photographs.stripping import has_metadata

TYPES = "[Content_Types].xml"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_CUT = frozenset(
    """
    core-properties extended-properties custom-properties customXml thumbnail printerSettings person people
    tags commentAuthors authors classificationlabels revisionInfo changesInfo userShapesCustomization
    keyMapCustomizations attachedTemplate mailMergeSource recipientData metadata-thumbnail
    webextensiontaskpanes
    """.split()
)
"""Kinds of relations, by the end of their address: what they lead to is left out."""

_TOLD = {
    "comments": "comments", "threadedComment": "comments", "commentsExtended": "comments",
    "comment": "comments",
    "externalLink": "external", "connections": "external", "queryTable": "external",
    "powerPivotData": "external",
    "revisionHeaders": "changes", "usernames": "changes", "customData": "external",
    "pivotCacheRecords": "pivot",
}  # fmt: skip
"""Kinds of relations that lead to what no reader sees."""

_PROGRAM = re.compile(r".*(?:vbaProject|vbaData|/activeX/|macrosheets/|customUI/)", re.IGNORECASE)
_EMBEDDED = re.compile(r".*/embeddings/")
_PACKAGES = (".docx", ".xlsx", ".pptx")
_PROPERTIES = {
    "creator": "author", "lastModifiedBy": "saved-by", "Manager": "manager", "Company": "company",
    "description": "description", "HyperlinkBase": "local-path",
}  # fmt: skip
_USUAL = ("Normal.dotm", "Normal", "Normal.dot", "Microsoft Office User", "python-docx", "openpyxl")
_TRACES = frozenset("rsids docVars docId absPath revisionPtr fileSharing attachedTemplate mailMerge".split())
_NAMING = frozenset("name descr title".split())
_NO = ("0", "false", "off", "none")
_MOST_DEPTH = 3


def clean(data: bytes) -> Cleaned:
    """The document as it goes out. Raises RefusedDocumentError."""
    return _clean(data, 0)


def _clean(data: bytes, depth: int) -> Cleaned:
    parts = open_package(data)
    if TYPES not in parts:
        raise RefusedDocumentError("document.broken", {})
    if any(map(_PROGRAM.match, parts)) or b"macroEnabled" in parts[TYPES]:
        raise RefusedDocumentError("document.program", {})
    trees = {
        name: read_part(part) for name, part in parts.items() if name.endswith((".xml", ".rels", ".vml"))
    }
    refuse(dict.fromkeys(_find_hidden(trees)))
    found = dict.fromkeys(_list_properties(trees))
    if any(name.startswith("_xmlsignatures/") for name in parts):
        return _keep_signed(data, found | dict.fromkeys(_list_inner(parts, depth)))
    _cut_relations(trees)
    reached = _find_reached(trees)
    kept = {
        name: _clean_part(name, part, trees, reached, depth)
        for name, part in parts.items()
        if name in reached
    }
    return Cleaned(write_package(kept), tuple(found))


def _keep_signed(data: bytes, found: dict[str, None]) -> Cleaned:
    """A signed document as it is, where it tells nothing. Raises RefusedDocumentError."""
    if found:
        raise RefusedDocumentError("document.signed", {"found": "、".join(found)})
    return Cleaned(data)


def _list_inner(parts: Parts, depth: int) -> Iterator[str]:
    """What pictures and documents inside tell. Raises RefusedDocumentError, as their cleaning does."""
    for name, part in parts.items():
        if _EMBEDDED.match(name):
            yield from _clean_embedded(name, part, depth).found
            yield from _list_inner(open_package(part), depth + 1)
        elif "/media/" in name and has_metadata(part):
            yield name_found("picture")


def _clean_part(
    name: str, part: bytes, trees: dict[str, etree._Element], reached: set[str], depth: int
) -> bytes:
    if name in trees:
        _drop_traces(trees[name])
        if name == TYPES:
            _drop_types(trees[name], reached)
        return write_part(trees[name])
    if _EMBEDDED.match(name):
        return _clean_embedded(name, part, depth).data
    return clean_picture(part) if "/media/" in name else part


def _clean_embedded(name: str, part: bytes, depth: int) -> Cleaned:
    if not name.lower().endswith(_PACKAGES) or depth >= _MOST_DEPTH:
        raise RefusedDocumentError("document.hidden", {"found": name_found("embedded")})
    return _clean(part, depth + 1)


def _find_hidden(trees: dict[str, etree._Element]) -> Iterator[str]:
    for name, root in trees.items():
        if name.endswith(".rels"):
            yield from _find_in_relations(root)
        elif name.startswith("word/") and "omments" not in name:
            yield from _find_in_words(root)
        elif name.startswith("xl/"):
            yield from _find_in_sheets(root)
        else:
            yield from _find_in_slides(name, root)


def _find_in_words(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        if any(key.endswith("}author") for key in element.attrib):
            yield name_found("changes")
        if local_name(element) == "vanish" and _is_on(element) and _hides(element):
            yield name_found("hidden-text")


def _is_on(element: etree._Element) -> bool:
    return not any(key.endswith("}val") and value in _NO for key, value in element.attrib.items())


def _hides(vanish: etree._Element) -> bool:
    """Whether a run is hidden that has words; the end of a paragraph, or a style, hides none by itself."""
    run = next(islice(vanish.iterancestors(), 1, None), None)
    if run is None or local_name(run) != "r":
        return False
    return any((one.text or "").strip() for one in run if local_name(one) == "t")


def _find_in_sheets(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        name = local_name(element)
        if name == "sheet" and element.get("state", "visible") != "visible":
            yield name_found("hidden-sheet", element.get("name", ""))
        elif (name == "row" and len(element) and element.get("hidden") in ("1", "true")) or (
            name == "col" and element.get("hidden") in ("1", "true")
        ):
            yield name_found("hidden-cells")


def _find_in_slides(name: str, root: etree._Element) -> Iterator[str]:
    if name.startswith("ppt/slides/") and root.get("show") in ("0", "false"):
        yield name_found("hidden-slide")
    if name.startswith("ppt/notesSlides/") and not name.endswith(".rels"):
        shapes = [one for one in root.iter() if local_name(one) == "sp"]
        if any(_is_body(shape) and read_text(shape).strip() for shape in shapes):
            yield name_found("notes")


def _is_body(shape: etree._Element) -> bool:
    return any(local_name(one) == "ph" and one.get("type") == "body" for one in shape.iter())


def _find_in_relations(root: etree._Element) -> Iterator[str]:
    for relation in root.iter(_RELATIONS):
        kind = _name_kind(relation)
        if kind in _TOLD:
            yield name_found(_TOLD[kind])
        target = relation.get("Target", "") if relation.get("TargetMode") == "External" else ""
        if is_local_path(target) and kind not in _CUT:
            yield name_found("local-path", mask(target))


def _name_kind(relation: etree._Element) -> str:
    return str(relation.get("Type", "")).rpartition("/")[2]


def _list_properties(trees: dict[str, etree._Element]) -> Iterator[str]:
    for name, root in trees.items():
        if not name.startswith("docProps/"):
            continue
        for element in root:
            value = " ".join("".join(element.itertext()).split())
            key = "custom" if name.endswith("custom.xml") else _PROPERTIES.get(local_name(element), "")
            if key and value and value not in _USUAL:
                yield name_found(key, mask(value))


def _cut_relations(trees: dict[str, etree._Element]) -> None:
    """Takes out the relations that lead to what is left out, and what stands for them."""
    for name, root in trees.items():
        if not name.endswith(".rels"):
            continue
        cut = [one for one in root.iter(_RELATIONS) if _name_kind(one) in _CUT]
        ids = {one.get("Id") for one in cut}
        for one in cut:
            remove(one)
        owner = _name_owner(name)
        if ids and owner in trees:
            _cut_references(trees[owner], ids)


def _name_owner(relations: str) -> str:
    """The part whose relations stand in a part of this name; "" for the package."""
    folder, _, file = relations.rpartition("_rels/")
    return folder + file[: -len(".rels")]


def _find_reached(trees: dict[str, etree._Element]) -> set[str]:
    """The parts that the package needs; what nothing leads to is not read by anybody, but can be unpacked."""
    waiting, reached = [""], {TYPES}
    while waiting:
        owner = waiting.pop()
        relations = posixpath.join(posixpath.dirname(owner), "_rels", f"{posixpath.basename(owner)}.rels")
        if relations not in trees:
            continue
        reached.add(relations)
        for one in trees[relations].iter(_RELATIONS):
            path = posixpath.join("/", posixpath.dirname(owner), one.get("Target", ""))
            target = posixpath.normpath(path).lstrip("/")
            if one.get("TargetMode") != "External" and target not in reached:
                reached.add(target)
                waiting.append(target)
    return reached


def _cut_references(root: etree._Element, ids: set[str | None]) -> None:
    for element in list(root.iter()):
        keys = [key for key, value in element.attrib.items() if "/relationships}" in key and value in ids]
        if keys and local_name(element) == "pageSetup":
            for key in keys:
                del element.attrib[key]
        elif keys:
            remove(element)


def _drop_traces(root: etree._Element) -> None:
    for element in list(root.iter()):
        for key in [key for key in element.attrib if key.rpartition("}")[2].startswith("rsid")]:
            del element.attrib[key]
        for key in _NAMING & set(element.attrib):
            if is_local_path(element.attrib[key]):
                element.attrib[key] = ""
        if local_name(element) in _TRACES:
            above = [*islice(element.iterancestors(), 2)]
            is_choice = len(above) > 1 and local_name(above[0]) == "Choice"
            remove(above[1] if is_choice else element)


def _drop_types(root: etree._Element, reached: set[str]) -> None:
    for element in list(root):
        if element.get("PartName", "").lstrip("/") not in {"", *reached}:
            remove(element)
