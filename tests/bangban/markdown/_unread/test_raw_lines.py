"""Lines that begin like a block of Markdown and are none."""

import pytest

from tests.bangban.markdown._unread.telling import tell_mends, tell_places


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("＃＃ 经过", "## "),
        ("＃＃经过", "## "),
        ("－ 一\n", "- "),
        ("＊ 一\n", "* "),
        ("１．一", "1. "),
        ("1．一", "1. "),
        ("＞ 引文", "> "),
        ("-　一", "- "),
        ("1.　一", "1. "),
        ("｀｀｀\n码", "```"),
    ],
)
def test_wide_signs_at_the_start_of_a_line_are_told_with_the_right_ones(text, right):
    """At the sign, whether a blank follows or not."""
    assert tell_places(f"前文。\n\n{text}") == [("prose.wide-sign", 3, 1)]
    assert tell_mends(text) == [f"请改成半角的“{right}”。"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("• 一\n• 二\n• 三", ("prose.bullet", 1, 1)),
        ("如下：\n· 一\n· 二", ("prose.bullet", 2, 1)),
        ("如下：\n1.甲\n2.乙\n3.丙", ("prose.list-blank", 2, 1)),
        ("要带：\n1、甲\n2、乙\n3、丙", ("prose.list-number", 2, 1)),
        ("一、甲\n二、乙", ("prose.list-number", 1, 1)),
        ("（一）甲\n（二）乙", ("prose.list-number", 1, 1)),
        ("①甲\n②乙", ("prose.list-number", 1, 1)),
        ("-甲\n-乙", ("prose.list-blank", 1, 1)),
        ("+++\ntitle = '甲'\n+++", ("prose.header-again", 1, 1)),
        (":::note\n甲", ("prose.container", 1, 1)),
        ("> [!NOTE]\n> 甲", ("prose.alert", 1, 3)),
        ("[TOC]", ("prose.toc", 1, 1)),
        ("[[toc]]", ("prose.toc", 1, 1)),
        ("经过如下。 ## 起因", ("prose.heading-inside", 1, 7)),
        ("---\ntitle: 甲\ndate: 2022-11-15\n---\n\n正文", ("prose.header-again", 1, 1)),
    ],
)
def test_blocks_of_other_programs_are_told(text, told):
    """Once, at the sign."""
    assert tell_places(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "# 一\n\n## 二\n\n- 甲\n- 乙\n\n1. 甲\n\n> 引",
        "＃郑州加油＃ 电梯修好了。",
        "“•”是一个点。\n\n• 只有一行。",
        "```\n＃＃ 标题\n• 甲\n• 乙\n```",
        "一、起因\n\n（一）经过\n\n① 甲",
        "第一段。\n\n---\n\n第二段。\n\n---\n\n第三段。",
        "比分：3 # 4。",
        "3.5 万件\n2.8 万件\n-5℃\n-3℃",
        "约翰·史密斯\n玛丽·史密斯",
        "--甲\n--乙",
        "1、甲\\\n2、乙",
        "1、甲  \n2、乙<br>\n3、丙",
        "甲\n2、乙\n\n1、甲\n\n2、乙",
    ],
)
def test_lines_of_prose_are_not_told(text):
    """Topics of social media, numbers of Chinese papers, rules."""
    assert tell_places(text) == []
