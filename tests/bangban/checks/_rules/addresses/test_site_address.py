"""A site is published under an address."""

from msgspec.structs import replace

from bangban.checks._rules.addresses.site_address import RULE
from bangban.config.site_config import SiteConfig
from bangban.diagnostics.problems import Position, Problem
from tests.bangban.checks.judging import make_site
from tests.bangban.desk import NOW, PLATFORM

_URL = "https://news.example/"


def _check(**more):
    return [
        str(one.position)
        for one in RULE.check(make_site(NOW, **({"config": SiteConfig(publish=True)} | more)))
    ]


def test_a_site_without_an_address_cannot_be_published():
    """Told where it belongs, and only where nothing else is wrong with the file; a preview needs none."""
    assert _check(platform=replace(PLATFORM, url=_URL)) == []
    assert _check() == ["platform/platform.yaml:1:1"]
    assert _check(told=(Problem(Position("platform/platform.yaml", 2), "url.form"),)) == []
    assert _check(told=(Problem(Position("platform/stats.csv", 2), "figures.empty"),)) != []
    assert _check(config=SiteConfig()) == []
