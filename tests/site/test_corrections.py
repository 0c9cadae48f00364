"""One correction reaches everywhere: page, card, feed, linked data, export, and the log of all."""

import json
import re

import pytest

from tests.browser import newsroom as newsrooms
from tests.browser.newsroom import CASE
from tests.site.workbench import Workbench, take_bench

ROWS = """\
corrections:
  - {at: 2022-11-14T09:00, text: 初稿把“18时”写成**8时**，现已改正。, entry: asked}
"""
WORDS = "初稿把“18时”写成<strong>8时</strong>，现已改正。"
LOG, PAGE = "corrections/index.html", "cases/lamp/index.html"


@pytest.fixture
def bench() -> Workbench:
    """A newsroom with a case in which nothing was wrong yet."""
    bench = take_bench()
    newsrooms.found(bench.newsroom.path)
    bench.settings = {"BANGBAN_PUBLISH": True}
    bench.newsroom.case("lamp", CASE)
    bench.rebuild()
    return bench


def _read(bench, name):
    return (bench.output / name).read_text("utf-8")


def test_one_correction_reaches_everywhere(bench):
    """And nothing else of the site changes but what tells of it."""
    assert "还没有更正。" in _read(bench, LOG)
    assert "有更正" not in _read(bench, "cases/index.html")
    bench.newsroom.case("lamp", f"{CASE}{ROWS}")
    changed = bench.rebuild()
    assert {LOG, PAGE, "cases/index.html", "index.html", "cases/lamp/feed.atom.xml"} <= changed
    assert "cases/first-case/timeline.json" not in changed
    for name in (LOG, PAGE):
        assert WORDS in _read(bench, name)
        assert "2022年11月14日9时" in _read(bench, name)
    assert '<a href="/cases/lamp/">第一件求助</a>' in _read(bench, LOG)
    assert "有更正" in _read(bench, "cases/index.html")
    assert f'href="/{LOG.removesuffix("index.html")}"' in _read(bench, "index.html")


def test_programs_are_told(bench):
    """The feed's entry is new, with the words; linked data and the export have them, too."""
    bench.newsroom.case("lamp", f"{CASE}{ROWS}")
    bench.rebuild()
    entries = re.findall("<entry>.*?</entry>", _read(bench, "cases/lamp/feed.atom.xml"), re.DOTALL)
    (entry,) = (one for one in entries if "#asked" in one)
    assert "<updated>2022-11-14T01:00:00Z</updated>" in entry
    assert "现已改正" in entry
    assert [one for one in entries if "现已改正" in one] == [entry]
    (row,) = json.loads(_read(bench, "cases/lamp/timeline.json"))["corrections"]
    assert (row["at"], row["entry"], row["html"]) == ("2022-11-14T09:00+08:00", "asked", f"<p>{WORDS}</p>")
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', _read(bench, PAGE), re.DOTALL)
    (told,) = json.loads(data)["@graph"][0]["correction"]
    assert told["@type"] == "CorrectionComment"
    assert told["text"] == "初稿把“18时”写成8时，现已改正。"


def test_what_is_taken_back_or_down_is_in_no_log(bench):
    """A draft's, a hidden story's, that of a story that was taken down."""
    bench.newsroom.case("lamp", f"{CASE}{ROWS}")
    bench.rebuild()
    for front in ("draft: true\n", "status: hidden\n"):
        bench.newsroom.case("lamp", f"{front}{CASE}{ROWS}")
        bench.rebuild()
        assert WORDS not in _read(bench, LOG)
    bench.newsroom.case("lamp", f"{CASE}{ROWS}")
    bench.newsroom.write("withdrawn.yaml", "- {key: cases/lamp, at: 2022-11-21, reason: 应求助人要求撤下}\n")
    bench.rebuild()
    assert "还没有更正。" in _read(bench, LOG)


def test_the_words_of_a_correction_can_be_put_right(bench):
    """Only what shows them is made again."""
    bench.newsroom.case("lamp", f"{CASE}{ROWS}")
    bench.rebuild()
    bench.newsroom.case("lamp", f"{CASE}{ROWS.replace('8时**', '9时**')}")
    changed = bench.rebuild()
    assert LOG in changed
    assert "cases/index.html" not in changed


FEED = "corrections/feed.atom.xml"


def _list_ids(bench):
    return re.findall("<id>(.*?)</id>", _read(bench, FEED))[1:]


def test_the_log_has_a_feed(bench):
    """Linked from the log, empty as long as nothing was wrong; an entry's id stays when others come, when its
    words are put better and when the story moves."""
    assert "<entry>" not in _read(bench, FEED)
    assert f'<link rel="alternate" type="application/atom+xml" href="/{FEED}"' in _read(bench, LOG)
    bench.newsroom.case("lamp", f"{CASE}{ROWS}")
    assert FEED in bench.rebuild()
    feed, (first,) = _read(bench, FEED), _list_ids(bench)
    assert first == "tag:news.example,2026:/cases/lamp/#correction-2022-11-14T09:00+08:00"
    assert "<title>更正：第一件求助</title>" in feed
    assert "<updated>2022-11-14T01:00:00Z</updated>" in feed
    assert "8时&lt;/strong&gt;，现已改正。" in feed
    assert FEED not in _read(bench, "sitemap.xml")
    more = ROWS.replace("corrections:", "corrections:\n  - {at: 2022-11-15T10:00, text: 再改。}").replace(
        "初稿", "旧稿"
    )
    bench.newsroom.case("lamp", f"{CASE}{more}")
    bench.rebuild()
    assert _list_ids(bench) == [first.replace("14T09", "15T10"), first]
    (bench.newsroom.path / "cases/lamp.md").unlink()
    bench.newsroom.case("street-lamp", f"{CASE}{more}aliases: [cases/lamp/]\n")
    bench.rebuild()
    assert _list_ids(bench) == [first.replace("14T09", "15T10"), first]
    assert "https://news.example/cases/street-lamp/" in _read(bench, FEED)


@pytest.mark.parametrize("gone", ["status: hidden\n", "draft: true\n", "withdrawn"])
def test_the_feed_has_nothing_of_what_is_not_listed(bench, gone):
    """Hidden, back in draft, or taken down: gone with the next build."""
    bench.newsroom.case("lamp", f"{CASE}{ROWS}")
    bench.rebuild()
    assert _list_ids(bench)
    if gone == "withdrawn":
        bench.newsroom.write("withdrawn.yaml", "- {key: cases/lamp, at: 2022-11-15, reason: 当事人要求}\n")
    else:
        bench.newsroom.case("lamp", f"{CASE}{ROWS}{gone}")
    assert FEED in bench.rebuild()
    assert _list_ids(bench) == []
    assert "现已改正" not in _read(bench, FEED)


def test_two_corrections_of_one_moment_are_two(bench):
    """Told apart by their order; one that is yet to be made is not told."""
    twice = f"{ROWS}  - {{at: 2022-11-14T09:00, text: 同时改的另一处。}}\n"
    bench.newsroom.case("lamp", f"{CASE}{twice}")
    bench.rebuild()
    assert len(set(_list_ids(bench))) == 2
