"""Fenced code is code wherever it stands."""

import pytest

from bangban.markdown._dialect import build_markdown
from tests.bangban.markdown._blocks.test_containers import convert

_CODE = "<pre><code>&lt;b&gt; **x**</code></pre>"
_BODY = "<b> **x**"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"```\n{_BODY}\n```", _CODE),
        (f"甲\n```\n{_BODY}\n```\n乙", f"<p>甲</p>{_CODE}<p>乙</p>"),
        (f"~~~~\n{_BODY}\n~~~~~", _CODE),
        (f"- 甲\n  ```\n  {_BODY}\n  ```\n- 乙", f"<ul><li>甲{_CODE}</li><li>乙</li></ul>"),
        (f"- ```\n  {_BODY}\n  ```", f"<ul><li>{_CODE}</li></ul>"),
        (f"1. 甲\n\n   ```\n   {_BODY}\n   ```", f"<ol><li><p>甲</p>{_CODE}</li></ol>"),
        (f"> 甲\n> ```\n> {_BODY}\n> ```\n> 乙", f"<blockquote><p>甲</p>{_CODE}<p>乙</p></blockquote>"),
        (f"> ```\n> {_BODY}\n\n乙", f"<blockquote>{_CODE}</blockquote><p>乙</p>"),
        (f"1. 甲\n  ```\n{_BODY}\n  ```", f"<ol><li>甲</li></ol>{_CODE}"),
        (f"```\n{_BODY}", _CODE),
        ("```\n~~~\n```", "<pre><code>~~~</code></pre>"),
        ("````\n```\n````", "<pre><code>```</code></pre>"),
        ("```sh 说明\nx\n```", "<pre><code>x</code></pre>"),
        ("    ```\n    x\n    ```", "<pre><code>```\nx\n```</code></pre>"),
        ("用 ```x``` 写", "<p>用 <code>x</code> 写</p>"),
    ],
)
def test_is_code_to_its_closing_fence(text, shown):
    """Or to the end of what it stands in; no tag and no sign of emphasis in it means anything."""
    assert convert(text) == shown


def test_keeps_the_language_and_the_indentation():
    """Of the code, not of the list around it."""
    page = build_markdown().convert("- 文\n\n  ```python\n  甲\n    乙\n  ```")
    assert '<code class="language-python">甲\n  乙\n</code>' in page


def test_is_code_in_notes_and_footnotes():
    """Their text is indented by four."""
    assert "<code>码</code>" in convert("!!! note\n\n    ```\n    码\n    ```\n")
    assert "<code>码</code>" in convert("文[^1]\n\n[^1]: 注\n\n    ```\n    码\n    ```\n")
