"""A consent that has run out stops publication, also when only the clock has moved; a preview keeps it."""

import pytest

from tests.browser import newsroom as newsrooms
from tests.browser.newsroom import CASE
from tests.site.commands import run_bangban
from tests.site.workbench import Workbench, take_bench

CONSENT = CASE.replace("  basis: reporting\n", "  consent: {given: 2022-11-13, until: 2026-02-01}\n")
PAGE = "cases/agreed/index.html"


@pytest.fixture
def bench() -> Workbench:
    """A newsroom with a case that may be public until the first of February."""
    bench = take_bench()
    newsrooms.found(bench.newsroom.path)
    bench.newsroom.case("agreed", CONSENT)
    return bench


def test_only_the_clock_moves_and_publication_stops(bench):
    """The old site stays; with a new date, or taken back, the case is no obstacle any more."""
    bench.settings = {"BANGBAN_PUBLISH": True, "BANGBAN_NOW": "2026-02-01T23:59:59+08:00"}
    bench.rebuild()
    assert bench.rebuild() == set()
    bench.settings["BANGBAN_NOW"] = "2026-02-02T00:00:00+08:00"
    assert bench.rebuild() == set()
    run = bench.build()
    assert run.end
    assert [line for line in run.problems if "agreed.md:11:" in line and "consent.expired" in line]
    bench.newsroom.case("agreed", CONSENT.replace("2026-02-01", "2027-02-01"))
    bench.rebuild()
    assert (bench.output / PAGE).exists()
    bench.newsroom.case("agreed", f"draft: true\n{CONSENT}")
    bench.rebuild()
    assert bench.build().end == 0
    assert not (bench.output / PAGE).exists()


def test_taking_the_case_down_mends_it(bench, tmp_path):
    """As the message says: what was public keeps its address, which tells why the story is gone."""
    bench.settings = {"BANGBAN_PUBLISH": True, "BANGBAN_NOW": "2026-02-01T12:00:00+08:00"}
    bench.rebuild()
    bench.settings["BANGBAN_NOW"] = "2026-02-03T12:00:00+08:00"
    run = bench.build()
    assert [line for line in run.problems if "consent.expired" in line and "bangban takedown" in line]
    path = str(bench.newsroom.path)
    reason = ("--reason", "应求助人要求撤下", "--content", path)
    assert run_bangban("takedown", "cases/agreed", *reason, folder=tmp_path).returncode == 0
    bench.rebuild()
    assert "应求助人要求撤下" in (bench.output / PAGE).read_text("utf-8")


def test_a_preview_keeps_the_case_and_tells(bench):
    """At each build, also when there is nothing to do."""
    bench.settings = {"BANGBAN_NOW": "2026-03-01"}
    bench.rebuild()
    assert bench.rebuild() == set()
    assert (bench.output / PAGE).exists()
    assert any("consent.expired" in line for line in bench.build().problems)


def test_a_case_without_any_basis_is_not_published(bench):
    """The old site stays, the preview shows the story and tells."""
    bench.settings = {"BANGBAN_NOW": "2026-01-01", "BANGBAN_PUBLISH": True}
    bench.rebuild()
    bench.newsroom.case("bare", CASE.replace("  basis: reporting\n", ""))
    assert bench.rebuild() == set()
    run = bench.build()
    assert run.end
    assert any("bare.md:5:" in line and "consent.missing" in line for line in run.problems)
    bench.settings["BANGBAN_PUBLISH"] = False
    bench.rebuild()
    assert (bench.output / "cases/bare/index.html").exists()


def test_a_page_says_on_what_basis_it_is_public(bench):
    """In words, among the facts of the case."""
    bench.newsroom.case("told", CASE)
    bench.rebuild()
    told, agreed = (
        (bench.output / f"cases/{slug}/index.html").read_text("utf-8") for slug in ("told", "agreed")
    )
    assert "公开依据</dt><dd>作为新闻报道公开</dd>" in told
    assert "公开依据</dt><dd>求助人2022年11月13日同意公开，有效至2026年2月1日</dd>" in agreed


def test_the_check_says_the_same(bench, tmp_path):
    """By the same clock."""
    for now, code in (("2026-02-01", 0), ("2026-02-02", 1)):
        path = str(bench.newsroom.path)
        done = run_bangban("check", path, folder=tmp_path, BANGBAN_NOW=now)
        assert (done.returncode, "consent.expired" in done.stdout) == (code, bool(code))
