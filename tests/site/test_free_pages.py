"""Free pages: `content/pages/about.md` stands at `/about/`, is in the footer, goes out with what it needs."""

import pytest

from tests.browser.builds import Site
from tests.browser.links import broken_links, unreached_pages
from tests.browser.newsroom import found
from tests.site.commands import found_project, run_bangban
from tests.site.workbench import Workbench, draw_png, take_bench

ABOUT = """\
---
title: 关于我们
summary: 我们是谁，怎样找到我们。
order: 2
---

见[一篇报道](../articles/first-article.md)、[公约](terms.md)：

![大门](../images/gate.png)
"""
TERMS = "---\ntitle: 使用公约\norder: 1\n---\n\n一条公约。\n"
DRAFT = """\
---
title: 还没写完的招聘启事
draft: true
---

招聘八名记者的计划还没有定。

![图](../images/plan.png)
"""


@pytest.fixture
def bench() -> Workbench:
    """A newsroom with two free pages and a draft."""
    bench = take_bench()
    found(bench.newsroom.path)
    for name, text in (("about", ABOUT), ("terms", TERMS), ("jobs", DRAFT)):
        bench.newsroom.write(f"pages/{name}.md", text)
    bench.newsroom.write("images/gate.png", draw_png(600, 400))
    bench.newsroom.write("images/plan.png", draw_png(610, 400, "blue"))
    return bench


def list_footer(site: Site) -> list[str]:
    """The addresses of free pages in the footer, in their order."""
    links = [link["href"] for link in site.soup("/cases/").select("footer nav a")]
    return [link for link in links if link in ("/about/", "/terms/", "/jobs/", "/press/")]


def test_stands_at_the_root_and_in_the_footer_of_every_page(bench):
    """With its picture; the order is the newsroom's. A draft is nowhere, nor is its picture."""
    assert (bench.build().end, bench.judge()[0].end) == (0, 0)
    site = Site(bench.output)
    main = site.soup("/about/").main
    assert (main.h1.text, main.select_one("a[href='/terms/']").text) == ("关于我们", "公约")
    assert list_footer(site) == ["/terms/", "/about/"]
    assert site.has("/images/gate.png")
    assert not any("plan" in name or "jobs" in name for name in site.files())
    assert broken_links(site) == []
    assert not {"/about/", "/terms/"} & {*unreached_pages(site)}


def test_follows_every_change_of_its_file(bench):
    """A title, the order, a page that comes, one that is hidden, one that goes, one that is finished."""
    assert bench.build().end == 0
    write, site = bench.newsroom.write, Site(bench.output)
    assert "about/index.html" in bench.rebuild() | {"about/index.html"}
    write("pages/about.md", ABOUT.replace("关于我们", "编辑部").replace("order: 2\n", ""))
    assert "cases/index.html" in bench.rebuild()
    assert "编辑部" in site.soup("/").footer.text
    write("pages/press.md", "---\ntitle: 联系采访\n---\n\n来信。\n")
    bench.rebuild()
    assert list_footer(site) == ["/terms/", "/about/", "/press/"]
    write("pages/terms.md", TERMS.replace("order: 1", "status: hidden"))
    bench.rebuild()
    assert (list_footer(site), site.has("/terms/")) == (["/about/", "/press/"], True)
    assert site.soup("/terms/").select_one("meta[name=robots]")["content"] == "noindex"
    bench.newsroom.remove("pages/terms.md")
    write("pages/about.md", ABOUT.replace("、[公约](terms.md)", ""))
    assert "terms/index.html" in bench.rebuild()
    assert not site.has("/terms/")
    write("pages/jobs.md", DRAFT.replace("draft: true\n", ""))
    assert "images/plan.png" in bench.rebuild()
    assert list_footer(site) == ["/about/", "/jobs/", "/press/"]
    write("pages/about.md", ABOUT.replace("、[公约](terms.md)", "").replace("一篇报道", "一篇文章"))
    assert bench.rebuild() == {"about/index.html"}


def test_a_draft_shows_in_a_preview_marked(bench):
    """And leads nowhere for the public: a story that links to it is told."""
    bench.settings["BANGBAN_DRAFTS"] = True
    bench.newsroom.article(body="见[启事](../pages/jobs.md)。\n\n见[启事](/jobs/)。\n")
    assert bench.build().end == 0
    site = Site(bench.output)
    assert "草稿" in site.soup("/jobs/").main.text
    assert "/jobs/" in list_footer(site)
    assert site.has("/images/plan.png")
    bench.settings["BANGBAN_DRAFTS"] = False
    bench.rebuild()
    run = bench.build()
    assert any("jobs" in line for line in run.problems)
    assert not site.has("/jobs/")
    bench.settings["BANGBAN_DRAFTS"] = True
    bench.rebuild()
    assert site.has("/jobs/")


def test_nothing_of_a_draft_is_published(bench):
    """Neither in the site nor in what a build leaves beside it; the audit would find it."""
    bench.settings |= {"BANGBAN_PUBLISH": True, "BANGBAN_DRAFTS": False}
    assert bench.build().end == 0
    site = Site(bench.output)
    texts = b"".join(site.files().values())
    kept = b"".join(path.read_bytes() for path in (bench.root / ".bangban").rglob("*") if path.is_file())
    for word in ("招聘", "plan.png", "jobs"):
        assert word.encode() not in texts, word
        assert word.encode() not in kept, word
    places = site.read("/sitemap.xml")
    assert "https://news.example/about/" in places
    bench.newsroom.write("pages/terms.md", TERMS.replace("order: 1", "status: hidden"))
    bench.rebuild()
    assert "/terms/" not in site.read("/sitemap.xml")
    bench.newsroom.write("pages/jobs.md", DRAFT.replace("八名", "九名"))
    assert bench.rebuild() == set()
    (bench.output / "note.html").write_text("<p>招聘九名记者的计划还没有定。</p>", encoding="utf-8")
    done = run_bangban("audit", bench.output, "--content", bench.newsroom.path, folder=bench.root)
    assert (done.returncode, "pages/jobs.md" in done.stdout + done.stderr) == (1, True)


def test_a_name_that_cannot_be_an_address_is_an_error(bench):
    """By the command; the site's own page stays as it is, and the text is checked all the same."""
    own = ("search", "articles", "editorials", "cases", "platform", "api", "404", "feeds", "theme", "desk")
    codes = {**dict.fromkeys(own, "page.own"), "Über uns": "page.name", "关于": "page.name"}
    for name in (*codes, "deep/about"):
        bench.newsroom.write(f"pages/{name}.md", "---\ntitle: 占名\n---\n\n见[无](none.md)。\n")
    done = run_bangban("check", "content", folder=bench.root)
    for name, code in {**codes, "deep/about": "file.folder"}.items():
        told = [line for line in done.stdout.splitlines() if f"pages/{name}.md" in line]
        assert any(f" {code} " in line for line in told), name
        assert any(" link." in line for line in told) is (code != "file.folder"), name
    assert done.returncode == 1
    bench.build()
    site = Site(bench.output)
    assert "占名" not in "".join(site.soup(page).h1.text for page in site.pages())


@pytest.mark.parametrize("fast", [True, False])
def test_private_data_and_files_of_the_page_are_judged(bench, fast):
    """A telephone, unless the page lets it pass; a key that no page has."""
    bench.settings |= {"BANGBAN_PUBLISH": True, "BANGBAN_DRAFTS": False, "BANGBAN_FAST": fast}
    bench.newsroom.write("pages/terms.md", TERMS + "\n电话13900001234。\n")
    assert any("privacy.mobile" in line for line in bench.build().problems)
    allow = "allow: [{text: 13900001234, reason: 编辑部的电话}]\n---\n"
    bench.newsroom.write("pages/terms.md", TERMS.replace("---\n\n", allow + "\n") + "\n电话13900001234。\n")
    assert (bench.build().end, bench.build().problems) == (0, ())
    bench.newsroom.write("pages/terms.md", TERMS.replace("order: 1", "date: 2022-11-14"))
    assert any("key.story" in line for line in bench.build().problems)


@pytest.mark.parametrize("fast", [True, False])
def test_the_address_of_a_page_that_is_gone_is_told_once(bench, fast):
    """It has no other that could lead on from there."""
    bench.settings = {"BANGBAN_FAST": fast, "BANGBAN_DRAFTS": False}
    assert bench.build().vanished == ()
    bench.newsroom.remove("pages/terms.md")
    bench.newsroom.write("pages/about.md", ABOUT.replace("、[公约](terms.md)", ""))
    (told,) = bench.build().vanished
    assert told.startswith("address.page-gone 警告：/terms/ 没有了")
    assert bench.build().vanished == ()


def test_an_old_address_of_a_story_cannot_be_a_page(bench):
    """One of the two would never be seen."""
    bench.newsroom.article(keys="aliases: [about]\n")
    done = run_bangban("check", "content", folder=bench.root)
    assert "articles/first-article.md:4:11: alias.own" in done.stdout


def test_tells_what_the_page_is_made_of(tmp_path):
    """By the path of its file, as by its address."""
    found_project(tmp_path)
    found(tmp_path / "content").write("pages/about.md", TERMS)
    for asked in ("content/pages/about.md", "/about/"):
        assert "页面 /about/" in run_bangban("explain", asked, folder=tmp_path).stdout, asked
