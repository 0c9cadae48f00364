"""Links to a place on a page: one that the page does not have is told, with the nearest that it has."""

import pytest

from tests.browser.builds import Site
from tests.browser.newsroom import found
from tests.site.commands import list_places, run_bangban
from tests.site.workbench import Workbench, take_bench

LINKS = """\
## 准备材料

## 工具 {#kit}

[一](#准备材料) [二](#kit) [三](#h-kit) [四](#first) [五](#content) [六](#timeline) [七](#story) [八](#top)
[九](#) [十](#:~:text=准备) [又](#%E5%87%86%E5%A4%87%E6%9D%90%E6%96%99) 注[^1]。
[错一](#准备材枓)
[错二](#kitt)
[错三](#fist)

[甲](guide.md#办理经过) [乙](/articles/guide/#办理经过) [丙](guide.md#here) [丁](../pages/about.md#办公地址)
[戊](guide.md#办理过经)
[己](/articles/guide/#there)
[庚](../pages/about.md#电话)
[辛](https://news.example/articles/guide/#办理过程)
[壬](https://other.example/#x) [癸](/cases/#x) [草](draft.md#没有)

[^1]: 注文。
"""
GUIDE = "## 办理经过\n\n## 这里 {#here}\n\n文。\n"
TIMELINE = """\
timeline:
  - {at: 2022-11-14, id: first, title: 第一步, text: "见[准备](#准备材料)，见[工具](#kit)。"}
  - {at: 2022-11-14T09:00, title: 第二步, text: "见[没有](#没有)。"}
"""
ABOUT = "---\ntitle: 关于\n---\n\n## 办公地址\n\n[错](#办公地扯)\n"


@pytest.fixture
def bench() -> Workbench:
    """A story with links of all kinds, and what they lead to."""
    bench = take_bench()
    found(bench.newsroom.path)
    bench.newsroom.article("links", TIMELINE, LINKS)
    bench.newsroom.article("guide", "", GUIDE)
    bench.newsroom.article("draft", "draft: true\n", "[错](#nowhere)\n")
    bench.newsroom.write("pages/about.md", ABOUT)
    return bench


def test_a_place_that_the_page_does_not_have_is_told_where_the_link_stands(bench):
    """In a story, its timeline, a draft and a free page; what is there, on any page, is not."""
    told = run_bangban("check", "content", folder=bench.root)
    assert told.returncode == 0
    assert [place for place in list_places(told) if "link." in place] == [
        "content/articles/draft.md:7:5 link.anchor-far",
        "content/articles/links.md:6:53 link.anchor-far",
        "content/articles/links.md:15:6 link.anchor",
        "content/articles/links.md:16:6 link.anchor",
        "content/articles/links.md:17:6 link.anchor",
        "content/articles/links.md:20:5 link.anchor",
        "content/articles/links.md:21:5 link.anchor",
        "content/articles/links.md:22:5 link.anchor-far",
        "content/articles/links.md:23:5 link.anchor",
        "content/pages/about.md:7:5 link.anchor",
    ]
    for mend in (
        "#准备材料",
        "#h-kit",
        "#first",
        "guide.md#办理经过",
        "/articles/guide/#h-here",
        "#办公地址",
    ):
        assert f"是不是想写“{mend}”" in told.stdout


def test_the_name_that_an_editor_gave_leads_there_from_any_text(bench):
    """From an entry and from another story, too."""
    assert (bench.build().end, bench.judge()[0].end) == (0, 0)
    site = Site(bench.output)
    page = site.soup("/articles/links/")
    assert page.find("a", string="工具")["href"] == "#h-kit"
    assert page.find("a", string="丙")["href"] == "/articles/guide/#h-here"
    assert page.find("a", string="乙")["href"] == "/articles/guide/#办理经过"


def test_what_is_told_follows_the_other_page(bench):
    """A heading that comes or goes there, a draft that comes out: as a clean build has it."""
    bench.build()
    bench.newsroom.article("guide", "", GUIDE.replace("办理经过", "办理过经"))
    bench.rebuild()
    bench.newsroom.write("pages/about.md", ABOUT.replace("## 办公地址", "## 电话"))
    bench.rebuild()
    bench.newsroom.article("draft", "", "## 没有\n")
    assert "articles/links/index.html" in bench.rebuild()
    bench.newsroom.path.joinpath("articles/guide.md").unlink()
    bench.rebuild()
    bench.newsroom.article("guide", "slug: handbook\n", GUIDE)
    bench.rebuild()


def test_ids_of_the_newsrooms_own_templates_are_not_ours_to_judge(bench):
    """Only names that a text's own places have are told then."""
    own = bench.root / "own"
    own.mkdir(exist_ok=True)
    bench.settings = {"BANGBAN_THEME_EXTRA": str(own)}
    bench.newsroom.article("links", "", "[一](#comments)\n[二](#h-none)\n[三](guide.md#评论)\n")
    run = bench.build()
    assert (run.end, bench.judge()[0].problems) == (0, run.problems)
    assert [line.split(":")[1] for line in run.problems if "articles/links.md" in line] == ["7", "8"]


def test_thousands_of_them_take_linear_time(bench):
    """Each guess looks at a few names."""
    body = "".join(f"## 第{number}节\n\n[见](#第{number}章)\n\n" for number in range(1500))
    bench.newsroom.article("links", "", body)
    assert (
        run_bangban("check", "content/articles/links.md", folder=bench.root).stdout.count("link.anchor")
        == 1500
    )
