"""The places of a page that links may lead to."""

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.content.library import load_library
from bangban.content.page_anchors import list_page_anchors

TIMELINE = """\
timeline:
  - {at: 2022-11-14, id: first, title: 甲, text: "注[^1]。\\n\\n[^1]: 文。"}
  - {at: 2022-11-15, title: 乙, stage: answered}
corrections: [{at: 2022-11-16, text: "改[^1]。\\n\\n[^1]: 文。"}]
"""


def test_a_story_has_its_headings_footnotes_and_entries(newsroom):
    """Each text's footnotes apart, as they stand on the page."""
    newsroom.article("a", TIMELINE, "## 标题\n\n## Title\n\n注[^1]。\n\n[^1]: 文。\n")
    library = load_library(newsroom.path, CONTENT_RULES)
    found = list_page_anchors(library.stories["articles/a.md"])
    assert {"标题", "h-title", "first", "fn:1", "fn:e01", "fn:c01"} <= found
    assert sum(one.startswith("t-answered-") for one in found) == 1


def test_a_page_has_those_of_its_text(newsroom):
    """It has no entries."""
    newsroom.write("pages/about.md", "---\ntitle: 关于\n---\n\n## 地址\n")
    library = load_library(newsroom.path, CONTENT_RULES)
    assert list_page_anchors(library.prose["pages/about"]) == {"地址"}
