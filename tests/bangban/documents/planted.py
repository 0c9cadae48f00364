"""Documents and recordings with a mark in each place that their form has for words nobody reads."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from tests.bangban.documents.planted_recordings import (
    MARK,
    make_flac,
    make_mp3,
    make_mp4,
    make_wav,
    make_webm,
)
from tests.bangban.photos import make_jpeg

_BYTES = MARK.encode()
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


def pack(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file, with a mark in its comment and in an extra field."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.comment = _BYTES
            package.writestr(entry, data)
        package.comment = _BYTES
    return file.getvalue()


def relate(*rows: tuple[str, str], mode: str = "") -> str:
    """A part of relations, of kinds and targets."""
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind if "/" in kind else f"{_OFFICE}/{kind}"}"'
        f' Target="{target}"{mode}/>'
        for number, (kind, target) in enumerate(rows, 1)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{_RELATIONS}">{lines}</Relationships>'


def _make_shared(main: str, related: str) -> dict[str, str | bytes]:
    """The parts that documents of all kinds have."""
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="jpg" ContentType="image/jpeg"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="application/{MARK}"/></Types>',
        "_rels/.rels": relate(
            ("officeDocument", main),
            (f"{_RELATIONS}/metadata/core-properties", "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"),
            ("custom-properties", "docProps/custom.xml"),
            (f"{_RELATIONS}/metadata/thumbnail", "docProps/thumbnail.jpeg"),
        ),
        "docProps/core.xml": f'<c:coreProperties xmlns:c="{_CORE}" xmlns:d="http://purl.org/dc/elements/1.1/">'
        f"<d:creator>{MARK}</d:creator><c:lastModifiedBy>{MARK}</c:lastModifiedBy></c:coreProperties>",
        "docProps/app.xml": f"<Properties><Company>{MARK}</Company><Manager>{MARK}</Manager></Properties>",
        "docProps/custom.xml": f"<Properties><property>{MARK}</property></Properties>",
        "docProps/thumbnail.jpeg": make_jpeg() + _BYTES,
        "lost/part.xml": f"<lost>{MARK}</lost>",
        related: relate(("image", "media/image1.jpg"), ("customXml", "../customXml/item1.xml")),
        "customXml/item1.xml": f"<item>{MARK}</item>",
        main.rpartition("/")[0] + "/media/image1.jpg": make_jpeg() + _BYTES,
    }


def make_docx(body: str = "", **more: str | bytes) -> bytes:
    """A text of Word; `body` stands in it."""
    parts = _make_shared("word/document.xml", "word/_rels/document.xml.rels")
    parts["word/document.xml"] = (
        f'<?xml version="1.0"?><!-- {MARK} --><w:document xmlns:w="{_W}" xmlns:a="{_A}"><w:body>'
        f'<w:p w:rsidR="{MARK}"><w:r><w:t>正文</w:t></w:r></w:p>{body}'
        f'<a:cNvPr id="1" name="C:\\Users\\{MARK}\\a.jpg"/></w:body></w:document>'
    )
    return pack(parts | more)


def make_xlsx(sheet: str = "", *, state: str = "visible", **more: str | bytes) -> bytes:
    """A table of Excel with two sheets."""
    parts = _make_shared("xl/workbook.xml", "xl/_rels/workbook.xml.rels")
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{_S}" xmlns:x15="urn:x15" xmlns:r="{_OFFICE}"><x15:absPath url="C:\\{MARK}\\"/>'
        f'<fileSharing userName="{MARK}"/><sheets><sheet name="统计" sheetId="1" r:id="rId1"/>'
        f'<sheet name="名单" sheetId="2" state="{state}" r:id="rId2"/></sheets></workbook>'
    )
    parts["xl/_rels/workbook.xml.rels"] = relate(
        ("worksheet", "worksheets/sheet1.xml"), ("image", "media/image1.jpg")
    )
    parts["xl/worksheets/sheet1.xml"] = (
        f'<worksheet xmlns="{_S}" xmlns:r="{_OFFICE}"><sheetData>{sheet}'
        '<row r="9"><c r="A9"><v>12</v></c></row>'
        '</sheetData><pageSetup r:id="rId1"/></worksheet>'
    )
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relate(
        ("printerSettings", "../printerSettings/printerSettings1.bin")
    )
    parts["xl/printerSettings/printerSettings1.bin"] = MARK.encode("utf-16-le") + _BYTES
    return pack(parts | more)


def make_pptx(*, show: str = "1", **more: str | bytes) -> bytes:
    """A slide of PowerPoint."""
    parts = _make_shared("ppt/presentation.xml", "ppt/_rels/presentation.xml.rels")
    parts["ppt/presentation.xml"] = f'<p:presentation xmlns:p="{_P}"/>'
    parts["ppt/_rels/presentation.xml.rels"] = relate(
        ("slide", "slides/slide1.xml"), ("image", "media/image1.jpg")
    )
    parts["ppt/slides/slide1.xml"] = (
        f'<p:sld xmlns:p="{_P}" xmlns:a="{_A}" xmlns:r="{_OFFICE}" show="{show}">'
        "<a:p><a:r><a:t>标题</a:t></a:r></a:p>"
        '<p:custDataLst><p:tags r:id="rId1"/></p:custDataLst></p:sld>'
    )
    parts["ppt/slides/_rels/slide1.xml.rels"] = relate(("tags", "../tags/tag1.xml"))
    parts["ppt/tags/tag1.xml"] = f"<tags>{MARK}</tags>"
    return pack(parts | more)


def make_odt(body: str = "", **more: str | bytes) -> bytes:
    """A text of LibreOffice."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    return pack(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'<!-- {MARK} --><o:document-content xmlns:o="{office}" xmlns:t="{text}" '
            f'xmlns:s="urn:oasis:names:tc:opendocument:xmlns:style:1.0">'
            f"<t:p>正文</t:p>{body}</o:document-content>",
            "meta.xml": f'<m xmlns:d="http://purl.org/dc/elements/1.1/"><d:creator>{MARK}</d:creator></m>',
            "settings.xml": f"<s>{MARK}</s>",
            "Thumbnails/thumbnail.png": _BYTES,
            "Pictures/a.jpg": make_jpeg() + _BYTES,
            "META-INF/manifest.xml": '<m:manifest xmlns:m="urn:m">'
            f'<m:file-entry m:full-path="meta.xml" m:x="{MARK}"/></m:manifest>',
            **more,
        }
    )


def make_pdf(*, signed: bool = False, password: str = "", extra: str = "") -> bytes:
    """A page with marks in every place; `extra` is one thing that cannot be taken out."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(200, 200)).obj
    page.Contents = Stream(pdf, b"BT /F1 12 Tf 20 100 Td (Hello) Tj ET")
    page.Resources = Dictionary(
        Font=Dictionary(F1=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)),
        XObject=Dictionary(Im=_make_image(pdf)),
    )
    if not signed:
        _plant(pdf, page)
    fields = (
        {"/FT": Name.Sig, "/V": Dictionary(Type=Name.Sig, Name=String("张"))} if signed else {"/FT": Name.Tx}
    )
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.make_indirect(Dictionary(fields))]))
    if extra == "layer":
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("草稿")))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    elif extra == "redaction":
        page.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Redact, Rect=[0, 0, 9, 9])])
    elif extra == "form":
        pdf.Root.AcroForm.XFA = Stream(pdf, b"<xdp/>")
    file = BytesIO()
    pdf.save(file, encryption=pikepdf.Encryption(owner="x", user=password) if password else False)
    return file.getvalue()


def _make_image(pdf: pikepdf.Pdf) -> Stream:
    image = Stream(pdf, make_jpeg())
    image.Type, image.Subtype, image.Width, image.Height = Name.XObject, Name.Image, 48, 32
    image.ColorSpace, image.BitsPerComponent, image.Filter = Name.DeviceRGB, 8, Name.DCTDecode
    return image


def _plant(pdf: pikepdf.Pdf, page: Dictionary) -> None:
    mark = String(MARK)
    note = {"/Type": Name.Annot, "/Rect": Array([0, 0, 9, 9]), "/T": mark, "/Contents": mark, "/RC": mark}
    run = Dictionary(S=Name.JavaScript, JS=mark)
    pdf.docinfo["/Author"] = pdf.docinfo["/Company"] = pdf.docinfo["/Title"] = mark
    pdf.docinfo["/SourceModified"] = mark
    pdf.Root.Metadata = Stream(pdf, f"<x:xmpmeta><dc:creator>{MARK}</dc:creator></x:xmpmeta>".encode())
    pdf.Root.PieceInfo, pdf.Root.OpenAction, pdf.Root.AA = Dictionary(Word=mark), run, Dictionary(WC=run)
    page.PieceInfo, page.AA, page.Metadata = Dictionary(X=mark), Dictionary(O=run), Stream(pdf, MARK.encode())
    attached = Stream(pdf, MARK.encode())
    pdf.Root.Names = Dictionary(
        JavaScript=Dictionary(Names=Array([mark, run])),
        EmbeddedFiles=Dictionary(Names=Array([mark, Dictionary(F=mark, EF=Dictionary(F=attached))])),
    )
    page.Annots = Array(
        [
            Dictionary({**note, "/Subtype": Name.Text}),
            Dictionary({**note, "/Subtype": Name.Highlight}),
            Dictionary({**note, "/Subtype": Name.FileAttachment}),
            Dictionary({**note, "/Subtype": Name.Square, "/F": 2}),
            _link({"/S": Name.Launch, "/F": mark}),
            _link({"/S": Name.URI, "/URI": String(f"file:///C:/{MARK}")}),
            _link({"/S": Name.URI, "/URI": String("https://example.org/")}),
        ]
    )


def _link(action: dict[str, object]) -> Dictionary:
    return Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=Dictionary(action))


def make_vtt() -> bytes:
    """Subtitles with notes, and words beside the first one."""
    shown = "1\n00:01.000 --> 00:02.000\n您好"
    return f"WEBVTT {MARK}\nx: {MARK}\n\nNOTE {MARK}\n\n{shown}\n\nNOTE\n{MARK}\n".encode()


def make_svg() -> bytes:
    """A drawing with notes of its program in every place."""
    return (
        f'<?xml version="1.0"?><!-- {MARK} --><?editor {MARK}?><svg xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:docname="{MARK}" data-name="{MARK}" '
        f'width="4" height="3" id="{MARK}"><metadata>{MARK}</metadata><i:grid n="{MARK}"/>'
        f"<style>/* {MARK} */.a{{fill:red}}</style>"
        f'<g class="a" id="{MARK}2" style="-inkscape-x:{MARK}"><path d="M0 0L4 3"/></g></svg>'
    ).encode()


CLEANED = {
    "files/a.docx": make_docx, "files/a.xlsx": make_xlsx, "files/a.pptx": make_pptx, "files/a.odt": make_odt,
    "files/a.pdf": make_pdf, "files/a.mp3": make_mp3, "files/a.mp4": make_mp4, "files/a.m4a": make_mp4,
    "files/a.webm": make_webm, "files/a.wav": make_wav, "files/a.flac": make_flac, "files/a.vtt": make_vtt,
    "images/a.svg": make_svg,
}  # fmt: skip
"""What goes out without its marks, by a path for it."""


def unfold(data: bytes) -> bytes:
    """All bytes of a file, and those that are packed in it."""
    found = [data]
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as package:
            found += [unfold(package.read(name)) for name in package.namelist()]
    elif data.startswith(b"%PDF"):
        with pikepdf.open(BytesIO(data)) as pdf:
            for one in pdf.objects:
                found.append(one.unparse())
                if isinstance(one, Stream):
                    found.append(bytes(one.read_raw_bytes()))
                    if one.get("/Filter") != Name.DCTDecode:
                        found.append(bytes(one.read_bytes()))
    return b"\n".join(found)
