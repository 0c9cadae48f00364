"""Which files a site brings for its host."""

import pytest

from bangban.site.hosting.header_table import make_table
from bangban.site.hosting.host_files import HOST_FILES


@pytest.mark.parametrize("address", HOST_FILES)
def test_each_says_every_header(address):
    """And with https only where that is wanted."""
    hashed = ("theme/a.0123456789.css", "theme/a.0123456789.js", "images/a.240.a0123456.avif")
    texts = [HOST_FILES[address](make_table(is_bound), "/", hashed) for is_bound in (False, True)]
    values = {value.partition("; charset")[0] for rule in make_table() for value in rule.headers.values()}
    assert [value for value in values for text in texts if value not in text] == []
    assert ["max-age=31536000\n" in text or 'max-age=31536000"' in text for text in texts] == [False, True]
