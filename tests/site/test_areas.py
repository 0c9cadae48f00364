"""Areas of platform.yaml: a case calls one by its id or its name."""

import pytest

from tests.browser.builds import Site
from tests.browser.newsroom import CASE, PLATFORM, found
from tests.site.workbench import take_bench

AREAS = "areas: [{id: east, name: 城东区}, {id: lake, name: 湖滨区}]\n"


@pytest.mark.parametrize(
    ("area", "shown", "told"),
    [
        ("east", "城东区", ""),
        ("城东区", "城东区", ""),
        ("城东", "城东", "area.unknown"),
        ("lkae", "lkae", "area.unknown"),
        ("高新技术产业开发", "高新技术产业开发", "area.unknown-far"),
    ],
)
def test_shows_the_name_and_tells_what_nobody_knows(area, shown, told):
    """With the place and the mend; both ways alike, and gone where platform.yaml names no areas."""
    bench = take_bench()
    newsroom = found(bench.newsroom.path)
    newsroom.write("platform/platform.yaml", PLATFORM + AREAS)
    newsroom.case(keys=CASE.replace("area: 试验区", f"area: {area}"))
    first = bench.build()
    lines = [line for line in first.problems if "area.unknown" in line]
    assert len(lines) == bool(told)
    assert all(f"cases/first-case.md:9:9: {told} " in line for line in lines)
    site = Site(bench.output)
    assert shown in site.soup("/cases/first-case/").main.text
    assert f'"{shown}"' in site.read("/cases/first-case/timeline.json")
    link = site.soup("/cases/first-case/").select_one('main a[href^="/cases/area/"]')
    assert (link and link.text) == (None if told else shown)
    if link:
        assert "/cases/first-case/" in site.read(link["href"])
    newsroom.write("platform/platform.yaml", PLATFORM)
    bench.rebuild()
    assert not Site(bench.output).has("/cases/area/")
    assert not any("area.unknown" in line for line in bench.build().problems)
