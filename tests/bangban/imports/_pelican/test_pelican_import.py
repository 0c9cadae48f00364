"""Texts of a Pelican site become drafts: the header as ours, links as far as they lead anywhere."""

from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bangban.dates.formatting import format_iso
from bangban.exports.timelinejs_shape import Notes
from bangban.imports._batch import Request
from bangban.imports._local_targets import LocalTargets
from tests.bangban.imported import bring, list_codes, list_errors, read_stories, reduce

OLD = """Title: 一篇旧文
Date: 2016-07-25 23:20
Modified: 2016-08-01
Category: 城市
Tags: 路灯, 水管
Slug: old-lamp
Authors: 李娜, 王强
Summary: 一句摘要
Status: hidden
Template: wide

正文**有重点**。
"""
RESTRUCTURED = """旧的标题
########
:date: 2013-08-21 13:43
:category: 城市
:tags: 路灯, 水管
:slug: old-lamp
:lang: pt_BR

有 *强调*、``代码`` 和 `链接`_。

第二节
------

- 一
- 二

.. code-block:: python

    total = 1

.. youtube:: dQw4w9WgXcQ

.. figure:: {static}/images/nowhere.png
   :alt: 一盏灯

   图片说明

.. _链接: https://example.org/
"""


def bring_text(newsroom, text: str, name: str = "blog/post.md", **more):
    return bring("pelican", text, newsroom.path, "articles", name=name, **more)


def read_one(newsroom, text: str, name: str = "blog/post.md", **more):
    outcome = bring_text(newsroom, text, name, **more)
    assert list_errors(newsroom.path) == []
    (story,) = read_stories(outcome, "article")
    return story, outcome


def test_an_old_header_becomes_ours(newsroom):
    """Key by key; a draft whatever it was, and a key without a place stands in the text."""
    story, outcome = read_one(newsroom, OLD)
    assert (story.title, story.slug, story.summary) == ("一篇旧文", "old-lamp", "一句摘要")
    assert (format_iso(story.date), format_iso(story.updated)) == ("2016-07-25T23:20+08:00", "2016-08-01")
    assert ([one.name for one in story.byline], story.status) == (["李娜", "王强"], "draft")
    assert {"路灯", "水管"} <= set(story.tags)
    assert story.body.strip().startswith("正文**有重点**。")
    assert "wide" in story.body
    assert {"status", "key"} <= set(list_codes(outcome))


@pytest.mark.parametrize(
    "header",
    [
        "---\ntitle: 一\ndate: 2016-07-25\ntags: [甲, 乙]\n---\n",
        "title: 一\ndate: 2016/07/25\ntags: 甲; 乙\n",
        ":title: 一\n:date: 2016-07-25\n:tags: 甲, 乙\n",
    ],
)
def test_reads_the_headers_that_there_are(newsroom, header):
    """YAML between fences, lines, fields."""
    name = "a.rst" if header.startswith(":") else "a.md"
    story, _ = read_one(newsroom, f"{header}\n正文\n", name)
    assert (story.title, format_iso(story.date), story.tags) == ("一", "2016-07-25", ("甲", "乙"))


def test_restructured_text_becomes_markdown(newsroom):
    """Title, fields, headings, lists, code; a directive that nobody knows stays as it was typed."""
    story, outcome = read_one(newsroom, RESTRUCTURED, "a.rst")
    assert (story.title, story.slug, story.lang) == ("旧的标题", "old-lamp", "pt-BR")
    for words in (
        "*强调*",
        "<code>代码</code>",
        "[链接](https://example.org/)",
        "## 第二节",
        "-   一\n-   二",
    ):
        assert words in story.body
    for words in ("total = 1", "youtube:: dQw4w9WgXcQ", "图片说明", "一盏灯（原文件的图片："):
        assert words in story.body
    assert {"rst", "target"} <= set(list_codes(outcome))


def test_code_is_plain_where_pelican_colours_it(newsroom):
    """Its directives are docutils' in a process that has imported it."""
    import_module("pelican.rstdirectives")
    story, _ = read_one(newsroom, RESTRUCTURED, "a.rst")
    assert "total = 1" in story.body


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("![灯]({static}/images/a.svg)", "![灯]({static}/images/a.svg)"),
        ("![灯](|filename|/images/a.svg)", "![灯]({static}/images/a.svg)"),
        ("![灯](/images/a.svg \"题\")", '![灯]({static}/images/a.svg "题")'),
        ("[表]({attach}a.pdf)", "[表]({static}/blog/a.pdf)"),
        ("[网](https://example.org/a_(b))", "[网](https://example.org/a_(b))"),
        ("[上](#h-a)", "[上](#h-a)"),
        ("[旧]({filename}b.md)", "旧（原文件的链接：\\{filename}b.md）"),
        ("![灯]({static}/images/none.png)", "灯（原文件的图片：\\{static}/images/none.png）"),
        ("[![灯](x.png)](y.html)", "灯（原文件的图片：x.png）（原文件的链接：y.html）"),
        ("`[码](x.html)`", "`[码](x.html)`"),
        ("```\n[码](x.html)\n```", "```\n[码](x.html)\n```"),
        ("[甲]: x.html", "甲（原文件的链接：x.html）"),
        ("![灯](https://old.example/a.png)", "[灯](https://old.example/a.png)"),
        ('<b onclick="x">粗</b><font>字</font>', "<b>粗</b>字"),
        ('<iframe src="https://video.example/1"></iframe>',
         '<a href="https://video.example/1">https://video.example/1</a>'),
        ('<img src="x.png" alt="灯">', "灯（原文件的图片：x.png）"),
    ],
)  # fmt: skip
def test_links_lead_to_ours_or_are_words(newsroom, typed, written):
    """What the newsroom has is linked, what it has not is told and kept; code is nobody's link."""
    newsroom.write("images/a.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')
    newsroom.write("blog/a.pdf", "%PDF-1.4")
    outcome = bring_text(newsroom, f"Title: 一\nDate: 2016-07-25\n\n{typed}\n")
    (story,) = read_stories(outcome, "article")
    assert story.body.strip() == written
    assert ("target" in list_codes(outcome)) == ("原文件的" in written)


def test_an_address_of_the_old_site_leads_on(newsroom):
    """By its own header, or by the pattern of the site; relative ones are of `--base`."""
    text = f"Save_as: old/lamp/index.html\n{OLD}\n[上](../a.html)\n"
    story, _ = read_one(
        newsroom, text, pattern="posts/{date:%Y}/{slug}/index.html", base="https://old.example/posts/b.html"
    )
    assert [one.id for one in story.aliases] == ["old/lamp/", "posts/2016/old-lamp/"]
    assert "[上](https://old.example/a.html)" in story.body


def test_what_cannot_be_an_old_address_is_told(newsroom):
    """An address with a query, a pattern that gives none."""
    outcome = bring_text(newsroom, f"Url: ?p=12\n{OLD}", pattern="{nothing}")
    assert {"alias", "pattern"} <= set(list_codes(outcome))
    assert "?p=12" in read_stories(outcome, "article")[0].body


def test_private_data_in_an_article_is_told_and_stands(newsroom):
    """It was public before, or is the story: nobody but the editor can know."""
    outcome = bring_text(newsroom, "Title: 一\nDate: 2016-07-25\n\n请打13812345678。\n")
    assert "private" in list_codes(outcome)
    assert "13812345678" in "".join(outcome.texts.values())


def test_a_category_that_is_no_section_is_a_tag(newsroom):
    """And that is told; a section's name is its id."""
    known, _ = read_one(newsroom, "Title: 一\nDate: 2016-07-25\nCategory: 要闻\n\n甲\n", "a.md")
    other, outcome = read_one(newsroom, "Title: 一\nDate: 2016-07-25\nCategory: 杂谈\n\n甲\n", "b.md")
    assert (known.section or other.section) is None or known.section.id
    assert "杂谈" in other.tags
    assert "section" in list_codes(outcome)


def test_an_empty_file_is_told(newsroom):
    """In a sentence."""
    assert list_codes(bring_text(newsroom, " \n")) == ["no-text"]


WORDS = st.text(max_size=20) | st.sampled_from(
    ["Title: x\n", "---\n", "\n===\n", ":date: x\n", ".. raw:: html\n\n   <b>\n", "[a](b)",
     "|filename|", "{", "}", "![", "](", "<img src=x>", "* ", "``", "`a`_", "\n\n"]
)  # fmt: skip


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(WORDS, max_size=8).map("".join), st.sampled_from(["a.md", "a.rst", "-"]))
def test_never_raises(tmp_path, text, name):
    """Whatever stands in the file."""
    outcome = bring("pelican", text, tmp_path / "none", "articles", name=name)
    assert all(note.message and note.mend for note in outcome.notes)


@given(
    st.lists(st.sampled_from("甲 乙 [ ] ( ) ! ` x.png {static} < > \\ # * _".split()), max_size=14).map(
        "".join
    )
)
def test_settling_links_keeps_every_letter(text):
    """Of words and of targets."""
    outcome = bring_text_alone(text)
    assert reduce(text) == "".join(sign for sign in reduce(outcome) if sign not in "原文件的链接图片")


def bring_text_alone(text: str) -> str:
    """The Markdown with its links settled."""
    return LocalTargets(Request("a.md"), Notes("a.md")).settle_markdown(text)
