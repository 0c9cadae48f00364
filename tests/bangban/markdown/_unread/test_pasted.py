"""A paste from another program is one finding, with the advice, and its words stay."""

import pytest

from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink
from tests.bangban.markdown._unread.telling import tell, tell_places

WECHAT = """正文开始。

<section style="margin: 0" data-mpa-powered-by="x"><span leaf="" style="color: red">电梯修好了。</span>
<img data-src="https://example.org/a.png" class="rich_pages" style="width: 9px"></section>
<section style="margin: 0"><p style="a: b">谢谢帮办。</p></section>
"""
WORD = """<p class="MsoNormal" style="mso-pagination: none"><span lang="EN-US" style="font-family: 宋体">
电梯修好了。<o:p></o:p></span></p>
<p class="MsoNormal" align="left"><font face="宋体">谢谢帮办。</font></p>
"""


def test_a_paste_from_wechat_is_told_once():
    """With how many pictures the page lacks: their addresses are for a script that is not here."""
    assert tell_places(WECHAT) == [("paste.web-pictures", 3, 1)]
    assert "1 张图片" in tell(WECHAT)[0].message


def test_a_paste_from_word_is_told_once():
    """At its first sign."""
    assert tell_places(WORD) == [("paste.office", 1, 1)]


def test_a_paste_from_an_editor_without_a_name_is_told_once():
    """Three formats that go are more than a person types."""
    text = '甲\n\n<p style="a">一</p>\n<p style="a">二</p>\n<p style="a">三</p>'
    assert tell_places(text) == [("paste.web", 3, 1)]


def test_one_attribute_of_a_persons_own_is_told_by_its_name():
    """It is no paste."""
    assert [code for code, *_ in tell_places('<p style="a">一</p>')] == ["html.attribute"]


@pytest.mark.parametrize("text", [WECHAT, WORD])
def test_the_words_of_a_paste_stay(text):
    """All of them."""
    html = Converter().convert(text, resolve=ResolvedLink).html
    assert "电梯修好了。" in html and "谢谢帮办。" in html


@pytest.mark.parametrize("blank", ["　　", "&emsp;&emsp;", "&nbsp;&nbsp;"])
def test_blanks_that_indent_are_one_hint(blank):
    """With how many places there are."""
    told = tell(f"{blank}甲。\n\n{blank}乙。")
    assert [(one.code, one.level) for one in told] == [("paste.blanks", "hint")]
    assert "2 处" in told[0].message
