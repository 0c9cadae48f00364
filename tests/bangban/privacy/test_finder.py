"""What the finder takes for private, what it lets stand, and where it says that it stands."""

from __future__ import annotations

import pytest

from bangban.privacy._bank_cards import has_luhn
from bangban.privacy._citizen_ids import has_check
from bangban.privacy._travel_documents import has_taiwan_check
from bangban.privacy.allowed import allow_values
from bangban.privacy.finder import find_in_cell, find_in_source, find_private, may_hold_private
from tests.bangban.privacy.samples import CARD, CITIZEN, NOT_PRIVATE, PRIVATE


@pytest.mark.parametrize("line", PRIVATE)
def test_what_is_private_is_found(line: str) -> None:
    kind, text = line.replace("⏎", "\n").split("|", 1)
    assert [item.kind for item in find_in_source(text)] == [kind]


@pytest.mark.parametrize("text", NOT_PRIVATE)
def test_what_only_looks_private_is_let_stand(text: str) -> None:
    assert find_in_source(text) == []


def test_a_number_in_a_text_without_markup_is_found_as_it_is_read() -> None:
    text = "她的电话是 139-1234-5678，请勿外传。"
    (item,) = find_private(text)
    assert text[item.start : item.end] == "139-1234-5678"
    assert item.masked == "139-****-5678"


def test_the_place_is_that_of_the_source_with_all_that_stands_inside() -> None:
    text = "家里电话**139**&nbsp;1234<b>567</b>&#56;，"
    (item,) = find_in_source(text)
    assert text[item.start : item.end] == "139**&nbsp;1234<b>567</b>&#56;"


def test_far_from_each_other_all_are_found() -> None:
    filler = "今天没有别的事。" * 200
    text = f"13912345678{filler}\n\n{CITIZEN}{filler}豫A12345{filler}zhangsan@163.com"
    found = find_in_source(text)
    assert [item.kind for item in found] == ["mobile", "citizen-id", "plate", "email"]
    assert [text[item.start : item.end] for item in found][1:3] == [CITIZEN, "豫A12345"]


def test_a_long_line_without_an_end_is_cut_at_no_number() -> None:
    text = "好" * 700 + CITIZEN + "好" * 700 + CARD
    assert [item.kind for item in find_in_source(text)] == ["citizen-id", "bank-card"]


def test_no_raw_value_is_in_an_item() -> None:
    for line in PRIVATE:
        for item in find_in_source(line.replace("⏎", "\n").split("|", 1)[1]):
            assert "1234" not in item.key
            assert "*" in item.masked or "某" in item.masked


def test_the_head_of_a_column_says_what_stands_below() -> None:
    table = "| 姓名 | 住院号 |\n| --- | --- |\n| 王先生 | 2022091827 |\n\n后面的 2022091827 不是。\n"
    (item,) = find_in_source(table)
    assert (item.kind, table[item.start : item.end]) == ("medical-record", "2022091827")
    assert [item.kind for item in find_in_cell("微信", "xiaowang_3")] == ["wechat"]
    assert find_in_cell("received", "194087") == []


def test_heads_that_come_again_begin_a_table_of_their_own() -> None:
    table = "| 微信 |\n|--|\n| xiaowang_3 |\n| 住院号 |\n|--|\n| 2022091827 |\n"
    assert [item.kind for item in find_in_source(table)] == ["wechat", "medical-record"]
    assert len(find_in_source(table * 500)) == 1000
    divided = "| 微信 |\n|--|\n| 小王 |\n|--|\n| xiaowang_3 |\n"
    assert [item.kind for item in find_in_source(divided)] == ["wechat"]


def test_what_is_allowed_is_let_pass_however_it_is_written() -> None:
    allowed = allow_values(["0371-6718 1234"])
    assert find_private("热线（0371）67181234", allowed) == []
    assert [item.kind for item in find_private("热线0371-67181235", allowed)] == ["landline"]


def test_a_number_in_the_address_of_a_page_is_an_id_unless_it_is_called_a_telephone() -> None:
    assert find_in_source("见 https://example.org/post/13912345678") == []
    assert [one.kind for one in find_in_source("https://example.org/?phone=13912345678")] == ["mobile"]


def test_the_cheap_question_is_answered_no_by_ordinary_news() -> None:
    assert not may_hold_private(
        "2022年11月13日，平台收到留言194,087件，办结率93.7%。\n\n## 经过\n\n12345热线转办。"
    )


def test_check_digits_are_computed_as_the_standards_have_them() -> None:
    # The examples of GB 11643-1999, of ISO/IEC 7812-1 and of the household registration of Taiwan.
    assert has_check("11010519491231002X")
    assert not has_check("110105194912310021")
    assert has_luhn("4539578763621486")
    assert has_taiwan_check("A123456789")
    assert not has_taiwan_check("A123456788")


@pytest.mark.parametrize(
    "seed", ["1", "1 ", "(", "[", "<a", "&#", "138 ", "号1", "路1号", "@a", "*_", "|--|\n", "<!--"]
)
def test_odd_texts_are_read_to_their_end(seed: str) -> None:
    find_in_source(seed * 20_000)
