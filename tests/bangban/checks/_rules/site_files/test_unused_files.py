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
