"""Brackets: full-width signs in them are slips only where a sign of YAML must stand."""

import pytest

from bangban.frontmatter._yaml.flow import find_end, find_slips


def _mend(text):
    pieces = list(text)
    for slip in find_slips(text):
        pieces[slip.offset] = slip.mended
    return "".join(pieces)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("[李娜，王辰琦、张三]", "[李娜,王辰琦,张三]"),
        ("{name：李娜，role：文}", "{name: 李娜,role: 文}"),
        ("{name:李娜, href:https://a}", "{name: 李娜, href: https://a}"),
        ("［a，b］", "[a,b]"),
        ("[a, b］", "[a, b]"),
        ("｛a：b｝", "{a: b}"),
        ("[“a”，“b”]", '["a","b"]'),
        ("{“a”: b}", '{"a": b}'),
        ("[{name：a}，\n {name：b}]", "[{name: a},\n {name: b}]"),
    ],
)
def test_mends_slips(typed, mended):
    """Commas, colons, brackets and quotes."""
    assert _mend(typed) == mended


@pytest.mark.parametrize(
    "text",
    [
        "{alt: 护士抱着孩子，微笑、挥手, caption: 说明：甲}",
        "{title: “最美医生”, at: 13:20}",
        "[\"李娜，王辰琦\", 'a：b']",
        "[标题［注］, “双减”政策]",
        "{a: name：b}",
        "[重要]通知，全文",
        "［重要］通知",
        "{href: https://a.b/c，d}",
        "{https://a: b}",
    ],
)
def test_leaves_words_alone(text):
    """Sentences in braces, quoted texts, quotations, brackets inside of words."""
    assert find_slips(text) == []


def test_finds_the_end_of_a_value():
    """At the bracket or quote that closes it, None if none does."""
    texts = ["[a, [b]] c", "'it''s' a", '"a\\"b" c', "{a: ']'} b", "[a", "'a", "[a, 'b]"]
    assert [find_end(text) for text in texts] == [8, 7, 6, 8, None, None, None]
