"""Blocks that begin without a blank line before them, and headings."""

import pytest

from tests.bangban.markdown._blocks.test_containers import convert

_TABLE = "<table><thead><tr><th>甲</th></tr></thead><tbody><tr><td>乙</td></tr></tbody></table>"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("#郑州加油# 电梯修好了", "<p>#郑州加油# 电梯修好了</p>"),
        ("#5 楼\n文", "<p>#5 楼\n文</p>"),
        ("文\n#话题# 文", "<p>文\n#话题# 文</p>"),
        ("# 题\n文", "<h1>题</h1><p>文</p>"),
        ("文\n## 题 ##\n文", "<p>文</p><h2>题</h2><p>文</p>"),
        ("  ## 题", "<h2>题</h2>"),
        ("# C#", "<h1>C#</h1>"),
        ("## C# #", "<h2>C#</h2>"),
        ("####### 七", "<p>####### 七</p>"),
        ("文\n\n##\n\n文", "<p>文</p><p>文</p>"),
        ("题\n==\n\n题\n--", "<h1>题</h1><h2>题</h2>"),
        ("文\n***\n文", "<p>文</p><hr><p>文</p>"),
        ("文：\n| 甲 |\n|---|\n| 乙 |", f"<p>文：</p>{_TABLE}"),
        ("文\n文\n\n| 甲 |\n|---|\n| 乙 |", f"<p>文\n文</p>{_TABLE}"),
        ("# 题\n| 甲 |\n|---|\n| 乙 |", f"<h1>题</h1>{_TABLE}"),
        ("| 甲 |\n|---|\n| 乙 |\n- 一", f"{_TABLE}<ul><li>一</li></ul>"),
        ("文|文\n文", "<p>文|文\n文</p>"),
        ("文\n- - -\n文", "<p>文</p><hr><p>文</p>"),
        ("文\n-\n文", "<h2>文</h2><p>文</p>"),
        ("2022年-2023年\n3-5天 * 2", "<p>2022年-2023年\n3-5天 * 2</p>"),
    ],
)
def test_begins_where_the_preview_shows_it(text, shown):
    """Both ways."""
    assert convert(text) == shown
