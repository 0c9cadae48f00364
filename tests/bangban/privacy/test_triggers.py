"""Nothing private is found where no trigger stands, and few ordinary texts have any."""

from __future__ import annotations

import pytest

from bangban.privacy._tables import list_cells
from bangban.privacy._triggers import REACH, find_triggers, has_triggers
from bangban.privacy.finder import find_in_source, may_hold_private
from tests.bangban.privacy.labelled_set import (
    BLIND_PARTS,
    FOURTH_PARTS,
    read_blind,
    read_fourth,
    read_labelled,
    read_third,
)
from tests.bangban.privacy.samples import PRIVATE

TEXTS = [
    *(sentence.text for sentence in read_labelled()),
    *(sentence.text for part in BLIND_PARTS for sentence in read_blind(part)),
    *(sentence.text for sentence in read_third()),
    *(sentence.text for part in FOURTH_PARTS for sentence in read_fourth(part)),
    *(line.replace("⏎", "\n").split("|", 1)[1] for line in PRIVATE),
]


def test_every_item_has_a_trigger_near_it() -> None:
    """Far from everything else, too, where nothing but its own sentence can be its trigger."""
    filler = "\n\n天气晴朗。"
    for text in TEXTS:
        items = find_in_source(text)
        assert not items or may_hold_private(text), text
        if items and not [*list_cells(text)]:
            apart = f"{filler * 100}\n\n{text}\n\n{filler * 100}"
            triggers = [*find_triggers(apart)]
            for item in items:
                start = item.start + len(filler) * 100 + 2
                assert any(one.start - REACH < start < one.end + REACH for one in triggers), text


@pytest.mark.parametrize(
    "text",
    [
        "2022年11月13日，平台收到留言194,087件，办结率93.7%。\n\n## 经过\n\n12345热线转办。",
        "市民来电反映小区停水，社区随即联系水务部门，当晚恢复供水。",
        "2022-11-13",
    ],
)
def test_ordinary_news_has_none(text: str) -> None:
    assert not has_triggers(text)


@pytest.mark.parametrize(
    "seed", ["1", "住", "王", "王建国", "微信", "生日1", "号1", "1<", "1 <b>", "138，", "王 ", "豫A"]
)
def test_a_long_row_of_what_may_begin_one_is_read_to_its_end(seed: str) -> None:
    assert all(one.end <= len(seed) * 20_000 for one in find_triggers(seed * 20_000))
