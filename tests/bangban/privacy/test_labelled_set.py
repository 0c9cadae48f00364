"""The labelled sentences are what they say they are: well-formed, invented, and enough of each kind."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections import Counter

import pytest

from tests.bangban.privacy.labelled_set import KINDS, LABELLED, LabelledText, bare, read_labelled

SENTENCES = read_labelled()

MOBILE = re.compile(r"(?:\+?0{0,2}86)?1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-35-8]|8\d|9[0-35-9])\d{8}")
"""The segments that the ministry has given to the networks, with the country's code or without."""

PLATE = re.compile(
    "[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-HJ-NP-Z]"
    "(?:[A-HJ-NP-Z0-9]{5}|[A-HJK][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[A-HJK]|[A-HJ-NP-Z0-9]{4}[挂学港澳])"
)
"""GA 36: neither I nor O; six signs for vehicles of new energy."""

PASSPORT = re.compile(r"E[A-HJ-NP-Z]\d{7}|[EGK]\d{8}|(?:[DSP]E|M[AB]|H[A-HJ-NP-Z])\d{7}|[SP]\d{7}")

PERMIT = re.compile(
    r"C[A-HJ-NP-Z]\d{7}|[CWLT]\d{8}|[HM]\d{8}(?:\d{2})?|\d{8}|\d{10}B|9\d{17}|9\d{16}X|[A-Z]{3}\d{12}"
)

FAMOUS = {
    "13800138000",
    "13888888888",
    "13800000000",
    "13812345678",
    "11010519491231002X",
    "34052419800101001X",
}
"""Numbers that are on the net as examples or as somebody's own."""


def values(kind: str) -> list[str]:
    return [bare(item.value) for sentence in SENTENCES for item in sentence.items if item.kind == kind]


def check_digit(seventeen: str) -> str:
    """ISO 7064, MOD 11-2."""
    return "10X98765432"[sum(int(digit) * pow(2, 17 - i, 11) for i, digit in enumerate(seventeen)) % 11]


def passes_luhn(number: str) -> bool:
    """ISO/IEC 7812-1, annex B."""
    doubled = "".join(
        digit if i % 2 == 0 else str(2 * int(digit)) for i, digit in enumerate(reversed(number))
    )
    return sum(map(int, doubled)) % 10 == 0


def test_there_are_enough_of_each_kind_in_each_part() -> None:
    positives = Counter((item.kind, sentence.part) for sentence in SENTENCES for item in sentence.items)
    negatives = Counter((sentence.file, sentence.part) for sentence in SENTENCES if not sentence.items)
    assert sum(bool(sentence.items) for sentence in SENTENCES) >= 330
    assert sum(not sentence.items for sentence in SENTENCES) >= 650
    assert {kind for kind, _ in positives} == set(KINDS)
    for kind in KINDS:
        assert positives[kind, "dev"] >= 12 and positives[kind, "held_out"] >= 6, kind
        assert negatives[kind, "dev"] >= 20 and negatives[kind, "held_out"] >= 8, kind
        assert positives[kind, "held_out_2"] >= 9 and negatives[kind, "held_out_2"] >= 4, kind


def test_each_value_stands_in_its_text_once() -> None:
    for sentence in SENTENCES:
        for item in sentence.items:
            assert sentence.text.count(item.value) == 1, sentence
            assert item.value == item.value.strip() or item.kind == "qq", sentence


def test_items_of_a_text_do_not_overlap() -> None:
    for sentence in SENTENCES:
        spans = sentence.spans()
        ends = [end for _, _, end in spans]
        assert all(end <= start for end, (_, start, _) in zip(ends, spans[1:], strict=False)), sentence


def test_no_text_stands_twice() -> None:
    counts = Counter((sentence.text, sentence.place) for sentence in SENTENCES)
    assert [text for text, count in counts.items() if count > 1] == []


def test_the_held_out_third_is_chosen_by_digest() -> None:
    def part(sentence: LabelledText) -> str:
        digest = int(hashlib.sha256(sentence.text.encode()).hexdigest(), 16)
        return "dev" if digest % 3 else "held_out"

    first_written = read_labelled("dev", "held_out")
    assert [sentence for sentence in first_written if part(sentence) != sentence.part] == []


@pytest.mark.parametrize("value", values("mobile"))
def test_a_mobile_number_is_of_a_given_segment(value: str) -> None:
    assert MOBILE.fullmatch(value)
    assert not re.search(r"(\d)\1{3}", value)


@pytest.mark.parametrize("value", values("citizen_id"))
def test_a_citizen_number_is_right_and_of_no_living_person(value: str) -> None:
    number = value.removeprefix("G")
    born, serial = (
        (number[6:14], number[14:17]) if len(number) == 18 else ("19" + number[6:12], number[12:15])
    )
    assert datetime.date(int(born[:4]), int(born[4:6]), int(born[6:])) < datetime.date(2022, 11, 30)
    assert int(serial) >= 900
    assert len(number) == 15 or number[17] == check_digit(number[:17])


@pytest.mark.parametrize("value", values("bank_card"))
def test_a_bank_card_passes_luhn(value: str) -> None:
    assert re.fullmatch(r"[3-69]\d{15,18}", value)
    assert passes_luhn(value)


@pytest.mark.parametrize("value", values("plate"))
def test_a_plate_is_as_the_standard_has_it(value: str) -> None:
    # `bare` keeps no Han letters: the written value is asked for them.
    written = next(
        item.value
        for sentence in SENTENCES
        for item in sentence.items
        if item.kind == "plate" and bare(item.value) == value
    )
    han = re.findall("[\u4e00-\u9fff]", written)
    assert PLATE.fullmatch(han[0] + value + "".join(han[1:]))


@pytest.mark.parametrize("value", values("passport"))
def test_a_passport_number_has_a_form_that_is_issued(value: str) -> None:
    assert PASSPORT.fullmatch(value)


@pytest.mark.parametrize("value", values("permit"))
def test_a_permit_number_has_a_form_that_is_issued(value: str) -> None:
    assert PERMIT.fullmatch(value)
    assert len(value) != 18 or value[17] == check_digit(value[:17])


def test_no_number_is_a_known_one() -> None:
    found = {value for kind in KINDS for value in values(kind)}
    assert found & FAMOUS == set()


def test_every_file_is_of_a_kind_and_told_of() -> None:
    told = (LABELLED / "README.md").read_text("utf-8")
    assert {sentence.file for sentence in SENTENCES} == {*KINDS, "mixed"}
    assert [kind for kind in KINDS if f"`{kind}`" not in told] == []
