"""Two thousand stories through the real `pelican`: quietly, completely, each page linked from somewhere."""

import re
from urllib.parse import unquote

import pytest

from tests.browser.builds import BuildResult

STORIES = 2000
PAGE_SIZE = 20
HREF = re.compile(r'<a [^>]*?href="(/[^"#?]*)')


@pytest.fixture(scope="module")
def links(large_build: BuildResult) -> dict[str, set[str]]:
    """The pages of the site that each page links to, read without a parser: there are thousands."""
    site = large_build.site
    return {page: {unquote(link) for link in HREF.findall(site.read(page))} for page in site.pages()}


def test_builds_without_a_warning(large_build):
    """Nothing is told but how far it is and what was made."""
    told = re.sub(r"Done: Processed.*?seconds\.", "", large_build.said, flags=re.DOTALL)
    assert [
        line
        for line in told.split("\n")
        if line and not re.match(r"读取稿件：|转换正文：|处理图片：|生成页面：|完成：", line)
    ] == []


def test_every_story_has_a_page(large_build):
    """Two thousand of them."""
    stories = [page for page in large_build.site.pages() if re.fullmatch(r"/[a-z]+/story-\d+/", page)]
    assert len(stories) == STORIES


def test_every_page_is_linked_from_somewhere(links):
    """From the home page one gets everywhere, but to what has nothing in it (`test_minimal_newsroom`)."""
    reached, ahead = {"/"}, ["/"]
    while ahead:
        new = links[ahead.pop()] & links.keys() - reached
        reached |= new
        ahead += new
    empty = {"/paper/", "/corrections/", "/platform/how-to/"}
    assert links.keys() - reached == {"/404.html", *empty}


def test_no_link_is_broken(links, large_build):
    """What is linked is there."""
    linked = set().union(*links.values())
    assert [link for link in linked if link not in links and not large_build.site.has(link)] == []


@pytest.mark.parametrize("kind", ["articles", "editorials", "cases"])
def test_lists_go_on_to_the_last_story(links, kind):
    """All pages of a list together hold each story of the kind; all but the last are full."""
    stories = {page for page in links if re.fullmatch(rf"/{kind}/story-\d+/", page)}
    pages = [page for page in links if re.fullmatch(rf"/{kind}/(page/\d+/)?", page)]
    assert len(pages) == -(-len(stories) // PAGE_SIZE)
    assert stories == set().union(*(links[page] & stories for page in pages))
    assert f"/{kind}/page/{len(pages) + 1}/" not in links


def test_neighbours_make_one_chain(large_build, links):
    """“下一篇” leads from the oldest case to the newest through all of them."""
    nexts = {}
    for page in links:
        if re.fullmatch(r"/cases/story-\d+/", page):
            found = re.search(r'<a [^>]*href="([^"]+)" rel="next"', large_build.site.read(page))
            nexts[page] = found[1] if found else None
    (start,) = nexts.keys() - set(nexts.values())
    passed = [start]
    while nexts[passed[-1]]:
        passed.append(nexts[passed[-1]])
    assert len(passed) == len(nexts) == len(set(passed))
