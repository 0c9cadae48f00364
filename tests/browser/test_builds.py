"""Builds and the sites they leave, with Pelican's own theme instead of the portal's."""

from pathlib import Path

import pytest

from tests.browser.builds import BuildResult, Site

SETTINGS = """\
import os
SITENAME = os.environ["BANGBAN_NOW"]
TIMEZONE = "Asia/Shanghai"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
ARTICLE_URL, ARTICLE_SAVE_AS = "articles/{slug}/", "articles/{slug}/index.html"
"""


@pytest.fixture
def plain_settings(tmp_path: Path) -> Path:
    """Settings of a site without any of our plugins."""
    path = tmp_path / "plain.py"
    path.write_text(SETTINGS, encoding="utf-8")
    return path


@pytest.fixture
def plain_content(tmp_path: Path) -> Path:
    """One story in Pelican's own form."""
    path = tmp_path / "plain"
    path.mkdir()
    (path / "first.md").write_text("Title: 第一篇\nDate: 2022-11-14\n\n正文。", encoding="utf-8")
    return path


def test_builds_with_the_real_pelican(build_site, plain_content, plain_settings):
    """A story becomes a page, at the clock of the tests."""
    site = build_site(plain_content, plain_settings).site
    assert site.has("/articles/第一篇/") or "/articles/di-yi-pian/" in site.pages()
    assert "2026-01-01T08:00:00+08:00" in site.soup("/").title.text


def test_takes_another_clock_and_arguments(build_site, plain_content, plain_settings):
    """A test may set the environment and pass options on."""
    result = build_site(
        plain_content, plain_settings, env={"BANGBAN_NOW": "later"}, arguments=("--fatal", "errors")
    )
    assert "later" in result.site.soup("/").title.text


def test_tells_why_a_build_failed(build_site, plain_content, tmp_path):
    """A failed build gives its exit code; asking for its site raises with what was said."""
    (tmp_path / "broken.py").write_text("SITENAME =", encoding="utf-8")
    result = build_site(plain_content, tmp_path / "broken.py")
    assert result.returncode != 0
    with pytest.raises(AssertionError, match="SyntaxError"):
        _ = result.site


def test_names_pages_by_address(tmp_path):
    """Folders stand for their page; other files keep their name, Chinese ones too."""
    for name in ("index.html", "404.html", "tags/寻医/index.html", "style.css"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    site = Site(tmp_path)
    assert site.pages() == ["/", "/404.html", "/tags/寻医/"]
    assert site.read("/tags/%E5%AF%BB%E5%8C%BB/?page=1#top") == "tags/寻医/index.html"
    assert not site.has("/tags/")
    assert list(site.files()) == ["404.html", "index.html", "style.css", "tags/寻医/index.html"]


def test_gives_no_site_of_a_failed_build(tmp_path):
    """The words of a failed build are in the error."""
    with pytest.raises(AssertionError, match="坏了"):
        _ = BuildResult(1, "", "坏了", tmp_path).site
