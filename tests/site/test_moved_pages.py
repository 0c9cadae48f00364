"""Free pages that moved, or have been taken down: their old addresses lead on, or say so."""

import pytest

from tests.browser.builds import Site
from tests.browser.newsroom import found
from tests.site.commands import list_places, run_bangban
from tests.site.workbench import Workbench, draw_png, take_bench

ABOUT = """\
---
title: 关于我们
aliases: [about-us, old/contact.html]
---

这一页只有这里有的一句话。

![大门](../images/gate.png)
"""
ROW = "- {key: pages/about, at: 2022-11-20, reason: 并进了平台介绍}\n"


@pytest.fixture
def bench() -> Workbench:
    """A newsroom with a page that once stood elsewhere."""
    bench = take_bench()
    found(bench.newsroom.path)
    bench.settings = {"BANGBAN_PUBLISH": True}
    bench.newsroom.write("pages/about.md", ABOUT)
    bench.newsroom.write("images/gate.png", draw_png(600, 400))
    bench.newsroom.article("links", "", "见[关于我们](../pages/about.md)。\n")
    return bench


def _read(bench, name):
    return (bench.output / name).read_text("utf-8")


def test_old_addresses_lead_to_the_page(bench):
    """By a page of their own and by the servers' rules; links to them are right."""
    bench.newsroom.article("old-link", "", "见[旧的](/about-us/)。\n")
    run = bench.build()
    assert (run.end, run.problems, bench.judge()[0].problems) == (0, (), ())
    assert Site(bench.output).soup("/about-us/").find("a", href="/about/")
    assert "/about-us/ /about/ 301" in _read(bench, "_redirects")
    assert "/old/contact.html /about/ 301" in _read(bench, "_redirects")
    assert "about-us" not in _read(bench, "sitemap.xml")
    (bench.newsroom.path / "articles/old-link.md").unlink()
    bench.newsroom.write("pages/about.md", ABOUT.replace("about-us, ", ""))
    assert {"about-us/index.html", "_redirects"} <= bench.rebuild()
    bench.newsroom.write("pages/about.md", ABOUT.replace("title:", "status: hidden\ntitle:"))
    bench.rebuild()
    assert "about-us" not in _read(bench, "_redirects")
    assert (bench.output / "about-us/index.html").exists()
    bench.newsroom.write("pages/about.md", ABOUT.replace("title:", "draft: true\ntitle:"))
    bench.rebuild()
    assert not (bench.output / "about-us").exists()


@pytest.mark.parametrize(
    ("alias", "code"),
    [
        ("cases/first-case", "alias.taken"),
        ("cases/first-case/embed", "alias.taken"),
        ("search", "alias.own"),
        ("terms", "alias.own"),
        ("about", "alias.self"),
        ("a b", "alias.form"),
        ("[x, x]", "alias.twice"),
        ("once", "alias.twice"),
    ],
)
def test_an_address_that_is_anothers_is_told(bench, alias, code):
    """A story's, the site's, another page's, or claimed twice: at its place in the file."""
    bench.newsroom.write("pages/terms.md", "---\ntitle: 公约\n---\n\n文。\n")
    bench.newsroom.article("moved", "aliases: [once]\n")
    value = alias if alias.startswith("[") else f"[{alias}]"
    bench.newsroom.write("pages/about.md", ABOUT.replace("[about-us, old/contact.html]", value))
    places = list_places(run_bangban("check", "content", folder=bench.root))
    told = next(place for place in places if place.startswith("content/pages/about.md:3:"))
    assert told.endswith(f" {code}")
    bench.settings = {}
    run = bench.build()
    assert (run.end, bench.judge()[0].problems) == (0, run.problems)


@pytest.mark.parametrize(
    "target",
    ["pages/about", "about", "/about/", "content/pages/about.md", "https://news.example/about/", "about-us"],
)
def test_a_page_is_taken_down_by_command(bench, target):
    """Whatever names it; the next build has the notice and nothing else of it, and links to it are told."""
    bench.build()
    done = run_bangban("takedown", target, "--reason", "并进了平台介绍", folder=bench.root)
    assert done.returncode == 0, done.stderr
    assert "key: pages/about\n" in (bench.newsroom.path / "withdrawn.yaml").read_text("utf-8")


def test_a_page_that_is_taken_down_says_so(bench):
    """Its picture, its link in the footer and its words are gone; old addresses lead to the notice."""
    bench.build()
    bench.newsroom.write("withdrawn.yaml", ROW)
    changed = bench.rebuild()
    assert {"about/index.html", "images/gate.png"} <= changed
    notice = _read(bench, "about/index.html")
    assert "并进了平台介绍" in notice
    assert "noindex" in notice
    assert "只有这里有的" not in notice
    assert not (bench.output / "images/gate.png").exists()
    assert "/about/ /about/index.html 410" in _read(bench, "_redirects")
    assert Site(bench.output).soup("/about-us/").find("a", href="/about/")
    assert not Site(bench.output).soup("/").select("footer a[href='/about/']")
    (bench.newsroom.path / "pages/about.md").unlink()
    bench.rebuild()
    assert "并进了平台介绍" in _read(bench, "about/index.html")
    told = run_bangban("check", "content", folder=bench.root).stdout
    assert "links.md:6:9: link.withdrawn" in told


def test_a_slip_in_the_key_is_told(bench):
    """With the page that was meant."""
    bench.newsroom.write("withdrawn.yaml", ROW.replace("about", "abuot"))
    assert "withdrawn.unknown" in run_bangban("check", "content", folder=bench.root).stdout
    done = run_bangban("takedown", "pages/abuot", "--reason", "不要了", folder=bench.root)
    assert done.returncode != 0
    assert "pages/about" in done.stderr
