"""The words in files, for those who judge words."""

from bangban.documents.document_texts import TextPiece, has_words, read_texts

SVG = '<svg xmlns="http://www.w3.org/2000/svg">\n<text>李女士</text></svg>'


def test_words_of_a_drawing_have_their_place():
    """The element, and where it begins."""
    assert read_texts("images/A.SVG", SVG.encode()) == (TextPiece("李女士", "<text>", 2, 1),)
    assert read_texts("a.svg", b"<svg onload='x'") == ()


def test_plain_files_are_read_whole():
    """So that places in the text are places in the file."""
    assert read_texts("files/a.csv", "姓名,电话\n李,1\n".encode()) == (TextPiece("姓名,电话\n李,1\n"),)
    assert read_texts("files/a.csv", "姓名".encode("gb18030")) == (TextPiece("姓名"),)
    assert read_texts("files/a.txt", "姓名".encode("utf-16")) == (TextPiece("姓名"),)
    assert read_texts("files/a.txt", b" \n") == ()


def test_other_files_have_no_words():
    """Pictures and recordings."""
    assert read_texts("a.jpg", b"\xff\xd8\xff words") == ()
    assert read_texts("noname", b"words") == ()
    assert not has_words("images/a.png")


def test_goes_by_the_name():
    """As the cleaning does: where a server passes over what is behind an ending, so do these."""
    assert has_words("files/A.SVG")
    assert has_words("files/a.csv. ")
    assert read_texts("files/a.csv. ", b"words") == (TextPiece("words"),)
