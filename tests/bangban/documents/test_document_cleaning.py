"""Which files are cleaned, and what their editors are told."""

from bangban.documents.cleaned_files import mask
from bangban.documents.document_cleaning import clean_document, examine_document, is_document


def test_goes_by_the_name():
    """As servers do, on Windows too."""
    assert is_document("files/A.SVG. ")
    assert is_document("a.svg")
    assert not is_document("a.jpg")
    assert not is_document("svg")


def test_an_empty_file_waits_for_its_content():
    """There is nothing in it to be told."""
    assert examine_document("a.svg", b"") is None
    assert clean_document("a.svg", b"") == b""


def test_names_are_told_by_their_first_letter():
    """Reports are read by others, too."""
    assert mask(" 张三 ") == "张…"
    assert mask(" ") == ""
