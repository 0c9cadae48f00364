"""Plugins that other newsrooms have, from the package index: each works, or is told by name and reason."""

import re
import sys
from pathlib import Path

import pytest

from tests.browser import builds
from tests.browser.builds import ROOT, BuildResult
from tests.browser.newsroom import Newsroom, found

APART = Path(sys.prefix) / "plugins"
"""Where `make nightly` installs them."""

START = f"""
import sys
sys.path.insert(0, {str(ROOT / "plugins")!r})
from pelican_bangban.settings import *
BANGBAN_SHARE_PICTURES = False
TEMPLATE_PAGES = {{"list.html": "list/index.html"}}
TAG_CLOUD_SORTING = "alphabetically"
SEO_REPORT = False
SEO_ENHANCER = True
SEO_ENHANCER_OPEN_GRAPH = True
IMAGE_PROCESS = {{"small": ["scale_in 20 20 True"]}}
SITEMAP = {{"format": "txt"}}
"""
LIST = """\
{% for one in articles %}
{% set others = one.related_posts or one.similar_posts or [] %}
{{ one.title }}: {{ one.prev_article.title if one.prev_article }} {{ others|map(attribute="title")|join }}
{% endfor %}
{% for tag, size in tag_cloud or [] %}{{ tag }}{% endfor %}
"""


class Tried:
    """The site with a plugin, built both ways and once more without a change."""

    def __init__(self, newsroom: Newsroom, *plugins: str) -> None:
        self._newsroom = newsroom
        self._plugins = plugins
        self.builds = [self._build(True), self._build(True), self._build(False)]
        self.first, self.again, self.whole = (one.site.files() for one in self.builds)
        self.site = self.builds[0].site

    def _build(self, fast: bool) -> BuildResult:
        folder = self._newsroom.path.parent
        own = f"{START}PLUGINS = [*PLUGINS, *{self._plugins!r}]\nBANGBAN_FAST = {fast}\n"
        own += f"sys.path.append({str(APART)!r})\nPLUGIN_PATHS = [{str(APART / 'pelican/plugins')!r}]\n"
        (folder / "own.py").write_text(own, "utf-8")
        return builds.build(self._newsroom.path, folder / f"output-{fast}", folder / "own.py")

    def list_told(self) -> set[str]:
        """The codes of what was told of plugins, the same each time."""
        (told,) = {frozenset(re.findall(r"plugin\.[a-z]+", one.stderr)) for one in self.builds}
        return set(told)


@pytest.fixture
def desk(tmp_path) -> Newsroom:
    """A newsroom with tags and pictures, and a page of its own that lists articles."""
    newsroom = found(tmp_path / "content")
    newsroom.article("lamp", "tags: [路灯, 夜间]\n", title="路灯亮了")
    newsroom.article("lamp-two", "tags: [路灯]\n", title="又一盏路灯", date="2022-11-16")
    newsroom.article("hidden", "status: hidden\n", title="不列出")
    newsroom.write("list.html", LIST)
    return newsroom


def test_sitemap_and_neighbors_work(desk):
    """One writes the sitemap, ours yields; the other's neighbours are there for templates, and it is told
    that our pages do not show them."""
    tried = Tried(desk, "pelican.plugins.sitemap", "pelican.plugins.neighbors")
    assert tried.first == tried.again == tried.whole
    listed = tried.site.read("/sitemap.txt").split()
    assert "https://news.example/articles/lamp/" in listed
    assert not [one for one in listed if "hidden" in one or "404" in one or "embed" in one]
    assert "又一盏路灯: 第一篇评论" in tried.site.read("/list/")
    assert tried.list_told() == {"plugin.unseen"}


NIGHTLY = {
    "series": set(),
    "related_posts": {"plugin.unseen"},
    "similar_posts": {"plugin.unseen"},
    "tag_cloud": set(),
    "render_math": {"plugin.setting"},
    "seo": set(),
    "image_process": set(),
}
"""What is told of each."""

SHOWN = {
    "related_posts": "路灯亮了:  又一盏路灯",
    "similar_posts": "路灯亮了:  又一盏路灯",
    "tag_cloud": "夜间路灯",
}
"""Where a page of one's own shows what the plugin does."""


@pytest.mark.nightly
@pytest.mark.parametrize("name", NIGHTLY)
def test_each_works_or_is_told(desk, name):
    """The site is the same both ways, and again."""
    assert (APART / "pelican/plugins" / name).is_dir(), "make nightly installs it"
    tried = Tried(desk, name)
    assert tried.first == tried.again == tried.whole
    assert tried.list_told() == NIGHTLY[name]
    assert SHOWN.get(name, "") in tried.site.read("/list/")
    if name == "seo":
        assert "BreadcrumbList" in tried.site.read("/articles/lamp/")
        assert "user-agent" in tried.site.read("/robots.txt").lower()
