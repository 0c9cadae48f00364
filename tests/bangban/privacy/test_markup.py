"""What a reader reads of Markdown and HTML, and where in the source it stands."""

from __future__ import annotations

import pytest

from bangban.privacy.markup import blank_comments, read_markup


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("纯文字", "纯文字"),
        ("**重**点", "重点"),
        ("a<b>c</b>", "ac"),
        (r"1\*2", "1*2"),
        ("&#49;&amp;", "1&"),
        ("138****5678", "138****5678"),
        ("wx_id_1", "wx_id_1"),
        ("<ruby>汉<rt>han</rt></ruby>字", "汉字 | han"),
        ("<p>一</p><p>二</p>", " | 一 |  | 二 | "),
        ('<img alt="图">', ' | "图"'),
        ("[字](a.md)", "字 | a.md)"),
        ("<https://example.org>", "<https://example.org>"),
    ],
)
def test_markup_is_left_out_and_words_of_tags_stand_behind(source: str, shown: str) -> None:
    assert read_markup(source).text == shown


@pytest.mark.parametrize("source", ["**重**点<b>c</b>&#49;x", "<rt>a</rt>b", "&amp;&amp;1"])
def test_each_sign_knows_its_place(source: str) -> None:
    read = read_markup(source)
    assert read.origins is not None
    for sign, origin in zip(read.text, read.origins, strict=True):
        assert source[origin] in (sign, "&", "<") or sign in " |"


def test_comments_become_signs_that_nobody_sees() -> None:
    source = "a<!-- 一\n二 -->b<!-- c"
    blank = blank_comments(source)
    assert blank.replace("\u200b", "") == "a\nb<!-- c"
    assert len(blank) == len(source)
