"""A case's timeline inside another story."""

import re

from bangban.pages._story_blocks import split_blocks
from tests.bangban import desk


def _case(slug="help", **more):
    return desk.case(slug, (desk.entry("2022-11-13T13:00", "received", "seeker"),), **more)


LINE = '<p><a href="/cases/pills/" title="时间线">药到了</a></p>'


def test_shows_the_timeline_where_the_line_stands():
    """The text before, the timeline with its source, the text after; no word is lost."""
    story = _case(slug="pills")
    portal = desk.portal(story)
    first, last = split_blocks(portal, f"<p>前</p>\n{LINE}\n<p>后</p>")
    assert (first.html.strip(), last.html.strip()) == ("<p>前</p>", "<p>后</p>")
    assert [entry.title for entry in first.view.timeline.entries] == [entry.title for entry in story.timeline]
    assert (first.view.source.name, first.view.source.url) == ("药到了", "/cases/pills/")
    assert (last.component, last.view) == ("", None)


def test_gives_the_entries_ids_of_their_own():
    """The story may have a timeline of the same moments."""
    block, _ = split_blocks(desk.portal(_case(slug="pills")), LINE)
    assert all(re.match("pills-t-", entry.id) for entry in block.view.timeline.entries)


def test_leaves_other_links_as_they_are():
    """A link within a sentence, one without the title, one to a story that has no timeline or is not out."""
    portal = desk.portal(_case(slug="pills"), desk.story(slug="plain"))
    for text in (
        '<p>见<a href="/cases/pills/" title="时间线">药到了</a>。</p>',
        '<p><a href="/cases/pills/">药到了</a></p>',
        '<p><a href="/articles/plain/" title="时间线">无</a></p>',
        '<p><a title="时间线">未发布</a></p>',
    ):
        (block,) = split_blocks(portal, text)
        assert (block.html, block.view) == (text, None)


def test_shows_a_timeline_twice_with_different_ids():
    """No id stands twice on a page."""
    blocks = split_blocks(desk.portal(_case(slug="pills")), f"{LINE}\n{LINE}")
    ids = [entry.id for block in blocks if block.view for entry in block.view.timeline.entries]
    assert len(ids) == len(set(ids)) == 2


def test_leaves_a_line_that_something_holds():
    """A quotation, a list, a box that folds: cut there, neither half would be HTML."""
    portal = desk.portal(_case(slug="pills"))
    for before, after in (
        ("<blockquote>\n", "\n</blockquote>"),
        ("<ul>\n<li><br>", "</li>\n</ul>"),
        ("<details><summary>甲</summary>", "</details>"),
    ):
        (block,) = split_blocks(portal, f"<p>前</p>{before}{LINE}{after}")
        assert block.html == f"<p>前</p>{before}{LINE}{after}"
        assert len(split_blocks(portal, f"<p>前</p>{before}{after}\n{LINE}{before}{LINE}{after}")) == 2
