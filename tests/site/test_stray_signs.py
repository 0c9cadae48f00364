"""A sign that nobody sees costs itself: the story stays, in all ways of building, and a warning is told."""

import pytest

from tests.browser import newsroom as newsrooms
from tests.browser.newsroom import PLATFORM, STATS
from tests.site.commands import list_places, run_bangban
from tests.site.workbench import take_bench

HEADER = '---\ntitle: 甲\b乙\ndate: 2022-11-14\nsummary: "丙\\x08丁"\n---\n\n'.encode()
BODY = "正\b文，\ufeff又是\x10正文。\n\n\ufeff## 小\x00标题\n\n前\b面[链接](gone.md)。\n"


@pytest.fixture
def bench():
    """A small newsroom with stray signs in a story, in the platform's data and in its words."""
    bench = take_bench()
    room = newsrooms.found(bench.newsroom.path)
    room.write("articles/first-article.md", HEADER + BODY.replace("[链接](gone.md)", "链接").encode())
    room.write("platform/platform.yaml", PLATFORM.replace("有问必答", "有\x7f问必\u009f答").encode())
    room.write("platform/stats.csv", STATS.replace("1000,900", "10\b00,900").encode())
    room.write("platform/intro.md", "---\ntitle: 关于\ufffe平台\n---\n\n平\x1b台。\n".encode())
    return bench


def test_the_story_stays_in_both_ways(bench):
    """Built fast and in Pelican's own way alike; the words are whole, the signs gone."""
    bench.rebuild()
    page = (bench.output / "articles/first-article/index.html").read_text(encoding="utf-8")
    for words in ("<p>正文，又是正文。</p>", 'id="小标题">小标题</h2>', "甲乙", "丙丁"):
        assert words in page
    assert "有问必答" in (bench.output / "index.html").read_text(encoding="utf-8")
    assert "1,000" in (bench.output / "platform/statistics/index.html").read_text(encoding="utf-8")
    assert "<p>平台。</p>" in (bench.output / "platform/index.html").read_text(encoding="utf-8")
    bench.newsroom.article(body="别的正文。\n")
    bench.rebuild()


def test_is_told_with_a_warning_at_its_place(bench, tmp_path):
    """Nothing stops; `--strict` does. A mistake behind a sign is told where an editor sees it."""
    checked = run_bangban("check", bench.newsroom.path, folder=tmp_path)
    assert checked.returncode == 0
    told = [place.rpartition("/content/")[2] for place in list_places(checked) if "/content/" in place]
    assert told == [
        "articles/first-article.md:2:9 source.control",
        "articles/first-article.md:4:10 yaml.invisible",
        "articles/first-article.md:7:2 source.control",
        "articles/first-article.md:7:5 source.control",
        "articles/first-article.md:7:8 source.control",
        "articles/first-article.md:9:1 source.control",
        "articles/first-article.md:9:6 source.control",
        "articles/first-article.md:11:2 source.control",
        "platform/intro.md:2:10 source.control",
        "platform/intro.md:5:2 source.control",
        "platform/platform.yaml:3:10 source.control",
        "platform/platform.yaml:3:13 source.control",
        "platform/stats.csv:3:25 source.control",
    ]
    assert run_bangban("check", "--strict", bench.newsroom.path, folder=tmp_path).returncode == 1
    bench.newsroom.write("articles/first-article.md", HEADER + BODY.encode())
    checked = run_bangban("check", bench.newsroom.path, folder=tmp_path)
    (missing,) = [line for line in checked.stdout.splitlines() if "link.missing" in line]
    assert "articles/first-article.md:11:9: link.missing" in missing
    assert bench.build().problems == bench.judge()[0].problems
