"""The export of a WordPress site becomes drafts and a list of media; nothing of its texts is lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bangban.dates.formatting import format_iso
from bangban.imports._wordpress.post_markup import write_markup
from tests.bangban.imported import bring, list_codes, list_errors, read_stories, reduce

ITEM = """<item><title>%(title)s</title><link>https://old.example/%(link)s</link><dc:creator>lina</dc:creator>
<content:encoded><![CDATA[%(text)s]]></content:encoded><excerpt:encoded><![CDATA[一句<b>摘要</b>]]></excerpt:encoded>
<wp:post_id>%(number)s</wp:post_id><wp:post_date>2019-05-06
07:08:09</wp:post_date><wp:post_name>%(name)s</wp:post_name>
<wp:status>%(state)s</wp:status><wp:post_type>%(kind)s</wp:post_type><wp:post_password>%(password)s</wp:post_password>
<category domain="category" nicename="a"><![CDATA[城市]]></category> <category domain="post_tag"
nicename="b"><![CDATA[路灯]]></category> %(more)s</item>"""
USUAL = {
    "title": "一盏灯", "link": "2019/05/lamp/", "text": "正文", "number": "12", "name": "lamp",
    "state": "publish", "kind": "post", "password": "", "more": "",
}  # fmt: skip


def write_site(*items: dict) -> str:
    rows = "".join(ITEM % {**USUAL, **item} for item in items)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>lina</wp:author_login><wp:author_display_name>李娜</wp:author_display_name></wp:author>
{rows}</channel></rss>"""


def read_one(newsroom, **item):
    outcome = bring("wordpress", write_site(item), newsroom.path, "articles")
    assert list_errors(newsroom.path) == []
    (story,) = read_stories(outcome, "article")
    return story, outcome


def test_a_post_is_a_draft(newsroom):
    """With names of people, dates, tags, summary, and its old address."""
    story, _ = read_one(newsroom)
    assert (story.title, story.slug, story.status, story.summary) == ("一盏灯", "lamp", "draft", "一句摘要")
    assert format_iso(story.date) == "2019-05-06T07:08:09+08:00"
    assert [one.name for one in story.byline] == ["李娜"]
    assert [one.id for one in story.aliases] == ["2019/05/lamp/"]
    assert "路灯" in story.tags


def test_what_an_editor_must_know_is_told(newsroom):
    """That it was private, had a password, comments, fields of its own, no address."""
    more = (
        "<wp:comment><wp:comment_content>好</wp:comment_content></wp:comment><wp:postmeta><wp:meta_key>电话说明"
        "</wp:meta_key><wp:meta_value>三楼</wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>_x</wp:meta_key>"
        "<wp:meta_value>内部</wp:meta_value></wp:postmeta>"
    )
    story, outcome = read_one(newsroom, state="private", password="1", link="?p=12", more=more, name="")
    assert {"status", "password", "comments", "alias"} <= set(list_codes(outcome))
    assert (story.slug, story.aliases) == ("post-12", ())
    assert "电话说明：三楼" in story.body
    assert "内部" not in story.body
    assert "好" not in story.body


def test_pages_come_too_and_what_is_wordpress_own_does_not(newsroom):
    """Menus and revisions are counted; media are a list."""
    attachment = {
        "kind": "attachment",
        "more": "<wp:attachment_url>https://old.example/a.jpg</wp:attachment_url>",
    }
    items = ({"name": "about", "kind": "page", "link": "about/"}, {"kind": "nav_menu_item"}, attachment)
    outcome = bring("wordpress", write_site(*items), newsroom.path, "articles")
    assert list(outcome.texts) == ["about"]
    assert {"items-left", "media-list"} <= set(list_codes(outcome))
    assert (newsroom.path / "wordpress-media.txt").read_text("utf-8") == "https://old.example/a.jpg\n"
    assert list_errors(newsroom.path) == []


@pytest.mark.parametrize(
    ("text", "body", "told"),
    [
        ("一段\n\n又一段\n换行", "一段\n\n又一段\\\n换行", set()),
        ("<!-- wp:paragraph {\"a\":1} -->\n<p>甲</p>\n<!-- /wp:paragraph -->", "甲", set()),
        ("<!-- wp:heading --><h2>题</h2><!-- /wp:heading -->", "## 题", set()),
        ("<!-- wp:latest-posts {\"n\":5} /-->", "（原文件的区块：latest-posts）", {"block"}),
        ("甲<!--more-->乙", "甲乙", set()),
        ("甲<!-- 记者自己看 -->", "甲", {"comment"}),
        ("[gallery ids=\"1,2\"]", "\\[gallery ids=\"1,2\"]", {"shortcode"}),
        ("[caption id=\"a\"]<img src=\"https://old.example/a.jpg\" alt=\"灯\" /> 说明[/caption]",
         "[灯](https://old.example/a.jpg)\n\n说明", set()),
        ("[embed]https://video.example/1[/embed]", "<https://video.example/1>", set()),
        ("看<a href=\"/b/\">这里</a>", "看[这里](https://old.example/b/)", set()),
        ("<ul>\n<li>一</li>\n<li>二</li>\n</ul>", "-   一\n-   二", set()),
        ("<pre>一\n\n二</pre>", "<pre>一&#10;&#10;二</pre>", set()),
        ("10<sup>6</sup>", "10<sup>6</sup>", set()),
    ],
)  # fmt: skip
def test_the_text_of_a_post(newsroom, text, body, told):
    """Classic or of blocks, with shortcodes; what shows nothing here is told, and stays in words."""
    story, outcome = read_one(newsroom, text=text)
    assert story.body.strip() == body
    usual = {"section"}
    assert set(list_codes(outcome)) - usual == told


def test_an_address_that_is_ours_is_no_old_one(newsroom):
    """The list of tags stands there."""
    story, outcome = read_one(newsroom, link="tags/")
    assert story.aliases == ()
    assert "alias" in list_codes(outcome)


def test_two_of_one_name_are_two_files(newsroom):
    """And a second import writes over none."""
    data = write_site({"link": "a/"}, {"link": "b/"})
    assert list(bring("wordpress", data, newsroom.path, "articles").texts) == ["lamp", "lamp-2"]
    again = bring("wordpress", data, newsroom.path, "articles")
    assert (again.failed, list_codes(again).count("exists")) == (True, 2)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("", "xml"),
        ("<rss/>", "no-posts"),
        ("{}", "xml"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><rss>&b;</rss>', "xml-entities"),
    ],
)
def test_what_is_no_export_is_told(newsroom, data, code):
    """And nothing is written."""
    outcome = bring("wordpress", data, newsroom.path, "articles")
    assert (outcome.failed, list_codes(outcome)[-1]) == (True, code)


MARKUP = st.lists(
    st.sampled_from(
        ["甲", "乙 ", "\n\n", "<p>", "</p>", "<b>", "</b>", "[caption]", "[/caption]", "[x y]",
         "<!-- wp:p -->",
         "-->", "<!--", "&amp;", "<", ">", "<li>", "<pre>", "</pre>", "<img src='a.png' alt='丙'>", "丁*_[`"]
    ),
    max_size=12,
).map("".join)  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(MARKUP)
def test_never_raises(tmp_path, text):
    """Whatever stands in a post."""
    data = write_site({"text": text.replace("]]>", "")})
    outcome = bring("wordpress", data, tmp_path / "none", "articles")
    assert all(note.message and note.mend for note in outcome.notes)


@given(
    st.lists(
        st.sampled_from(["甲", "乙 ", "\n\n", "\n", "<b>丙</b>", "[x]", "<pre>丁\n\n戊</pre>"]), max_size=9
    ).map("".join)
)
def test_paragraphs_keep_every_letter(text):
    """Of classic posts, too."""
    plain = text.replace("<b>", "").replace("</b>", "").replace("<pre>", "").replace("</pre>", "")
    shown = write_markup(text, lambda code, name: None)
    for tag in ("<p>", "</p>", "<br>", "<b>", "</b>", "<pre>", "</pre>"):
        shown = shown.replace(tag, "")
    assert reduce(shown) == reduce(plain)
