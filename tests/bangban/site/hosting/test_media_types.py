"""The media type of a file's name."""

import pytest

from bangban.site.hosting.media_types import HTML, MEDIA_TYPES, UNKNOWN, guess_media_type


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("index.html", HTML),
        ("x.HTML", HTML),
        ("x.svg", "image/svg+xml"),
        ("a/photo.JPG", "image/jpeg"),
        ("feed.atom.xml", "application/xml; charset=utf-8"),
        ("a.html/b", UNKNOWN),
        ("html", UNKNOWN),
        ("_headers", UNKNOWN),
        ("a.exe", UNKNOWN),
    ],
)
def test_the_ending_of_the_name_decides(name, media_type):
    """And not that of a folder."""
    assert guess_media_type(name) == media_type


def test_every_text_tells_its_charset():
    """JSON needs none, nor does XML that is a drawing."""
    assert [one for one in MEDIA_TYPES.values() if one.startswith("text/") and "utf-8" not in one] == []
