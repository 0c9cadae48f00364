"""Whoever has the published files alone comes to every figure: the script in `docs/`, over many newsrooms."""

import json
from datetime import timedelta

import pytest

from docs.recompute import tell_wrong
from tests.bangban import desk
from tests.bangban.open_data_samples import list_cases, list_nulls, make_files, open_portal, open_validators
from tests.bangban.simulated_cases import PLATFORM, simulate_cases

SMOKE = 20
SEEDS = [pytest.param(one, marks=[pytest.mark.nightly] if one >= SMOKE else []) for one in range(1000)]


def _put(folder, files):
    for address, data in files.items():
        place = folder / address
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return str(folder / "api/v1")


@pytest.mark.parametrize("seed", SEEDS)
def test_every_figure_comes_out_of_the_cases(seed, tmp_path):
    """Approximate, coarse, half-known, open and reopened; on pages; at an odd second of the clock."""
    now = desk.NOW + timedelta(seconds=seed * 61)
    portal = open_portal(*simulate_cases(seed), platform=PLATFORM, now=now)
    files = make_files(portal, most=25)
    assert tell_wrong(_put(tmp_path, files)) == []


def test_a_figure_that_is_another_is_told(tmp_path):
    """With what it should be; so is a file that is not what the index vouches for."""
    files = make_files(open_portal(*simulate_cases(0), platform=PLATFORM))
    place = _put(tmp_path, files)
    for name in ("figures.json", "cases.json"):
        text = files[f"api/v1/{name}"].decode()
        (tmp_path / "api/v1" / name).write_text(
            text.replace('"state":"received"', '"state":"closed"').replace(
                '"unit":"cases","value":60', '"unit":"cases","value":61'
            ),
            "utf-8",
        )
    told = tell_wrong(place)
    assert {"figures.json: digest", "cases.json: digest", "cases/all/cases: 61, counted 60"} <= {*told}
    assert any(line.startswith("cases/all/open: ") for line in told)


def test_figures_have_few_cases_no_rate_and_their_reason():
    """Every null tells why; the file fits its schema."""
    data = json.loads(make_files(open_portal(*list_cases()))["api/v1/figures.json"])
    figures = {row["id"]: row for row in data["figures"]}
    assert figures["cases/all/closed"]["value"] is None
    assert figures["cases/all/closed"]["unknown"] == {"value": "too-few"}
    assert (figures["cases/all/closed"]["numerator"], figures["cases/all/closed"]["denominator"]) == (2, 4)
    assert figures["cases/all/closing.median"]["unknown"] == {"low": "too-few", "high": "too-few"}
    assert figures["cases/all/cases"]["rows"] == ["again", "bare", "shut", "wait"]
    assert figures["cases/area/east/open"]["unknown"] == {"rows": "elsewhere"}
    assert list_nulls(data) == []
    assert [error.message for error in open_validators()["figures"].iter_errors(data)] == []


def test_the_order_of_the_cases_does_not_matter(tmp_path):
    """The figures are the same bytes."""
    cases = simulate_cases(5)
    one, other = (make_files(open_portal(*part, platform=PLATFORM)) for part in (cases, reversed(cases)))
    assert one["api/v1/figures.json"] == other["api/v1/figures.json"]
