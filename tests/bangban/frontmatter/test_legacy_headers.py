"""Pelican's old headers: told line by line, read all the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.content.stories import read_story
from bangban.diagnostics.fixes import apply_fixes
from bangban.diagnostics.formats import format_text
from bangban.frontmatter._legacy_headers import read_old_header
from tests.bangban.desk import ZONE
from tests.bangban.mistakes import strip_places


def _tell(text):
    return [format_text(problem) for problem in read_old_header("a.md", text).problems]


def test_tells_the_new_lines():
    """Each line gets the one to write instead, ready to copy."""
    told = _tell(
        "Title: 独家: 熊猫血\nDate：2022/11/3 9:20\nModified: 2022-11-14\nCategory: news\nTags: a, b，c\n"
        "Authors: 石大东; 王辰琦\nSummary: @甲\nStatus: draft\nSlug: a\n\n正文\n"
    )
    assert told[0] == (
        "a.md:1:1: frontmatter.old-style 文件头是 Pelican 的旧写法，没有夹在两行 --- 之间。"
        "请在第 1 行之前和第 9 行之后各加一行 ---，并照提示改写其间各行。"
    )
    assert told[1] == (
        "a.md:1:1: frontmatter.old-line “Title: 独家: 熊猫血”是旧写法。请改成“title: '独家: 熊猫血'”。"
    )
    assert [line.split("请改成")[1] for line in told[2:]] == [
        "“date: 2022-11-03T09:20”。",
        "“updated: 2022-11-14”。",
        "“section: news”。",
        "“tags: [a, b, c]”。",
        "“byline: [{name: 石大东}, {name: 王辰琦}]”。",
        "“summary: '@甲'”。",
        "“draft: true”。",
        "“slug: a”。",
    ]


def test_reads_what_it_says():
    """With the places of the old words, so that other mistakes are told too."""
    old = read_old_header("a.md", "\nTitle：甲\nAuthor: 乙\nLang: zh\n\n正文")
    assert strip_places(old.header) == {"title": "甲", "byline": [{"name": "乙"}], "lang": "zh"}
    places = [str(value.position) for _, value in old.header.entries]
    assert places == ["a.md:2:7", "a.md:3:9", "a.md:4:7"]
    assert ("\nTitle：甲\nAuthor: 乙\nLang: zh\n\n正文"[old.end :], old.body_line) == ("\n正文", 5)


@pytest.mark.parametrize("text", ["", "正文", "Note: 正文", "https://a.b", "# Title: a", "Title"])
def test_leaves_texts_without_one(text):
    """A first line that only looks like a key is prose."""
    assert read_old_header("a.md", text) is None


def _apply(text):
    """The file after each of its mends."""
    old = read_old_header("a.md", text)
    lines = text.split("\n")
    for problem in old.problems[1:]:
        at = problem.position.line - 1
        lines[at] = problem.values.get("new") if problem.code != "frontmatter.old-joined" else None
        assert lines[at] is None or f"“{lines[at]}”" in problem.mend
    whole = old.problems[0].values
    lines.insert(whole["last"], "---")
    lines.insert(whole["first"] - 1, "---")
    by_hand = "\n".join(line for line in lines if line is not None)
    # Whoever lets the program do it gets the same.
    fixed, applied = apply_fixes(text.encode(), [old.problems[0].fix])
    assert (fixed.decode(), applied) == (by_hand, [0])
    return by_hand


def test_leaves_a_page_that_pelican_would_not_write_to_the_editor():
    """An empty `save_as` keeps a page from being written: as a comment, it would not."""
    text = "Title: 甲\nDate: 2022-11-14\nSave_as:\n\n正文\n"
    assert [problem.fix for problem in read_old_header("a.md", text).problems] == [()] * 4


def _read(text, kind="articles"):
    """The story that a file of this text becomes, and the codes of its problems."""
    file = read_story(f"{kind}/a.md", text.encode(), ZONE)
    return file.story, [problem.code for problem in file.problems]


_PELICAN = ("published", "hidden", "draft", "skip", "Published", "Hidden", "发布", "隐藏", "")


def _show_pelican(status):
    """What Pelican does with it: lists the story, gives it a page alone, or publishes neither (a draft has a
    page of its own folder, which no reader is led to)."""
    return {"published": "published", "": "published", "hidden": "hidden"}.get(status, "draft")


@pytest.mark.parametrize("status", _PELICAN)
def test_a_story_is_no_more_public_than_in_pelican(status):
    """The line to write instead, applied: `skip` and a status that Pelican does not know publish nothing."""
    text = f"Title: 甲\nDate: 2022-11-14\nStatus: {status}\n\n正文\n"
    story, codes = _read(_apply(text))
    assert codes == []
    assert story.status == _show_pelican(status)
    old = strip_places(read_old_header("a.md", text).header)
    assert old.get("status", "draft" if old.get("draft") == "true" else "published") == story.status


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ("Status: skip\nStatus: published", "draft"),
        ("Status: published\nStatus: draft", "draft"),
        ("Status: published\nStatus: hidden", "hidden"),
        ("Status:\n    draft", "draft"),
        ("Status: published\n    hidden", "hidden"),
    ],
)
def test_of_several_statuses_the_one_that_shows_least_counts(lines, status):
    """Whatever their order, also where the word stands on the line below its key."""
    story, codes = _read(_apply(f"Title: 甲\nDate: 2022-11-14\n{lines}\n\n正文\n"))
    assert (story.status, codes) == (status, [])


def test_a_summary_keeps_all_its_lines():
    """In one line of YAML; none goes into the body, where it would be a code block."""
    lines = "Summary: 第一行：开头，\n    第二行。\n\tthird: a line\n"
    text = f"Title: 甲\nDate: 2022-11-14\n{lines}Tags: 乙\n\n正文\n"
    old = read_old_header("articles/a.md", text)
    whole = "第一行：开头，第二行。 third: a line"
    assert strip_places(old.header)["summary"] == whole
    assert (text[old.end :], old.body_line) == ("\n正文\n", 7)
    story, codes = _read(_apply(text))
    assert codes == []
    assert (story.summary, story.tags, story.body.strip()) == (whole, ("乙",), "正文")
    told = [line for line in _tell(text) if "old-line" in line or "old-joined" in line]
    assert told[2] == (
        "a.md:3:1: frontmatter.old-lines “Summary: 第一行：开头，”和接着它的各行是旧写法。"
        "请合成一行，改成“summary: '第一行：开头，第二行。 third: a line'”。"
    )
    assert [line.partition(" ")[0] for line in told] == [f"a.md:{line}:{column}:" for line, column in (
        (1, 1), (2, 1), (3, 1), (4, 5), (5, 2), (6, 1),
    )]  # fmt: skip


def test_tells_lines_that_cannot_be_carried():
    """What only Pelican has becomes a comment; none of it stays as a key that cannot be read."""
    text = (
        "Title: 甲\nDate: 2022-11-14 08:00:30 +0800\nSave_as: x.html\nURL: x/\nTemplate: wide\n"
        "Translation: true\nSummary: 一\nDescription: 二\nSlug: a\n    b\nDate: 2022-01-01\n\n正文\n"
    )
    lost = [p for p in read_old_header("a.md", text).problems if p.code == "frontmatter.old-lost"]
    assert [(problem.position.line, problem.values["new"]) for problem in lost] == [
        (3, "# Save_as: x.html"),
        (4, "# URL: x/"),
        (5, "# Template: wide"),
        (6, "# Translation: true"),
        (8, "# Description: 二"),
        (10, "# b"),
        (11, "# Date: 2022-01-01"),
    ]
    story, codes = _read(_apply(text))
    assert codes == []
    assert (story.summary, story.slug, str(story.date.earliest)) == ("一", "a", "2022-11-14 00:00:30+00:00")


def test_joins_two_lists():
    """`Tags` and `Keywords`, `Author` and `Authors`: all of their words."""
    lines = "Tags: 一, 二\nKeywords: 三\n    四\nAuthor: 张三\nAuthors: 李四\n"
    text = f"Title: 甲\nDate: 2022-11-14\n{lines}\n正文\n"
    story, codes = _read(_apply(text))
    assert codes == []
    assert story.tags == ("一", "二", "三", "四")
    assert [person.name for person in story.byline] == ["张三", "李四"]
    assert strip_places(read_old_header("a.md", text).header)["tags"] == ["一", "二", "三", "四"]


_WORDS = st.text(
    st.sampled_from("甲乙丙aZ9 :：#'\"“”-,，、[]{}【】&*!|>%@`?~.。\\\t"), min_size=1, max_size=12
)


@given(_WORDS, st.lists(_WORDS, max_size=3))
def test_every_mend_reads(title, lines):
    """Whatever the values hold: after all mends the header says what it said before them."""
    title, lines = (
        f"甲{title.strip()}乙".replace("\t", " "),
        [f"丙{line.strip()}丁".replace("\t", " ") for line in lines],
    )
    text = "\n".join(
        (f"Title: {title}", "Date: 2022/1/5 9:05", f"Summary: {title}", *(f"    {x}" for x in lines))
    )
    old = strip_places(read_old_header("a.md", f"{text}\nTags: {title}\n\n正文\n").header)
    story, codes = _read(_apply(f"{text}\nTags: {title}\n\n正文\n"))
    # A tag may be nothing but signs, a title hold Markdown: that is told for what it is.
    assert set(codes) <= {"text.punctuation", "text.markup"}
    assert codes or (story.title, story.summary, list(story.tags)) == (
        old["title"],
        old["summary"],
        old["tags"],
    )
    assert codes or story.title == title
    assert [line for line in lines if line not in old["summary"]] == []
