"""Old addresses: of this site, from its root, of signs that every server takes."""

import pytest

from bangban.content.schema.alias_field import AliasField, normalize_alias
from bangban.content.schema.fields import INVALID, ListField
from tests.bangban.desk import read


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("cases/lamp", "cases/lamp/"),
        ("/cases/lamp/", "cases/lamp/"),
        ("/2019/05/lamp.html", "2019/05/lamp.html"),
        ("lamp", "lamp/"),
        ("新闻/路灯", "新闻/路灯/"),
        ("node/123", "node/123/"),
        ("123", "123/"),
        ("'a_b-c.htm'", "a_b-c.htm"),
    ],
)
def test_an_address_is_one_however_it_is_typed(typed, address):
    """With the slashes of an address, or without."""
    reference, problems = read(AliasField(), typed)
    assert problems == []
    assert reference.id == address == normalize_alias(address)


@pytest.mark.parametrize(
    "typed",
    [
        "https://example.org/lamp", "//example.org/lamp", "../lamp", "/a/../b", "./a", "/", "''", "a b",
        "a?b=1", "'a#b'", "'a*'", "'/:splat'", "a%20b", "'a!'", "a//b", ".hidden", "_headers", "robots.txt",
        "a.php", "v1.0/a", "'a\u3000b'", "'a\u200bb'", r"'a\b'", "a.html/", "{a: b}", "/".join("a" * 12),
        "a" * 100,
    ],
)  # fmt: skip
def test_what_no_server_takes_is_refused(typed):
    """Another host, a pattern, a file that is no page, blanks and signs that nobody sees."""
    value, problems = read(AliasField(), typed)
    assert value is INVALID
    assert [code for code, *_ in problems] == ["alias.form"]


def test_one_and_the_same_letter_is_one_address():
    """However an input method has composed it."""
    composed, apart = (read(AliasField(), word)[0].id for word in ("caf\u00e9", "cafe\u0301"))
    assert composed == apart


def test_a_list_tells_each():
    """Those that can be read are kept."""
    found, problems = read(ListField(AliasField()), "[cases/a, b c]")
    assert [one.id for one in found] == ["cases/a/"]
    assert [code for code, *_ in problems] == ["alias.form"]
