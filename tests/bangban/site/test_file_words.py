"""What is private in the words of files that are no texts of the desk."""

from __future__ import annotations

from bangban.site.file_words import list_file_uses


def test_words_of_a_drawing_are_told_at_their_line(tmp_path) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg">\n<title>打13900001111</title>\n</svg>'
    (tmp_path / "a.svg").write_text(drawing, "utf-8")
    (use,) = list_file_uses(tmp_path, "a.svg")
    assert (use.kind, use.position.path, use.position.line) == ("mobile", "a.svg", 2)
    assert use.masked.startswith("139****1111")
    assert use.fix == ()


def test_what_has_no_words_or_cannot_be_read_tells_nothing(tmp_path) -> None:
    (tmp_path / "a.png").write_bytes(b"13900001111")
    assert list_file_uses(tmp_path, "a.png") == ()
    assert list_file_uses(tmp_path, "missing.svg") == ()
