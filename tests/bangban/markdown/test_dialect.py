"""Python-Markdown's dialect, with what Chinese needs."""

import pytest

from bangban.markdown._dialect import build_markdown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("前\\\n后", "前<br>\n后"),
        ("前  \n后", "前<br>\n后"),
        ("前\\\\\n后", "前\\\n后"),
        ("前     \n后", "前<br>\n后"),
        ("~~删~~后", "<p><del>删</del>后"),
        ("**~~删~~粗**", "<strong><del>删</del>粗</strong>"),
        ("~~**粗**删~~", "<del><strong>粗</strong>删</del>"),
        ("3~5天，7~8天", "3~5天，7~8天"),
        ("3~~5天，7 ~~8天", "3~~5天，7 ~~8天"),
        ("好~~~好~~~", "好~~~好~~~"),
        ("\\~~不删~~", "~~不删~~"),
        ("**“丙”**，甲**乙**丁", "<strong>“丙”</strong>，甲<strong>乙</strong>丁"),
        ("| 甲 |\n|:-:|\n| a\\|b |", '<td align="center">a|b</td>'),
        ("用HTML写\n\n*[HTML]: 超文本", '用<abbr title="超文本">HTML</abbr>写'),
        ("用XHTML写\n\n*[HTML]: 超文本", "用XHTML写"),
        ("本省委员\n\n*[省委]: 全称", '本<abbr title="全称">省委</abbr>员'),
        ("!!! note\n    文", '<p class="admonition-title">注</p>'),
        ("!!! warning\n    文", '<p class="admonition-title">注意</p>'),
        ('!!! warning "小心"\n    文', '<p class="admonition-title">小心</p>'),
        ("!!! strange\n    文", '<p class="admonition-title">注</p>'),
        ("# 一\n\n###### 六", '<h1 id="一">一</h1>\n<h6 id="六">六</h6>'),
        ("**“强调。”**然后", "<strong>“强调。”</strong>然后"),
        ("词\n:   义", "<dd>义</dd>"),
        ("<details markdown='1'><summary>要</summary>**粗**</details>", "<strong>粗</strong>"),
        ("注[^1]\n\n[^1]: 文", 'title="返回正文"'),
    ],
)
def test_reads(text, expected):
    """Each rule in one text."""
    assert expected in build_markdown().convert(text)


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("![见[**乙**丙](b.png)图](a.png)", "见乙丙图"),
        ("![见[_乙_ **丙** `丁`](b.png)](a.png)", "见乙 丙 丁"),
        ("![见[**乙**丙](b.png)图][图]\n\n[图]: a.png", "见乙丙图"),
    ],
)
def test_words_for_a_picture_keep_their_letters(text, words, quick):
    """Also those of emphasis in a link in them; no mark of Python-Markdown's own is left."""
    assert f'alt="{words}"' in build_markdown(quick=quick).convert(text)
