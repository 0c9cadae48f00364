"""Problems of a text stand where the editor typed them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.diagnostics.problems import Position
from bangban.locale.zh.messages import read_messages
from bangban.markdown.converter import Converter
from bangban.markdown.source_positions import check_prose, locate
from tests.bangban.known_site import resolve
from tests.bangban.soups import DEEP


@pytest.mark.parametrize(
    ("text", "needle", "occurrence", "place"),
    [
        ("一\n二 <iframe>", "<iframe", 1, (2, 3)),
        ("<b> <B>", "<b", 2, (1, 5)),
        ("<big> <b>", "<b", 1, (1, 7)),
        ("`<b>` <b>", "<b", 1, (1, 7)),
        ("``<b> ` `` <b>", "<b", 1, (1, 12)),
        ("```\n<b>\n```\n<b>", "<b", 1, (4, 1)),
        ("~~~\n<b>\n~~~\n<b>", "<b", 1, (4, 1)),
        ("码：\n\n    <b>\n\n<b>", "<b", 1, (5, 1)),
        ("- 项\n\n    <b>\n\n<b>", "<b", 1, (3, 5)),
        ("<!-- <b> --> <b>", "<b", 1, (1, 14)),
        ("\\<b> <b>", "<b", 1, (1, 6)),
        ("写 onclick 或 <p onclick=x>", "onclick", 1, (1, 16)),
        ("文\n{: .c onclick=x }", "onclick", 1, (2, 7)),
        ("见 x.md：[甲](x.md)", "x.md", 1, (1, 12)),
        ("[甲](x.md)\n[乙](x.md)", "x.md", 2, (2, 5)),
        ("[甲][1] [乙][1]\n\n[1]: x.md", "x.md", 2, (3, 6)),
        ("[甲](<x y.md>)", "x y.md", 1, (1, 6)),
        ("[甲](x%20y.md)", "x y.md", 1, (1, 5)),
        ("[甲](图.md)", "%E5%9B%BE.md", 1, (1, 5)),
        ("[甲](java&#115;cript:x)", "javascript:x", 1, (1, 5)),
        ('<a href="a&amp;b">', "a&b", 1, (1, 10)),
        ("<http://e.com>", "http://e.com", 1, (1, 2)),
        ("无", "x.md", 1, (1, 1)),
        ("", "", 1, (1, 1)),
    ],
)
def test_locates(text, needle, occurrence, place):
    """Line and column, outside code, escapes decoded, and the start where nothing is found."""
    assert locate(text, needle, occurrence) == place


_TEXT = """开头 `<iframe>` [好](panda.md) [草](draft.md)

[坏](gone.txt) ![](../images/map.svg) ![图](../images/mapp.svg)
<span onclick="x">文</span> <iframe src="x">

![图](https://e.com/x.png) [出](../../x) [跑](javascript:x) [近](pandda.md)
"""


def _check(text, start, **options):
    prose = Converter().convert(text, resolve=resolve)
    return {
        (problem.code, problem.position.line, problem.position.column)
        for problem in check_prose(prose, text, start, **options)
    }


def test_tells_every_problem_at_its_place():
    """All at once; an unclosed element hides nothing after it."""
    assert _check(_TEXT, Position("cases/story.md", 11)) == {
        ("link.missing", 13, 5),
        ("image.alt", 13, 19),
        ("image.misspelt", 13, 43),
        ("html.attribute", 14, 7),
        ("html.element", 14, 28),
        ("image.external", 16, 6),
        ("link.outside", 16, 31),
        ("html.link", 16, 44),
        ("link.misspelt", 16, 62),
    }


def test_adds_the_indentation_of_yaml():
    """In a YAML block each line begins further right."""
    assert _check("文\n[坏](gone.txt)", Position("x.md", 5), indent=6) == {("link.missing", 6, 11)}


def test_stands_at_the_start_where_lines_are_unknown():
    """Folded or quoted YAML: only the beginning is known."""
    assert _check("文\n[坏](gone.txt)", Position("x.md", 5, 9), indent=None) == {("link.missing", 5, 9)}


def test_tells_a_text_that_cannot_be_read():
    """One problem at the start, with the reason."""
    assert _check(DEEP, Position("x.md", 5)) == {("prose.unreadable", 5, 1)}


def test_every_sentence_can_be_written():
    """Each code has its sentence, and the values that the sentence needs."""
    prose = Converter().convert(_TEXT, resolve=resolve)
    for problem in check_prose(prose, _TEXT, Position("x.md")):
        assert problem.code in read_messages()
        assert problem.message and problem.mend


@given(st.text("a<>[]()`~\\!#&;%2\n -中", max_size=40), st.text("a<[(&%2 中", max_size=5), st.integers(1, 3))
def test_gives_a_place_inside_the_text(text, needle, occurrence):
    """Any text, any needle: a line that the text has, a column of that line."""
    line, column = locate(text, needle, occurrence)
    lines = text.split("\n")
    assert 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


@pytest.mark.parametrize(
    ("href", "sign"),
    [
        ("https://news.exаmple/甲", "а"),
        ("https://ｎews.example/", "ｎ"),
        ("mailto:аnna@news.example", "а"),
        ("https://中国.example/", ""),
        ("https://президент.example/", ""),
        ("https://news.example/аbc", ""),
    ],
)
def test_tells_an_address_that_is_not_what_it_looks_like(href, sign):
    """A letter of another script, or a full-width one, in the host: told at the link. Hosts in Chinese and
    Russian are hosts."""
    text = f"文字，\n见[甲]({href})。"
    problems = check_prose(Converter().convert(text, resolve=resolve), text, Position("a.md", 5))
    told = [(str(one.position), one.values["sign"]) for one in problems if one.code == "link.lookalike"]
    assert told == ([("a.md:6:6", sign)] if sign else [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("![甲](https://example.org/a.mp4)", "media.external"),
        ("![甲](file:///D:/a.mp4)", "media.local"),
        ('<video><source src="https://example.org/a.mp4"></video>', "media.external"),
    ],
)
def test_a_film_that_is_taken_out_is_told_once(text, code):
    """Its captions are nobody's business any more."""
    found = check_prose(Converter().convert(text, resolve=resolve), text, Position("a.md"))
    assert [one.code for one in found] == [code]
