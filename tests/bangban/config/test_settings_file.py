"""A settings file, run for commands that build nothing themselves."""

import sys

import pytest

from bangban.config.settings_file import open_settings
from bangban.config.site_config import SiteConfig
from tests.source_tree import ROOT

START = f"import sys\nsys.path.insert(0, {str(ROOT / 'plugins')!r})\nfrom pelican_bangban.settings import *\n"


@pytest.fixture
def tell(tmp_path):
    """What is told of a settings file that ends with these lines."""

    def tell(lines: str) -> list[str]:
        (tmp_path / "pelicanconf.py").write_text(START + lines, encoding="utf-8")
        opened = open_settings(tmp_path, "pelicanconf.py", {})
        return [f"{one.position.line} {one.code}" for one in opened.problems]

    return tell


def test_without_a_file_the_environment_decides(tmp_path):
    """As in a folder that is no project."""
    opened = open_settings(tmp_path, "pelicanconf.py", {"BANGBAN_PICTURE_PIXELS": "7"})
    assert opened.config == SiteConfig(picture_pixels=7)
    assert (opened.content, opened.output, opened.problems) == ("content", "output", ())
    (problem,) = open_settings(tmp_path, "pelicanconf.py", {"BANGBAN_NOW": "x"}).problems
    assert problem.code == "clock.unreadable"


def test_folders_are_relative_to_the_file(tmp_path):
    """As Pelican has it, whose working directory may be another."""
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf/site.py").write_text(f"{START}PATH = 'texts'\nOUTPUT_PATH = '/tmp/site'\n", "utf-8")
    opened = open_settings(tmp_path, "conf/site.py", {})
    assert (opened.content, opened.output) == ("conf/texts", "/tmp/site")


def test_running_it_leaves_no_trace(tmp_path):
    """In where modules are looked for."""
    before = sys.path[:]
    (tmp_path / "pelicanconf.py").write_text("import sys\nsys.path.insert(0, 'somewhere')\n", "utf-8")
    open_settings(tmp_path, "pelicanconf.py", {})
    assert sys.path == before


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("", []),
        ("BANGBAN_PAGE_SIZE = 0", ["4 setting.count"]),
        ("\nTIMEZONE = 'Asia/Shangai'", ["5 setting.zone-near"]),
        ("TIMEZONE = 'Urumqi'", ["4 setting.zone-near"]),
        ("TIMEZONE = 8", ["4 setting.zone"]),
        ("THEME = 'nowhere'", ["4 setting.nowhere"]),
        ("PLUGINS = ['sitemap']", ["4 setting.unplugged"]),
        ("PLUGINS = [*PLUGINS, 'sitemap']", []),
        ("IGNORE_FILES = '*.psd'", ["4 setting.list"]),
        ("BANGBAN_PAGE_SIZ = 3", ["4 setting.unknown"]),
        ("STATIC_PATH = []\nBANGBAN_FAST = 7", ["4 setting.misspelt", "5 setting.switch"]),
        ("x = 1\ny = x / 0", ["5 setting.unread"]),
        ("def f(:", ["4 setting.unread"]),
        ("raise SystemExit(3)", ["4 setting.unread"]),
        ("import nowhere_at_all", ["4 setting.unread"]),
    ],
)
def test_what_is_wrong_is_told_at_its_line(tell, lines, told):
    """All at once; of a file that cannot be run, why."""
    assert tell(lines) == told


def test_a_file_that_is_to_be_published_is_there(tell, tmp_path):
    """An address for no file is a slip of the path."""
    (tmp_path / "content/extra").mkdir(parents=True)
    (tmp_path / "content/extra/CNAME").touch()
    assert tell("EXTRA_PATH_METADATA = {'extra/CNAME': {'path': 'CNAME'}}") == []
    assert tell("EXTRA_PATH_METADATA = {'extras/CNAME': {'path': 'CNAME'}}") == ["4 setting.absent"]
