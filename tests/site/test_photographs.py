"""Photographs go out without metadata and upright, and what no browser shows is told, in both ways.

`Workbench.rebuild` holds the fast way and Pelican's own way together: the same files, the same words.
"""

import re

import pytest
from PIL import Image

from bangban.checks.content_check import check_paths
from bangban.incremental.disk.digests import digest
from tests.bangban.photos import (
    XMP,
    draw_scene,
    find_secrets,
    is_like,
    make_gif,
    make_heic,
    make_jpeg,
    make_p3,
    make_png,
    make_tiff,
    make_webp,
    open_picture,
    save,
)
from tests.browser import newsroom as newsrooms
from tests.browser.builds import NOW
from tests.browser.newsroom import CASE
from tests.site.workbench import Workbench, read_tree, take_bench

PICTURES = {
    "images/cover.jpg": make_jpeg(6),
    "images/media.png": make_png(8),
    "images/body.webp": make_webp(5),
    "images/wide.jpeg": make_jpeg(1, make_p3()),
    "images/plain.JPG": make_jpeg(),
    "images/loop.gif": make_gif(2),
    "files/scan.jpg": make_jpeg(3),
    "files/report.png": make_png(),
    "platform/desk.jpg": make_jpeg(7),
    "images/phone.heic": make_heic(6),
    "images/old.bmp": save(draw_scene(), "BMP"),
    "files/fax.tif": make_tiff(8),
}
PUBLISHED = {f"{path}.jpg" if path.endswith(("heic", "bmp", "tif")) else path for path in PICTURES}
BODY = (
    "![一](../images/body.webp)\n\n![二](../images/wide.jpeg)和![三](../images/plain.JPG)"
    "和![四](../images/loop.gif)。[原件](/files/report.png)\n\n"
    "![五](../images/phone.heic)和![六](../images/old.bmp)，见[传真]({static}/files/fax.tif)。\n"
)


@pytest.fixture
def bench() -> Workbench:
    """A newsroom of a few stories, one of them with photographs wherever there may be one."""
    bench = take_bench()
    newsrooms.found(bench.newsroom.path)
    for path, data in PICTURES.items():
        bench.newsroom.write(path, data)
    entry = (
        "  - {at: 2022-11-14, stage: revisited, title: 回访,\n"
        "     media: {src: /images/media.png, alt: 图}, evidence: [{href: /files/scan.jpg, title: 回复}]}\n"
    )
    bench.newsroom.case("photos", f"{CASE}{entry}cover: {{src: images/cover.jpg, alt: 图}}\n", BODY)
    bench.newsroom.write("platform/intro.md", "---\ntitle: 关于\n---\n\n![图](desk.jpg)\n")
    return bench


@pytest.mark.parametrize("published", [True, False])
def test_no_metadata_is_in_any_file_of_the_site(bench, published):
    """Neither place, owner, serial number, comment, film nor profile; each upright, in its own colours."""
    bench.settings = {"BANGBAN_PUBLISH": published}
    bench.rebuild()
    site = read_tree(bench.output)[0]
    assert site.keys() >= PUBLISHED
    assert not {"images/phone.heic", "images/old.bmp", "files/fax.tif"} & site.keys()
    for path in PUBLISHED:
        assert find_secrets(site[path]) == []
        if path not in ("images/wide.jpeg", "images/loop.gif"):
            assert is_like(open_picture(site[path]), draw_scene())
    assert [name for name, data in site.items() if XMP in data or b"SN-0042" in data] == []


def test_pages_keep_the_place_of_the_upright_picture(bench):
    """Of covers and of pictures in texts."""
    bench.rebuild()
    page = (bench.output / "cases/photos/index.html").read_text("utf-8")
    for name in ("cover.jpg", "body.webp", "wide.jpeg", "phone.heic.jpg"):
        (tag,) = set(re.findall(rf'<img[^>]*src="/images/{name}"[^>]*>', page))
        assert 'width="48"' in tag
        assert 'height="32"' in tag


def test_links_to_a_converted_picture_lead_to_it(bench):
    """Whoever names it: a text, a feed, the desk's own data."""
    bench.settings = {"BANGBAN_PUBLISH": True}
    bench.rebuild()
    site = read_tree(bench.output)[0]
    page = site["cases/photos/index.html"].decode()
    assert 'href="/files/fax.tif.jpg"' in page
    told = b"".join(data for path, data in site.items() if path.endswith((".html", ".xml", ".json")))
    assert b"phone.heic.jpg" in told
    assert not re.search(rb"(phone\.heic|old\.bmp|fax\.tif)(?!\.jpg)", told)


def test_a_build_says_how_many_pictures_it_is_at(bench):
    """They take as long as thousands of pages. With what is kept of them it has nothing to do."""
    told = f"处理图片：{len(PICTURES)}"
    assert told in bench.build().said
    assert told in bench.judge()[0].said
    assert not any("处理图片" in line for line in bench.build().said)


def test_no_picture_is_made_twice(bench):
    """Nor after the output was deleted, or the memory was lost: what was made is kept by its content."""
    bench.rebuild()
    kept = bench.root / ".bangban/output/photographs"
    before = {path.name: path.stat().st_mtime_ns for path in kept.iterdir()}
    assert len(before) == len(PICTURES)
    # A picture that nobody could have made shows where it was taken from.
    mark = save(Image.new("RGB", (48, 32), "red"), "JPEG")
    for path in kept.iterdir():
        path.write_bytes(digest(mark) + mark)
    bench.newsroom.remove("../output/images/cover.jpg")
    bench.build()
    assert (bench.output / "images/cover.jpg").read_bytes() == mark
    for path in [*bench.output.rglob("*"), bench.root / ".bangban/output/state"]:
        if path.is_file():
            path.unlink()
    bench.build()
    site = read_tree(bench.output)[0]
    assert {name for name, data in site.items() if data == mark} == PUBLISHED


def test_a_withdrawn_picture_is_kept_nowhere(bench):
    """It goes from the output and from what is kept; a changed one takes the place of the old."""
    bench.rebuild()
    kept = bench.root / ".bangban/output/photographs"
    bench.newsroom.write("images/cover.jpg", make_jpeg(8, mode="L"))
    bench.newsroom.write("platform/intro.md", "---\ntitle: 关于\n---\n\n无图。\n")
    assert {"images/cover.jpg", "platform/desk.jpg"} <= bench.rebuild()
    assert len(list(kept.iterdir())) == len(PICTURES) - 1
    bench.newsroom.remove("cases/photos.md")
    bench.rebuild()
    assert list(kept.iterdir()) == []


def test_a_picture_that_changes_its_size_changes_its_pages(bench):
    """Turned by hand: the page keeps another place for it."""
    bench.rebuild()
    bench.newsroom.write("images/body.webp", save(draw_scene(size=(32, 48)), "WEBP"))
    assert {"images/body.webp", "cases/photos/index.html"} <= bench.rebuild()


FAULTY = {
    "images/cover.psd": (b"8BPS\0\1", "image.format"),
    "images/media.tif": (save(draw_scene(), "TIFF")[:60], "image.broken"),
    "images/body.jp2": (save(draw_scene(), "JPEG2000"), "image.format"),
    "images/short.jpg": (b"\xff\xd8\xff\xe0\0\x10JFIF\0\1", "image.broken"),
    "images/empty.png": (b"", "image.broken"),
    "images/photo.png": (make_jpeg(), "image.ending"),
    "files/half.jpg": (make_jpeg()[:500], "image.broken"),
    "files/photo.bin": (make_jpeg(), "image.ending"),
}


def _write_faulty(bench: Workbench) -> dict[str, str]:
    """A case that names a faulty picture on each of its lines: gives the code at each line."""
    for path, (data, _) in FAULTY.items():
        bench.newsroom.write(path, data)
    bench.newsroom.write(
        "cases/faulty.md",
        f"---\ntitle: 题\ndate: 2022-11-15\nsummary: 摘要。\n{CASE}"
        "  - at: 2022-11-14\n    stage: revisited\n    title: 回访\n"
        "    media: {src: /images/media.tif, alt: 图}\n"
        "    evidence: [{href: /files/half.jpg, title: 回复}]\n"
        "cover: {src: images/cover.psd, alt: 图}\n---\n"
        "![图](../images/body.jp2)\n\n![图](../images/short.jpg)\n\n![图](../images/empty.png)\n\n"
        "![图](../images/photo.png)\n\n[件](/files/photo.bin)\n",
    )
    lines = (bench.newsroom.path / "cases/faulty.md").read_text("utf-8").splitlines()
    places = {path: next(i for i, line in enumerate(lines, 1) if path in line) for path in FAULTY}
    return {f"cases/faulty.md:{places[path]}": code for path, (_, code) in FAULTY.items()}


def test_what_no_browser_shows_is_told_where_it_is_named(bench):
    """It is not published; in the preview the rest is there; `check` says the same."""
    wanted = _write_faulty(bench)
    bench.rebuild()
    run = bench.build()
    told = {
        match[1]: match[2]
        for line in run.problems
        if (match := re.search(r"(cases/faulty\S+?:\d+):\d+: (image\S+)", line))
    }
    assert told == wanted
    site = read_tree(bench.output)[0]
    assert "cases/faulty/index.html" in site
    assert not FAULTY.keys() & site.keys()
    report = check_paths(["content"], {"BANGBAN_NOW": NOW}, bench.root)
    named = [one for one in report.problems if "faulty" in one.position.path and "image" in one.code]
    found = {f"{one.position.path.removeprefix('content/')}:{one.position.line}": one.code for one in named}
    assert found == wanted


def test_what_no_browser_shows_stops_a_publication(bench):
    """Until it is mended."""
    _write_faulty(bench)
    bench.settings = {"BANGBAN_PUBLISH": True}
    assert bench.build().end
    for path in FAULTY:
        bench.newsroom.remove(path)
    bench.newsroom.remove("cases/faulty.md")
    assert bench.build().end == 0


def test_check_tells_a_picture_by_its_own_name(bench):
    """Asked about the picture, it says where that is named."""
    _write_faulty(bench)
    report = check_paths(["content/images/cover.psd"], {"BANGBAN_NOW": NOW}, bench.root)
    assert [(one.code, one.position.path) for one in report.problems] == [("image.format", "cases/faulty.md")]


def test_a_large_document_is_told_and_published(bench):
    """A warning, no error: a picture of the same size is made smaller by itself."""
    for path in ("files/scan.jpg", "images/plain.JPG"):
        bench.newsroom.write(path, save(draw_scene(size=(4100, 20)), "JPEG"))
    bench.settings = {"BANGBAN_PUBLISH": True}
    bench.rebuild()
    run = bench.build()
    assert run.end == 0
    assert open_picture((bench.output / "images/plain.JPG").read_bytes()).width == 2400
    assert len([line for line in run.problems if "image.large" in line]) == 1


def test_pictures_that_the_settings_publish_are_judged_too(bench):
    """No story names them: they are told at their first line."""
    bench.settings = {"STATIC_PATHS": ["images", "extra"]}
    bench.newsroom.write("extra/logo.png", make_png())
    bench.newsroom.write("extra/logo.psd", b"8BPS\0\1")
    bench.rebuild()
    site = read_tree(bench.output)[0]
    assert find_secrets(site["extra/logo.png"]) == []
    assert "extra/logo.psd" not in site
    assert any("extra/logo.psd:1:1: image.format" in line for line in bench.build().problems)
