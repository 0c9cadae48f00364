"""Stories about what the preview adds to pages."""

import re

from bangban.locale.zh.preview import SCRIPT, STYLESHEET, WORDS


def test_speaks_chinese():
    """Every word of the preview."""
    assert all(re.search(r"[\u4e00-\u9fff]", text) for text in WORDS.values())


def test_styles_nothing_but_the_panel():
    """The page below looks as it will be published."""
    selectors = re.findall(r"^([^{}@]+)\{", STYLESHEET, re.MULTILINE)
    assert selectors
    assert all(part.strip().startswith(".bangban-preview") for one in selectors for part in one.split(","))


def test_asks_this_host_only():
    """No address of another site is in the script or the stylesheet."""
    assert "//" not in SCRIPT + STYLESHEET
