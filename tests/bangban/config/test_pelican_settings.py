"""Pelican's settings: each stated once, each obeyed or told."""

from pathlib import Path

import pytest
from pelican.settings import DEFAULT_CONFIG

from bangban.checks.rule_registry import CONTENT_RULES, SITE_RULES
from bangban.config.pelican_settings import find_misspelt, find_misused, list_told, read_registry
from bangban.config.setting_lines import SettingLines
from bangban.config.site_config import SiteConfig
from bangban.content.library import load_library
from bangban.locale.zh.messages import read_messages
from pelican_bangban import settings as ours
from tests.settings_table import find_table, write_table

NOWHERE = SettingLines()


def tell(**settings):
    """The codes of what is told of settings."""
    return [one.code for one in find_misused(settings, NOWHERE)]


def test_every_setting_of_pelican_is_in_the_registry_and_in_the_document():
    """A newer Pelican has new ones: somebody says then what becomes of them."""
    assert DEFAULT_CONFIG.keys() - read_registry().keys() == set()
    assert find_table() == write_table()


def test_what_nobody_has_set_is_not_told():
    """Neither Pelican's own values nor ours."""
    mine = {name: value for name, value in vars(ours).items() if name.isupper()}
    assert list(find_misused(mine, NOWHERE)) == []
    assert list(find_misused({**DEFAULT_CONFIG, "PLUGINS": []}, NOWHERE)) == []
    assert list(find_misused({**DEFAULT_CONFIG, **mine}, NOWHERE)) == []


def test_only_what_is_told_has_a_code():
    """And its level is a warning: the site comes out whole."""
    for name, setting in read_registry().items():
        assert bool(setting.code) is (setting.use == "told"), name
    codes = {read_registry()[name].code for name in list_told()}
    assert {read_messages()[code].level for code in codes} == {"warning"}


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("PATH", 3, "setting.text"),
        ("PATH", None, "setting.text"),
        ("THEME", ["theme"], "setting.text"),
        ("FEED_ALL_ATOM", True, "setting.text"),
        ("STATIC_PATHS", "images", "setting.list"),
        ("STATIC_PATHS", None, "setting.list"),
        ("PLUGINS", "sitemap", "setting.list"),
        ("LOCALE", 3, "setting.list"),
        ("TEMPLATE_PAGES", [], "setting.mapping"),
        ("JINJA_FILTERS", None, "setting.mapping"),
        ("FEED_MAX_ITEMS", "many", "setting.count"),
        ("FEED_MAX_ITEMS", True, "setting.count"),
        ("SITEURL", None, "setting.url"),
        ("SITEURL", "example.org", "setting.url"),
        ("SITEURL", "https://example.org/?a", "setting.url"),
    ],
)
def test_a_value_of_another_form_is_an_error(name, value, code):
    """Pelican would take some of them for something, and of others print a traceback."""
    (problem,) = find_misused({name: value}, SettingLines("conf.py", {name: (7, 1)}))
    assert (problem.code, problem.level, str(problem.position)) == (code, "error", "conf.py:7:1")
    assert name in problem.message


def test_what_may_be_left_out_may_be_none():
    """And a path may be one of Python's."""
    assert (
        tell(FEED_ALL_ATOM=None, FEED_MAX_ITEMS=None, SITEURL="", PATH=Path("content"), LOCALE="zh_CN") == []
    )
    assert tell(SITEURL="https://example.org/news/") == []


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("MARKDOWN", {"extensions": ["pymdownx.tilde"]}, "setting.reading"),
        ("MARKDOWN", "x", "setting.reading"),
        ("ARTICLE_URL", "{date:%Y}/{slug}/", "setting.addresses"),
        ("PAGINATED_TEMPLATES", {"index": 5}, "setting.lists"),
        ("DEFAULT_PAGINATION", 10, "setting.lists"),
        ("ARTICLE_EXCLUDES", ["articles/old"], "setting.folders"),
        ("OUTPUT_SOURCES", True, "setting.output"),
        ("WITH_FUTURE_DATES", False, "setting.embargo"),
        ("RELATIVE_URLS", True, "setting.relative"),
        ("DEFAULT_LANG", "de", "setting.language"),
    ],
)
def test_what_changes_nothing_is_told(name, value, code):
    """A newsroom that has set it expects something."""
    assert tell(**{name: value}) == [code]


def test_what_pelican_adds_to_excluded_folders_is_nobodys_wish():
    """It keeps the folders of articles from those of pages."""
    assert tell(ARTICLE_PATHS=["cases"], PAGE_EXCLUDES=["cases"], PAGE_PATHS=["a"]) == ["setting.folders"] * 2
    assert tell(ARTICLE_PATHS=ours.ARTICLE_PATHS, PAGE_EXCLUDES=ours.ARTICLE_PATHS) == []


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("STATIC_PATH", "STATIC_PATHS"),
        ("TIME_ZONE", "TIMEZONE"),
        ("TIMZONE", "TIMEZONE"),
        ("OUTPUTPATH", "OUTPUT_PATH"),
        ("static_paths", "STATIC_PATHS"),
        ("bangban_page_size", "BANGBAN_PAGE_SIZE"),
        ("SITEMAP", ""),
        ("SEO_REPORT", ""),
        ("MY_OWN", ""),
        ("path", ""),
        ("_STATIC_PATHS", ""),
    ],
)
def test_a_misspelt_name_is_told_with_the_one_that_is_meant(name, meant):
    """Names of templates and of other plugins are nobody's mistake, nor are variables."""
    told = [one.values["nearest"] for one in find_misspelt([name], ["BANGBAN_PAGE_SIZE"], NOWHERE)]
    assert told == [meant] * bool(meant)


def test_a_variable_on_its_way_to_the_setting_is_none():
    """Where the setting has its value in the same file."""
    lines = SettingLines("conf.py", {"static_paths": (3, 1), "STATIC_PATHS": (4, 1)})
    assert list(find_misspelt(["static_paths", "STATIC_PATHS"], [], lines)) == []


def test_the_address_of_the_settings_counts_where_the_platform_has_none(newsroom):
    """Where both have one and differ, it is told, and that of the platform counts."""

    def judge(site_url: str) -> list[str]:
        config = SiteConfig(publish=True, site_url=site_url)
        library = load_library(newsroom.path, CONTENT_RULES)
        told = SITE_RULES.check_library(library, config, config.open_clock(), [], (), {})
        return [one.code for one in told if one.code in ("setting.url-differs", "url.missing")]

    assert judge("https://news.example") == judge("") == []
    assert judge("https://other.example") == ["setting.url-differs"]
    text = (newsroom.path / "platform/platform.yaml").read_text("utf-8")
    newsroom.write("platform/platform.yaml", text.replace("url: https://news.example\n", ""))
    assert judge("") == ["url.missing"]
    assert judge("https://other.example") == []
    assert SiteConfig(site_url="https://b.example").choose_url("") == "https://b.example"
    assert SiteConfig(site_url="https://b.example").choose_url("https://a.example") == "https://a.example"
