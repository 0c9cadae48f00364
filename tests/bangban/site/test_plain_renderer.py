"""What makers of outputs are given where all is made anew."""

import pytest
from jinja2 import DictLoader, Environment

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.config.site_config import SiteConfig
from bangban.content.library import load_library
from bangban.pages.listings import make_list_pages
from bangban.site._plain_renderer import PlainRenderer
from bangban.site.opening import OpenedSite, open_site
from bangban.site.static_files import StaticFile
from bangban.theme.assets import Assets
from tests.bangban.desk import NOW
from tests.bangban.photos import open_picture
from tests.bangban.site.listeners import Notes
from tests.site.workbench import draw_png


@pytest.fixture
def opened(newsroom) -> OpenedSite:
    """The small newsroom."""
    library = load_library(newsroom.path, CONTENT_RULES)
    return open_site(library, SiteConfig(now=NOW), Assets(), False, Notes())


def test_templates_see_the_page_the_site_and_the_settings(opened, tmp_path):
    """Escaped, and with what is the page's own."""
    page = next(page for page in make_list_pages(opened.portal) if page.address == "articles/")
    text = "{{ EDITOR }}|{{ site.name }}|{{ page.title }}|{{ page.url }}"
    environment = Environment(loader=DictLoader({f"{page.template}.html": text}), autoescape=True)
    renderer = PlainRenderer(opened.site, lambda: (environment, {"EDITOR": "<甲>"}), None, tmp_path)
    name = opened.portal.library.platform.name
    assert renderer.render(page).decode() == f"&lt;甲&gt;|{name}|{page.view.title}|/articles/"


def test_gives_stories_and_files(opened, newsroom, tmp_path):
    """What was published before can be looked at; a picture goes out as it may."""
    renderer = PlainRenderer(opened.site, lambda: (Environment(), {}), None, tmp_path)
    assert renderer.take("articles/first-article.md").slug == "first-article"
    assert renderer.find_published("a.png") == b""
    (tmp_path / "a.png").write_bytes(b"a")
    assert renderer.find_published("a.png") == b"a"
    newsroom.write("images/plain.png", draw_png(4, 3))
    file = StaticFile(newsroom.path / "images/plain.png", "images/plain.png")
    ((address, data),) = renderer.make_pictures(file, ["images/plain.png"])
    assert address == "images/plain.png"
    assert open_picture(data).size == (4, 3)
