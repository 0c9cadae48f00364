"""Pages offer pictures in several widths and forms; everybody else has the plain one. In both ways."""

import re
import shutil

import pytest

from tests.bangban.photos import draw_scene, make_heic, open_picture, save
from tests.browser import newsroom as newsrooms
from tests.browser.newsroom import CASE
from tests.site.workbench import Workbench, read_tree, take_bench

PICTURES = {
    "images/cover.jpg": save(draw_scene(size=(1300, 800)), "JPEG"),
    "images/body.webp": save(draw_scene(size=(900, 600)), "WEBP", lossless=True),
    "images/phone.heic": make_heic(size=(700, 500)),
    "platform/desk.jpg": save(draw_scene(size=(500, 300)), "JPEG"),
    "images/media.png": save(draw_scene(size=(640, 400)), "PNG"),
}
PUBLISHED = {f"{path}.jpg" if path.endswith("heic") else path for path in PICTURES}


@pytest.fixture
def bench() -> Workbench:
    """A newsroom with a case that has pictures wherever there may be one."""
    bench = take_bench()
    newsrooms.found(bench.newsroom.path)
    for path, data in PICTURES.items():
        bench.newsroom.write(path, data)
    entry = "  - {at: 2022-11-14, stage: revisited, title: 回访, media: {src: /images/media.png, alt: 图}}\n"
    body = '![一](../images/body.webp)和![二](../images/body.webp)。\n\n![三](../images/phone.heic "图注")\n'
    bench.newsroom.case("photos", f"{CASE}{entry}cover: {{src: images/cover.jpg, alt: 图}}\n", body)
    bench.newsroom.write("platform/intro.md", "---\ntitle: 关于\n---\n\n![图](desk.jpg)\n")
    return bench


def test_pages_offer_each_picture_in_the_widths_that_they_need(bench):
    """Every address that a page names is a file of that form and width, and there are no others."""
    bench.newsroom.write("images/cover.jpg", save(draw_scene(size=(1300, 800)), "JPEG"))
    bench.newsroom.write("images/body.webp", save(draw_scene(size=(900, 600)), "WEBP", lossless=True))
    bench.newsroom.write("images/phone.heic", make_heic(size=(700, 500)))
    bench.newsroom.write("platform/desk.jpg", save(draw_scene(size=(500, 300)), "JPEG"))
    bench.rebuild()
    site = read_tree(bench.output)[0]
    named = set()
    for page in (data.decode() for path, data in site.items() if path.endswith(".html")):
        for types, srcset in re.findall(r'<(source type="[^"]*"|img)[^>]* srcset="([^"]*)"', page):
            for entry in srcset.split(", "):
                address, width = entry.removeprefix("/").split(" ")
                image = open_picture(site[address])
                assert f"{image.width}w" == width
                assert types == "img" or types.endswith(f'/{image.format.lower()}"')
                named.add(address)
    assert len(named) > 30
    made = {path for path in site if re.search(r"\.[0-9]+\.[0-9a-f]{8}\.\w+$", path)}
    assert made == named - PUBLISHED
    assert {path.rsplit(".", 3)[0] for path in made} == {
        *("images/cover", "images/body", "images/phone", "platform/desk", "images/media")
    }


def test_feeds_and_exports_have_the_picture_that_every_program_shows(bench):
    """A plain one: neither a choice of files nor a form of today."""
    bench.newsroom.write("images/cover.jpg", save(draw_scene(size=(1300, 800)), "JPEG"))
    bench.settings = {"BANGBAN_PUBLISH": True}
    bench.rebuild()
    for path, data in read_tree(bench.output)[0].items():
        if path.endswith((".xml", ".json", ".csv", ".ics")):
            assert not re.search(rb"srcset|<picture|\.avif", data), path


def test_the_newsroom_says_how_many_pixels_are_too_many(bench):
    """Set lower, a picture that was published goes; set back, it comes again."""
    bench.rebuild()
    bench.settings = {"BANGBAN_PICTURE_PIXELS": 1000}
    bench.rebuild()
    assert any("image.huge" in line for line in bench.build().problems)
    assert not PUBLISHED & read_tree(bench.output)[0].keys()
    bench.settings = {}
    bench.rebuild()
    assert read_tree(bench.output)[0].keys() >= PUBLISHED


def test_who_works_does_not_change_a_byte(bench):
    """One process or three: each file of each picture."""
    bench.newsroom.write("images/cover.jpg", save(draw_scene(size=(1300, 800)), "JPEG"))
    trees = []
    for workers in (1, 3):
        bench.settings = {"BANGBAN_WORKERS": workers}
        shutil.rmtree(bench.root / ".bangban", ignore_errors=True)
        shutil.rmtree(bench.output, ignore_errors=True)
        bench.build()
        trees.append(read_tree(bench.output)[0])
    assert trees[0] == trees[1]
