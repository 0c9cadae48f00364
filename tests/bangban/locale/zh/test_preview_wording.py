"""Stories about what the preview adds to pages."""

import re

from bangban.locale.zh.preview_wording import WORDS


def test_speaks_chinese():
    """Every word of the preview."""
    assert all(re.search(r"[\u4e00-\u9fff]", text) for text in WORDS.values())
