"""One person has one page, however the name was typed."""

import pytest

from tests.browser.builds import Site
from tests.browser.newsroom import found
from tests.site.commands import list_places, run_bangban
from tests.site.workbench import Workbench, take_bench

NAMES = ("张三", "张 三", "张　三", "张·三", "{name: 张•三, role: 文}")


@pytest.fixture
def bench() -> Workbench:
    """A newsroom whose reporter is spelt in five ways."""
    bench = take_bench()
    found(bench.newsroom.path)
    for number, name in enumerate(NAMES):
        bench.newsroom.article(f"story-{number}", f"byline: [{name}, 李四]\n")
    bench.newsroom.article("links", "", "见[他]({author}张·三)。\n")
    return bench


def test_one_page_has_all_stories_in_one_spelling(bench):
    """On pages of stories, in lists and for machines."""
    run = bench.build()
    assert (run.end, bench.judge()[0].end) == (0, 0)
    site = Site(bench.output)
    assert sorted(
        path.name for path in (bench.output / "authors").iterdir() if path.name.startswith("张")
    ) == ["张三"]
    page = site.soup("/authors/张三/")
    assert all(f"/articles/story-{number}/" in str(page) for number in range(len(NAMES)))
    for number in range(len(NAMES)):
        text = (bench.output / f"articles/story-{number}/index.html").read_text("utf-8")
        assert "张三" in text
        assert not [name for name in ("张 三", "张　三", "张·三", "张•三") if name in text]
    assert site.soup("/articles/links/").find("a", string="他")["href"] == "/authors/%E5%BC%A0%E4%B8%89/"
    bench.newsroom.article("story-1", "byline: [张三, 李四]\n")
    assert "authors/张三/index.html" not in bench.rebuild()


def test_each_other_spelling_is_told_and_mended(bench):
    """As a warning; what is mended is told no more."""
    told = run_bangban("check", "content", folder=bench.root)
    places = [place for place in list_places(told) if place.endswith("letters.name")]
    assert places == [
        f"content/articles/story-{number}.md:{4}:{10 if number < 4 else 17} letters.name"
        for number in range(1, 5)
    ]
    assert run_bangban("check", "content", "--fix", folder=bench.root).returncode == 0
    assert "letters.name" not in run_bangban("check", "content", folder=bench.root).stdout
    text = (bench.newsroom.path / "articles/story-4.md").read_text("utf-8")
    assert "byline: [{name: 张三, role: 文}, 李四]\n" in text
