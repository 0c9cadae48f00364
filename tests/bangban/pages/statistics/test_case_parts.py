"""Results, satisfaction and promises as parts of a whole."""

from msgspec.structs import replace

from bangban.content.measures.scorecards import ALL_CASES
from bangban.content.model.platform import Stage
from bangban.pages.statistics.case_parts import list_parts
from tests.bangban.desk import PLATFORM, case, entry, portal

_PROMISING = replace(PLATFORM, journey=(Stage("answered", "答复", promises=(("normal", "24h"),)),))


def _cases(*outcomes, **more):
    steps = (entry("2022-11-14T08:00", "received"), entry("2022-11-14T09:00", "answered"))
    return [case(f"c{number}", steps, outcome=outcome, **more) for number, outcome in enumerate(outcomes)]


def _parts(*stories, platform=PLATFORM):
    return list(list_parts(portal(*stories, platform=platform).collections.measure(ALL_CASES)))


def _rows(plot):
    return {row.head.name: [cell.text for cell in row.cells] for row in plot.table.rows}


def test_results_are_parts_of_all_cases():
    """Those of which nothing is said are a part, too: the shares add up to all."""
    (plot,) = _parts(*_cases("resolved", "resolved", "partly", "unresolved", ""))
    assert _rows(plot) == {
        "已解决": ["2", "40.00%"],
        "部分解决": ["1", "20.00%"],
        "未解决": ["1", "20.00%"],
        "求助人撤回": ["0", "0.00%"],
        "还没有写明结果": ["1", "20.00%"],
    }
    assert plot.svg.count("<rect") == 1 + 4
    assert plot.table.rows[0].cells[0].figure == "cases/all/outcomes.resolved"


def test_below_five_cases_there_are_no_shares():
    """The counts stand there, without picture."""
    (plot,) = _parts(*_cases("resolved", "partly"))
    assert plot.svg == ""
    assert _rows(plot)["已解决"] == ["1", "样本太少"]


def test_of_cases_without_any_result_nothing_is_drawn():
    """All open, nothing said."""
    assert _parts(*_cases("", "", "", "", "", state="in-progress")) == []
    assert _parts() == []


def test_satisfaction_is_of_those_who_were_asked():
    """The others are told beneath."""
    said = _cases(*["resolved"] * 5, satisfaction="satisfied")
    unsaid = [case("silent", (), outcome="resolved")]
    _, plot = _parts(*said, *unsaid)
    assert _rows(plot)["满意"] == ["5", "100.00%"]
    assert plot.table.note == "另有1件没有写明，不在图里。"


def test_promises_are_a_bar_for_each_stage():
    """Kept and late, and what is not known yet; the counts in a table."""
    *_, plot = _parts(*_cases(*["resolved"] * 6), platform=_PROMISING)
    assert _rows(plot) == {"答复": ["6", "0", "0", "0", "0"]}
    assert "答复，6件" in plot.svg
    assert [sign.text for sign in plot.key][:2] == ["按期完成", "超期完成"]
