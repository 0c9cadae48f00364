"""A newsroom's own look, without a copy of the theme: a component of its own, tokens of its own."""

from pathlib import Path

import pytest

from tests.browser.builds import Site
from tests.installed import Installed


@pytest.fixture
def newsroom_folder(installed: Installed, tmp_path: Path) -> Path:
    assert installed.run("bangban", "init", "site", folder=tmp_path).returncode == 0
    folder = tmp_path / "site"
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write('BANGBAN_THEME_EXTRA = "theme"\n')
    return folder


def write(folder: Path, path: str, text: str) -> None:
    (folder / "theme" / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / "theme" / path).write_text(text, encoding="utf-8")


def build(installed: Installed, folder: Path, output: str = "output", *options: str) -> tuple[str, Site]:
    arguments = ("-m", "pelican", "content", "-o", output, *options)
    done = installed.run("python", *arguments, folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stderr, Site(folder / output)


def find_footer_macro(installed: Installed) -> str:
    """The theme's own footer with one word more: what it is called with stays as it is."""
    path = installed.packages / "bangban/theme/files/components/footer/footer.html"
    return path.read_text("utf-8")


def test_is_followed_and_the_same_whichever_way_it_is_built(installed: Installed, newsroom_folder: Path):
    """Each edit remakes what it concerns; the incremental site is the one that is made whole."""
    footer = find_footer_macro(installed)
    assert footer.count("</footer>") == 1
    write(newsroom_folder, "css/colours.css", ":root { --own-colour: #123456 }")
    _, site = build(installed, newsroom_folder)
    sheet = site.soup("/").select_one("link[rel=stylesheet]")["href"]
    assert "#123456" in site.read(sheet)
    write(
        newsroom_folder,
        "components/footer/footer.html",
        footer.replace("</footer>", "<b>第一版</b></footer>"),
    )
    _, site = build(installed, newsroom_folder)
    assert all("<b>第一版</b>" in site.read(page) for page in ("/", "/cases/street-lamp/"))
    write(
        newsroom_folder,
        "components/footer/footer.html",
        footer.replace("</footer>", "<b>第二版</b></footer>"),
    )
    write(newsroom_folder, "static/icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    said, site = build(installed, newsroom_folder)
    assert "<b>第二版</b>" in site.read("/")
    assert site.read("/theme/icon.svg") == "<svg xmlns='http://www.w3.org/2000/svg'/>"
    assert "重做 0 项" in build(installed, newsroom_folder)[0], said
    _, whole = build(installed, newsroom_folder, "whole", "-e", "BANGBAN_FAST=false")
    assert site.files() == whole.files()


def test_takes_nothing_where_it_is_gone_again(installed: Installed, newsroom_folder: Path):
    (newsroom_folder / "theme").mkdir()
    _, before = build(installed, newsroom_folder)
    plain = before.files()
    write(newsroom_folder, "templates/404.html", "<!doctype html><title>没有</title>\n")
    assert build(installed, newsroom_folder)[1].read("/404.html") == "<!doctype html><title>没有</title>"
    (newsroom_folder / "theme/templates/404.html").unlink()
    assert build(installed, newsroom_folder)[1].files() == plain


@pytest.mark.parametrize("fast", ["true", "false"])
def test_a_misspelt_file_is_told(installed: Installed, newsroom_folder: Path, fast: str):
    write(newsroom_folder, "components/fotter/footer.html", "x")
    done = installed.run(
        "python", "-m", "pelican", "content", "-e", f"BANGBAN_FAST={fast}", folder=newsroom_folder
    )
    assert done.returncode != 0
    assert "不代替主题里的任何文件" in done.stderr
    assert "fotter" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("fast", ["true", "false"])
def test_css_that_cannot_be_used_is_told_at_its_place(installed: Installed, newsroom_folder: Path, fast: str):
    """All of it at once, as what is wrong with a story; no traceback."""
    write(newsroom_folder, "css/ours.css", "p { color: red }\nq { background: url(https://a.example/b.png)")
    done = installed.run(
        "python", "-m", "pelican", "content", "-e", f"BANGBAN_FAST={fast}", folder=newsroom_folder
    )
    assert done.returncode == 1
    assert (
        "theme/css/ours.css:2:17: stylesheet.address 样式里不能引用“https://a.example/b.png”。" in done.stderr
    )
    assert "theme/css/ours.css:2:3: stylesheet.unclosed “{”没有配对的结尾" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_folder_that_is_not_there_is_told(installed: Installed, newsroom_folder: Path):
    done = installed.run("bangban", "build", folder=newsroom_folder)
    assert done.returncode != 0
    assert "BANGBAN_THEME_EXTRA" in done.stderr
    assert "没有这个文件夹" in done.stderr


def test_is_published_and_drawn_in_the_gallery(installed: Installed, newsroom_folder: Path):
    footer = find_footer_macro(installed)
    write(
        newsroom_folder,
        "components/footer/footer.html",
        footer.replace("</footer>", "<b>自己的</b></footer>"),
    )
    for arguments in (("build", "--publish"), ("audit", "output", "--content", "content"), ("gallery",)):
        done = installed.run("bangban", *arguments, folder=newsroom_folder)
        assert done.returncode == 0, (arguments, done.stderr)
    assert "<b>自己的</b>" in (newsroom_folder / "gallery/footer/index.html").read_text("utf-8")
