"""Stories about addresses of a previewed site."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.preview._site_files import find_file


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site with a page, a Chinese one, and things that nobody shall see."""
    root = tmp_path_factory.mktemp("outside")
    (root / "secret.html").touch()
    site = root / "site"
    for name in (
        "index.html",
        "cases/index.html",
        "cases/a b.css",
        "标签/index.html",
        ".hidden",
        "empty/x.js",
    ):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).touch()
    (site / "out.html").symlink_to(root / "secret.html")
    return site


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/", "index.html"),
        ("/?a=/b", "index.html"),
        ("/index.html", "index.html"),
        ("/cases/", "cases/index.html"),
        ("/cases/a%20b.css?v=1", "cases/a b.css"),
        ("/%E6%A0%87%E7%AD%BE/", "标签/index.html"),
        ("/./cases//", "cases/index.html"),
    ],
)
def test_finds_files(site, address, found):
    """As a static host does."""
    assert find_file(site, address) == site / found


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/cases", "/cases/"),
        ("/cases?page=2", "/cases/?page=2"),
        ("/标签", "/%E6%A0%87%E7%AD%BE/"),
        ("//cases", "/cases/"),
    ],
)
def test_leads_to_the_folder(site, address, target):
    """Relative links of a page need the slash; and never lead to another host."""
    assert find_file(site, address) == target


@pytest.mark.parametrize(
    "address",
    [
        *(
            "/none",
            "/empty/",
            "/index.html/",
            "/cases/a b.css/",
            "/.hidden",
            "/out.html",
            "/%00",
            "/" + "a" * 5000,
        ),
        *("/../secret.html", "/%2e%2e/secret.html", "/cases/../../secret.html", "/..%5csecret.html", "/%ff"),
    ],
)
def test_finds_nothing_else(site, address):
    """Nothing outside the site, nothing hidden."""
    assert find_file(site, address) is None


@given(st.lists(st.sampled_from("/ .. . %2e %2f %5c secret.html cases ? # ~ %00 %".split())).map("".join))
def test_never_leaves_the_site(site, address):
    """Whatever is asked for."""
    found = find_file(site, "/" + address)
    assert found is None or str(found).startswith("/")
    assert not str(found).endswith("secret.html")
