"""Markdown between tags that stand in paragraphs of their own."""

import pytest

from tests.bangban.markdown._blocks.test_containers import convert


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "<details><summary>展开</summary>\n\n里面**粗**。\n\n</details>",
            "<details><summary>展开</summary><p>里面<strong>粗</strong>。</p></details>",
        ),
        (
            "文\n<details>\n<summary>展开</summary>\n\n- 一\n- 二\n\n## 题\n\n</details>\n\n后",
            "<p>文</p><details>\n<summary>展开</summary><ul><li>一</li><li>二</li></ul><h2>题</h2></details><p>后</p>",
        ),
        (
            "<div>\n\n**粗**\n\n<div>\n\n文\n\n</div>\n\n</div>",
            "<div><p><strong>粗</strong></p><div><p>文</p></div>\n</div>",
        ),
        ("<div>**不是**</div>", "<div>**不是**</div>"),
        ("<div>\n**不是**\n</div>", "<div>\n**不是**\n</div>"),
        ("<pre>\n\n**不是**\n\n</pre>", "<pre>**不是**</pre>"),
        ("<!-- \n\n<div>\n\n -->\n\n**粗**", "<!--\n\n<div>\n\n--><p><strong>粗</strong></p>"),
        ('<div markdown="1">\n\n**粗**\n\n</div>', "<div><p><strong>粗</strong></p></div>"),
        ("    <div>\n\n**粗**", "<pre><code>&lt;div&gt;</code></pre><p><strong>粗</strong></p>"),
        ("```\n<div>\n\n</div>\n```", "<pre><code>&lt;div&gt;\n\n&lt;/div&gt;</code></pre>"),
        (
            "<table>\n\n    <tr>\n\n        <td>\n\n甲**乙**\n\n        </td>\n\n    </tr>\n\n</table>",
            "<table><tr><td><p>甲<strong>乙</strong></p></td></tr></table>",
        ),
    ],
)
def test_reads_what_stands_between_blank_lines(text, shown):
    """An element without a blank line in it stays as it was written."""
    assert convert(text) == shown
