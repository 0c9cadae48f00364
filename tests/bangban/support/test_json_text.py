"""JSON with an indent."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.support.json_text import write_json_text

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
)


@given(VALUES)
def test_writes_what_json_would(value):
    """Byte for byte, with the line's end."""
    assert write_json_text(value) == json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def test_keeps_chinese_readable():
    """No escapes but those that JSON needs."""
    assert write_json_text({"名": ["急", {}, []]}) == '{\n  "名": [\n    "急",\n    {},\n    []\n  ]\n}\n'


def test_refuses_half_a_character():
    """A text that no file can hold is told here, not when it is written."""
    with pytest.raises(UnicodeEncodeError):
        write_json_text(["\ud800"])
