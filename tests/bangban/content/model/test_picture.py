"""A picture as editors write it."""

from bangban.content.model.picture import Picture, PictureField
from tests.bangban.desk import read


def test_a_picture_has_words_and_a_place_that_counts():
    """All but the file and its words for the blind may be left out."""
    line = "{src: images/a.jpg, alt: 甲, caption: 乙, credit: 丙 摄, focus: [0.2, 0.9]}\n"
    picture = read(PictureField(), line)[0]
    assert isinstance(picture, Picture)
    assert (picture.src, picture.alt, picture.caption, picture.credit) == (
        "images/a.jpg",
        "甲",
        "乙",
        "丙 摄",
    )
    assert picture.focus == (0.2, 0.9)
    assert read(PictureField(), "{src: images/a.jpg, alt: 甲}\n")[0].focus is None
