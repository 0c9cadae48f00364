"""Files that are cut off or damaged: told or cleaned, and nothing else."""

import random

import pytest

from bangban.documents.cleaned_files import RefusedDocumentError
from bangban.documents.document_cleaning import clean_document, examine_document
from bangban.documents.document_texts import read_texts
from tests.bangban.documents.planted import CLEANED, make_docx
from tests.bangban.documents.planted_recordings import MARK

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_CHOICES = "http://schemas.openxmlformats.org/markup-compatibility/2006"


@pytest.mark.parametrize("path", CLEANED)
@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9, 0.99])
def test_cut_off_files_are_told_or_cleaned(path, cut):
    """Never a traceback, and never a mark in what goes out."""
    data = CLEANED[path]()[: int(len(CLEANED[path]()) * cut)]
    try:
        cleaned = clean_document(path, data)
    except RefusedDocumentError:
        return
    assert MARK.encode() not in cleaned or path.endswith((".vtt",)), path


@pytest.mark.parametrize(
    "tree",
    [
        "<w:vanish/>",
        "<w:rPr><w:vanish/></w:rPr>",
        "<mc:Choice><w:rsids/></mc:Choice>",
        "<mc:AlternateContent><mc:Choice><w:ins/></mc:Choice></mc:AlternateContent>",
        "<w:ins/>",
        "<w:sheet/>",
    ],
)
@pytest.mark.parametrize("part", ["word/document.xml", "word/settings.xml", "docProps/core.xml"])
def test_a_tree_that_ends_early_is_told_or_cleaned(tree, part):
    """What would stand above an element may not be there."""
    names = f' xmlns:w="{_WORD}" xmlns:mc="{_CHOICES}"'
    head, sign, rest = tree.partition("/" if tree.index("/") < tree.index(">") else ">")
    data = make_docx(**{part: f"{head}{names}{sign}{rest}"})
    examine_document("a.docx", data)
    read_texts("a.docx", data)


@pytest.mark.parametrize("path", CLEANED)
def test_damaged_files_never_end_a_build(path):
    """Some bytes are others than they were: cleaned, or told; nothing else."""
    data, chance = CLEANED[path](), random.Random(path)
    for _ in range(40):
        damaged = bytearray(data)
        for _ in range(chance.randrange(1, 12)):
            damaged[chance.randrange(len(data))] = chance.randrange(256)
        examine_document(path, bytes(damaged))
        read_texts(path, bytes(damaged))
