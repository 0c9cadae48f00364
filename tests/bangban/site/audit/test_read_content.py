"""Which stories of a content folder are secrets."""

from datetime import UTC, datetime

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.config.clock import Clock
from bangban.site.audit.read_content import read_newsroom
from tests.browser import newsroom as newsrooms


def test_secrets_are_what_readers_are_not_to_find(tmp_path):
    """Drafts, embargoed and broken stories, hidden ones elsewhere; a preview's clock changes nothing."""
    newsroom = newsrooms.found(tmp_path / "content")
    newsroom.article("draft", "status: draft\n", title="草稿")
    newsroom.article("late", "embargo: 2026-06-01\n")
    newsroom.article("broken", "unknown-key: 甲\n")
    newsroom.article("hidden", "status: hidden\n")
    for drafts in (False, True):
        clock = Clock(datetime(2026, 1, 1, tzinfo=UTC), drafts)
        found = read_newsroom(tmp_path / "content", CONTENT_RULES, clock, tmp_path / "theme")
        assert {(one.address, one.hidden) for one in found.secrets} == {
            ("articles/draft/", False),
            ("articles/late/", False),
            ("articles/broken/", False),
            ("articles/hidden/", True),
        }
        assert {one.title for one in found.secrets if one.address == "articles/draft/"} == {"草稿"}
