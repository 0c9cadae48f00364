"""Signs that nobody sees: where they go, and where they belong."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.support.signs import drop_ignorable, drop_signs, find_signs, may_hold_signs

_BIDI_CONTROLS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
# DerivedCoreProperties.txt of Unicode 16.0, Default_Ignorable_Code_Point.
_DEFAULT_IGNORABLE = (
    *(0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), *range(0x200B, 0x2010)),
    *(*range(0x202A, 0x202F), *range(0x2060, 0x2070), 0x3164, *range(0xFE00, 0xFE10), 0xFEFF, 0xFFA0),
    *(*range(0xFFF0, 0xFFF9), *range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B), *range(0xE0000, 0xE1000)),
)


@pytest.mark.parametrize("block", [_BIDI_CONTROLS, _DEFAULT_IGNORABLE], ids=["bidi", "ignorable"])
def test_nothing_that_is_not_seen_stays_between_letters(block):
    """Each of Unicode's default-ignorable signs and controls of direction goes where it has no meaning."""
    for code in block:
        if code not in (0xFE00, 0xFE01, 0xFE02, *range(0xE0100, 0xE01F0)):
            assert drop_signs(f"电{chr(code)}梯") == ("电梯", (chr(code),)), hex(code)
        assert drop_signs(f"a{chr(code)}b") == ("ab", (chr(code),)), hex(code)
        assert drop_ignorable(f"电{chr(code)}梯") == "电梯"


@pytest.mark.parametrize(
    "text",
    [
        "一家👨‍👩‍👧‍👦",
        "㊗️㊙️",
        "❤️‍🔥",
        "👩🏽‍🚀",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "1️⃣",
        "🏳️‍🌈",
        "葛\U000e0100城",
        "邉\U000e0102",
        "你好，\ufe00",
        "می‌خواهم",
        "ه‍",
        "क्‍ष",
        "ക്‌ഷ",
        "ภาษา\u200bไทย",
        "ᠮᠣᠩᠭᠣᠯ\u180b",
        "שלום\u200f!",
        "ئۇيغۇر \u2067(1)\u2069 تىلى",
        "مرحبا \u200eA\u200e",
    ],
    ids=ascii,
)
def test_what_belongs_to_emoji_ideographs_and_scripts_stays(text):
    """Joiners, selectors, marks of direction where they have a meaning."""
    assert drop_signs(text) == (text, ())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("梯\ufe0f", "梯"),
        ("张\u200d三", "张三"),
        ("👨\u200d", "👨"),
        ("\u200d👨", "👨"),
        ("5\ufe0f日", "5日"),
        ("abc\u200e", "abc"),
        ("ئۇ\u2067تى", "ئۇتى"),
        ("ئۇ\u202eتى", "ئۇتى"),
        ("می\u200c\u200cخ", "می\u200cخ"),
        ("葛\U000e0100\U000e0101", "葛\U000e0100"),
        ("🏴\U000e0067中", "🏴中"),
        ("甲\ud800乙", "甲乙"),
    ],
    ids=ascii,
)
def test_the_same_signs_go_elsewhere(text, left):
    """Beside letters that do not join, alone, twice, unbalanced."""
    assert drop_signs(text)[0] == left


@given(st.text(max_size=40))
def test_the_quick_question_misses_nothing(text):
    """Where it says no, there is nothing to find."""
    if not may_hold_signs(text, text.encode("utf-8", "surrogatepass")):
        assert not list(find_signs(text))


@given(st.text(st.sampled_from("文a\u200b👨\u200d\ufe0fم\u200c\u2067\u2069\n"), max_size=30))
def test_what_is_left_out_is_only_what_nobody_sees(text):
    """Every letter stays, in order."""
    left, _ = drop_signs(text)
    assert drop_ignorable(left) == drop_ignorable(text)
    assert not {sign for sign in text if sign not in left and unicodedata.category(sign)[0] in "LNPS"}
