"""Pull quotes: words that a story lifts out."""

import pytest

from bangban.diagnostics.problems import Position
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink
from bangban.markdown.pull_quotes import PULL_QUOTE, list_quote_faults
from bangban.markdown.source_positions import check_prose
from bangban.markdown.summaries import summarize

QUOTE = """!!! quote "李女士，*求助人*"

    他们说，
    人先住进来。

    手续再补。
"""
FIGURE = """<figure class="pull-quote">
<blockquote>
<p>他们说，人先住进来。</p>
<p>手续再补。</p>
</blockquote>
<figcaption>—— 李女士，<em>求助人</em></figcaption>
</figure>"""


def convert(text, quick=True):
    """What the site makes of a text."""
    return Converter(quick=quick).convert(text, resolve=ResolvedLink)


@pytest.mark.parametrize("quick", [True, False])
def test_becomes_a_figure_with_a_caption(quick):
    """Who is quoted stands outside the quotation, after it; lines are joined as everywhere."""
    assert convert(QUOTE, quick).html == FIGURE
    assert convert(f"前。\n\n{QUOTE}\n后。", quick).html == f"<p>前。</p>\n{FIGURE}\n<p>后。</p>"


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize(
    ("first", "caption"),
    [
        ("!!! quote", ""),
        ('!!! quote ""', ""),
        ('!!! Quote  "甲"', "—— 甲"),
        ('!!! quote wide "——甲"', "—— 甲"),
        ('!!! quote "—"', ""),
        ('!!!quote "<script>甲</script>"', "—— "),
    ],
)
def test_has_the_caption_that_the_editor_wrote(first, caption, quick):
    """With one dash, whether it was typed or not; none where nobody is named."""
    quote = PULL_QUOTE.search(convert(f"{first}\n    话。", quick).html)
    assert quote["text"].strip() == "<p>话。</p>"
    assert (quote["source"] or "") == caption


@pytest.mark.parametrize("quick", [True, False])
def test_leaves_other_notes_as_they_are(quick):
    """Their title, too."""
    for text in ("!!! note\n    文", '!!! quote-like "甲"\n    文', "> 引文"):
        assert "pull-quote" not in convert(text, quick).html
    assert '<p class="admonition-title">注</p>' in convert("!!! note\n    文", quick).html


def test_is_left_out_of_summaries():
    """It says again what the story says."""
    assert summarize(convert(f"{QUOTE}\n电话响了三声就有人接。").html) == "电话响了三声就有人接。"


@pytest.mark.parametrize(
    ("block", "told"),
    [
        (QUOTE, []),
        ('!!! quote "甲"', ["quote.empty"]),
        ('!!! quote "甲"\n\n没有缩进的话。', ["quote.empty"]),
        ("!!! quote", ["quote.empty"]),
        ("!!! quote\n    - 一条", ["quote.content"]),
        ("!!! quote\n    ## 标题", ["quote.content"]),
        ("!!! quote\n    话。\n\n    ![图](a.png)", ["quote.content"]),
        ("!!! quote\n    ![图](a.png)", ["quote.content"]),
        ("!!! quote\n    看![图](a.png)这里。", ["quote.content"]),
        (f"!!! quote\n    {'话' * 80}", []),
        (f"!!! quote\n    {'话' * 81}", ["quote.long"]),
        ("!!! quote\n    > 引文", ["quote.content"]),
    ],
)
def test_tells_what_is_no_pull_quote(block, told):
    """An empty one, one of more than paragraphs, a long one."""
    for quick in (True, False):
        assert [code for _, code, _ in list_quote_faults(convert(block, quick).html)] == told


def test_problems_stand_at_their_lines():
    """The one that is wrong, not the one in code or the good one before it."""
    text = f"```\n!!! quote\n```\n\n{QUOTE}\n文。\n\n!!! quote\n    - 一条\n\n!!! quote\n\n完。"
    problems = check_prose(convert(text), text, Position("a.md", 11))
    lines = [index for index, line in enumerate(text.split("\n"), 11) if line.startswith("!!!")]
    assert [(one.position, one.code, one.level) for one in problems] == [
        (Position("a.md", lines[2]), "quote.content", "warning"),
        (Position("a.md", lines[3]), "quote.empty", "error"),
    ]
