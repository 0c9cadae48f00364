"""Blocks of a story's text: another story's timeline, a pull quote, and the dateline before all of it."""

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


QUOTE = """<figure class="pull-quote">
<blockquote>
<p>人先住进来。</p>
<p>手续<em>再补</em>。</p>
</blockquote>
<figcaption>—— 值班医生</figcaption>
</figure>"""


def test_lifts_pull_quotes_out():
    """In order with timelines; what stands between two blocks is no block of its own when it is blank."""
    portal = desk.portal(_case(slug="pills"))
    blocks = split_blocks(portal, f"<p>前</p>\n{QUOTE}\n{LINE}\n{QUOTE}\n<p>后</p>")
    assert [(block.html.strip(), block.component) for block in blocks] == [
        ("<p>前</p>", "pull-quote"),
        ("", "timeline"),
        ("", "pull-quote"),
        ("<p>后</p>", ""),
    ]
    view = blocks[0].view
    assert (view.text, view.source) == ("<p>人先住进来。</p>\n<p>手续<em>再补</em>。</p>", "—— 值班医生")
    assert blocks[2].view == view


def test_leaves_pull_quotes_that_the_component_cannot_show():
    """One with a list in it, one inside a list: they stay the figures that they are."""
    for text in (QUOTE.replace("<p>人先住进来。</p>", "<ul><li>人</li></ul>"), f"<ul><li>{QUOTE}</li></ul>"):
        (block,) = split_blocks(desk.portal(), text)
        assert (block.html, block.view) == (text, None)


def test_a_pull_quote_without_a_name_has_none():
    """And a timeline inside a pull quote stays a link."""
    caption = QUOTE[QUOTE.index("<figcaption") : QUOTE.index("</figure")]
    text = QUOTE.replace(caption, "").replace("<p>人先住进来。</p>", LINE)
    first, last = split_blocks(desk.portal(_case(slug="pills")), text)
    assert (first.view.source, last.html) == ("", "")
    assert LINE in first.view.text


def test_a_dateline_stands_in_the_line_of_the_first_paragraph():
    """As plain words; no other paragraph has it, and without one nothing changes."""
    text = "<p>一早，电话响了。</p>\n<p>有人接。</p>"
    (block,) = split_blocks(desk.portal(), text, "本报<郑州>讯")
    assert block.html == "<p><b>本报&lt;郑州&gt;讯</b>\u3000一早，电话响了。</p>\n<p>有人接。</p>"
    assert split_blocks(desk.portal(), text, "")[0].html == text


def test_a_dateline_stands_above_what_is_no_paragraph():
    """A heading, a picture, another story's timeline keep their own look; the timeline still shows."""
    portal = desk.portal(_case(slug="pills"))
    for text in ("<h2>一</h2>\n<p>文</p>", '<p><img src="/a.png" alt="图"></p>', "<ul><li>文</li></ul>", ""):
        (block,) = split_blocks(portal, text, "本报讯")
        shown = text.replace("<p><img", "<div><img").replace('图"></p>', '图"></div>')
        assert block.html == f"<p><b>本报讯</b></p>\n{shown}"
    first, last = split_blocks(portal, f"{LINE}\n<p>后</p>", "本报讯")
    assert (first.html.strip(), first.component) == ("<p><b>本报讯</b></p>", "timeline")
    assert last.html.strip() == "<p>后</p>"
