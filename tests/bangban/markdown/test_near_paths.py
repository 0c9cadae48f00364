"""What a wrong path was meant to be."""

import unicodedata

import pytest

from bangban.markdown.near_paths import find_near

NFD = unicodedata.normalize("NFD", "é通知.pdf")
NAMES = (
    "articles/lift.md",
    "cases/no-smartphone.md",
    f"files/{NFD}",
    "images/UPPER.JPG",
    "images/lift.svg",
    "images/plan.png",
)


@pytest.mark.parametrize(
    ("place", "slip", "path"),
    [
        ("images/upper.jpg", "case", "images/UPPER.JPG"),
        ("Images/Lift.svg", "case", "images/lift.svg"),
        ("files/é通知.pdf", "form", f"files/{NFD}"),
        ("cases/images/lift.svg", "missing", "images/lift.svg"),
        ("cases/upper.jpg", "missing", "images/UPPER.JPG"),
        ("images/lift", "missing", "images/lift.svg"),
        ("images/lift.jpg", "missing", "images/lift.svg"),
        ("images/plam.png", "missing", "images/plan.png"),
        ("cases/no-smartphone", "missing", "cases/no-smartphone.md"),
        ("cases/no-smartphone.html", "missing", "cases/no-smartphone.md"),
        ("cases/no-smartphone/index.html", "missing", "cases/no-smartphone.md"),
        ("articles/no-smartphone.md", "missing", "cases/no-smartphone.md"),
        ("cases/no-smartphon.md", "missing", "cases/no-smartphone.md"),
        ("cases/no-smartphon.txt", "missing", "cases/no-smartphone.md"),
        ("cases/no-smartphone.png", "missing", ""),
        ("articles/lift.mp4", "missing", ""),
        ("articles/lifd.png", "missing", ""),
        ("files/gone.pdf", "missing", ""),
        ("", "missing", ""),
    ],
)
def test_the_nearest_path_is_found(place, slip, path):
    """Another case, another encoding of the same letters, another folder, no ending, a page's ending, a
    slip of the pen; where nothing is near, nothing."""
    assert find_near(place, NAMES) == (slip, path)


def test_of_thousands_the_right_one_is_found():
    """By its name, however many are alike."""
    names = tuple(f"images/{number:05}.jpg" for number in range(20_000))
    assert find_near("cases/12345.jpg", names) == ("missing", "images/12345.jpg")
