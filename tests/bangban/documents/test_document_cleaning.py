"""Which files are cleaned, and what their editors are told; marks in every place that a form has."""

import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from bangban.documents.cleaned_files import RefusedDocumentError, mask
from bangban.documents.document_cleaning import (
    LARGE,
    clean_document,
    examine_document,
    is_document,
    is_judged,
)
from bangban.documents.document_texts import read_texts
from tests.bangban.documents import planted
from tests.bangban.documents.planted import CLEANED, pack, relate, unfold
from tests.bangban.documents.planted_recordings import MARK, make_mp4
from tests.bangban.photos import find_secrets

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _tell(path: str, data: bytes) -> str:
    problem = examine_document(path, data)
    return problem.code if problem else ""


def test_goes_by_the_name():
    """As servers do, on Windows too."""
    assert is_document("files/A.SVG. ")
    assert is_document("a.svg")
    assert not is_document("a.jpg")
    assert not is_document("svg")
    assert is_judged("a.zip")


def test_an_empty_file_waits_for_its_content():
    """There is nothing in it to be told."""
    assert examine_document("a.svg", b"") is None
    assert clean_document("a.svg", b"") == b""


def test_names_are_told_by_their_first_letter():
    """Reports are read by others, too."""
    assert mask(" 张三 ") == "张…"
    assert mask(" ") == ""


@pytest.mark.parametrize("path", CLEANED)
def test_no_mark_is_left(path):
    """Neither as it stands nor unpacked; the second cleaning changes nothing, and each gives the same
    bytes."""
    data = CLEANED[path]()
    assert MARK.encode() in unfold(data)
    cleaned = clean_document(path, data)
    assert MARK.encode() not in unfold(cleaned)
    assert MARK.encode("utf-16-le") not in unfold(cleaned)
    assert path.endswith((".mp4", ".m4a")) or find_secrets(unfold(cleaned)) == []
    assert clean_document(path, data) == cleaned == clean_document(path, cleaned)
    assert _tell(path, data) in ("document.personal", "")
    assert _tell(path, cleaned) == ""


@pytest.mark.parametrize(
    "path", [path for path in CLEANED if path.rpartition(".")[2] in ("docx", "pdf", "xlsx", "mp4")]
)
def test_what_is_taken_out_is_told_masked(path):
    """One warning names all of it, and nobody."""
    problem = examine_document(path, CLEANED[path]())
    assert problem
    assert problem.level == "warning"
    assert MARK not in problem.message
    assert re.search("作者（Q…）|拍摄地点", problem.message)


def test_words_stay():
    """What readers see is the same."""
    for path, words in (
        ("a.docx", "正文"),
        ("a.xlsx", "12"),
        ("a.pptx", "标题"),
        ("a.odt", "正文"),
        ("a.pdf", "Hello"),
    ):
        cleaned = clean_document(path, CLEANED[f"files/{path}"]())
        assert words in [piece.text.strip() for piece in read_texts(path, cleaned)], path


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("WEBVTT\n1 --> 2\n您好\n", "WEBVTT\n\n1 --> 2\n您好\n"),
        ("WEBVTT\nx: 张\n1 --> 2\n您好\n", "WEBVTT\n\n1 --> 2\n您好\n"),
        ("WEBVTT\n\nNOTE 张\n李\n1 --> 2\n您好\n", "WEBVTT\n\n1 --> 2\n您好\n"),
        ("WEBVTT\n\nNOTE 张 --> 李\n王\n", "WEBVTT\n"),
        ("WEBVTT\n\nNOTE 张\n \n李\n", "WEBVTT\n"),
        ("WEBVTT\n\n1 --> 2\n您好\n \nNOTE 张\n", "WEBVTT\n\n1 --> 2\n您好\n"),
        ("WEBVTT\n\n1 --> 2\n您好\n \n再见\n", "WEBVTT\n\n1 --> 2\n您好\n \n再见\n"),
    ],
)
def test_subtitles_lose_notes_and_no_cue(text, cleaned):
    """A cue may stand directly below the first word, or below a note; a line of spaces is one of its
    lines."""
    assert clean_document("a.vtt", text.encode()).decode() == cleaned
    assert clean_document("a.vtt", cleaned.encode()).decode() == cleaned


def test_a_page_looks_the_same():
    """To the pixel; the highlight stays, and the links."""
    data = planted.make_pdf()
    cleaned = clean_document("a.pdf", data)
    pictures = [
        pypdfium2.PdfDocument(one)[0].render(draw_annots=False, may_draw_forms=False).to_pil()
        for one in (data, cleaned)
    ]
    assert pictures[0].tobytes() == pictures[1].tobytes()
    with pikepdf.open(BytesIO(cleaned)) as pdf:
        kinds = [str(one.Subtype) for one in pdf.pages[0].Annots]
        addresses = [str(one.A.URI) for one in pdf.pages[0].Annots if "/A" in one]
    assert kinds == ["/Highlight", "/Link", "/Link", "/Link"]
    assert addresses == ["https://example.org/"]


def test_the_structure_of_a_pdf_stays():
    """What screen readers go by: attributes stand under the key of actions."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        part = pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.TH, Alt="表头")
        part.A = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Column)
        pdf.Root.StructTreeRoot = pdf.make_indirect(pikepdf.Dictionary(K=pdf.make_indirect(part)))
        file = BytesIO()
        pdf.save(file)
    assert _tell("a.pdf", file.getvalue()) == ""
    with pikepdf.open(BytesIO(clean_document("a.pdf", file.getvalue()))) as pdf:
        kept = pdf.Root.StructTreeRoot.K
        assert (str(kept.A.Scope), str(kept.Alt)) == ("/Column", "表头")


def test_earlier_versions_of_a_pdf_are_gone():
    """An incremental update leaves the old values in the file."""
    data = planted.make_pdf()
    update = data + b"\n99 0 obj\n(" + MARK.encode() + b")\nendobj\n"
    assert MARK.encode() not in clean_document("a.pdf", update)


HIDDEN = {
    "a.docx": {
        "comments": {
            "word/_rels/document.xml.rels": relate(("comments", "odd.xml")),
            "word/odd.xml": f"<c {W}/>",
        },
        "external": {
            "word/_rels/document.xml.rels": relate(
                ("hyperlink", "file:///C:/a"), mode=' TargetMode="External"'
            )
        },
        "embedded": {
            "word/_rels/document.xml.rels": relate(("oleObject", "embeddings/o.bin")),
            "word/embeddings/o.bin": b"x",
        },
    },
    "a.xlsx": {
        "links": {
            "xl/_rels/workbook.xml.rels": relate(("externalLink", "links/a.xml")),
            "xl/links/a.xml": "<a/>",
        },
        "pivot": {"xl/_rels/workbook.xml.rels": relate(("pivotCacheRecords", "p.xml")), "xl/p.xml": "<a/>"},
        "comments": {
            "xl/worksheets/_rels/sheet1.xml.rels": relate(("comments", "../c.xml")),
            "xl/c.xml": "<a/>",
        },
    },
    "a.pptx": {
        "comments": {
            "ppt/slides/_rels/slide1.xml.rels": relate(("comments", "../c.xml")),
            "ppt/c.xml": "<a/>",
        }
    },
}


@pytest.mark.parametrize(("path", "what"), [(path, what) for path, rows in HIDDEN.items() for what in rows])
def test_what_no_reader_sees_is_told_and_refused(path, what):
    """By what a part is, whatever its name: comments, caches, links to files of a computer, embedded
    files."""
    data = {"a.docx": planted.make_docx, "a.xlsx": planted.make_xlsx, "a.pptx": planted.make_pptx}[path](
        **HIDDEN[path][what]
    )
    assert _tell(path, data) == "document.hidden"
    with pytest.raises(RefusedDocumentError, match=r"document\.hidden"):
        clean_document(path, data)


@pytest.mark.parametrize(
    ("path", "data"),
    [
        (
            "a.docx",
            planted.make_docx('<w:p><w:del w:author="李"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>'),
        ),
        ("a.docx", planted.make_docx('<w:p><w:ins w:author="李"><w:r><w:t>x</w:t></w:r></w:ins></w:p>')),
        ("a.docx", planted.make_docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>")),
        ("a.xlsx", planted.make_xlsx(state="hidden")),
        ("a.xlsx", planted.make_xlsx(state="veryHidden")),
        ("a.xlsx", planted.make_xlsx('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>')),
        ("a.pptx", planted.make_pptx(show="0")),
        ("a.odt", planted.make_odt("<o:annotation>李</o:annotation>")),
        ("a.odt", planted.make_odt("<t:tracked-changes/>")),
        ("a.odt", planted.make_odt('<s:text-properties xmlns:t="urn:t" t:display="none"/>')),
        ("a.pdf", planted.make_pdf(extra="layer")),
        ("a.pdf", planted.make_pdf(extra="redaction")),
        ("a.pdf", planted.make_pdf(extra="form")),
        ("a.mp4", make_mp4(b"meta")),
    ],
)
def test_hidden_words_are_told_and_refused(path, data):
    """Deleted and hidden words, sheets, rows, slides, layers, what is only covered, tracks of a camera."""
    assert _tell(path, data) == "document.hidden"


def test_hidden_words_may_be_none():
    """What only looks like them is no hindrance."""
    for body in (
        "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>",
        '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>x</w:t></w:r></w:p>',
    ):
        assert _tell("a.docx", planted.make_docx(body)) == "document.personal"
    assert _tell("a.xlsx", planted.make_xlsx('<row r="1" hidden="1"/>')) == "document.personal"


def test_macros_are_refused():
    """Whatever the ending says."""
    macro = {"word/vbaProject.bin": b"x"}
    assert _tell("a.docx", planted.make_docx(**macro)) == "document.program"
    assert _tell("a.odt", planted.make_odt(**{"Basic/Standard/Module1.xml": "<x/>"})) == "document.program"


def test_locked_old_and_huge_documents_are_refused():
    """Nobody sees what is in them."""
    old = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
    assert _tell("a.doc", old) == "document.old"
    assert _tell("a.docx", old) == "document.old"
    assert _tell("a.rtf", b"{\\rtf1 x}") == "document.old"
    assert _tell("a.docx", old + "EncryptedPackage".encode("utf-16-le")) == "document.locked"
    assert _tell("a.pdf", planted.make_pdf(password="x")) == "document.locked"
    assert _tell("a.docx", pack({f"a{number}": "" for number in range(5001)})) == "document.huge"


def test_a_bomb_is_not_unpacked():
    """It says itself how large it would be."""
    data = pack({"[Content_Types].xml": bytes(1000)})
    bomb = data.replace((1000).to_bytes(4, "little"), (2**31).to_bytes(4, "little"))
    assert _tell("a.docx", bomb) in ("document.huge", "document.damaged", "document.broken")


def test_a_part_may_not_declare_entities():
    """A short one would become long, or another file's."""
    data = planted.make_docx(**{"word/document.xml": "<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>"})
    assert _tell("a.docx", data) == "document.damaged"


def test_a_broken_file_is_told():
    """It goes out as it is if nobody is named in it; else not."""
    assert _tell("a.pdf", b"%PDF-1.7 nothing") == "document.broken"
    assert clean_document("a.pdf", b"%PDF-1.7 nothing") == b"%PDF-1.7 nothing"
    assert _tell("a.pdf", b"%PDF-1.7 /Info nothing") == "document.damaged"
    assert _tell("a.docx", planted.make_docx()[:-200]) == "document.damaged"
    assert _tell("a.mp3", b"A") == ""


def test_large_documents_and_archives_are_told():
    """Readers wait for them; nobody has looked into them."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page().obj.Contents = pikepdf.Stream(pdf, bytes(range(256)) * 4)
        file = BytesIO()
        pdf.save(file)
        assert _tell("a.pdf", file.getvalue()) == ""
    assert _tell("a.zip", b"PK") == "document.unread"
    assert _tell("a.vtt", b"WEBVTT\n\n" + b"x" * LARGE) == "document.large"
