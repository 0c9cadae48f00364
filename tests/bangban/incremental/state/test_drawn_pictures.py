"""Pictures that were drawn anew are kept from one build to the next."""

import pytest

from bangban.incremental.state.drawn_pictures import DrawnPictures


def _never() -> bytes:
    raise AssertionError("drawn again")


def test_a_picture_is_drawn_once(tmp_path):
    """Also for a build that opens the folder later."""
    assert DrawnPictures(tmp_path / "kept").keep(b"source", "JPEG-240", lambda: b"drawn") == b"drawn"
    assert DrawnPictures(tmp_path / "kept").keep(b"source", "JPEG-240", _never) == b"drawn"
    for other in ((b"other", "JPEG-240"), (b"source", "JPEG-480")):
        with pytest.raises(AssertionError):
            DrawnPictures(tmp_path / "kept").keep(*other, _never)


def test_what_was_damaged_is_drawn_again(tmp_path):
    """A disk that was full, a file that somebody has opened and saved."""
    pictures = DrawnPictures(tmp_path)
    pictures.keep(b"source", "JPEG-240", lambda: b"drawn")
    (path,) = tmp_path.iterdir()
    for damage in (b"", path.read_bytes()[:-1], b"x" * 40):
        path.write_bytes(damage)
        assert pictures.keep(b"source", "JPEG-240", lambda: b"drawn anew") == b"drawn anew"


def test_what_is_no_longer_published_goes(tmp_path):
    """And so does what a build left behind that was killed; the rest stays."""
    pictures = DrawnPictures(tmp_path)
    for source in (b"kept", b"withdrawn"):
        pictures.keep(source, "JPEG-240", lambda: b"drawn")
    (tmp_path / ".half.new").write_bytes(b"dra")
    pictures.sweep([(b"kept", "JPEG-240"), (b"withdrawn", "AVIF-240"), (b"never drawn", "JPEG-240")])
    assert len(list(tmp_path.iterdir())) == 1
    assert pictures.keep(b"kept", "JPEG-240", _never) == b"drawn"


def test_where_nothing_can_be_kept_it_is_drawn(tmp_path):
    """A file in the folder's place stops no build."""
    (tmp_path / "kept").write_text("x")
    pictures = DrawnPictures(tmp_path / "kept")
    assert pictures.keep(b"source", "JPEG-240", lambda: b"drawn") == b"drawn"
    pictures.sweep([])
