"""The form of a picture, by its bytes and by its name."""

import pytest

from bangban.photographs.forms import (
    CONVERTED,
    ENDINGS,
    find_source,
    fits_ending,
    locate_published,
    name_form,
    sniff_form,
)
from tests.bangban.photos import draw_scene, make_avif, make_gif, make_jpeg, make_png, make_webp, save


def test_every_form_that_browsers_show_is_known_by_its_bytes():
    """Whatever the file is called."""
    made = {
        "JPEG": make_jpeg(),
        "PNG": make_png(),
        "WebP": make_webp(),
        "GIF": make_gif(),
        "AVIF": make_avif(),
    }
    assert {form: sniff_form(data) for form, data in made.items()} == {form: form for form in ENDINGS}


@pytest.mark.parametrize(("form", "saved"), [("TIFF", "TIFF"), ("BMP", "BMP"), ("JPEG 2000", "JPEG2000")])
def test_forms_that_browsers_do_not_show_are_known_too(form, saved):
    """So that their name can be told."""
    assert sniff_form(save(draw_scene(), saved)) == form


@pytest.mark.parametrize(
    ("form", "data"),
    [
        ("HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
        ("HEIC", b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic"),
        ("AVIF", b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf"),
        ("RAW", b"\0\0\0\x18ftypcrx \0\0\0\x01crx isom"),
        ("PSD", b"8BPS\0\x01"),
        ("", b"\0\0\0\x18ftypisom\0\0\0\0isommp41"),
        ("", b"BMI: 22.5, all is well"),
        ("", b""),
    ],
)
def test_files_of_boxes_are_told_apart_by_their_brands(form, data):
    """A film is no picture, and neither is a text that begins with BM."""
    assert sniff_form(data) == form


def test_a_name_promises_a_form():
    """In letters of any size; drawings and documents promise none."""
    assert name_form("images/A.JPG") == "JPEG"
    assert name_form("images/a.HEIC") == "HEIC"
    assert name_form("images/a.svg") == name_form("files/a.pdf") == name_form("jpg") == ""


def test_what_is_made_into_a_jpeg_is_found_again():
    """Its address has the new ending behind the old one: there may be another picture of that name."""
    for form, endings in CONVERTED.items():
        for ending in endings:
            path = f"images/IMG_0042{ending.upper()}"
            assert (locate_published(path), fits_ending(path, form)) == (f"{path}.jpg", True)
            assert find_source(f"{path}.jpg") == path
    for path in ("images/a.jpg", "images/a.png", "images/a.svg", "files/a.pdf", "images/a.b.jpg"):
        assert locate_published(path) == find_source(path) == path


def test_servers_know_two_endings_of_a_jpeg():
    """`.jfif` and `.jpe` would be sent as something unknown."""
    assert fits_ending("a.jpeg", "JPEG")
    assert fits_ending("a.JPG", "JPEG")
    assert not fits_ending("a.jfif", "JPEG")
    assert not fits_ending("a.png", "JPEG")
