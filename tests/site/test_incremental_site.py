"""One change around the newsroom, or in the site itself: theme, settings, clock, files somebody spoilt."""

import shutil
from pathlib import Path

import pytest

from tests.browser import newsroom as newsrooms
from tests.site.workbench import JINJA, Workbench, draw_png, read_tree, take_bench

SPOILT = (
    "templates/404.html",
    "templates/base.html",
    "components/related/related.html",
    "components/card/card.html",
    "css/base.css",
    "static/embed.js",
)


@pytest.fixture
def bench() -> Workbench:
    """A newsroom of four stories, built with a theme of its own."""
    bench = take_bench(*SPOILT)
    newsroom = newsrooms.found(bench.newsroom.path)
    newsroom.write("images/map.png", draw_png(40, 30))
    body = f"{newsrooms.BODY}\n![图](/images/map.png)\n"
    newsroom.article("second", "related: [articles/first-article]\n", body, title="第二篇", date="2022-12-01")
    bench.rebuild()
    return bench


def replace(bench: Workbench, name: str, old: str, new: str) -> None:
    """Other words in a file of the theme."""
    path = bench.theme / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def list_pages(bench: Workbench) -> set[str]:
    """All HTML files."""
    return {path.relative_to(bench.output).as_posix() for path in bench.output.rglob("*.html")}


def test_a_template_changes(bench):
    """The pages that are made from it."""
    replace(bench, "templates/404.html", "{% block main %}", "{% block main %}<!-- 改 -->")
    assert bench.rebuild() == {"404.html"}


def test_a_macro_changes(bench):
    """The pages on which it shows, whichever templates lead there."""
    replace(bench, "components/related/related.html", "class=", "data-odd class=")
    assert bench.rebuild() == {"articles/second/index.html"}


def test_what_all_templates_share_changes(bench):
    """Every page but the frames for other sites, which have a template of their own."""
    replace(bench, "templates/base.html", "<body", "<body data-odd")
    changed = bench.rebuild()
    assert list_pages(bench) - changed == {"cases/first-case/embed/index.html"}
    assert changed <= list_pages(bench)


def test_css_changes(bench):
    """The stylesheet has another name; each page names it; the old one goes."""
    old = next((bench.output / "theme").glob("bangban.*.css")).name
    replace(bench, "css/base.css", "{", "{ top: 0;")
    changed = bench.rebuild()
    assert list_pages(bench) <= changed
    assert f"theme/{old}" in changed
    assert len(list((bench.output / "theme").glob("bangban.*.css"))) == 1


def test_a_static_file_of_the_theme_changes(bench):
    """It alone is copied again."""
    replace(bench, "static/embed.js", "", "// odd\n")
    assert bench.rebuild() == {"theme/embed.js"}


def test_a_setting_that_a_template_reads_changes(bench):
    """Pages of the template that reads it; others do not know of it."""
    replace(bench, "templates/404.html", "{% block main %}", "{% block main %}{{ SITENAME }}")
    bench.settings["SITENAME"] = "甲报"
    assert bench.rebuild() == {"404.html"}
    bench.settings["SITENAME"] = "乙报"
    assert bench.rebuild() == {"404.html"}
    assert "乙报" in (bench.output / "404.html").read_text(encoding="utf-8")


def test_jinjas_own_settings_change(bench):
    """Blank lines that templates leave are back on every page."""
    bench.settings["JINJA_ENVIRONMENT"] = {**JINJA, "trim_blocks": False}
    before = read_tree(bench.output)[0]
    bench.build()
    after = read_tree(bench.output)[0]
    clean = Workbench(bench.root / "clean", dict(bench.settings))
    shutil.copytree(bench.newsroom.path, clean.newsroom.path)
    clean.copy_theme()
    clean.settings["BANGBAN_FAST"] = False
    clean.build()
    assert read_tree(clean.output)[0] == after
    shutil.rmtree(clean.root)
    assert after["index.html"] != before["index.html"]


def test_fewer_stories_stand_on_a_page(bench):
    """Further pages come, and go again."""
    bench.settings["BANGBAN_PAGE_SIZE"] = 1
    assert bench.rebuild() >= {"articles/index.html", "articles/page/2/index.html"}
    bench.settings["BANGBAN_PAGE_SIZE"] = 20
    assert bench.rebuild() >= {"articles/index.html", "articles/page/2/index.html"}
    assert not (bench.output / "articles" / "page").exists()


def test_search_engines_learn_of_changes_and_of_nothing_else(bench):
    """A new title is none to them, an update is one; a newsroom's own file takes the place of ours."""
    own = {f"extra/{name}": {"path": name} for name in ("sitemap.xml", "robots.txt")}
    bench.settings |= {"BANGBAN_PUBLISH": True, "EXTRA_PATH_METADATA": own}
    bench.rebuild()
    sitemap = bench.output / "sitemap.xml"
    assert b"https://news.example/articles/second/" in sitemap.read_bytes()
    bench.newsroom.article("second", title="改了题", date="2022-12-01")
    assert "sitemap.xml" not in bench.rebuild()
    bench.newsroom.article("second", "updated: 2022-12-05\n", title="改了题", date="2022-12-01")
    assert "sitemap.xml" in bench.rebuild()
    for name in own:
        bench.newsroom.write(name, "own\n")
    assert bench.rebuild() == {"sitemap.xml", "robots.txt"}
    assert sitemap.read_bytes() == b"own\n"
    for name in own:
        bench.newsroom.remove(name)
    assert bench.rebuild() == {"sitemap.xml", "robots.txt"}
    assert b"https://news.example/articles/second/" in sitemap.read_bytes()


def test_an_embargo_passes(bench):
    """A story of tomorrow is in no output today, and appears by the clock alone."""
    bench.newsroom.article("later", "embargo: 2026-01-05T08:00\n", title="到时登出", date="2022-12-01")
    assert bench.rebuild() == set()
    bench.settings["BANGBAN_NOW"] = "2026-01-05T07:59:59+08:00"
    assert not any("later" in name or name == "index.html" for name in bench.rebuild())
    bench.settings["BANGBAN_NOW"] = "2026-01-05T08:00:00+08:00"
    assert bench.rebuild() >= {"articles/later/index.html", "articles/index.html", "index.html"}
    bench.settings["BANGBAN_NOW"] = "2026-01-04T08:00:00+08:00"
    assert bench.rebuild() >= {"articles/later/index.html", "articles/index.html", "index.html"}


def test_drafts_show_in_preview(bench):
    """And are gone without the setting."""
    bench.newsroom.article("draft", "draft: true\n", title="草稿")
    bench.settings["BANGBAN_DRAFTS"] = True
    assert "articles/draft/index.html" in bench.rebuild()
    bench.settings["BANGBAN_DRAFTS"] = False
    assert "articles/draft/index.html" in bench.rebuild()


@pytest.mark.parametrize("publish", [False, True])
def test_spoilt_files_are_mended(bench, publish):
    """A page, a list, a picture, a stylesheet, a record: deleted, emptied, or with other words."""
    bench.settings["BANGBAN_PUBLISH"] = publish
    bench.rebuild()
    wanted = read_tree(bench.output)[0]
    names = ["index.html", "images/map.png", "cases/first-case/timeline.json", "articles/index.html"]
    for name in names[::2]:
        (bench.output / name).unlink()
    for name in names[1::2]:
        (bench.output / name).write_bytes(b"x" * len(wanted[name]))
    shutil.rmtree(bench.output / "theme")
    assert bench.rebuild() >= set(names)
    assert read_tree(bench.output)[0] == wanted


@pytest.mark.parametrize("publish", [False, True])
def test_others_files_stay(bench, publish):
    """What we did not make is left alone, beside our files and in folders of ours that go."""
    bench.settings["BANGBAN_PUBLISH"] = publish
    foreign = {"CNAME": b"news.example\n", "articles/second/note.txt": b"x", ".well-known/a": b"a"}
    for name, data in foreign.items():
        path = bench.output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    bench.newsroom.article("third", title="第三篇")
    bench.newsroom.remove("articles/second.md")
    for _ in range(2):
        assert bench.build().end == 0
        found = read_tree(bench.output)[0]
        assert {name: found.pop(name) for name in foreign} == foreign
        assert found == bench.judge()[1]
    (bench.output / "CNAME").unlink()
    bench.newsroom.article("third", title="第三篇，改")
    bench.build()
    assert not (bench.output / "CNAME").exists()


def test_a_preview_is_published_and_back(bench):
    """Addresses of its own, and none of them afterwards."""
    preview = read_tree(bench.output)[0]
    bench.settings["BANGBAN_PUBLISH"] = True
    assert "index.html" in bench.rebuild()
    bench.settings["BANGBAN_PUBLISH"] = False
    bench.rebuild()
    assert read_tree(bench.output)[0] == preview


def test_a_problem_stops_publishing_only(bench):
    """Told again at each build; the site stays as it was, and is new once the mistake is mended."""
    bench.settings["BANGBAN_PUBLISH"] = True
    bench.rebuild()
    bench.newsroom.article("bad", date="2022-13-40")
    bench.newsroom.article("third", title="第三篇")
    for _ in range(2):
        assert bench.rebuild() == set()
        run = bench.build()
        assert run.end
        assert any("bad.md:3:" in line for line in run.problems)
    bench.newsroom.remove("articles/bad.md")
    assert "articles/third/index.html" in bench.rebuild()


def test_a_link_of_the_content_folder_leads_elsewhere(bench):
    """A picture that is a symbolic link, to another file from now on."""
    for name in ("red", "blue"):
        bench.newsroom.write(f"files/{name}.png", draw_png(10, 10, name))
    bench.newsroom.article("shows", body="![图](/images/linked.png)\n")
    link: Path = bench.newsroom.path / "images" / "linked.png"
    link.symlink_to("../files/red.png")
    assert "images/linked.png" in bench.rebuild()
    link.unlink()
    link.symlink_to("../files/blue.png")
    assert bench.rebuild() == {"images/linked.png"}
