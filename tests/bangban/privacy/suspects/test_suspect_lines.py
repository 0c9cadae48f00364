"""Suspect lines: wherever the finder finds something, whatever stands inside it, the line is among them."""

from __future__ import annotations

import html
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangban.privacy.finder import find_in_page
from bangban.privacy.suspects.suspect_lines import SuspectSearch
from tests.bangban.privacy.labelled_set import PARTS, read_labelled

Change = Callable[[str, int], str]


def put_in(sign: str) -> Change:
    return lambda text, place: text[:place] + sign + text[place:]


def put_about(sign: str, end: str) -> Change:
    return lambda text, place: text[: place // 2] + sign + text[place // 2 : place] + end + text[place:]


CHANGES: dict[str, Change] = {
    "as it is": lambda text, _: text,
    "paragraph": lambda text, _: f"<p>{text}</p>",
    "cells": lambda text, _: f"<tr><td>{text}</td><td>{text}</td></tr>",
    "bold": put_about("<b>", "</b>"),
    "tag of two lines": put_in('<i\nid="a">'),
    "entities": lambda text, place: text[:place] + "".join(f"&#{ord(one)};" for one in text[place:]),
    "escaped": lambda text, _: html.escape(text),
    "word in a tag": lambda text, _: f'<img src="/a.png" alt="{html.escape(text)}">',
    "description": lambda text, _: f"<meta name=d content='{text}'>",
    "next line": put_in("\n"),
    "no width": put_in("\u200b"),
    "emphasis": put_about("**", "**"),
    "comment": put_in("<!-- a > b -->"),
    "wide": lambda text, place: "".join(
        chr(ord(one) + 0xFEE0) if number > place and "!" <= one <= "~" else one
        for number, one in enumerate(text)
    ),
    "reading beside": put_in("<rt>zhu</rt>"),
    "underscores": put_about("_", "_"),
    "backslash": put_in("\\"),
    "data": lambda text, _: f'{{"a": "{text}", "b": 1}}',
    "table": lambda text, _: f"| 电话 | 姓名 |\n| --- | --- |\n| {text} | {text} |\n",
    "blank": put_in("\u3000"),
}


@cache
def read_texts() -> list[str]:
    return [sentence.text for sentence in read_labelled(*PARTS)]


def find_missed(text: str) -> list[str]:
    """What the finder finds in no suspect line, nor in the next to one."""
    lines = SuspectSearch().list_lines(text.encode("utf-8", "replace"))
    missed = []
    for item in find_in_page(text):
        first, last = text.count("\n", 0, item.start), text.count("\n", 0, item.end)
        if not any(first - 1 <= line <= last + 1 for line in lines):
            missed.append(f"{item.kind}: {text}")
    return missed


@pytest.mark.parametrize("name", CHANGES)
def test_whatever_the_finder_finds_stands_in_a_suspect_line(name: str) -> None:
    texts = (CHANGES[name](text, len(text) // 2) for text in read_texts())
    assert [one for text in texts for one in find_missed(text)] == []


@given(st.data())
@settings(max_examples=300, deadline=None, derandomize=True)
def test_so_it_is_wherever_the_change_stands(data: st.DataObject) -> None:
    text, change = data.draw(st.sampled_from(read_texts())), data.draw(st.sampled_from(sorted(CHANGES)))
    assert find_missed(CHANGES[change](text, data.draw(st.integers(0, len(text))))) == []


def test_what_is_clean_is_not_suspect() -> None:
    page = """<p class="x">2022年4月13日，居民在建设路的药店等了三天。</p>
<time datetime="2022-04-13T08:00:00+08:00">4月13日</time><a href="/cases/panda-blood/#t-00291">见</a>
{"@type": "Event", "startDate": "2022-04-13", "@id": "https://news.example/#a"}"""
    assert SuspectSearch().list_lines(page.encode()) == []


def test_a_number_goes_on_behind_a_break() -> None:
    for text in (
        "<p>电话138<br>1234<br/>5678</p>",
        "电话138&#10;12345678",
        "收款卡在这：<br>6230 591721008273644",
    ):
        assert find_in_page(text)
        assert find_missed(text) == []


def test_a_tag_is_told_in_every_file_in_which_it_stands() -> None:
    search = SuspectSearch()
    tag = b'<img alt="\xe7\x94\xb5\xe8\xaf\x9d13812345678">'
    assert search.list_lines(b"\n" + tag) == [1]
    assert search.list_lines(b"\n\n" + tag) == [2]


def test_tags_of_many_lines_move_no_line() -> None:
    """Before a suspect line, on it, and where the tag itself is suspect."""
    search, number = SuspectSearch(), "电话13812345678"
    long = '<i\nid="a"\n>'
    source = f'{long}\n<p>{number}</p>\n{long}{long}\n{long}{number}\n<img\nalt="{number}">\n<b>1</b>'
    lines = search.list_lines(source.encode())
    assert [line for line, text in enumerate(source.split("\n")) if number in text] == [3, 11, 13]
    assert {3, 11, 13} <= {*lines}
    assert {0, 1, 5, 6, 14}.isdisjoint(lines)


def test_tables_are_seen() -> None:
    """Though their rows alone say little."""
    table = "一\n\n| 电话 | 城市 |\n|---|:-:|\n| 5551234 | 沈阳 |\n\n| 城市 |\n| --- |\n| 5551234 |\n"
    assert SuspectSearch().list_lines(table.encode()) == [4]
