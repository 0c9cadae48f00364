"""Addresses of other sites with a slip, and what was meant."""

import pytest

from bangban.markdown.addresses import correct_address, is_local_file, is_sound


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("www.x.org", "https://www.x.org"),
        ("www.x.org/a?b=1#c", "https://www.x.org/a?b=1#c"),
        ("weibo.com/u/1", "https://weibo.com/u/1"),
        ("thttps://x.org", "https://x.org"),
        ("htps://x.org", "https://x.org"),
        ("ttp://x.org", "http://x.org"),
        ("http:/x.org", "http://x.org"),
        ("http:///x.org", "http://x.org"),
        ("http:x.org", "http://x.org"),
        ("https//x.org/a", "https://x.org/a"),
        ("https;//x.org", "https://x.org"),
        ("https: //x.org", "https://x.org"),
        ("HTTP：//x.org", "http://x.org"),
        ("https：／／www。x。org／a", "https://www.x.org/a"),
        ("https://https://x.org", "https://x.org"),
        ("http://https://x.org/a", "https://x.org/a"),
        ("a@b.cn", "mailto:a@b.cn"),
        ("a＠b.cn", "mailto:a@b.cn"),
        ("mailto：a@b.cn", "mailto:a@b.cn"),
        ("mailto://a@b.cn", "mailto:a@b.cn"),
        ("12345", "tel:12345"),
        ("0371-12345", "tel:0371-12345"),
        ("(0371) 12345", ""),
        ("+86 371 12345", "tel:+8637112345"),
        ("tel：12345", "tel:12345"),
    ],
)
def test_a_slip_is_corrected(typed, meant):
    """The mend is sound, and needs none itself."""
    assert correct_address(typed) == meant
    assert not meant or (is_sound(meant) and correct_address(meant) == "")


@pytest.mark.parametrize(
    "typed",
    ["", "x.md", "../cases/lift.md", "http/x.md", "lift", "ftp://x.org", "javascript:alert(1)",
     "a@b", "images/2022-11-15.jpg", "https://", "组织.md", "#12345",
     "x" * 100_000, "http" * 30_000, "www." * 30_000],
)  # fmt: skip
def test_what_is_not_certain_is_not_guessed(typed):
    """Paths, other schemes, addresses without a host; however long."""
    assert correct_address(typed) == ""


@pytest.mark.parametrize(
    "typed",
    [
        "https://x.org",
        "http://localhost:8000/",
        "http://[::1]/",
        "https://例子.中国/",
        "tel:+86-371",
        "mailto:a@b",
    ],
)
def test_sound_addresses_are_sound(typed):
    """A host, a name or a number behind the scheme."""
    assert is_sound(typed)


@pytest.mark.parametrize(
    "typed", ["http:", "http:/x.org", "https://", "http://https://x.org", "mailto:", "tel:", "tel:x"]
)
def test_others_are_not(typed):
    """Nothing behind it, one stroke, two schemes."""
    assert not is_sound(typed)


@pytest.mark.parametrize(
    ("typed", "local"),
    [
        ("C:\\Users\\a.jpg", True),
        ("d:/照片/a.jpg", True),
        ("file:///home/a.jpg", True),
        ("\\\\server\\a.jpg", True),
        ("/Users/a/b.jpg", True),
        ("~/b.jpg", True),
        ("../images/a.jpg", False),
        ("/images/a.jpg", False),
        ("https://x.org", False),
    ],
)
def test_files_of_a_computer_are_known(typed, local):
    """Of any system."""
    assert is_local_file(typed) is local
