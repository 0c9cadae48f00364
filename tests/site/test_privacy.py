"""What is private goes out by no way of building; a preview keeps the story, and `--fix` masks."""

from __future__ import annotations

import json

import pytest

from tests.browser import newsroom as newsrooms
from tests.browser.newsroom import CASE
from tests.site.commands import run_bangban
from tests.site.workbench import Workbench, take_bench

BODY = "她的电话是 **139**0000**1111**。\n"
PAGE = "cases/told/index.html"
NOW = "2026-02-01"


@pytest.fixture
def bench() -> Workbench:
    """A newsroom with a case that tells a telephone number."""
    bench = take_bench()
    newsrooms.found(bench.newsroom.path)
    bench.newsroom.case("told", CASE, body=BODY)
    return bench


def tell(bench: Workbench, code: str) -> list[str]:
    return [line for line in bench.build().problems if "told.md" in line and f" {code} " in line]


def test_publication_stops_until_it_is_taken_out_or_allowed(bench: Workbench) -> None:
    bench.settings = {"BANGBAN_PUBLISH": True, "BANGBAN_NOW": NOW}
    run = bench.build()
    assert run.end
    assert any("privacy.mobile" in line and "139****1111" in line for line in run.problems)
    assert not any("13900001111" in line for line in run.problems)
    bench.newsroom.case("told", f"allow: [{{text: 139-0000-1111, reason: 值班手机}}]\n{CASE}", body=BODY)
    bench.rebuild()
    assert (bench.output / PAGE).exists()
    bench.newsroom.case("told", CASE)
    bench.rebuild()
    assert bench.build().end == 0


def test_what_the_platform_allows_goes_out_everywhere(bench: Workbench) -> None:
    bench.settings = {"BANGBAN_PUBLISH": True, "BANGBAN_NOW": NOW}
    platform = bench.newsroom.path / "platform/platform.yaml"
    platform.write_text(
        f"{platform.read_text('utf-8')}\nallow: [{{text: '13900001111', reason: 值班手机}}]\n", "utf-8"
    )
    bench.rebuild()
    assert bench.build().end == 0


def test_a_preview_keeps_the_story_and_tells(bench: Workbench) -> None:
    bench.settings = {"BANGBAN_NOW": NOW}
    bench.rebuild()
    assert (bench.output / PAGE).exists()
    assert tell(bench, "privacy.mobile")
    assert bench.rebuild() == set()
    assert tell(bench, "privacy.mobile")


def test_of_a_draft_nothing_is_told_and_before_its_hour_a_warning(bench: Workbench) -> None:
    bench.settings = {"BANGBAN_PUBLISH": True, "BANGBAN_NOW": NOW}
    bench.newsroom.case("told", f"draft: true\n{CASE}", body=BODY)
    bench.rebuild()
    assert not tell(bench, "privacy.mobile")
    assert not tell(bench, "privacy.early")
    bench.newsroom.case("told", f"embargo: 2026-02-02T00:00\n{CASE}", body=BODY)
    bench.rebuild()
    assert tell(bench, "privacy.early")
    bench.settings["BANGBAN_NOW"] = "2026-02-02T00:00:00+08:00"
    assert bench.build().end
    assert tell(bench, "privacy.mobile")


def test_the_check_masks_and_reports_no_value(bench: Workbench, tmp_path) -> None:
    path = str(bench.newsroom.path)
    told = run_bangban("check", path, "--format", "json", folder=tmp_path, BANGBAN_NOW=NOW)
    rows = [row for row in json.loads(told.stdout) if row["code"] == "privacy.mobile"]
    assert len(rows) == 1
    assert "0000" not in json.dumps(rows)
    fixed = run_bangban("check", path, "--fix", folder=tmp_path, BANGBAN_NOW=NOW)
    said = fixed.stdout + fixed.stderr
    assert "privacy.mobile" in said
    assert "0000" not in said
    text = (bench.newsroom.path / "cases/told.md").read_text("utf-8")
    assert "她的电话是 **139**××××**1111**。" in text
    assert "privacy" not in run_bangban("check", path, folder=tmp_path, BANGBAN_NOW=NOW).stdout


def test_words_of_drawings_and_tables_are_searched_where_they_go_out(bench: Workbench) -> None:
    bench.settings = {"BANGBAN_PUBLISH": True, "BANGBAN_NOW": NOW}
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>打{}</text></svg>'
    bench.newsroom.write("images/out.svg", drawing.format("13900002222"))
    bench.newsroom.write("images/kept.svg", drawing.format("13900003333"))
    bench.newsroom.write("files/list.csv", "姓名,电话\n王先生,13900004444\n")
    bench.newsroom.case("told", f"draft: true\n{CASE}", body="![图](../images/kept.svg)\n")
    bench.newsroom.article("more", body="![图](../images/out.svg) [表](../files/list.csv)\n")
    run = bench.build()
    assert run.end
    told = "\n".join(run.problems)
    assert "139****2222" in told
    assert "139****4444" in told
    assert "139****3333" not in told
    bench.newsroom.article("more", body="A\n")
    bench.rebuild()
    assert bench.build().end == 0
