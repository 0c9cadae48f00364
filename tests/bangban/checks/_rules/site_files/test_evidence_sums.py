"""Documents of evidence against the checksums that editors wrote."""

from hashlib import sha256

import pytest

from bangban.checks._rules.site_files.evidence_sums import RULE
from bangban.content.stories import read_story
from tests.bangban.checks.judging import make_site
from tests.bangban.desk import NOW, ZONE

PDF = b"not a real document\n"
RIGHT = sha256(PDF).hexdigest()


def judge(root, href, digest):
    document = f"{{href: '{href}', sha256: '{digest}'}}"
    entry = f"{{at: 2022-11-13, title: 乙, evidence: [{document}]}}"
    text = f"---\ntitle: 甲\ndate: 2022-11-14\ntimeline: [{entry}]\n---\n"
    file = read_story("articles/a.md", text.encode(), ZONE)
    site = make_site(NOW, root=root, open_stories=lambda _: [file])
    return [(str(one.position), one.code, one.values["digest"]) for one in RULE.check(site)]


@pytest.fixture
def root(tmp_path):
    """A folder with a document."""
    (tmp_path / "files").mkdir()
    (tmp_path / "files/回 复.txt").write_bytes(PDF)
    return tmp_path


@pytest.mark.parametrize(
    "href", ["/files/回 复.txt", "files/回 复.txt", "../files/回 复.txt", "/files/%E5%9B%9E%20%E5%A4%8D.txt"]
)
def test_a_file_is_what_was_meant(root, href):
    """However its address is written; another file is told with its own checksum."""
    assert judge(root, href, RIGHT) == []
    ((_, code, digest),) = judge(root, href, "0" * 64)
    assert (code, digest) == ("evidence.mismatch", RIGHT)


def test_what_is_not_ours_cannot_be_looked_at(root):
    """Nor what is not there: that is told elsewhere."""
    assert (
        judge(root, "https://example.org/a.pdf", "0" * 64) == judge(root, "/files/gone.pdf", "0" * 64) == []
    )
