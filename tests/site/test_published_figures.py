"""The numbers of pages, of `figures.json` and of the published cases are the same: over the site's own
content and more, and over a newsroom of 300 cases."""

import json
import subprocess
import sys

import pytest

from tests.bangban.simulated_cases import PLATFORM_YAML, write_cases
from tests.browser.builds import ROOT, Site
from tests.site.workbench import take_bench

SCRIPT = ROOT / "docs/recompute.py"


@pytest.fixture(scope="module")
def newsroom_of_300() -> Site:
    """Cases with approximate ends, open and reopened ones, and snapshots."""
    bench = take_bench()
    bench.clear()
    bench.copy_theme()
    write_cases(bench.newsroom, 7, 300)
    bench.newsroom.write("platform/platform.yaml", PLATFORM_YAML)
    bench.settings = {"BANGBAN_PUBLISH": True}
    assert not bench.build().end
    assert len([*(bench.output / "api/v1/requests").iterdir()]) == 300
    return Site(bench.output)


@pytest.fixture(params=["full_site", "newsroom_of_300"])
def site(request) -> Site:
    """Each of both."""
    return request.getfixturevalue(request.param)


def test_the_script_comes_to_every_figure(site):
    """As a reader runs it, with the files alone."""
    run = subprocess.run(
        [sys.executable, "-I", str(SCRIPT), str(site.root / "api/v1")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_pages_show_what_the_file_says(site):
    """Each number that has the name of a figure, on whatever page."""
    data = json.loads((site.root / "api/v1/figures.json").read_text("utf-8"))
    figures = {row["id"]: _write_exact(row) for row in data["figures"]}
    assert len(figures) == data["count"]
    shown = [
        (mark["data-figure"], mark.get("data-exact", ""))
        for address in site.pages()
        if "data-figure" in site.read(address)
        for mark in site.soup(address).select("[data-figure]")
    ]
    assert [pair for pair in shown if figures.get(pair[0]) != pair[1]] == []


def _write_exact(row) -> str:
    """A figure as pages have it for machines; "" where there is none."""
    if row["unit"] == "share":
        return f"{row['numerator']}/{row['denominator']}"
    if row["unit"] == "seconds":
        return "" if row["low"] is None else f"{row['low']}/{'' if row['high'] is None else row['high']}"
    return str(row["value"])
