"""Lines: what a key is, and where a place in a mended line was in the file."""

import pytest

from bangban.frontmatter._yaml.yaml_lines import (
    find_chinese_key,
    find_key,
    has_tight_dash,
    make_line,
    measure_dash,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("title: 标题", "title"),
        ("title:", "title"),
        ("title：标题：副题", "title"),
        ("short_name :x", "short_name"),
        ("标题: a", "标题"),
        ("a b: c", "a b"),
        ('"a: b": c', '"a: b"'),
        ("at:2022", "at"),
    ],
)
def test_finds_keys(text, name):
    """With half-width and full-width colons, with and without a space."""
    assert find_key(text).name == name


@pytest.mark.parametrize(
    "text", ["https://a.b/c", "mailto:a@b.c", "13:20", "李娜：好", "- a: b", "a #b: c", "[a: b]", "'a", ""]
)
def test_leaves_what_is_no_key(text):
    """Addresses, times, sentences, items, comments, brackets, quotes."""
    assert find_key(text) is None


def test_takes_a_chinese_word_for_a_key_where_one_must_stand():
    """A short word only; a sentence is none."""
    assert find_chinese_key("标题：a").name == "标题"
    assert find_chinese_key("李娜说，是的：好") is None


def test_measures_dashes():
    """A dash needs a space behind it; a word that sticks to it is a slip, a number is none."""
    assert [measure_dash(text) for text in ("- a", "-   a", "-", "-a", "--- a")] == [2, 4, 2, 0, 0]
    assert [has_tight_dash(text) for text in ("-at: a", "-王", "- a", "-5", "---", "-a")] == [
        True, True, False, False, False, False,
    ]  # fmt: skip


def test_locates_places_of_mended_lines_in_the_file():
    """A space that was put in, and the character behind it, stand where that one stood."""
    line = make_line(3, "  a：b，c：d").write([(1, ": "), (5, ": ")])
    assert line.rendered == "  a: b，c: d"
    assert [line.locate(offset) for offset in range(len(line.text))] == [3, 4, 5, 5, 6, 7, 8, 9, 9]
    again = line.write([(1, "= "), (4, ",")])
    assert (again.text, again.locate(again.text.index("d"))) == ("a=  b,c: d", 9)


def test_cuts_lines_where_they_stand():
    """What is left keeps its columns."""
    line = make_line(1, "  - a：b").write([(3, ": ")]).cut(2)
    assert (line.rendered, line.locate(3)) == ("    a: b", 7)
