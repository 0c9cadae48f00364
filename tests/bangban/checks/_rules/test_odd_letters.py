"""Names that look alike are told where they stand."""

import pytest

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.content.stories import read_story
from bangban.diagnostics.fixes import apply_fixes
from tests.bangban.desk import ZONE


def _tell(line):
    data = f"---\ntitle: 甲\ndate: 2022-11-14\n{line}\n---\n".encode()
    problems = read_story("articles/a.md", data, ZONE, "article", CONTENT_RULES.file).problems
    return [
        (one.position.column, one.code, one.values) for one in problems if one.code.startswith("letters.")
    ]


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("tags: [电梯, аbc]", 12),
        ("byline: [Аnna, 张三]", 10),
        ("byline: {name: Аnna, role: 文}", 16),
        ("section: heаlth", 12),
        ("subtitle: ok\nslug: аbc", 7),
    ],
)
def test_tells_a_letter_of_another_script(line, column):
    """In tags, names of people, sections and addresses; at the letter."""
    (told,) = _tell(line)
    assert told[:2] == (column, "letters.lookalike")
    assert told[2]["letter"] in "aA" and told[2]["name"].startswith("U+04")


def test_tells_full_width_letters_of_names():
    """With the name as it is usually typed."""
    assert _tell("tags: [ＡＩ问答]") == [(8, "letters.wide", {"word": "ＡＩ问答", "narrow": "AI问答"})]
    assert _tell("kicker: ＡＩ问答") == []


@pytest.mark.parametrize(
    "line", ["byline: [李四, 张 三]", "byline: {name: 张·三, role: 文}", "byline: 张　三"]
)
def test_tells_a_name_of_a_person_in_an_unusual_form(line):
    """With the one that pages have; tags are no people."""
    (told,) = _tell(line)
    assert (told[1], told[2]["usual"]) == ("letters.name", "张三")
    assert _tell("byline: [买买提·艾力, J. K. 罗琳, 石大东 李娜]") == []
    assert _tell("tags: [张 三, 张·三]") == []


def test_mends_a_name_of_a_person():
    """Its role stays."""
    data = "---\ntitle: 甲\ndate: 2022-11-14\nbyline: [{name: 张 三, role: 文}, 买买提•艾力]\n---\n".encode()
    problems = read_story("articles/a.md", data, ZONE, "article", CONTENT_RULES.file).problems
    mended, _ = apply_fixes(data, [one.fix for one in problems])
    assert "byline: [{name: 张三, role: 文}, 买买提·艾力]\n" in mended.decode()


def test_mends_a_full_width_name():
    """As it is usually typed: its page stays the same."""
    data = "---\ntitle: 甲\ndate: 2022-11-14\ntags: [电梯, ５Ｇ基站]\n---\n".encode()
    problems = read_story("articles/a.md", data, ZONE, "article", CONTENT_RULES.file).problems
    mended, _ = apply_fixes(data, [one.fix for one in problems])
    assert "tags: [电梯, 5G基站]\n" in mended.decode()


@pytest.mark.parametrize("twin", ["ai", "'ai '", "ＡＩ", "aＩ"])
def test_tells_a_twin_with_the_spelling_that_is_shown(twin):
    """The first one; one person in two roles is none."""
    told = [values for _, code, values in _tell(f"tags: [AI, 电梯, {twin}]") if code == "letters.twin"]
    assert [one["other"] for one in told] == ["AI"]
    assert _tell("byline: [{name: 张三, role: 文}, {name: 张三, role: 图}]") == []
