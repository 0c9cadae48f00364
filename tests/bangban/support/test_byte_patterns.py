"""Patterns that are asked of every byte."""

from __future__ import annotations

from bangban.support.byte_patterns import BytePattern


def test_each_byte_is_a_sign_of_its_own() -> None:
    pattern = BytePattern(rb"\xe2\x80[\x8b-\x8f]|<script")
    assert pattern.is_in("甲\u200b乙".encode())
    assert pattern.is_in(b"\xff<script")
    assert not pattern.is_in("甲 <SCRIPT".encode())
    assert BytePattern(rb"<script", any_case=True).is_in(b"<SCRIPT")


def test_a_long_file_is_read_once_whatever_the_pattern() -> None:
    assert not BytePattern(rb"(?:a|a)*a*b").is_in(b"a" * 2_000_000)


def test_the_lines_of_a_text_in_which_a_pattern_matches_are_given_once() -> None:
    """Each whole, the first and the last as well; lines that one match joins as one."""
    pattern = BytePattern(rb"a+|x\ny")
    assert pattern.list_lines(b"1a a\n2\n\n3 a\n4a") == [b"1a a", b"3 a", b"4a"]
    assert pattern.list_lines(b"1x\ny2\na") == [b"1x\ny2", b"a"]
    assert pattern.list_lines(b"b\n") == pattern.list_lines(b"") == []
