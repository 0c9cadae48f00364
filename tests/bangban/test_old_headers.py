"""Pelican's old headers: told line by line, read all the same."""

import pytest

from bangban.old_headers import read_old_header
from bangban.problems import format_text

from .mistakes import strip_places


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
