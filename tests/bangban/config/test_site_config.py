"""The settings of a newsroom: declared once, read once."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import sleep

import pytest
from msgspec.structs import replace

from bangban.config.extras import Extras
from bangban.config.site_config import (
    SETTINGS,
    ConfigError,
    SiteConfig,
    find_unknown,
    name_setting,
    open_config,
    read_config,
)
from bangban.diagnostics.errors import RefusedError
from tests.source_tree import ROOT

_NOON = datetime(2022, 11, 15, 4, tzinfo=UTC)  # 12:00 in Shanghai


def test_without_settings_everything_has_its_default():
    """A newsroom's pelicanconf.py may be empty."""
    assert read_config({}, {}) == SiteConfig()
    assert read_config(dict.fromkeys(map(name_setting, SETTINGS)), {}) == SiteConfig()


def test_settings_may_be_texts():
    """As the command line and other people's pelicanconf.py have them."""
    settings = {
        "BANGBAN_PAGE_SIZE": "5",
        "BANGBAN_DRAFTS": "1",
        "BANGBAN_FAST": "False",
        "BANGBAN_WORKERS": 3.0,
    }
    assert read_config(settings, {}) == SiteConfig(page_size=5, drafts=True, fast=False, workers=3)
    assert read_config({"BANGBAN_FONTS": [["a.ttf", "0", Path("b.ttf"), 1]]}, {}).fonts == (
        ("a.ttf", 0, "b.ttf", 1),
    )
    assert read_config({"BANGBAN_FONTS": []}, {}).fonts == ()


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("BANGBAN_PAGE_SIZE", "many", "大于 0 的整数"),
        ("BANGBAN_PAGE_SIZE", 0, "大于 0 的整数"),
        ("BANGBAN_PAGE_SIZE", 2.5, "大于 0 的整数"),
        ("BANGBAN_CASES_PAGE_SIZE", 0, "大于 0 的整数"),
        ("BANGBAN_WORKERS", True, "大于 0 的整数"),
        ("BANGBAN_PUBLISH", "perhaps", "True 或 False"),
        ("BANGBAN_FAST", 7, "True 或 False"),
        ("BANGBAN_THEME_EXTRA", "thme", "没有这个文件夹"),
        ("BANGBAN_FONTS", "Song", "宋体文件"),
        ("BANGBAN_FONTS", [("Song",)], "宋体文件"),
        ("BANGBAN_NOW", "下周", "BANGBAN_NOW"),
    ],
)
def test_a_wrong_value_is_told_and_never_taken_for_another(name, value, said):
    """With the setting's name, what it has, and what it may have."""
    with pytest.raises(ConfigError) as caught:
        read_config({name: value}, {})
    assert name in str(caught.value)
    assert f"“{value}”" in str(caught.value)
    assert said in str(caught.value)


def test_all_wrong_values_are_told_at_once():
    """No mistake hides another."""
    with pytest.raises(ConfigError) as caught:
        read_config({"BANGBAN_PAGE_SIZE": -1, "BANGBAN_DRAFTS": "?", "BANGBAN_NOW": "heute"}, {})
    assert {one.code for one in caught.value.problems} == {
        "setting.count",
        "setting.switch",
        "clock.unreadable",
    }


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("2022-11-15T12:00", _NOON),
        ("2022-11-15T12:00:00+08:00", _NOON),
        ("2022-11-15T04:00Z", _NOON),
        ("2022-11-15", datetime(2022, 11, 14, 16, tzinfo=UTC)),
    ],
)
def test_reads_the_clock_of_a_build(text, now):
    """From the setting, else from the environment."""
    clock = read_config({"BANGBAN_NOW": text}, {"BANGBAN_NOW": "1999-01-01"}).open_clock()
    assert (clock.now, clock.real) == (now, False)
    assert read_config({"TIMEZONE": "Asia/Shanghai"}, {"BANGBAN_NOW": text}).open_clock().now == now
    assert read_config({"BANGBAN_NOW": "", "TIMEZONE": ""}, {"BANGBAN_NOW": text}).open_clock().now == now
    assert read_config({"BANGBAN_NOW": text, "BANGBAN_DRAFTS": True}, {}).open_clock().drafts


def test_without_a_setting_it_is_now():
    """The machine's time, in UTC, read at each build."""
    config, before = read_config({}, {}), datetime.now(UTC)
    first = config.open_clock()
    sleep(0.001)  # Clocks count microseconds: two readings in a row may be equal.
    second = config.open_clock()
    assert before <= first.now < second.now <= datetime.now(UTC)
    assert first.real


@pytest.mark.parametrize(
    "text",
    [
        "heute",
        "2022-13-01",
        "../2022-11-15",
        "2022-11-15/2022-11-16",
        "2022-11",
        "2022-11-15~",
        "2022?",
    ],
)
def test_refuses_a_clock_that_is_not_certain(text):
    """The site would be another every time somebody guesses."""
    with pytest.raises(ConfigError) as caught:
        read_config({"BANGBAN_NOW": text}, {})
    assert text in str(caught.value)


def test_a_zone_that_is_none_is_told():
    """With and without a clock that needs it, once; an empty one is the usual one."""
    for zone in ("Asia/Peking", "../x"):
        for settings in ({"BANGBAN_NOW": "2022-11-15", "TIMEZONE": zone}, {"TIMEZONE": zone}):
            with pytest.raises(ConfigError, match=f"“{re.escape(zone)}”") as caught:
                read_config(settings, {})
            assert str(caught.value).count(zone) == 1
            assert [problem.code for problem in caught.value.problems] == ["setting.zone"]
    assert read_config({"BANGBAN_NOW": "2022-11-15", "TIMEZONE": ""}, {}).now == _NOON - timedelta(hours=12)


def test_a_clock_that_shows_a_time_twice_is_told():
    """Which of the two, nobody has said; with an offset it is known."""
    with pytest.raises(ConfigError):
        read_config({"BANGBAN_NOW": "2022-11-06T01:30", "TIMEZONE": "America/New_York"}, {})
    assert read_config({"BANGBAN_NOW": "2022-11-06T01:30-05:00", "TIMEZONE": "America/New_York"}, {}).now


def test_a_command_takes_its_clock_from_the_environment():
    """BANGBAN_NOW makes a run repeatable; a clock that cannot be read is told, not guessed."""
    clock = open_config({"BANGBAN_NOW": "2022-11-15T08:00+08:00"}).open_clock()
    assert clock.now == datetime(2022, 11, 15, tzinfo=UTC)
    with pytest.raises(RefusedError) as caught:
        open_config({"BANGBAN_NOW": "下周"})
    assert caught.value.code == "clock.unreadable"
    assert "“下周”" in caught.value.values["text"]


def test_an_unknown_setting_is_told_with_the_nearest_name():
    """A typing mistake would be silent; a name of Pelican's own is none of ours."""
    told = list(
        find_unknown(
            {"BANGBAN_PAGE_SIZ": 3, "BANGBAN_X": 1, "BANGBAN": 1, "SITENAME": "x", "BANGBAN_NOW": ""}
        )
    )
    assert [(one.code, one.level) for one in told] == [
        ("setting.unknown-far", "warning"),
        ("setting.unknown", "warning"),
    ][::-1]
    assert "BANGBAN_PAGE_SIZE" in told[0].mend
    assert all(name_setting(name) in told[1].mend for name in SETTINGS)


_OTHERS = {
    "publish": True,
    "drafts": True,
    "page_size": 3,
    "cases_page_size": 4,
    "share_pictures": False,
    "picture_pixels": 1_000_000,
    "theme_extra": Path("elsewhere"),
    "hsts": True,
    "fonts": (("a", 0, "b", 0),),
    "fast": False,
    "now": _NOON,
    "workers": 2,
    "cluster": "tcp://x:1",
    "previous": "before.manifest",
    "signing_key": "minisign.key",
}


def test_the_digest_knows_every_setting_that_can_change_a_byte():
    """One that is declared later cannot be forgotten; who works, where and when is no part of it."""
    assert _OTHERS.keys() == SETTINGS.keys()
    for name, value in _OTHERS.items():
        changed = replace(SiteConfig(), **{name: value})
        assert (changed.digest != SiteConfig().digest) is SETTINGS[name].decides, name
    assert replace(SiteConfig(), extras=Extras(frozenset(("CNAME",)))).digest != SiteConfig().digest
    for name in ("content", "output", "theme"):
        assert replace(SiteConfig(), **{name: Path("elsewhere")}).digest == SiteConfig().digest
    assert replace(SiteConfig(), site_url="https://a.example").digest != SiteConfig().digest
    assert replace(SiteConfig(), extras=Extras(ignored=("*.psd",))).digest != SiteConfig().digest
    assert replace(SiteConfig(), kept=("CNAME",)).digest == SiteConfig().digest
    others = {"content", "output", "theme", "site_url", "extras", "kept"}
    assert set(SiteConfig.__struct_fields__) == {*SETTINGS, *others}


def test_the_table_of_settings_has_every_one_with_what_it_does():
    """The table of the manual is the table of the declarations."""
    rows = re.findall(
        r"^\| `(BANGBAN_[A-Z_]+)` \| (.+?) \|", (ROOT / "docs/settings.md").read_text("utf-8"), re.MULTILINE
    )
    assert rows == [(name_setting(name), setting.about) for name, setting in SETTINGS.items()]


@pytest.mark.parametrize(
    ("retention", "kept"),
    [
        (None, ()),
        ([], ()),
        (["b", "a/"], ("a", "b")),
        ({".well-known"}, (".well-known",)),
        ("CNAME", ("CNAME",)),
    ],
)
def test_pelican_says_what_is_kept_in_the_output(retention, kept):
    """A list; also one name, where a newsroom has forgotten the brackets."""
    assert read_config({"OUTPUT_RETENTION": retention}, {}).kept == kept
