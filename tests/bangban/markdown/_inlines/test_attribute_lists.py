"""Attribute lists are read as such, and words between braces as words."""

import pytest

from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink


def _convert(text, quick):
    return Converter(quick=quick).convert(text, resolve=ResolvedLink).html


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("段落\n{: .lead }", '<p class="lead">段落</p>'),
        ("段落\n{: .a .b title='题 目' lang=zh}", '<p class="a b" lang="zh" title="题 目">段落</p>'),
        ("# 标题 {#开头}", '<h2 id="开头">标题</h2>'),
        ("**甲**{.a}乙", '<p><strong class="a">甲</strong>乙</p>'),
        ("1. 一\n2. 二\n{: reversed}", "<ol>\n<li>一</li>\n<li>二</li>\n</ol>"),
        # Words are no names of attributes, also where some are.
        ("**甲**{乙}丙", "<p><strong>甲</strong>{乙}丙</p>"),
        ("**甲**{reversed}丙", "<p><strong>甲</strong>{reversed}丙</p>"),
        ("**甲**{: .a 乙}丙", "<p><strong>甲</strong>{: .a 乙}丙</p>"),
        ("**甲**{.a}乙} 丙", '<p><strong class="a">甲</strong>乙} 丙</p>'),
        ("# 用 {花括号}", '<h2 id="用-花括号">用 {花括号}</h2>'),
    ],
)
def test_reads_lists_and_leaves_words(text, page, quick):
    """In both ways of building."""
    assert _convert(text, quick).removesuffix("\n{: reversed}") == page
