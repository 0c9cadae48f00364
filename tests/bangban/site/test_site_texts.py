"""The whole site, step by step."""

from collections import Counter

from bangban.checks.content_check import check_texts
from bangban.checks.rule_registry import CONTENT_RULES
from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.content.library import load_library
from bangban.markdown.converter import Converter
from bangban.site.plan import count_pages
from bangban.site.site_texts import (
    convert_page,
    make_targets,
    open_portal,
)
from tests.bangban import worlds
from tests.bangban.desk import NOW


def _open(newsroom, drafts=False, **options):
    library, clock = load_library(newsroom.path, CONTENT_RULES), Clock(NOW, drafts)
    return open_portal(library, clock, SiteConfig(drafts=drafts, **options), {})


def test_a_preview_stands_at_the_root_and_a_publication_at_its_address(newsroom):
    """With the host only when published."""
    assert (_open(newsroom).base, _open(newsroom).host) == ("/", "")
    assert (_open(newsroom, publish=True).base, _open(newsroom, publish=True).host) == (
        "/",
        "https://news.example",
    )


def test_every_page_has_an_address_of_its_own(newsroom):
    """Lists, papers, front page, platform and stories together."""
    newsroom.article("a", "tags: [政策]\nbyline: [甲]\nedition: {date: 2022-11-15, page: 1}\n")
    desk = _open(newsroom)
    plan = worlds.plan_plain(desk)
    pages = worlds.list_pages(plan).values()
    assert max(Counter(page.file.lower() for page in pages).values()) == 1
    # Four stories; the one with a timeline has a page for frames besides; the open data have theirs.
    assert count_pages(plan.list_nodes()) == len(pages) + 4 + 1 + 1


def test_tells_problems_of_front_matter_and_texts_in_one_run(newsroom):
    """In the order of files and lines, those of the platform's prose too."""
    newsroom.article("a", "titel: x\n", "[x](none.md)\n")
    newsroom.article("draft", "draft: true\n", "<iframe></iframe>\n")
    newsroom.write("platform/intro.md", "---\ntitle: 甲\n---\n[x](none.md)\n")
    library = load_library(newsroom.path, CONTENT_RULES)
    problems = check_texts(library, Clock(NOW))
    assert [f"{one.position}: {one.code}" for one in problems] == [
        "articles/a.md:4:1: key.unknown",
        "articles/a.md:7:5: link.missing",
        "articles/draft.md:7:1: html.element",
        "platform/intro.md:4:5: link.missing",
    ]
    assert check_texts(library, Clock(NOW), only={"articles/draft.md"})[1].code == "html.element"


def test_converts_the_platform_s_prose_with_nothing_left_to_pelican(newsroom):
    """Which resolves its markers in articles only."""
    newsroom.write("images/a.svg", "<svg/>")
    newsroom.write("platform/intro.md", "---\ntitle: 甲\n---\n![图]({static}/images/a.svg)\n")
    desk = _open(newsroom)
    page = desk.library.prose["intro"]
    text = convert_page(page, Converter(), make_targets(desk, Clock(NOW)))
    assert text.problems == ()
    assert 'src="/images/a.svg"' in text.html
    assert text.statics == ("images/a.svg",)


def test_an_empty_folder_makes_an_empty_site(tmp_path):
    """Nothing crashes; what is missing is told."""
    library, clock = load_library(tmp_path, CONTENT_RULES), Clock(NOW)
    desk = open_portal(library, clock, SiteConfig(), {})
    assert {"", "404.html", "cases/", "archive/"} <= worlds.list_pages(worlds.plan_plain(desk)).keys()
    assert [problem.code for problem in check_texts(library, clock)] == ["platform.missing"]


def test_a_preview_has_drafts_and_what_is_not_out_yet(newsroom):
    """A publication has neither in any list."""
    newsroom.article("draft", "draft: true\ntags: [秘]\n")
    newsroom.article("later", "tags: [秘]\n", date="2030-01-01")
    assert "tags/秘/" in worlds.list_pages(worlds.plan_plain(_open(newsroom, drafts=True)))
    assert "tags/秘/" not in worlds.list_pages(worlds.plan_plain(_open(newsroom)))
