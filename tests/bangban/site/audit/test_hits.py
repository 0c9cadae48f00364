"""Where a find stands."""

from bangban.site.audit.hits import Hit, tell


def test_a_byte_has_a_line_and_a_column():
    """In characters, as editors count."""
    data = "一二\n三四五".encode()
    problem = tell(Hit("a.html", data.index("五".encode()), "audit.active", {"sign": "<b"}), data)
    assert (str(problem.position), problem.values) == ("a.html:2:3", {"offset": "13", "sign": "<b"})
    assert str(tell(Hit("a.pdf", 0, "audit.unreached")).position) == "a.pdf:1:1"
