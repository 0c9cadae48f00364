"""Texts that must stay on their line."""

from bangban.diagnostics._one_line import show_surrogates, tidy


def test_leaves_plain_text_alone():
    """Chinese and emoji are no control characters."""
    assert tidy("cases/熊猫 🐼.md") == "cases/熊猫 🐼.md"


def test_blanks_what_ends_a_record_or_commands_a_terminal():
    """Each with one space, so that columns stay."""
    assert tidy("a\r\n\x1b[31mb\u2028c\x85") == "a   [31mb c "


def test_shows_bytes_that_are_no_utf8():
    """As Python writes them; line ends stay, for JSON has its own way with them."""
    assert show_surrogates("熊\udcc4\n") == "熊\\udcc4\n"
