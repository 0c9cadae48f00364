"""What links may lead to."""

import pytest

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.content.library import load_library
from bangban.content.link_targets import index_stories
from bangban.markdown.links import NoAddress, resolve_href
from bangban.site.site_texts import make_targets, open_portal
from tests.bangban.desk import NOW


@pytest.fixture
def resolve(newsroom):
    """The link of an address as typed in an article, once the newsroom is written."""

    def resolve_(href, publish=False):
        library, clock = load_library(newsroom.path, CONTENT_RULES), Clock(NOW)
        desk = open_portal(library, clock, SiteConfig(publish=publish), {})
        return resolve_href(href, "articles/first-article.md", make_targets(desk, clock))

    return resolve_


def test_finds_stories_by_file_and_by_address(resolve):
    """However they are written."""
    for href in (
        "../cases/first-case.md",
        "/cases/first-case.md",
        "{filename}/cases/first-case.md",
        "/cases/first-case/",
    ):
        assert resolve(href).url == "/cases/first-case/"


def test_finds_pages_and_lists(resolve, newsroom):
    """Of the platform, of categories, of the archive."""
    for href in ("/", "/cases/", "/cases/category/food/", "/platform/how-to/", "/archive/2022/", "/404.html"):
        assert resolve(href).url == href
    assert resolve("../platform/how-to.md").url == "/platform/how-to/"
    assert resolve("/cases/category/foot/").problem == "link.missing"


@pytest.mark.parametrize("href", ["/tags/政策/", "/tags/%E6%94%BF%E7%AD%96/"])
def test_finds_chinese_addresses_encoded_or_not(resolve, newsroom, href):
    """And encodes them once."""
    newsroom.article("other", "tags: [政策]\n")
    assert resolve(href).url == "/tags/%E6%94%BF%E7%AD%96/"


def test_a_story_that_is_not_out_is_there_but_has_no_address(resolve, newsroom):
    """Draft, embargoed, or with mistakes of its own: no link, and no problem."""
    newsroom.article("draft", "draft: true\n")
    newsroom.article("later", date="2030-01-01")
    newsroom.article("broken", "titel: x\n")
    for slug in ("draft", "later", "broken"):
        link = resolve(f"{slug}.md")
        assert (link.url, link.problem) == (None, None)
    assert resolve("nowhere.md").problem == "link.missing"


def test_files_of_the_content_folder_are_found_and_must_be_published(resolve, newsroom):
    """Beside the story or from the root, with Chinese names."""
    newsroom.write("images/图 1.svg", "<svg/>")
    link = resolve("../images/图 1.svg")
    assert (link.url, link.static) == ("/images/%E5%9B%BE%201.svg", "images/图 1.svg")


def test_addresses_begin_with_the_site_s_base(resolve, newsroom):
    """When it is published below one."""
    platform = newsroom.path / "platform/platform.yaml"
    platform.write_text(
        platform.read_text("utf-8").replace("https://news.example\n", "https://news.example/sub/\n"), "utf-8"
    )
    assert resolve("/cases/", publish=True).url == "/sub/cases/"
    assert resolve("/cases/first-case.md", publish=True).url == "/sub/cases/first-case/"
    assert resolve("/cases/").url == "/cases/"


def test_lists_names_to_guess_from(newsroom):
    """The paths of the folder, in a fixed order."""
    library, clock = load_library(newsroom.path, CONTENT_RULES), Clock(NOW)
    targets = make_targets(open_portal(library, clock, SiteConfig(), {}), clock)
    assert list(targets.list_names()) == sorted(library.paths)
    assert index_stories(library, clock)["articles/first-article.md"] == "/articles/first-article/"
    assert targets.story_url("articles/none.md") is NoAddress.MISSING


def test_an_address_is_one_of_the_public_site_though_drafts_are_shown(newsroom):
    """A draft can be linked by its file, and is then shown; its address, and a list of drafts alone, will not
    be there when the page is published."""
    newsroom.article("draft", "draft: true\ntags: [只有草稿]\n")
    library, clock = load_library(newsroom.path, CONTENT_RULES), Clock(NOW, drafts=True)
    targets = make_targets(open_portal(library, clock, SiteConfig(), {}), clock)
    assert targets.story_url("articles/draft.md") == "/articles/draft/"
    assert not targets.has_url("/articles/draft/")
    assert not targets.has_url("/tags/只有草稿/")
    assert targets.has_url("/articles/first-article/")
