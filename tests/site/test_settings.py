"""A newsroom's own pelicanconf.py: what it has to say, and what it need not."""

from pathlib import Path

import pytest

from bangban.config.pelican_settings import list_told, read_registry
from tests.browser import builds
from tests.browser.builds import ROOT, BuildResult
from tests.browser.newsroom import Newsroom
from tests.site.commands import run_bangban

START = f"import sys\nsys.path.insert(0, {str(ROOT / 'plugins')!r})\nfrom pelican_bangban.settings import *\n"


def build_with(newsroom: Newsroom, own: str, output: str = "output") -> BuildResult:
    """The newsroom built with these lines as settings."""
    settings = newsroom.path.parent / "own.py"
    settings.write_text(own, encoding="utf-8")
    return builds.build(newsroom.path, newsroom.path.parent / output, settings)


def test_one_line_is_enough(newsroom, build_site):
    """Whoever says nothing gets the same site as with this repository's settings."""
    assert build_with(newsroom, START).site.files() == build_site(newsroom.path).site.files()


def test_own_lines_come_after(newsroom):
    """And count."""
    newsroom.article("second", title="第二篇")
    site = build_with(newsroom, f"{START}BANGBAN_PAGE_SIZE = 1\n").site
    assert site.has("/articles/page/2/")


@pytest.mark.parametrize(
    "plugins",
    ["[__import__('importlib').import_module('fast_build')]", "['fast_build', 'structured_content']"],
)
def test_old_names_of_plugins_are_told(newsroom, plugins):
    """Settings that name the plugins of before end with a sentence, and make nothing."""
    done = build_with(newsroom, f"{START}PLUGINS = {plugins}\n")
    assert done.returncode == 1
    assert "from pelican_bangban.settings import *" in done.stderr
    assert "Traceback" not in done.said
    assert not done.output.exists()


@pytest.fixture
def project(newsroom, tmp_path):
    """`project(lines)`: the newsroom's own repository in `newsroom.path.parent`, its settings ending so."""

    def found(lines: str) -> Path:
        folder = newsroom.path.parent
        (folder / "pelicanconf.py").write_text(f"{START}BANGBAN_SHARE_PICTURES = False\n{lines}", "utf-8")
        publishing = (
            "import sys\nsys.path.insert(0, '.')\nfrom pelicanconf import *\nBANGBAN_PUBLISH = True\n"
        )
        (folder / "publishconf.py").write_text(publishing, "utf-8")
        return folder

    return found


def test_commands_take_the_folders_of_the_settings(newsroom, project):
    """PATH and OUTPUT_PATH, unless an option says otherwise; another settings file by its name."""
    folder = project("PATH = 'texts'\nOUTPUT_PATH = 'public'\n")
    newsroom.path.rename(folder / "texts")
    assert run_bangban("check", folder=folder).stdout == ""
    done = run_bangban("build", folder=folder)
    assert (done.returncode, str(folder / "public/index.html") in done.stdout) == (0, True)
    assert (folder / "public/cases/first-case/index.html").is_file()
    assert run_bangban("new", "article", "next", folder=folder).stdout == "texts/articles/next.md\n"
    (folder / "pelicanconf.py").rename(folder / "other.py")
    assert run_bangban("build", "--output", "x", folder=folder).returncode == 2
    done = run_bangban("build", "--settings", "other.py", "--output", "x", folder=folder)
    assert (done.returncode, (folder / "x/index.html").is_file()) == (0, True)
    assert run_bangban("explain", "/", "--settings", "other.py", folder=folder).returncode == 0


def test_wrong_settings_are_told_by_commands_and_by_pelican(newsroom, project):
    """At their line, before anything is made; no traceback."""
    folder = project("TIMEZONE = 'Asia/Shangai'\nBANGBAN_PAGE_SIZ = 3\nBANGBAN_PAGE_SIZE = 0\n")
    check, build = run_bangban("check", folder=folder), run_bangban("build", folder=folder)
    plain = builds.build(newsroom.path, folder / "output", folder / "pelicanconf.py")
    told = ["5:1: setting.zone-near", "6:1: setting.unknown", "7:1: setting.count"]
    for done in (check, build, plain):
        said = done.stdout + done.stderr
        assert done.returncode == 1
        assert [" ".join(line.partition("pelicanconf.py:")[2].split()[:2]) for line in said.splitlines()][
            :3
        ] == told
        assert "Asia/Shanghai" in said
        assert "Traceback" not in said
    assert not (folder / "output").exists()


@pytest.mark.parametrize("fast", [True, False])
def test_settings_that_change_nothing_are_told_each_by_name(newsroom, build_site, fast):
    """And change nothing: the site is the same, whichever way it is built."""
    plain = build_site(newsroom.path).site.files()
    odd = "".join(f"{name} = {_choose_odd(name)!r}\n" for name in list_told())
    done = build_with(newsroom, f"{START}BANGBAN_FAST = {fast}\n{odd}", f"output-{fast}")
    said = [line for line in done.stderr.splitlines() if " setting." in line]
    for name in list_told():
        (line,) = (line for line in said if f" {name} " in line)
        assert read_registry()[name].code in line
    assert done.site.files() == plain


ODD = {
    "ARTICLE_EXCLUDES": ["old"],
    "PAGE_EXCLUDES": ["old"],
    "DEFAULT_LANG": "de",
    "OUTPUT_SOURCES_EXTENSION": ".source",
    "FILENAME_METADATA": "(?P<slug>.*)",
    "ARTICLE_PERMALINK_STRUCTURE": "{slug}",
}
"""Values that Pelican itself can bear, where it looks at them before it asks us."""


def _choose_odd(name: str) -> object:
    """A value that nobody would write."""
    return "odd" if name.endswith(("_URL", "_SAVE_AS")) else ODD.get(name, ["odd"])


@pytest.mark.parametrize("fast", [True, False])
def test_extra_files_go_where_they_are_sent(newsroom, fast):
    """A file to the address of its row, a hidden folder whole; what is ignored is nowhere, though a folder
    that is published has it."""
    for name in (
        "extra/CNAME",
        ".well-known/security.txt",
        "extra/cover.sketch",
        "downloads/a/b.txt",
        ".secret/x",
    ):
        newsroom.write(name, "x\n")
    newsroom.write("articles/_notes.md", "no story\n")
    lines = """
STATIC_PATHS = [*STATIC_PATHS, "extra", ".well-known", "downloads"]
EXTRA_PATH_METADATA = {"extra/CNAME": {"path": "CNAME"}}
IGNORE_FILES = ["*.sketch", "_*"]
"""
    done = build_with(newsroom, f"{START}BANGBAN_FAST = {fast}\n{lines}")
    files = done.site.files()
    assert {"CNAME", ".well-known/security.txt", "downloads/a/b.txt"} < files.keys()
    assert not [name for name in files if name.endswith((".sketch", "/CNAME")) or "secret" in name]
    assert "_notes.md" not in done.stderr


def test_what_is_ignored_from_now_on_goes(newsroom):
    """And comes back, in the quick way, too."""
    newsroom.write("extra/cover.sketch", "x\n")
    lines = "STATIC_PATHS = [*STATIC_PATHS, 'extra']\n"
    for ignored in (False, True, False):
        own = f"{START}{lines}" + "IGNORE_FILES = ['*.sketch']\n" * ignored
        assert build_with(newsroom, own).site.has("/extra/cover.sketch") is not ignored


def test_the_address_of_the_settings_is_that_of_the_site(newsroom):
    """Where platform.yaml has none; both ways."""
    text = (newsroom.path / "platform/platform.yaml").read_text("utf-8")
    newsroom.write("platform/platform.yaml", text.replace("url: https://news.example\n", ""))
    own = f"{START}BANGBAN_PUBLISH = True\nSITEURL = 'https://set.example/sub'\n"
    for fast in (True, False):
        site = build_with(newsroom, f"{own}BANGBAN_FAST = {fast}\n", f"output-{fast}").site
        assert "https://set.example/sub/cases/first-case/" in site.read("/cases/first-case/")
