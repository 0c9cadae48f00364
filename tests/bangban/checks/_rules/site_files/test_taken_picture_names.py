"""Two pictures for one address."""

from bangban.checks._rules.site_files import taken_picture_names
from tests.bangban.checks.judging import make_site
from tests.bangban.desk import NOW


def test_tells_a_picture_that_has_the_name_of_a_converted_one():
    """Where that goes out; what has only a similar name is no matter."""
    paths = ("images/a.HEIC", "images/a.HEIC.jpg", "images/b.tif", "images/b.jpg", "images/c.svg.jpg",
             "images/d.bmp", "images/d.bmp.jpg")  # fmt: skip
    site = make_site(NOW, paths=paths, used={"images/a.HEIC", "images/b.tif", "images/c.svg"})
    told = [(one.position.path, one.code) for one in taken_picture_names.RULE.check(site)]
    assert told == [("images/a.HEIC.jpg", "image.taken")]
