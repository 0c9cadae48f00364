"""The words that readers see."""

import re
from string import Formatter

from msgspec.structs import replace

from bangban.content.figures.figures_file import Figures
from bangban.content.figures.rates import compute_rates
from bangban.content.figures.snapshots import MEASURES, OPTIONAL_MEASURES, Snapshot
from bangban.content.model.vocabulary import FOLDERS, OUTCOMES, SATISFACTIONS, STAGES, STATES, URGENCIES
from bangban.drawing.charts import draw_figures
from bangban.locale.zh import wording
from tests.bangban.desk import PLACE, moment


def test_every_word_of_the_schema_has_one_for_readers():
    """No id is shown to them."""
    assert set(wording.STATE_NAMES) == set(STATES)
    assert set(wording.STAGE_NAMES) == set(STAGES)
    assert set(wording.OUTCOME_NAMES) == set(OUTCOMES)
    assert set(wording.SATISFACTION_NAMES) == set(SATISFACTIONS)
    assert set(wording.URGENCY_NAMES) == set(URGENCIES)
    assert set(wording.KIND_NAMES) == set(FOLDERS)
    assert set(wording.MEASURE_NAMES) == set(wording.MEASURE_SHORT) == {*MEASURES, *OPTIONAL_MEASURES}
    assert set(wording.FACT_NAMES) == set(wording.FACT_NOTES)


def test_every_rate_has_a_name():
    """Saying what it is divided by."""
    snapshot = Snapshot(moment("2022-11-15"), moment("2022-01-09"), 4, 3, 2, 1, source="平台", position=PLACE)
    snapshot = replace(snapshot, responded=4, resolved=2, surveyed=2, satisfied=1)
    assert {rate.id for rate in compute_rates(snapshot)} == set(wording.RATE_NAMES)
    assert "<svg" in draw_figures(Figures((snapshot,)), wording.CHART_WORDS)


def test_no_two_states_read_alike():
    """A reader must be able to tell closed from resolved."""
    for names in (wording.STATE_NAMES, wording.OUTCOME_NAMES, wording.STAGE_NAMES, wording.TITLES):
        assert len(set(names.values())) == len(names)
    assert wording.STATE_NAMES["closed"] != wording.OUTCOME_NAMES["resolved"]


def test_forms_take_the_values_that_rooms_give():
    """Each with its one gap."""
    gaps = {
        wording.SINCE_REQUEST: {"duration"},
        wording.SINCE_PREVIOUS: {"duration"},
        wording.PAPER_NAME: {"day", "label"},
        wording.PAPER_LABEL: {"page"},
        wording.TITLES["page"]: {"title", "number"},
        wording.PROGRESS["end"]: {"stories", "pages", "work", "seconds", "output"},
        wording.PROGRESS["work"]: {"made", "kept", "written", "removed"},
    }
    for form, names in gaps.items():
        assert {name for _, name, _, _ in Formatter().parse(form) if name} == names


def test_the_preview_speaks_chinese():
    """Every word that it adds to pages."""
    assert all(re.search(r"[\u4e00-\u9fff]", text) for text in wording.PREVIEW.values())
