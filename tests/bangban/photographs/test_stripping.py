"""Pictures inside documents lose what is beside their pixels."""

import pytest

from bangban.photographs.parts import BrokenPictureError
from bangban.photographs.stripping import strip
from tests.bangban.photos import find_secrets, make_gif, make_jpeg, make_png, make_webp


@pytest.mark.parametrize("make", [make_jpeg, make_png, make_webp, make_gif])
def test_pixels_stay_and_words_go(make):
    """Losslessly."""
    data = make()
    assert find_secrets(data)
    assert find_secrets(strip(data)) == []
    assert strip(strip(data)) == strip(data)


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff", b"II*\0", b"words"])
def test_what_cannot_be_cut_is_told(data):
    """Nothing is known of it."""
    with pytest.raises(BrokenPictureError):
        strip(data)
