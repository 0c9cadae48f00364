"""What would run in files that are no pages."""

from __future__ import annotations

import pytest

from bangban.site.audit.active_parts import find_active_part


@pytest.mark.parametrize(
    ("address", "data", "sign"),
    [
        ("files/a.swf", b"FWS", ".swf"),
        ("files/a.exe", b"MZ", ".exe"),
        ("files/a.html5", b"<script>1</script>", "<script"),
        ("files/a", b"<!doctype html><p>", "<!doctype"),
        ("files/a.php", b"<?php", ".php"),
        ("a.pdf", b"%PDF-1.4\n1 0 obj<</S/JavaScript/JS(1)>>endobj", "/JavaScript"),
        ("a.pdf", b"%PDF-1.4\n<</S/J#61vaScript/JS(1)>>", "/JavaScript"),
        ("a.pdf", b"%PDF-1.4\n<</S/Launch/F(a.exe)>>", "/Launch"),
        ("a.pdf", b"%PDF-1.4\n<</Type/EmbeddedFile>>", "/EmbeddedFile"),
    ],
)
def test_what_runs_is_told(address: str, data: bytes, sign: str) -> None:
    found = find_active_part(address, data, is_whole=True)
    assert found
    assert found.sign == sign


def test_so_it_is_in_the_streams_of_a_document() -> None:
    found = find_active_part("a.pdf", b"<</S/JavaScript>>", is_whole=False)
    assert found
    assert found.offset == 0


@pytest.mark.parametrize(
    ("address", "data"),
    [
        ("a.pdf", b"%PDF-1.4\n<</OpenAction[3 0 R/Fit]/JavaScripts 1>>"),
        ("images/a.png", b"\x89PNG\r\n\x1a\n/JavaScript "),
        ("_headers", b"/*\n  X-Frame-Options: DENY\n"),
        ("CNAME", b"news.example\n"),
        ("files/a.docx", b"PK\x03\x04"),
    ],
)
def test_documents_pictures_and_settings_are_passed_over(address: str, data: bytes) -> None:
    assert find_active_part(address, data, is_whole=True) is None
