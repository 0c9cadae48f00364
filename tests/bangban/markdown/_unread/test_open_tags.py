"""HTML that is not closed, and code that does not end."""

import pytest

from tests.bangban.markdown._unread.telling import tell_places


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("前<b>粗\n\n后文。", ("html.unclosed", 1, 2)),
        ("<div>\n甲\n\n后文。", ("html.unclosed", 1, 1)),
        ("<details><summary>展开</summary>\n\n甲", ("html.unclosed", 1, 1)),
        ("前<ruby>郑<rt>zhèng</rt>后", ("html.unclosed", 1, 2)),
        ("前文。\n\n```python\nx = 1\n\n后文。", ("prose.fence", 3, 1)),
        ("~~~\n码", ("prose.fence", 1, 1)),
    ],
)
def test_what_is_opened_and_never_closed_is_told_where_it_opens(text, told):
    """Once; of code without an end nothing else is told."""
    assert tell_places(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "甲<br>乙<wbr>丙<hr>",
        "<p>甲\n<p>乙",
        "<ul><li>甲<li>乙</ul>",
        "<ruby>郑<rt>zhèng</ruby>",
        "<ins>补</ins><del>删</del>",
        '<video controls><source src="a.mp4"><track kind="captions" src="a.vtt"></video>',
        "`<b>` 与 \\<b> 与 a<b",
        "```\n码\n```\n\n````\n```\n````",
        "<!-- <b> -->甲",
    ],
)
def test_what_is_closed_or_needs_no_end_is_not_told(text):
    """Ends that HTML lets be left out."""
    assert tell_places(text) == []
