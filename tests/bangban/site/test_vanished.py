"""Which public addresses are gone, and where their stories may have gone."""

import pytest

from bangban.site.vanished import Vanished, find_vanished


def _pages(*addresses):
    return {f"{address}index.html" for address in addresses}


def test_a_story_that_was_renamed_is_named():
    """Where one goes and one of its kind comes, it is the same."""
    before, after = (
        _pages("cases/lamp/", "cases/a/"),
        _pages("cases/street-lamp/", "cases/a/", "articles/new/"),
    )
    assert find_vanished(before, after) == [Vanished("cases/lamp/", "cases/street-lamp/")]


def test_a_story_that_changed_its_kind_is_named():
    """There is none other that it could be."""
    assert find_vanished(_pages("articles/a/"), _pages("cases/b/")) == [Vanished("articles/a/", "cases/b/")]


def test_of_many_only_the_nearest_is_named():
    """What is not alike is not guessed."""
    before, after = _pages("cases/lamp/", "cases/bus/"), _pages("cases/lamps/", "cases/quite-another/")
    assert find_vanished(before, after) == [Vanished("cases/bus/"), Vanished("cases/lamp/", "cases/lamps/")]


@pytest.mark.parametrize("address", ["cases/lamp/", "articles/lamp/en/", "editorials/lamp/zh-hant/"])
def test_each_page_of_a_story_counts(address):
    """Its translations, too."""
    assert [one.address for one in find_vanished(_pages(address), ())] == [address]


@pytest.mark.parametrize(
    "address",
    [
        "cases/", "cases/page/7/", "cases/category/food/", "cases/agency/", "cases/by-deadline/", "tags/灯/",
        "archive/2022/11/", "cases/lamp/embed/", "cases/lamp/lite/", "paper/2022-11-15/1/", "",
    ],
)  # fmt: skip
def test_lists_and_frames_come_and_go(address):
    """Nobody keeps a link to the seventh page of a list; a story's frame goes with it."""
    assert find_vanished(_pages(address), ()) == []


def test_a_free_page_counts():
    """It stands at the root, where the site has some pages of its own."""
    before = _pages("about/", "search/", "platform/", "cases/", "tags/", "2022/", "cases/a/")
    assert find_vanished(before, _pages("cases/b/")) == [
        Vanished("cases/a/", "cases/b/"), Vanished("2022/"), Vanished("about/")
    ]  # fmt: skip
    assert [Vanished(address).code for address in ("about/", "cases/a/")] == [
        "address.page-gone", "address.gone"
    ]  # fmt: skip


def test_files_that_are_no_pages_go_with_their_story():
    """They are not told by themselves."""
    assert find_vanished({"cases/a/timeline.json", "images/a.png"}, ()) == []
    assert find_vanished(_pages("cases/a/"), _pages("cases/a/")) == []
