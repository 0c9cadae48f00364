"""Links in a form that Markdown does not read: told, with the form that it does."""

import pytest

from tests.bangban.markdown._unread.telling import tell, tell_mends, tell_places


@pytest.mark.parametrize(
    ("text", "column", "right"),
    [
        ("见[帮办]（https://example.org）。", 2, "[帮办](https://example.org)"),
        ("见[帮办]( https://example.org 。", 2, "[帮办](https://example.org)"),
        ("见[帮办] (https://example.org)。", 2, "[帮办](https://example.org)"),
        ("见【帮办】(https://example.org)。", 2, "[帮办](https://example.org)"),
        ("见［帮办］（../cases/lift.md）。", 2, "[帮办](../cases/lift.md)"),
        ("见[帮办](https://example.org", 2, "[帮办](https://example.org)"),
        ("见[帮办](lift", 2, "[帮办](lift)"),
        ("见[帮办 https://example.org 。", 2, "[帮办](https://example.org)"),
        ("见[帮办(https://example.org)。", 2, "[帮办](https://example.org)"),
        ("见[帮办]((https://example.org)", 2, "[帮办](https://example.org)"),
        ("见[帮办]{https://example.org}", 2, "[帮办](https://example.org)"),
        ("见(帮办)[https://example.org]。", 2, "[帮办](https://example.org)"),
        ("![电梯] (../images/lift.jpg)", 1, "![电梯](../images/lift.jpg)"),
        ("！［电梯］（lift.png）", 1, "![电梯](lift.png)"),
        ("![电梯]（lift.png）", 1, "![电梯](lift.png)"),
        ("见 [[lift]]。", 3, "[lift](lift.md)"),
        ("见 [[lift|电梯]]。", 3, "[电梯](lift.md)"),
        ("![[lift.png]]", 1, "![](../images/lift.png)"),
    ],
)
def test_a_link_in_another_form_is_told_with_the_right_one(text, column, right):
    """At its first sign; the mend can be copied."""
    assert [(one.position.line, one.position.column) for one in tell(text)] == [(1, column)]
    assert f"“{right}”" in tell_mends(text)[0]


@pytest.mark.parametrize(
    "text", ["{{< figure src=x >}}", "{{% note %}}", "{% include x.html %}", "{{ page.title }}"]
)
def test_shortcodes_of_other_programs_are_told(text):
    """Hugo's, Jekyll's, and Liquid's."""
    assert tell_places(f"甲\n\n{text}") == [("prose.template", 3, 1)]


def test_a_link_without_words_is_told():
    """Nobody sees it; a picture in it is seen."""
    assert tell_places("见 [](https://example.org)。") == [("link.nameless", 1, 3)]
    assert tell_places("[![电梯](lift.png)](https://example.org)") == []


def test_markdown_between_html_tags_is_told():
    """It is shown as typed there; the link itself is in the right form."""
    assert tell_places("<section>\n[帮办](https://example.org)\n</section>\n") == [("prose.in-html", 2, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "[帮办](https://example.org)（见 notes.md）",
        "【本报讯】（记者 石大东）电梯修好了。",
        "他说[笑]（停了一下），好。",
        "`[甲]（https://example.org）`",
        r"\[甲]（https://example.org）",
        "[甲]（乙）和【丙】(丁)。",
        "[来源 https://example.org] 与 [编者注：见 https://example.org ，未改]",
        "<https://example.org/[a](b)>",
    ],
)
def test_brackets_of_prose_are_not_told(text):
    """Nothing that looks like an address stands behind them."""
    assert tell_places(text) == []
