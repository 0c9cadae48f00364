"""What settings publish, whoever leads to it."""

import pytest

from bangban.config._setting_values import SettingError
from bangban.config.extras import Extras, Selection, read_extras
from bangban.config.site_config import ConfigError, read_config


def test_a_folder_publishes_all_that_is_below_it():
    """A file of its own place stands there; its neighbours stand at their paths."""
    extras = read_extras(
        {"STATIC_PATHS": ["extra"], "EXTRA_PATH_METADATA": {"extra/CNAME": {"path": "CNAME"}}}
    )
    assert extras.find("extra/CNAME") == "CNAME"
    assert extras.find("extra/x/y.txt") == "extra/x/y.txt"
    assert extras.find("extras/z.txt") is None


def test_a_place_publishes_one_file_and_no_folder():
    """All pictures would go out, also of stories that do not."""
    extras = read_extras({"EXTRA_PATH_METADATA": {"images": {"path": "pics"}, "a/b": {}}})
    assert extras.find("images/secret.jpg") is None
    assert (extras.find("a/b"), extras.find("a/b/c")) == ("a/b", None)


def test_folders_of_pictures_are_no_extras():
    """Their files go out where pages lead to them."""
    assert read_extras({"STATIC_PATHS": ["images", "files"]}) == Extras()


@pytest.mark.parametrize(
    "metadata",
    [
        "CNAME",
        {"CNAME": "CNAME"},
        {"CNAME": {"path": "../CNAME"}},
        {"CNAME": {"path": "a/../../CNAME"}},
        {"CNAME": {"path": "..\\CNAME"}},
    ],
)
def test_nothing_is_published_outside_the_output(metadata):
    """Rows of another shape, and addresses that climb out of the folder, end a run with a sentence, beside
    whatever else is wrong."""
    with pytest.raises(SettingError):
        read_extras({"EXTRA_PATH_METADATA": metadata})
    with pytest.raises(ConfigError) as caught:
        read_config({"EXTRA_PATH_METADATA": metadata, "BANGBAN_PAGE_SIZE": 0}, {})
    assert [one.code for one in caught.value.problems] == ["setting.count", "setting.extra"]
    assert str(metadata) in str(caught.value)
    assert "extra/CNAME" in str(caught.value)


def test_a_name_with_dots_is_an_address():
    """Only a step of two dots leads upwards."""
    places = {"CNAME": {"path": "a..b/..c"}}
    assert read_extras({"EXTRA_PATH_METADATA": places}).find("CNAME") == "a..b/..c"


def test_other_folders_are_published_whole_if_named():
    """Those of the desk are not, nor is the content folder itself, nor what lies outside."""
    names = [".well-known", "downloads/", "./extra", "", ".", "articles", "platform", "images", "../x", "/x"]
    assert read_extras({"STATIC_PATHS": names}).paths == {".well-known", "downloads", "extra"}


def test_hidden_files_that_are_named_are_shown():
    """With all that leads to them and all below; no other hidden file."""
    settings = {
        "STATIC_PATHS": [".well-known"],
        "EXTRA_PATH_METADATA": {"extra/.htaccess": {"path": ".htaccess"}},
    }
    selection = read_extras(settings).selection
    assert selection.shown == (".well-known", "extra/.htaccess")
    assert [selection.shows(path) for path in (".well-known", ".well-known/.x", "extra/.htaccess")] == [
        True
    ] * 3
    assert not any(map(selection.shows, (".git", ".well-known2", "extra/.other")))


def test_names_that_are_ignored_are_patterns():
    """As shells have them; Pelican's own pattern of hidden files is no wish of anybody's."""
    extras = read_extras({"IGNORE_FILES": ["**/.*", "*.psd", "Thumbs.db"]})
    assert extras.ignored == ("*.psd", "Thumbs.db")
    selection = Selection(extras.ignored)
    assert [selection.ignores(name) for name in ("a.psd", "Thumbs.db", "a.psd.png", "thumbs.db")] == [
        True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["STATIC_PATHS", "IGNORE_FILES"])
@pytest.mark.parametrize("value", ["images", 3, {"a": 1}])
def test_lists_that_are_none_are_told(name, value):
    """Letters of a text are no names."""
    with pytest.raises(SettingError, match=r"setting\.list"):
        read_extras({name: value})
