"""A value is hidden where it stands, and nothing else of the source is touched."""

from __future__ import annotations

import pytest

from bangban.privacy.finder import find_in_source
from bangban.privacy.items import MASK
from bangban.privacy.masking import PLAIN_MASK, mask_source


@pytest.mark.parametrize(
    ("source", "masked"),
    [
        ("电话13912345678。", "139****5678"),
        ("电话139**1234**5678。", "139********5678"),
        ("电话<b>139</b> 1234-5678。", "139</b> ****-5678"),
        ("电话139&#49;2345678。", "139****5678"),
        ("一三九一二三四五六七八", "一三九****五六七八"),
        ("１３９１２３４５６７８", "１３９****５６７８"),
        ("家住中原路12号2单元501室", "中原路**号*单元***室"),
        ("求助人：李建国", "李某某"),
    ],
)
def test_only_what_tells_is_hidden(source: str, masked: str) -> None:
    (item,) = find_in_source(source)
    assert mask_source(item, source) == masked


@pytest.mark.parametrize("sign", [MASK, PLAIN_MASK])
def test_what_is_masked_is_not_found_again(sign: str) -> None:
    source = "电话139**1234**5678，QQ号12345678，生于1988年3月5日，求助人：李建国，车牌豫A12345"
    for item in reversed(find_in_source(source)):
        source = source[: item.start] + mask_source(item, source, sign) + source[item.end :]
    assert find_in_source(source) == []
