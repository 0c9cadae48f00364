"""Pictures of the front matter have to be in the content folder."""

import pytest

from bangban.checks._rules.site_files.missing_pictures import check_picture
from bangban.content.model.picture import Picture
from bangban.diagnostics.problems import Position

_PATHS = frozenset(("images/map.svg", "articles/map.svg", "articles/images/own.svg", "cases/one.md"))


@pytest.mark.parametrize(
    ("src", "codes"),
    [
        ("images/map.svg", []),
        ("https://example.com/a.png", ["image.external"]),
        ("//example.com/a.png", ["image.external"]),
        ("data:image/png;base64,AA", ["image.external"]),
        ("images/mapp.svg", ["image.misspelt"]),
        ("images/zzzzzz.jpg", ["image.missing"]),
        ("../../zzzzzz.jpg", ["image.outside"]),
        ("..\\..\\..\\zzzzzz.jpg", ["image.outside"]),
        ("%2e%2e/..%2fzzzzzz.jpg", ["image.outside"]),
        ("/../zzzzzz.jpg", ["image.outside"]),
        ("/etc/passwd", ["image.missing"]),
        # What was meant is nearer than where it leads.
        ("../../images/map.svg", ["image.misspelt"]),
    ],
)
def test_tells_pictures_that_are_not_in_the_content_folder(src, codes):
    """With the one that was meant, if any."""
    picture = Picture(src, "图", Position("cases/one.md", 4, 8))
    assert [problem.code for problem in check_picture(picture, _PATHS)] == codes
