"""What the rules of output are given of a library that is held whole."""

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.content.library import load_library
from bangban.site.checked_site import SiteRules
from tests.bangban.desk import NOW


def test_rules_see_every_story_that_is_left_in(newsroom):
    """And no file that has an error, whatever test a rule has for its cards."""
    newsroom.article("bad", "titel: x\n")
    library = load_library(newsroom.path, CONTENT_RULES)
    seen = []

    def judge(site, suspects):
        opened = site.open_stories(lambda _: False)
        seen.append(([file.path for file in suspects], [file.path for file in opened], site))
        return ()

    rules = SiteRules(CONTENT_RULES, judge)
    paths = library.folder.paths
    assert not list(rules.check_library(library, SiteConfig(), Clock(NOW), paths, {"files/a.pdf"}, {}))
    ((suspects, opened, site),) = seen
    assert suspects == opened == sorted(library.stories)
    assert "articles/bad.md" in site.paths
    assert [one.code for one in site.told] == ["key.unknown"]
    assert (site.platform, site.platform_file) == (library.platform, "platform/platform.yaml")
