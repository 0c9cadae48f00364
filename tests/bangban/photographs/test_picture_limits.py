"""How large a picture may be."""

from bangban.photographs.picture_limits import LARGE_SIDE, MOST_PIXELS, MOST_SIDE
from bangban.photographs.variants import MOST_WIDTH


def test_what_telephones_and_scanners_make_is_taken():
    """Photographs of 50 million pixels, a page of A3 at 600 points an inch; a bomb is not."""
    assert 50_000_000 < 7016 * 9921 <= MOST_PIXELS < 30_000 * 30_000
    assert MOST_WIDTH < LARGE_SIDE < MOST_SIDE < 2**16
