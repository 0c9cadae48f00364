"""Signs of emphasis without a partner are told, and what only looks like one is not."""

import pytest

from tests.bangban.markdown._unread.telling import tell, tell_places


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("电梯**修好了。", 1, 3),
        ("__修好了。", 1, 1),
        ("*修好了。", 1, 1),
        ("先说~~旧价，后说新价。", 1, 3),
        ("运行 `check 试试。", 1, 4),
        ("**开头**好，**后面没有结束。", 1, 9),
        ("第一段。\n\n- 项目\n- **没有结束", 4, 3),
        ("**标题：没有结束\n\n**正文也没有。", 1, 1),
    ],
)
def test_a_sign_without_its_other_half_is_told_where_it_stands(text, line, column):
    """Line and column of the sign, and how to write it when it stands for itself."""
    first = tell(text)[0]
    assert (first.code, first.position.line, first.position.column) == ("prose.unclosed", line, column)
    assert "\\" + text.split("\n")[line - 1][column - 1] in first.mend


def test_bold_words_are_not_taken_for_the_same_words_without_an_end():
    """Bold in one place and left open in another: the open one is told."""
    assert tell_places("先有**粗**。\n\n后来**粗") == [("prose.unclosed", 3, 3)]
    assert tell_places("<b>先</b>有**粗**，**粗**。\n\n后来**粗") == [("prose.unclosed", 3, 3)]


def test_a_blank_inside_the_signs_is_told_once_a_line():
    """`** 甲 **` has both halves: only the blanks are too many."""
    assert tell_places("** 甲 **乙") == [("prose.emphasis-blank", 1, 1)]


@pytest.mark.parametrize(
    ("text", "column", "new"),
    [
        ("__甲__乙", 1, "**甲**"),
        ("丙__甲__。", 2, "**甲**"),
        ("__甲。__乙", 1, "**甲。**"),
        ("丙__“甲”__乙", 2, "**“甲”**"),
        ("_甲_乙", 1, "*甲*"),
    ],
)
def test_underscores_between_letters_are_told_with_the_stars_that_do_it(text, column, new):
    """They have both halves and no blank; between letters CommonMark does not read them."""
    (problem,) = tell(text)
    assert (problem.code, problem.position.column) == ("prose.underscore", column)
    assert f"“{new}”" in problem.mend
    assert tell(text.replace(new.replace("*", "_"), new)) == []


def test_emphasis_inside_html_is_told_as_such():
    """Both halves are there, and no blank is wrong."""
    assert tell_places("<div>\n**甲**\n</div>") == [("prose.in-html", 2, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "**粗**，*斜*，***又粗又斜***。",
        "电话 138****1234，求助人张**，李某**。",
        "房间 2*3 米，2 * 3 得 6，长*宽，5**2。",
        "好的~~ 谢谢~",
        "文件 my_file_name 和 _config.yml、__init__.py 都在。",
        "姓名：____ 电话：______",
        "见 图__最终.jpg 和 a__b__c。",
        r"星号写成 \*\*，下划线写成 \_\_甲。",
        "`**` 与 `~~` 都是代码。\n\n```\n**没有结束\n```\n\n    **缩进的代码",
        "各种 *nix 系统。",
        "带星号（*）的必填。",
    ],
)
def test_signs_that_stand_for_themselves_are_not_told(text):
    """Emphasis that was read, hidden letters, products, blanks to fill in, code, and what is escaped."""
    assert [place for place in tell_places(text) if place[0] != "html.element"] == []
