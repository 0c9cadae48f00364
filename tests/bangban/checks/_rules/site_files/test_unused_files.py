"""Files of the desk's media that nothing leads to."""

from bangban.checks._rules.site_files.unused_files import RULE
from bangban.config.extras import Extras
from bangban.config.site_config import SiteConfig
from tests.bangban.checks.judging import make_site
from tests.bangban.desk import NOW

_PATHS = ("images/a.png", "files/b.pdf", "images/notes.md", "extra/CNAME", "cases/c.jpg")


def test_tells_files_that_nobody_uses():
    """One hint a file; notes and files elsewhere are passed over, and what the settings publish."""
    told = list(RULE.check(make_site(NOW, paths=_PATHS, used={"files/b.pdf"})))
    assert [(str(one.position), one.code, one.level) for one in told] == [
        ("images/a.png:1:1", "file.unused", "hint")
    ]
    config = SiteConfig(extras=Extras(frozenset({"images/a.png"})))
    assert list(RULE.check(make_site(NOW, paths=_PATHS, used={"files/b.pdf"}, config=config))) == []


def test_a_file_that_is_used_by_another_name_is_used(tmp_path):
    """A folder of the content may be a link to another one, and a file to another file."""
    (tmp_path / "files/2022").mkdir(parents=True)
    (tmp_path / "files/2022/a.pdf").write_bytes(b"%PDF-")
    (tmp_path / "files/2022/left.pdf").write_bytes(b"%PDF-")
    (tmp_path / "files/old").symlink_to("2022")
    (tmp_path / "files/b.pdf").symlink_to("2022/a.pdf")
    paths = (
        "files/2022/a.pdf",
        "files/2022/left.pdf",
        "files/b.pdf",
        "files/old/a.pdf",
        "files/old/left.pdf",
    )
    site = make_site(NOW, paths=paths, used={"files/old/a.pdf"}, root=tmp_path)
    assert [one.position.path for one in RULE.check(site)] == ["files/2022/left.pdf", "files/old/left.pdf"]
