"""Every byte that goes out, of every form that a newsroom publishes: what files say of people stays at home.

Each file has a mark in each place that its form has for words nobody reads. After a real build the mark is
in no published file, as it stands or unpacked; or the file was refused, and its editor told.
"""

import gzip
import shutil

import pytest

from tests.bangban.documents import planted
from tests.bangban.documents.planted import CLEANED, unfold
from tests.bangban.documents.planted_recordings import MARK, make_mp4
from tests.bangban.photos import find_secrets, make_avif, make_gif, make_jpeg, make_png, make_webp
from tests.browser import newsroom as newsrooms
from tests.site.workbench import Workbench, take_bench

PICTURES = {
    "images/b.jpg": make_jpeg, "images/b.png": make_png, "images/b.webp": make_webp, "images/b.gif": make_gif,
    "images/b.avif": make_avif,
}  # fmt: skip
REFUSED = {
    "files/comments.docx": lambda: planted.make_docx(
        **{
            "word/_rels/document.xml.rels": planted.relate(("comments", "c.xml")),
            "word/c.xml": f"<c>{MARK}</c>",
        }
    ),
    "files/hidden.xlsx": lambda: planted.make_xlsx(state="hidden"),
    "files/slides.pptx": lambda: planted.make_pptx(show="0"),
    "files/notes.odt": lambda: planted.make_odt(f"<o:annotation>{MARK}</o:annotation>"),
    "files/layer.pdf": lambda: planted.make_pdf(extra="layer"),
    "files/old.doc": lambda: bytes.fromhex("d0cf11e0a1b11ae1") + MARK.encode() * 80,
    "files/drive.mp4": lambda: make_mp4(b"meta") + MARK.encode(),
    "files/cut.docx": lambda: planted.make_docx()[:-300],
}


@pytest.fixture
def bench() -> Workbench:
    """A newsroom with a story that leads to each file."""
    bench = take_bench()
    newsroom = newsrooms.found(bench.newsroom.path)
    for path, make in (CLEANED | PICTURES | REFUSED).items():
        place = newsroom.path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(make())
    lines = [
        f"![图](/{path})" if path.startswith("images/") else f"[件](/{path})" for path in CLEANED | PICTURES
    ]
    newsroom.article("shows", body="\n\n".join([*lines, *(f"[件](/{path})" for path in REFUSED)]) + "\n")
    return bench


def _read(path):
    data = path.read_bytes()
    return unfold(gzip.decompress(data) if path.suffix == ".gz" else data)


def test_no_mark_goes_out(bench):
    """In both ways of building, the same bytes; what was refused is told with its code."""
    bench.rebuild()
    files = [path for path in bench.output.rglob("*") if path.is_file()]
    names = {path.relative_to(bench.output).as_posix() for path in files}
    assert names >= CLEANED.keys() | PICTURES.keys()
    assert not names & REFUSED.keys()
    marks = (MARK.encode(), MARK.encode("utf-16-le"), MARK.encode("utf-16-be"))
    assert [path for path in files if any(mark in _read(path) for mark in marks)] == []
    pictures = [path for path in files if path.suffix in (".jpg", ".png", ".webp", ".gif", ".avif")]
    assert [path for path in pictures if set(find_secrets(path.read_bytes())) - {b"ftyp"}] == []
    problems = bench.build().problems
    for path in REFUSED:
        assert sum(f"{path}:1:1: document." in line for line in problems) == 1, path
    for path in ("files/a.docx", "files/a.xlsx", "files/a.pdf", "files/a.mp4", "files/a.odt"):
        assert sum(f"{path}:1:1: document.personal" in line for line in problems) == 1, path
    assert not any(MARK in line for line in problems)


def test_a_mended_document_goes_out(bench):
    """At the next build, though no story has changed; and one that is spoilt goes."""
    bench.rebuild()
    content = bench.newsroom.path
    shutil.copy(content / "files/a.docx", content / "files/comments.docx")
    (content / "files/a.xlsx").write_bytes(planted.make_xlsx(state="hidden"))
    bench.rebuild()
    assert (bench.output / "files/comments.docx").read_bytes() == (bench.output / "files/a.docx").read_bytes()
    assert not (bench.output / "files/a.xlsx").exists()
