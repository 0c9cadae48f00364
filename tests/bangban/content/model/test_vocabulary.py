"""The fixed words, and what is asked of them."""

import pytest

from bangban.content.model.vocabulary import (
    ANSWERING_STAGES,
    EARLY_STATES,
    FOLDERS,
    KINDS,
    PROMISED_STAGES,
    PROVED_BY,
    STAGES,
    STATES,
    STORY_KINDS,
    UNCLOSED_STATES,
    ends_at_closing,
    goes_on,
    is_open,
    list_later_stages,
)


def test_a_case_goes_from_received_to_closed_and_perhaps_on():
    assert STATES == ("received", "forwarded", "in-progress", "closed", "reopened")
    assert [state for state in STATES if not is_open(state)] == ["closed"]
    assert [state for state in STATES if not ends_at_closing(state)] == ["reopened"]


def test_a_case_without_a_state_has_no_end():
    assert not ends_at_closing("")


def test_who_has_never_closed_a_case_may_not_have_acted_either():
    assert EARLY_STATES < UNCLOSED_STATES < {state for state in STATES if is_open(state)}
    assert "reopened" not in UNCLOSED_STATES


def test_nobody_but_the_desk_or_an_agency_answers():
    assert [stage for stage in STAGES if stage not in ANSWERING_STAGES] == ["received", "revisited"]


def test_a_request_is_promised_nothing_before_it_is_made():
    assert {"received", *PROMISED_STAGES} == set(STAGES)
    assert "received" not in PROMISED_STAGES


def test_only_later_stages_prove_that_one_was_reached():
    for stage, proofs in PROVED_BY.items():
        assert set(proofs) <= set(list_later_stages(stage))


def test_stages_follow_one_another():
    assert list_later_stages("acting") == ("closed", "revisited")
    assert list_later_stages("revisited") == ()
    with pytest.raises(ValueError, match="not in tuple"):
        list_later_stages("登记")


def test_a_revisit_opens_nothing_again():
    assert [stage for stage in ("", *STAGES) if not goes_on(stage)] == ["", "revisited"]


def test_each_kind_of_story_has_a_folder_of_its_own():
    assert {KINDS[FOLDERS[kind]] for kind in STORY_KINDS} == set(STORY_KINDS)
    assert len(set(FOLDERS.values())) == len(STORY_KINDS) == len(FOLDERS)
