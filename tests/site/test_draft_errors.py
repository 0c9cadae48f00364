"""A draft does not go out, so that its mistakes stop no publication; whatever may be no draft does."""

import pytest

from tests.browser.newsroom import found
from tests.site.commands import run_bangban
from tests.site.workbench import Workbench, take_bench

APART = "1 个草稿有错误，没有影响发布。"
WRONG = """\
---
title:
date: 2022-11-14
section: nowhere
{status}
---

![图](../images/none.svg)只有草稿里有的话。
"""


@pytest.fixture(params=[True, False], ids=["fast", "stock"])
def bench(request) -> Workbench:
    """A newsroom that publishes."""
    bench = take_bench()
    found(bench.newsroom.path)
    bench.settings = {"BANGBAN_PUBLISH": True, "BANGBAN_FAST": request.param}
    return bench


@pytest.mark.parametrize("status", ["draft: true", "status: draft", "标题二: x\ndraft: true"])
def test_the_mistakes_of_a_draft_are_told_and_the_rest_goes_out(bench, status):
    """Of header, names and text; nothing of it is in the site, and they are told at each build. The check
    counts them as errors as before."""
    assert bench.build().end == 0
    bench.newsroom.article("new")
    bench.newsroom.write("articles/draft.md", WRONG.format(status=status))
    for _ in range(2):
        run = bench.build()
        assert (run.end, bench.judge()[0].end) == (0, 0)
        assert any(APART in line for line in run.said)
        assert {"text.empty", "section.unknown-far", "image.missing"} <= {
            line.split(": ", 1)[1].split()[0] for line in run.said if "draft.md:" in line
        }
    assert (bench.output / "articles/new/index.html").exists()
    assert not (bench.output / "articles/draft").exists()
    texts = (path.read_bytes() for path in bench.output.rglob("*") if path.is_file())
    assert not any("只有草稿里有的话".encode() in data for data in texts)
    assert run_bangban("check", "content", folder=bench.root).returncode == 1


@pytest.mark.parametrize(
    "text",
    [
        WRONG.format(status="darft: true"),
        WRONG.format(status="draft: maybe"),
        WRONG.format(status="draft: false"),
        WRONG.format(status="status: drafty"),
        WRONG.format(status="embargo: 2999-01-01"),
        WRONG.format(status="draft: true\ndraft: false"),
        WRONG.format(status="draft: true\n<<<<<<< HEAD"),
        WRONG.format(status="draft: true").replace("---\ntitle", "title"),
        "文。\n",
    ],
)
def test_what_may_be_no_draft_stops_all(bench, text):
    """A slip in the key or its value, two values, a header that cannot be read, or none."""
    assert bench.build().end == 0
    before = (bench.output / "index.html").read_bytes()
    bench.newsroom.write("articles/first-article.md", text)
    run = bench.build()
    assert "没有发布" in str(run.end)
    assert "没有发布" in str(bench.judge()[0].end)
    assert (bench.output / "index.html").read_bytes() == before


def test_mistakes_beside_those_of_a_draft_stop_all(bench):
    """One of a published story is enough."""
    bench.newsroom.write("articles/draft.md", WRONG.format(status="draft: true"))
    bench.newsroom.article("bad", "section: nowhere\n")
    assert "没有发布" in str(bench.build().end)


def test_a_draft_that_takes_the_address_of_a_story_stops_all(bench):
    """The story would be left out for it."""
    bench.newsroom.write("articles/a-draft.md", WRONG.format(status="draft: true\nslug: first-article"))
    assert "没有发布" in str(bench.build().end)
