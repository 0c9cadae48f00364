"""The fourth labelled set is what its note says: each value once in its text, check digits that are right."""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from pathlib import Path

import pytest

KNOWN = Path(__file__).parent / "labelled_fourth" / "known"
APART = {"agency_desk", "contested"}
CHINESE = {digit: str(value) for value, digit in enumerate("零一二三四五六七八九")}


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def counted():
    return [line for path in sorted(KNOWN.glob("*.jsonl")) if path.stem not in APART for line in lines(path)]


def values(kind):
    return [item["value"] for line in counted() for item in line["items"] if item["kind"] == kind]


def plain(value):
    """The ASCII digits of a value, and a closing X of a citizen ID."""
    text = unicodedata.normalize("NFKC", "".join(CHINESE.get(char, char) for char in value))
    return "".join(char for char in text if char.isdigit() or char == "X")


def passes_luhn(number):
    doubled = (int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(number)))
    return sum(sum(divmod(product, 10)) for product in doubled) % 10 == 0


def passes_iso_7064(number):
    weights = (2 ** (17 - place) % 11 for place in range(17))
    total = sum(int(digit) * weight for digit, weight in zip(number, weights, strict=False))
    return "10X98765432"[total % 11] == number[17]


@pytest.mark.parametrize("path", sorted(KNOWN.glob("*.jsonl")), ids=lambda path: path.stem)
def test_every_value_stands_once_in_its_text(path):
    assert all(line["text"].count(item["value"]) == 1 for line in lines(path) for item in line["items"])


def test_the_note_counts_right():
    private = [len(line["items"]) for line in counted() if line["items"]]
    row = f"| `known` | {len(private)} | {sum(private)} | {len(counted()) - len(private)} |"
    assert row in (KNOWN.parent / "README.md").read_text(encoding="utf-8")


def test_no_line_stands_twice():
    texts = [(line["text"], line.get("place")) for line in counted()]
    assert len(texts) == len(set(texts))


def test_bank_cards_pass_luhn():
    cards = [plain(value) for value in values("bank_card")]
    assert [card for card in cards if not (16 <= len(card) <= 19 and passes_luhn(card))] == []


def born(number):
    """The day of birth in a citizen ID of 18 or of 15 digits; ValueError where there is no such day."""
    digits = number[6:14] if len(number) == 18 else "19" + number[6:12]
    return dt.datetime.strptime(digits, "%Y%m%d").date()


def test_citizen_ids_have_a_date_a_check_digit_and_a_serial_of_nobody():
    for number in map(plain, values("citizen_id")):
        assert born(number) < dt.date(2026, 1, 1)
        assert number[14 if len(number) == 18 else 12] == "9"
        assert len(number) == 15 or passes_iso_7064(number)
