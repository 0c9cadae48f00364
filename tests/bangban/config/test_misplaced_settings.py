"""Settings that have the right form and yet mean nothing: each is told with its mend."""

from pathlib import Path

import pytest

from bangban.config.misplaced_settings import find_misplaced
from bangban.config.setting_lines import NOWHERE
from bangban.locale.zh.messages import read_messages


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for path in ("content/extra/deep", "content/.well-known", "content/images", "setting.outside"):
        (tmp_path / path).mkdir(parents=True)
    (tmp_path / "content/extra/CNAME").touch()
    return tmp_path / "content"


def tell(content: Path, **settings: object) -> list[str]:
    found = find_misplaced(settings, content, NOWHERE)
    return [f"{one.code} {one.values.get('value', '')}".strip() for one in found]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("extra/CNAME", ""),
        ("extra", "setting.extra-folder"),
        ("extra/", "setting.extra-folder"),
        ("extra/deep", "setting.extra-folder"),
        ("extra/CNAMES", "setting.absent"),
        ("images", "setting.extra-folder"),
    ],
)
def test_a_place_is_that_of_one_file(content: Path, path: str, code: str):
    """Pelican would put all files of the folder in this one place."""
    told = tell(content, EXTRA_PATH_METADATA={path: {"path": "pics"}})
    assert told == ([f"{code} {path}"] if code else [])


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("images", ""),
        ("files", ""),
        (".well-known", ""),
        ("./extra", ""),
        ("extra/CNAME", ""),
        (".", ""),
        ("", ""),
        ("../outside", "setting.outside"),
        ("extra/../../outside", "setting.outside"),
        ("/etc", "setting.outside"),
        ("extras", "setting.absent"),
    ],
)
def test_what_is_published_is_in_the_content_folder(content: Path, path: str, code: str):
    assert tell(content, STATIC_PATHS=[path]) == ([f"{code} {path}"] if code else [])


def test_an_absolute_path_may_lead_into_the_content_folder(content: Path):
    assert tell(content, STATIC_PATHS=[str(content / "extra")]) == []


@pytest.mark.parametrize("name", ["PATH", "OUTPUT_PATH"])
@pytest.mark.parametrize("value", ["", "  "])
def test_a_folder_has_a_name(content: Path, name: str, value: str):
    """Pelican takes none for the working directory, our commands took the usual one."""
    assert tell(content, **{name: value}) == ["setting.blank"]


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("FEED_ALL_RSS", "f/{x}.xml", "setting.feed"),
        ("FEED_ALL_ATOM", "f/{slug}.xml", "setting.feed"),
        ("FEED_RSS", "f/}.xml", "setting.feed"),
        ("FEED_ATOM_URL", "f/{}.xml", "setting.feed"),
        ("FEED_ALL_ATOM", "f/all.xml", ""),
        ("FEED_ALL_ATOM", None, ""),
        ("FEED_ALL_ATOM", "", ""),
        ("CATEGORY_FEED_ATOM", "f/{slug}.xml", ""),
        ("CATEGORY_FEED_ATOM", "f/{name}.xml", "setting.feed-place"),
        ("CATEGORY_FEED_RSS", "f/all.xml", "setting.feed-place"),
        ("TAG_FEED_ATOM", "f/%s.xml", "setting.feed-place"),
        ("AUTHOR_FEED_ATOM", "f/{slug", "setting.feed-place"),
        ("AUTHOR_FEED_ATOM", "{slug}/{slug}.xml", ""),
        ("TRANSLATION_FEED_ATOM", "f/{lang}.xml", ""),
        ("TRANSLATION_FEED_ATOM", "f/{slug}.xml", "setting.feed-place"),
        ("CATEGORY_FEED_ATOM_URL", "f/all", ""),
        ("FEED_MAX_ITEMS", "{x}", ""),
    ],
)
def test_a_feed_has_the_place_that_pelican_fills_in(content: Path, name: str, value: str, code: str):
    """And no other: there it would write braces, or end with a traceback."""
    assert tell(content, **{name: value}) == ([f"{code} {value}"] if code else [])


def test_the_mend_of_a_feed_names_its_place(content: Path):
    (problem,) = find_misplaced({"TRANSLATION_FEED_RSS": "x"}, content, NOWHERE)
    assert "{lang}" in problem.mend
    assert read_messages()[problem.code].level == "error"


def test_without_a_content_folder_nothing_is_said_of_files(tmp_path: Path):
    assert tell(tmp_path / "nowhere", STATIC_PATHS=["x"], EXTRA_PATH_METADATA={"y": {}}) == []
