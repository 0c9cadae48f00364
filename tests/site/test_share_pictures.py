"""Pictures for sharing, in whole sites."""

import os

import pytest
from PIL import Image, PngImagePlugin

from bangban.pictures.fonts import PACKAGE
from bangban.pictures.painter import KEY, read_key
from tests.browser.builds import ROOT, build
from tests.browser.newsroom import CASE, found

PICTURE = "cases/help/share.png"


def arrange(newsroom) -> None:
    """A case that is out, one that is not, an article."""
    newsroom.remove("cases/first-case.md")
    newsroom.case("help", CASE, title="“熊猫血”孕妇平安住进医院", date="2022-11-15")
    newsroom.case("later", "draft: true\n" + CASE, title="还没有发", date="2022-11-15")
    newsroom.article("news", title="一条新闻", date="2022-11-15")


@pytest.fixture(scope="module")
def published(build_once):
    return build_once(arrange, settings="publishconf.py")


def _read_meta(page) -> dict[str, str]:
    names = [tag for tag in page.select("meta[content]") if tag.get("property") or tag.get("name")]
    return {tag.get("property") or tag.get("name"): tag["content"] for tag in names}


def test_every_case_that_is_out_has_one(published):
    """And nothing else has."""
    site = published.site
    assert [path.relative_to(site.root).as_posix() for path in site.root.rglob("share.png")] == [PICTURE]
    with Image.open(site.root / PICTURE) as picture:
        assert picture.size == (1200, 630)


def test_pages_name_it_for_others(published):
    """With the host, its size and what it shows; pages without one have the small card."""
    meta = _read_meta(published.site.soup("/cases/help/"))
    assert meta["og:image"] == "https://news.example/cases/help/share.png"
    assert (meta["og:type"], meta["og:title"]) == ("article", "“熊猫血”孕妇平安住进医院")
    assert meta["og:url"] == "https://news.example/cases/help/"
    assert (
        meta["og:image:alt"]
        == "求助案例图：“熊猫血”孕妇平安住进医院。紧急求助，寻医买药，已办结，已解决，全程约10小时。"
    )
    assert meta["twitter:card"] == "summary_large_image"
    other = _read_meta(published.site.soup("/articles/news/"))
    assert (other["og:type"], other["twitter:card"], "og:image" in other) == ("article", "summary", False)
    assert _read_meta(published.site.soup("/cases/"))["og:type"] == "website"


def test_a_preview_names_no_host(build_once):
    """It has the picture, to be looked at, but does not tell others of it."""
    site = build_once(arrange).site
    assert site.has("/cases/help/share.png")
    assert not [
        name for name in _read_meta(site.soup("/cases/help/")) if name.startswith(("og:", "twitter:"))
    ]


def test_lists_show_the_course_of_a_case(published):
    """As a picture with a title; an article has none."""
    site = published.site
    assert [svg.title.text for svg in site.soup("/cases/").select(".bb-card svg[role=img]")] == [
        "求助进程：共3步，全程约10小时"
    ]
    assert site.soup("/articles/").select(".bb-card svg") == []


def test_a_second_build_draws_none(tmp_path):
    """What bears the right key is taken as it is, here a blank sheet; a changed title is drawn."""
    newsroom = found(tmp_path / "content")
    arrange(newsroom)
    picture = build(newsroom.path, tmp_path / "output").site.root / PICTURE
    drawn = picture.read_bytes()
    info = PngImagePlugin.PngInfo()
    info.add_text(KEY, read_key(drawn))
    Image.new("P", (1200, 630)).save(picture, pnginfo=info)
    blank = picture.read_bytes()
    assert build(newsroom.path, tmp_path / "output").site.root.joinpath(PICTURE).read_bytes() == blank
    newsroom.case("help", CASE, title="换了题目", date="2022-11-15")
    assert build(newsroom.path, tmp_path / "output").site.root.joinpath(PICTURE).read_bytes() not in (
        blank,
        drawn,
    )


def test_without_fonts_the_site_is_built_all_the_same(build_once, tmp_path):
    """One sentence says why there are no pictures and what to do; no page names one."""
    (tmp_path / PACKAGE).mkdir()
    (tmp_path / PACKAGE / "__init__.py").touch()
    settings = tmp_path / "fontless.py"
    settings.write_text("from publishconf import *\nBANGBAN_FONTS = []\n", encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), str(ROOT), str(ROOT / "plugins")])
    result = build_once(arrange, settings=settings, env={"PYTHONPATH": path})
    assert [line for line in result.said.splitlines() if "字体" in line] == [
        "没有找到中文字体，这次不生成案例的分享图。"
        "请运行 make site（会装上字体），或安装系统字体（Debian 上是 fonts-noto-cjk）。"
    ]
    assert list(result.site.root.rglob("share.png")) == []
    meta = _read_meta(result.site.soup("/cases/help/"))
    assert ("og:image" in meta, meta["twitter:card"]) == (False, "summary")
