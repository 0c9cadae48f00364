"""The files that a picture goes out as."""

import pytest

from bangban.photographs.variants import (
    MOST_WIDTH,
    WIDTHS,
    Recipe,
    find_recipe,
    list_variants,
    mark_picture,
)
from bangban.site.hosting.header_table import HeaderRule


def _list(kind="photo", size=(2400, 1600), path="images/lift.jpg"):
    return list_variants(path, kind, size, "0123abcd")


def test_a_photograph_has_three_forms_at_the_widths_of_the_layout():
    """Narrow ones first, the smallest form first."""
    found = _list()
    assert [(one.form, one.width) for one in found] == [
        (form, width) for form in ("AVIF", "WebP", "JPEG") for width in WIDTHS
    ]
    assert found[0].address == "images/lift.240.0123abcd.avif"
    assert found[-1].address == "images/lift.1664.0123abcd.jpg"


def test_drawings_stay_sharp_and_transparent_ones_transparent():
    """No lossy form for letters, no JPEG for what has holes."""
    assert {one.form for one in _list("flat")} == {"WebP", "PNG"}
    assert {one.form for one in _list("clear")} == {"AVIF", "WebP", "PNG"}


def test_no_file_is_wider_than_the_picture_or_nearly_as_wide_as_the_next():
    """The widest has all its pixels; in its own form it is the file at its own address."""
    found = [(one.width, one.address) for one in _list(size=(900, 600)) if one.form == "JPEG"]
    assert found == [
        (240, "images/lift.240.0123abcd.jpg"),
        (480, "images/lift.480.0123abcd.jpg"),
        (900, "images/lift.jpg"),
    ]
    assert [one.width for one in _list(size=(832, 500)) if one.form == "AVIF"] == [240, 480, 832]


def test_a_small_picture_and_a_moving_one_are_one_file():
    """There is nothing to choose from."""
    assert _list(size=(WIDTHS[0], 100)) == ()
    assert _list(kind="") == ()


def test_what_webp_cannot_hold_has_none():
    """A picture of a whole conversation is as long as twenty screens."""
    assert {one.form for one in _list(size=(1080, 20_000))} == {"JPEG"}
    assert {one.form for one in _list("flat", (1080, 20_000), "images/a.png")} == {"PNG"}


@pytest.mark.parametrize("path", ["images/lift.jpg", "images/phone.heic", "images/a.b.png", "files/scan.tif"])
def test_each_address_says_how_its_file_is_made(path):
    """What is listed is what is made."""
    for one in _list(path=path):
        recipe = find_recipe(path, one.address)
        assert recipe.kept or recipe == Recipe(one.form, one.width)


@pytest.mark.parametrize(
    ("path", "address", "recipe"),
    [
        ("images/lift.jpg", "images/lift.jpg", Recipe("JPEG", MOST_WIDTH, kept=True)),
        ("images/phone.HEIC", "images/phone.HEIC.jpg", Recipe("JPEG", MOST_WIDTH, kept=True)),
        ("files/scan.tif", "files/scan.tif.jpg", Recipe("JPEG", 0, kept=True)),
        ("images/lift.png", "cases/lift/lift.png", Recipe("PNG", MOST_WIDTH, kept=True)),
        # Saved from a page of ours, and used again.
        (
            "images/lift.240.0123abcd.jpg",
            "images/lift.240.0123abcd.jpg",
            Recipe("JPEG", MOST_WIDTH, kept=True),
        ),
        ("extra/icon.png", "favicon.png", Recipe("PNG", MOST_WIDTH, kept=True)),
    ],
)
def test_at_its_own_address_a_picture_is_as_near_to_what_it_was_as_can_be(path, address, recipe):
    """Documents keep their size: what is written in them must be read."""
    assert find_recipe(path, address) == recipe


def test_other_pixels_have_other_names():
    """Always of eight digits, the first a letter: caches keep what has a name for ever, and know by the
    letter that it is none of a newsroom's own, which may end in a day."""
    marks = {mark_picture(bytes([one])) for one in range(200)}
    assert len(marks) == 200
    assert {len(mark) for mark in marks} == {8}
    assert {mark[0] for mark in marks} == set("abcdef")
    assert all(HeaderRule("a.:mark", {}).fits(f"a.{mark}") for mark in marks)
