"""Cells that spreadsheets do not compute."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.support.formula_cells import make_harmless, restore_cell


@pytest.mark.parametrize("cell", ["=1+1", "+86", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'quoted"])
def test_what_may_be_a_formula_begins_with_an_apostrophe(cell):
    """Also what begins with one by itself, so that reading back needs no guess."""
    assert make_harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "2022-11-13", "平台=好", " =1", "a@b"])
def test_other_cells_stay(cell):
    """Most of them."""
    assert make_harmless(cell) == cell


@given(st.text())
def test_reading_undoes_writing(cell):
    """Whatever the cell."""
    assert restore_cell(make_harmless(cell)) == cell
