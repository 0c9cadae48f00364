"""How well the finder does on sentences that somebody else has written and labelled."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.bangban.privacy.labelled_set import (
    BLIND_PARTS,
    FOURTH_PARTS,
    PARTS,
    BlindPart,
    FourthPart,
    Part,
    read_blind,
    read_fourth,
    read_labelled,
    read_third,
)
from tests.bangban.privacy.measure import (
    PRECISION,
    RECALL,
    Count,
    add_up,
    list_below,
    main,
    measure,
    write_table,
)

RECALL_UNSEEN = 0.92


def show(title: str, table: dict[str, Count]) -> None:
    """The table, for `pytest -s`."""
    sys.stdout.write("\n" + write_table(title, table))


@pytest.mark.parametrize("part", PARTS)
def test_each_kind_is_found_and_little_else(part: Part) -> None:
    table = measure(read_labelled(part))
    show(part, table)
    assert not list_below(table)


@pytest.mark.parametrize("part", BLIND_PARTS)
def test_the_set_that_was_written_blind_is_found_too(part: BlindPart) -> None:
    """Its README has what was found of `held` before anybody had read it."""
    table = measure(read_blind(part))
    show(f"blind {part}", table)
    assert not list_below(table)


def test_little_is_missed_of_the_third_set_and_nothing_else_found() -> None:
    """Of all its kinds together; of some it misses more than of others, as its README says."""
    table = measure(read_third())
    show("third", table)
    count = add_up(table)
    assert count.precision >= PRECISION
    assert count.recall >= RECALL


@pytest.mark.parametrize("part", FOURTH_PARTS)
def test_the_fourth_set_is_found_kind_by_kind(part: FourthPart) -> None:
    """Its README has what was found before anybody but its writer had read it."""
    table = measure(read_fourth(part))
    show(f"fourth {part}", table)
    assert not list_below(table)


def test_most_of_what_nobody_had_seen_is_found() -> None:
    """The third of the fourth set that was held back until the rules were done: of all its kinds together as
    much as at that first measurement; with what was known, as much as is asked for."""
    held = measure(read_fourth("held"))
    show("fourth held", held)
    count = add_up(held)
    assert count.precision >= PRECISION
    assert count.recall >= RECALL_UNSEEN
    both = add_up({"held": count, "known": add_up(measure(read_fourth("known")))})
    assert both.precision >= PRECISION
    assert both.recall >= RECALL


def test_a_folder_is_measured_from_the_command_line(tmp_path: Path, capsys) -> None:
    (tmp_path / "qq.jsonl").write_text(
        '{"text": "QQ 394017285", "items": [{"kind": "qq", "value": "394017285"}]}\n'
        '{"text": "扣子 394017285", "items": [{"kind": "qq", "value": "394017285"}]}\n'
        '{"text": "扣扣 394017286", "items": []}\n',
        "utf-8",
    )
    main([str(tmp_path), "--each"])
    told = capsys.readouterr().out
    assert "qq                  1     1      1     0.500  0.500" in told
    assert "missed qq: '394017285'" in told and "false qq: '394017286'" in told
