"""YAML texts: read in one pass, or piece by piece when something looks wrong."""

import re
from random import Random

import pytest

from bangban.diagnostics.fixes import apply_fixes
from bangban.diagnostics.problems import Position
from bangban.frontmatter._yaml.reader import _SLIPS, parse_yaml
from bangban.frontmatter._yaml.yaml_lines import NAME
from bangban.frontmatter.nodes import Mapping, Scalar
from tests.bangban.mistakes import list_mistakes, strip_places


def _read(text, first_line=1):
    node, problems, broken = parse_yaml("a.yaml", text, first_line)
    return strip_places(node), list_mistakes(problems), broken


def test_counts_lines_from_the_first_one():
    """A header begins on the second line of its file."""
    node, _, _ = parse_yaml("a.md", "title: a\n", 2)
    key, value = Position("a.md", 2, 1), Position("a.md", 2, 8)
    title = Scalar(key, "title", False, key), Scalar(value, "a", False, value)
    assert node == Mapping(Position("a.md", 2, 1), (title,))
    assert _read("a: @\n", 7)[1] == ["7:4 yaml.reserved"]


@pytest.mark.parametrize("text", ["", "\n\n", "# 说明\n", "---\n"])
def test_reads_nothing(text):
    """An empty text has no node."""
    assert _read(text)[0] in (None, "")
    assert _read(text)[1:] == ([], frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "title: 独家：标题，副题\n",
        "summary: 甲\n  DNA：乙\n",
        "summary:\n  甲\n  DNA：乙\n",
        "summary:\n  时间：甲\n  地点：乙\n",
        "text: |\n  at：甲\n  b:c\n\n  - d\n",
        "text: >-\n  at：甲\n  - 乙\n",
        "title: '甲\n  b：乙'\n",
        "href: https://a.b/c\nlist:\n  - https://a.b/c\n  - mailto:a@b.c\n",
        "cover: {src: a, alt: 护士抱着孩子，微笑}\n",
        "tags:\n- 甲\n- 乙：丙\n",
        "title: ［图］甲，乙\n",
        "tags: [\n  甲, # 说明\n  乙\n]\n",
        "kicker:   # 引题\ntitle: C#，.NET\n",
        "---\n# 说明\ntitle: a\n",
        "at: 13:20\nurl: a:b\n",
        "標題: 甲\n\"b\": c\n'd': e\n",
    ],
)
def test_accepts_what_only_looks_like_a_slip(text):
    """Sentences, paragraphs, addresses, quoted and bracketed texts."""
    assert _read(text)[1] == []


@pytest.mark.parametrize(
    ("text", "node", "told"),
    [
        ("title：标题\n", {"title": "标题"}, ["1:6 yaml.fullwidth-colon"]),
        ("title：\u3000标题\n", {"title": "\u3000标题"}, ["1:6 yaml.fullwidth-colon"]),
        (
            "title:\xa0a\ndate:\u3000b\n",
            {"title": "a", "date": "b"},
            ["1:7 yaml.wide-gap", "2:6 yaml.wide-gap"],
        ),
        ("c:\n\u3000\u3000d: e\n", {"c": {"d": "e"}}, ["2:1 yaml.wide-space"]),
        ("- {at:\xa0a, b:\u3000c}\n", [{"at": "a", "b": "c"}], ["1:7 yaml.wide-gap", "1:13 yaml.wide-gap"]),
        ("标题：甲\n", {"标题": "甲"}, ["1:3 yaml.fullwidth-colon"]),
        (
            "标题：甲：乙\n日期：2022\n标签：\n  - 甲\n",
            {"标题": "甲：乙", "日期": "2022", "标签": ["甲"]},
            ["1:3 yaml.fullwidth-colon", "2:3 yaml.fullwidth-colon", "3:3 yaml.fullwidth-colon"],
        ),
        (
            "a:\n  类别：甲\n  state: b\n",
            {"a": {"类别": "甲", "state": "b"}},
            ["2:5 yaml.fullwidth-colon"],
        ),
        ("title： 标题\n", {"title": "标题"}, ["1:6 yaml.fullwidth-colon"]),
        ("tags：\n  - a\n", {"tags": ["a"]}, ["1:5 yaml.fullwidth-colon"]),
        ("a: {b：c}\n", {"a": {"b": "c"}}, ["1:6 yaml.fullwidth-colon"]),
        ("slug:a\n", {"slug": "a"}, ["1:5 yaml.space-after-colon"]),
        ("a: {b:c}\n", {"a": {"b": "c"}}, ["1:6 yaml.space-after-colon"]),
        ("tags: [甲，乙]\n", {"tags": ["甲", "乙"]}, ["1:9 yaml.fullwidth-comma"]),
        (
            "tags: ［甲, 乙］\n",
            {"tags": ["甲", "乙"]},
            ["1:7 yaml.fullwidth-bracket", "1:12 yaml.fullwidth-bracket"],
        ),
        (
            "tags: [“甲”, “乙”]\n",
            {"tags": ["甲", "乙"]},
            ["1:8 yaml.fullwidth-quote", "1:13 yaml.fullwidth-quote"],
        ),
        ("tags: [\n  甲，\n  乙]\n", {"tags": ["甲", "乙"]}, ["2:4 yaml.fullwidth-comma"]),
    ],
)
def test_reads_slips_that_the_parser_lets_pass(text, node, told):
    """They are told at their column, and read as they were meant."""
    assert _read(text)[:2] == (node, told)


def test_places_values_behind_mended_signs():
    """The columns are those of the file, not those of the mended text."""
    node, problems, _ = parse_yaml("a", "a：{b：c，d：@e}\n")
    assert list_mistakes(problems) == [
        "1:2 yaml.fullwidth-colon",
        "1:5 yaml.fullwidth-colon",
        "1:7 yaml.fullwidth-comma",
        "1:9 yaml.fullwidth-colon",
        "1:10 yaml.reserved",
    ]
    node, _, _ = parse_yaml("a", "a：{b：c，d：e}\n")
    places = [(key.position.column, value.position.column) for key, value in node.get("a").entries]
    assert (places, node.get("a").position.column) == ([(4, 6), (8, 10)], 3)


def test_names_broken_keys():
    """A key whose value is lost is not missing."""
    assert _read("a: [b\nc: d\n") == ({"c": "d"}, ["1:4 yaml.unclosed"], {"a"})


def test_tells_second_documents():
    """The first line may be `---`, no other."""
    assert _read("---\na: b\n---\nc: @\n")[1] == ["3:1 yaml.documents", "4:4 yaml.reserved"]
    assert _read("a: b\n...\n---\nc: d\n")[1] == ["2:1 yaml.documents", "3:1 yaml.documents"]


def test_tells_something_about_anything_refused():
    """Where no piece is wrong by itself, the whole is told."""
    assert _read("- \t- a\n")[1] == ["1:3 yaml.syntax"]


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("title：标题\n", "title: 标题\n"),
        ("date: 2022\n标题：甲\n", "date: 2022\n标题: 甲\n"),
        ("title:标题\n", "title: 标题\n"),
        ("case:\n\tstate：closed\n", "case:\n  state: closed\n"),
        ("case:\n\u3000\u3000state: closed\n", "case:\n  state: closed\n"),
        ("tags:\n  -甲\n", "tags:\n  - 甲\n"),
        ("tags: [甲，乙、丙]\n", "tags: [甲,乙,丙]\n"),
        ("tags: ［甲，乙］\n", "tags: [甲,乙]\n"),
        ("seeker: ｛name：王女士｝\n", "seeker: {name: 王女士}\n"),
        ("title: 他说: 好\n", "title: '他说: 好'\n"),
        ("title: @甲 it's\n", "title: '@甲 it''s'\n"),
        ("title: [快讯] 甲\n", "title: '[快讯] 甲'\n"),
        # What may be meant otherwise stays as it is.
        ("tags: [甲，乙, 丙]\n", "tags: [甲，乙, 丙]\n"),
        ("title: ［转载］\n", "title: ［转载］\n"),
        ("tags: [“甲”]\n", "tags: [“甲”]\n"),
        ("title: 'x' y: '\n", "title: 'x' y: '\n"),
        ("title: #甲\n", "title: #甲\n"),
        ("title: 甲: 乙 # 丙\n", "title: 甲: 乙 # 丙\n"),
        ("title: 甲: 乙\n  丙\n", "title: 甲: 乙\n  丙\n"),
        ("a: 1\na: 2\n", "a: 1\na: 2\n"),
    ],
)
def test_writes_what_was_meant_where_that_is_certain(text, fixed):
    """The fixed text is read as the one with the mistakes was, without a word."""
    node, problems, _ = parse_yaml("a.md", text)
    data = text.encode()
    for _ in range(3):
        data = apply_fixes(data, [one.fix for one in parse_yaml("a.md", data.decode())[1]])[0]
    assert data.decode() == fixed
    if text != fixed:
        assert all(problem.fix for problem in problems)
        assert _read(fixed)[0] == strip_places(node)
        assert _read(fixed)[1:] == ([], frozenset())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("t: 郑州这六家\n  单位连夜\n  动起来\n", "郑州这六家单位连夜动起来"),
        ("t:\n  郑州这六家\n  单位\n", "郑州这六家单位"),
        ('t: "38℃\n  以上"\n', "38℃以上"),
        ("t: '甲→\n  乙'\n", "甲→乙"),
        ("t: >\n  甲乙\n  丙\n\n  丁\n  戊\n", "甲乙丙\n丁戊\n"),
        ("t: >-\n  一 二\n  三\n", "一 二三"),
        # Where a space belongs, and where there is more to it, it stays as YAML has it.
        ("t: New\n  York 来\n  信\n", "New York 来信"),
        ("t: 一\n  3件\n", "一 3件"),
        ('t: "甲\\\n  乙 \\u4e19\n  丁"\n', "甲乙 丙 丁"),
        ("t: >\n  甲\n    缩进\n  乙\n", "甲\n  缩进\n乙\n"),
        ("t: 一 二\n", "一 二"),
    ],
)
def test_folds_lines_of_chinese_without_a_space(text, expected):
    """YAML puts a space in place of a newline; Chinese has none there."""
    node, problems, _ = parse_yaml("a.yaml", text)
    assert (node.get("t").text, problems) == (expected, ())


_SLOW_SLIPS = re.compile(
    rf"""[\[{{,，][ ]*["'“]?(?:{NAME}|“[^”\n]*”)["'”]?[ ]*(?:：|:[^\s/])
    |[\[{{，][^\n]*，\s*{NAME}\s*[:：]
    |\[[^\]\n{{]*[，、“］]
    |[\[{{][^\]}}\n]*$""",
    re.MULTILINE | re.VERBOSE,
)


def test_slips_in_brackets_are_seen_from_the_nearest_bracket():
    """Which is the same as from any of them: told by patterns that look from each, and take their time."""
    random = Random(1)
    for _ in range(20_000):
        text = "".join(random.choices('[]{}，,、“”:： \na甲"', k=random.randint(1, 12)))
        if _SLOW_SLIPS.search(text):
            assert _SLIPS.search(text)


@pytest.mark.parametrize("part", ["[甲", "{甲", "，“甲", "[“", "[，"])
def test_thousands_of_signs_in_a_value_take_no_time(part):
    """From none of them all that follows is looked through; who does it does not end before the limit."""
    node, _, _ = parse_yaml("cases/lamp.md", f"note: '{part * 60_000}'")

    assert isinstance(node, Mapping)
