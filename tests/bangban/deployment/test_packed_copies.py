"""Packed copies of texts."""

from pathlib import Path

from bangban.deployment.audited_site import SiteFiles
from bangban.deployment.packed_copies import list_variants, make_variants
from bangban.site.hosting.media_types import guess_media_type


def pack(address: str, data: bytes, *others: str) -> dict[str, bytes]:
    names = (address, *others)
    return make_variants(
        address,
        data,
        SiteFiles(Path(), dict.fromkeys(names, ""), {name: guess_media_type(name) for name in names}),
    )


def test_texts_are_packed_where_it_pays():
    """The same bytes each time; pictures and short texts are left as they are."""
    text = b"<p>" * 500
    made = pack("a.html", text)
    assert list(made) == ["a.html.gz", "a.html.br"]
    assert made == pack("a.html", text)
    assert pack("a.png", text) == pack("a.html", b"short") == {}


def test_a_file_of_the_site_is_no_copy():
    """It may have such a name itself."""
    assert list(pack("a.csv", b"1,2\n" * 200, "a.csv.gz")) == ["a.csv.br"]
    assert list_variants("a.csv", {"a.csv.gz"}) == ["a.csv.br"]
