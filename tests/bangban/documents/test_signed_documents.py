"""Signed documents: their bytes are what was signed, so they go out as they are, or not at all."""

from io import BytesIO

import pikepdf

from bangban.documents.document_cleaning import clean_document, examine_document
from bangban.photographs.stripping import strip
from tests.bangban.documents import planted
from tests.bangban.documents.planted_recordings import MARK
from tests.bangban.photos import make_jpeg


def _tell(path: str, data: bytes) -> str:
    problem = examine_document(path, data)
    return problem.code if problem else ""


def test_a_signed_document_is_not_touched():
    """Its bytes are what was signed; where it tells of somebody, it does not go out."""
    signed = planted.make_pdf(signed=True)
    with pikepdf.open(BytesIO(signed)) as pdf:
        del pdf.pages[0].Resources["/XObject"]
        pdf.docinfo["/Title"] = "通知"
        file = BytesIO()
        pdf.save(file)
        pdf.docinfo["/Author"] = MARK
        other = BytesIO()
        pdf.save(other)
    assert clean_document("a.pdf", file.getvalue()) == file.getvalue()
    assert _tell("a.pdf", file.getvalue()) == ""
    assert _tell("a.pdf", other.getvalue()) == "document.signed"
    # An earlier version counts, too.
    assert _tell("a.pdf", other.getvalue() + b"%%EOF") == "document.signed"
    # So does the last one, if the mark of its end is lost.
    assert _tell("a.pdf", other.getvalue().replace(b"%%EOF", b"")) == "document.signed"
    assert _tell("a.pdf", file.getvalue() + b"%%EOF" * 1000) == "document.damaged"


def test_the_insides_of_a_signed_document_are_looked_into():
    """Its pictures, the documents in it, and their pictures: as those of others are."""
    bare: dict[str, str | bytes] = dict.fromkeys(
        ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"), "<a/>"
    )
    bare["word/media/image1.jpg"] = strip(make_jpeg())
    photographed = planted.make_docx(**bare | {"word/media/image1.jpg": make_jpeg()})
    signature: dict[str, str | bytes] = {"_xmlsignatures/sig1.xml": "<s/>"}
    for path, plain, telling in (
        ("word/media/a.jpg", strip(make_jpeg()), make_jpeg()),
        ("word/embeddings/a.docx", planted.make_docx(**bare), planted.make_docx()),
        ("word/embeddings/a.docx", planted.make_docx(**bare), photographed),
    ):
        data = planted.make_docx(**bare | signature | {path: plain})
        assert clean_document("a.docx", data) == data
        data = planted.make_docx(**bare | signature | {path: telling})
        assert _tell("a.docx", data) == "document.signed"
