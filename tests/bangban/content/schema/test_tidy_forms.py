"""Values of another form than the front matter's: the fix writes the one that says the same, or none."""

import pytest

from bangban.content.model.story import SCHEMAS, SLUG_FIELD
from bangban.content.schema.fields import INVALID, NUMBER_FIELD
from bangban.content.schema.platform_fields import PROMISE_FIELD, ZoneField
from tests.bangban.desk import list_fixed, read

_STORY = SCHEMAS["article"].fields
_LANG, _EDITION = _STORY["lang"], _STORY["edition"]
_DIGEST = _STORY["timeline"].item.fields["evidence"].item.fields["sha256"]
_HEX = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("field", "text", "fixed"),
    [
        (SLUG_FIELD, "Panda_Blood", "panda-blood"),
        (SLUG_FIELD, "' panda  blood '", "panda-blood"),
        (SLUG_FIELD, "ｐａｎｄａ", "panda"),
        (SLUG_FIELD, "熊猫血", None),
        (SLUG_FIELD, "panda/blood", None),
        (_LANG, "中文", None),
        (NUMBER_FIELD, "１２", "12"),
        (NUMBER_FIELD, "第2条", "2"),
        (NUMBER_FIELD, "007", "7"),
        (NUMBER_FIELD, "0", None),
        (NUMBER_FIELD, "1.5", None),
        (_DIGEST, f"'sha256:{_HEX}'", _HEX),
        (_DIGEST, f"'{_HEX[:32]} {_HEX[32:]}'", _HEX),
        (_DIGEST, _HEX[1:], None),
        (ZoneField(), "asia/shanghai", "Asia/Shanghai"),
        (ZoneField(), "北京时间", "Asia/Shanghai"),
        (ZoneField(), "UTC+8", None),
        (ZoneField(), "Asia/Shangai", None),
    ],
)
def test_writes_the_form_that_says_the_same(field, text, fixed):
    """What is written is read, and told no more."""
    assert list_fixed(field, text) == ([] if fixed is None else [fixed])
    assert read(field, text)[0] is INVALID
    if fixed:
        assert read(field, fixed) == (read(field, fixed)[0], [])


@pytest.mark.parametrize(
    ("text", "fixed"), [("第4版", "4"), ("A05版", "A05"), ("a5", None), ("头版", None), ("A05-A06", None)]
)
def test_writes_the_number_of_a_page(text, fixed):
    """As a newspaper prints it."""
    whole = f"{{date: 2022-11-15, page: {text}}}"
    assert list_fixed(_EDITION, whole) == ([whole.replace(text, fixed)] if fixed else [])


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("24小时", "24h"),
        ("24 H", "24h"),
        ("3天内", "3d"),
        ("5个工作日", "5wd"),
        ("5 workdays", "5wd"),
        ("１２ｈ", "12h"),
        ("半天", None),
        ("1周", None),
        ("0h", None),
        ("24-48h", None),
    ],
)
def test_writes_a_limit(text, fixed):
    """A number and its unit."""
    assert list_fixed(PROMISE_FIELD, f"{{normal: {text}}}") == ([f"{{normal: {fixed}}}"] if fixed else [])
