"""How a private value is told without telling it."""

from __future__ import annotations

import pytest

from bangban.privacy.items import make_key, mask


@pytest.mark.parametrize(
    ("kind", "text", "masked"),
    [
        ("mobile", "139-1234-5678", "139-****-5678"),
        ("citizen-id", "410105198803059123", "4101**************"),
        ("email", "zhangsan@163.com", "z*******@163.com"),
        ("name", "李建国", "李某某"),
        ("plate", "豫A12345", "豫A*****"),
        ("address", "中原路123号2单元501室", "中原路***号*单元***室"),
        ("birth-date", "1988年3月5日", "****年*月*日"),
        ("wechat", "zhangsan_88", "********_**"),
        ("landline", "67", "**"),
    ],
)
def test_the_masked_form_is_as_long_and_keeps_what_tells_little(kind, text: str, masked: str) -> None:
    assert mask(kind, text) == masked


def test_one_value_has_one_key_however_it_is_written() -> None:
    assert make_key("139-1234 5678") == make_key("１３９１２３４５６７８")
    assert make_key("ZhangSan@163.com") == make_key("zhangsan@163.com")
    assert make_key("13912345678") != make_key("13912345679")
