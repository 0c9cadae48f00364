"""Lines that have been found clean."""

from __future__ import annotations

from bangban.site.audit.clean_lines import CleanLines


def test_a_line_is_new_once_in_a_family() -> None:
    """Whatever the file is called; what is clean in an export may be no text in a page."""
    clean = CleanLines()
    assert clean.list_new("a.json", b"1\n2\n1") == [b"1", b"2"]
    clean.keep("a.json", [b"1", b"2"])
    assert clean.list_new("b/c.csv", b"2\n3") == [b"3"]
    assert clean.list_new("a.html", b"2\n3") == [b"2", b"3"]


def test_what_is_dropped_is_new_again() -> None:
    """As if it had never been there."""
    clean = CleanLines()
    clean.keep("a.html", [b"1", b"2"])
    clean.drop("b.html", [b"2"])
    assert clean.list_new("c.html", b"1\n2") == [b"2"]


def test_lines_of_calendars_are_read_as_they_are_meant() -> None:
    """Unfolded (RFC 5545, §3.1)."""
    assert CleanLines().list_new("a.ics", b"SUMMARY:1\r\n 2\r\n") == [b"SUMMARY:12\r", b""]
