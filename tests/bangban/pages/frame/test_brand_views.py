"""What shows whose a page is."""

from bangban.content.model.brand import Brand, Logo
from bangban.content.model.platform import Platform
from bangban.pages.frame.brand_views import list_brand_files, make_brand
from tests.bangban.desk import portal


def test_without_a_brand_it_is_the_program_s():
    """No file is made."""
    brand = make_brand(portal(base="/sub/", platform=Platform()))
    assert (brand.seal, brand.logo, brand.icon, brand.stylesheet) == ((), None, "/sub/theme/icon.svg", "")
    assert list(list_brand_files(Brand())) == []


def test_a_colour_has_a_stylesheet_and_an_icon():
    """By the digest of what is in them; a seal alone has an icon."""
    brand = Brand(seal="天山", color="#0b6e4f")
    made = make_brand(portal(base="/sub/", platform=Platform(brand=brand)))
    names = [address for address, _ in list_brand_files(brand)]
    assert [made.stylesheet, made.icon] == [f"/sub/{name}" for name in names]
    assert (made.seal, made.light) == (("天", "山"), "#0b6e4f")
    (icon,) = list_brand_files(Brand(seal="新"))
    assert icon[0].endswith(".svg")
    assert 'fill="#a8141b"' in icon[1]


def test_a_logo_stands_where_its_file_does(tmp_path):
    """In the content folder, beside platform.yaml or from the root; one that is not there is none."""
    (tmp_path / "images").mkdir()
    (tmp_path / "images/logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"/>'
    )
    platform = Platform(brand=Brand(logo=Logo("images/logo.svg", "images/none.svg")))
    made = make_brand(portal(platform=platform, paths=("images/logo.svg",), root=tmp_path))
    assert (made.logo.src, made.logo.width, made.dark_logo) == ("/images/logo.svg", 80, None)
