"""Stories about the texts of new files."""

import re

import pytest

from bangban.locale.zh.scaffolds import BODY, CASE, HEADER, TIMELINE


@pytest.mark.parametrize("text", [HEADER, CASE, TIMELINE, BODY])
def test_comments_explain_or_switch_off(text):
    """`# ` begins a Chinese explanation, `#` without a space a key: nobody need guess which is which."""
    for line in filter(None, text.splitlines()):
        stripped = line.lstrip()
        if stripped.startswith("# "):
            assert re.search(r"[\u4e00-\u9fff]", stripped), line
        else:
            assert re.match(r"#?(?:- )?[a-z0-9_]+:", stripped), line
