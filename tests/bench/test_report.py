"""The report: rows become tables, bars are judged, nothing is made up."""

from dataclasses import replace

from bench.bars import compare_neighbours, get_wall, judge_bars
from bench.compare import Comparison
from bench.measure import Usage
from bench.report import Machine, write_report
from bench.scenarios import BODY, COLD, NOTHING, Row, SizeResult, list_faults

MACHINE = Machine(2, "3.11", "4.12.0", "0.168.0", "2026-01-01", 0.5)
WORDS = {"title": 2, "headings": 3, "paragraphs": 4, "links": 5}
COMPARISON = Comparison(("_headers",), (), 9, WORDS, WORDS, (1_000, 2_000), (30, 29), 29)


def make_result(size=8_000, differing=(), **walls):
    rows = [
        Row("ours", COLD, (Usage(9.0, 12.0, 300_000_000),)),
        Row("hugo", COLD, (Usage(10.0, 15.0, 1_000_000_000, 0), Usage(12.0, 15.0, 1_000_000_000, 1))),
        Row("stock", COLD, (Usage(60.0, 60.0, 500_000_000),)),
        Row("ours", NOTHING, (Usage(0.8, 1.0, 60_000_000),), differing),
        Row("ours", BODY, (Usage(walls.get("body", 1.1), 1.0, 140_000_000),), ()),
    ]
    return SizeResult(size, tuple(rows), COMPARISON, ())


def get_bars(results):
    return {bar.name.split(":")[0]: bar for bar in reversed(list(judge_bars(results)))}


def test_renders_a_table_of_each_size():
    """Medians, spreads and ratios to Hugo's full build."""
    text = write_report(MACHINE, [make_result(1_000), make_result()])
    assert "## 1,000 stories" in text
    assert "| Hugo | cold | 11.00 (10.00–12.00) | 15.00 | 1000 | 1.00 | 1.00 | 1.00 |  |" in text
    assert "| ours | nothing changed | 0.80 | 1.00 | 60 | 0.07 | 0.07 | 0.06 | yes |" in text
    assert "| 8,000 | bytes of HTML | 1,000 | 2,000 |" in text


def test_holds_each_build_against_its_neighbours():
    """A machine that becomes twice as slow half way changes no ratio."""
    ours = (Usage(1.0, 1.0, 1, turn=1), Usage(2.0, 1.0, 1, turn=5), Usage(2.2, 1.0, 1, turn=9))
    hugo = (Usage(2.0, 1.0, 1, turn=2), Usage(4.0, 1.0, 1, turn=4), Usage(4.0, 1.0, 1, turn=6))
    rows = (Row("ours", COLD, ours), Row("hugo", COLD, hugo))
    result = SizeResult(8_000, rows, COMPARISON)
    ratio = compare_neighbours(result, ("ours", COLD), ("hugo", COLD), get_wall)
    assert ratio == 0.5
    assert compare_neighbours(result, ("hugo", COLD), ("hugo", COLD), get_wall) == 1.0
    assert compare_neighbours(result, ("stock", COLD), ("hugo", COLD), get_wall) is None


def test_says_when_the_machine_was_busy():
    """Times that were taken beside other work are no evidence."""
    assert "was busy" not in write_report(MACHINE, [make_result()])
    assert "was busy" in write_report(replace(MACHINE, load=1.5), [make_result()])


def test_judges_the_bars():
    """A bar that is met says so, one that is missed too."""
    bars = get_bars([make_result(body=2.2)])
    assert bars["nothing changed"].met is True
    assert (bars["body edit"].measured, bars["body edit"].met) == ("0.2", False)
    assert bars["cold"].met is True


def test_says_what_was_not_measured():
    """Without 8,000 stories there is nothing to judge, and no number."""
    bars = list(judge_bars([make_result(1_000)]))
    assert {bar.met for bar in bars} == {None}
    assert {bar.measured for bar in bars} == {""}
    assert "not measured" in write_report(MACHINE, [make_result(1_000)])


def test_growth_is_judged_across_sizes():
    """From 8,000 to 40,000 stories a body edit may take four times as long."""
    bars = list(judge_bars([make_result(), make_result(40_000, body=5.5)]))
    assert (bars[-1].measured, bars[-1].met) == ("5", False)


def test_tells_outputs_that_differ():
    """A build that is quick and wrong is a fault; a bar that is missed is none."""
    assert list(list_faults([make_result(body=99.0)])) == []
    (fault,) = list_faults([make_result(differing=("index.html", "tags/index.html"))])
    assert fault == "8000 stories, nothing changed: 2 files, index.html first"
    assert "**2 files differ**" in write_report(MACHINE, [make_result(differing=("index.html", "b"))])
