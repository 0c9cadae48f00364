"""Values of settings, read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.config._setting_values import SettingError, read_count, read_switch

_ZONE = "Asia/Shanghai"


@given(st.integers(1, 10**6))
def test_a_count_is_the_same_as_number_and_as_text(number):
    """Pelican's `-e` gives numbers, the environment texts."""
    assert (
        read_count(number, _ZONE)
        == read_count(f" {number} ", _ZONE)
        == read_count(float(number), _ZONE)
        == number
    )


@pytest.mark.parametrize("value", [0, -1, 1.5, "", "x", True, [], "1.0", float("nan"), float("inf")])
def test_what_is_no_count_is_refused(value):
    """Also what Python would round."""
    with pytest.raises(SettingError):
        read_count(value, _ZONE)


@pytest.mark.parametrize(
    ("values", "meant"), [((True, 1, "1", "Yes", "on", "TRUE"), True), ((False, 0, "0", "no", "OFF"), False)]
)
def test_a_switch_is_on_or_off(values, meant):
    """In the words that people write."""
    assert {read_switch(value, _ZONE) for value in values} == {meant}


@pytest.mark.parametrize("value", [2, "2", "nein", [], 0.5])
def test_what_is_no_switch_is_refused(value):
    """A word that nobody agreed on would be true by chance."""
    with pytest.raises(SettingError):
        read_switch(value, _ZONE)
