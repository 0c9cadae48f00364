"""A newsroom's own pelicanconf.py: what it has to say, and what it need not."""

import pytest

from tests.browser import builds
from tests.browser.builds import ROOT, BuildResult
from tests.browser.newsroom import Newsroom

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
