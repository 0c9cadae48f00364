"""What settings publish, whoever leads to it."""

from bangban.config.extras import Extras, read_extras


def test_a_folder_publishes_all_that_is_below_it():
    """A file of its own place stands there; its neighbours stand at their paths."""
    extras = read_extras(
        {"STATIC_PATHS": ["extra"], "EXTRA_PATH_METADATA": {"extra/CNAME": {"path": "CNAME"}}}
    )
    assert extras.find("extra/CNAME") == "CNAME"
    assert extras.find("extra/x/y.txt") == "extra/x/y.txt"
    assert extras.find("extras/z.txt") is None


def test_folders_of_pictures_are_no_extras():
    """Their files go out where pages lead to them."""
    assert read_extras({"STATIC_PATHS": ["images", "files"]}) == Extras()
