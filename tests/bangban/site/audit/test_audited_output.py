"""What is audited."""

from __future__ import annotations

from pathlib import Path

import pytest

from bangban.site.audit.audited_output import OutputFile, list_output, read_any, read_output, read_place
from bangban.site.audit.output_links import SitePlace


def test_files_are_listed_in_the_order_of_their_addresses(tmp_path: Path) -> None:
    assert list_output(tmp_path, {"b/a.html", "a.html"}) == (
        OutputFile("a.html", tmp_path / "a.html"),
        OutputFile("b/a.html", tmp_path / "b/a.html"),
    )


def test_the_front_page_says_where_the_site_stands(tmp_path: Path) -> None:
    assert read_place(tmp_path) == SitePlace()
    (tmp_path / "index.html").write_text('<link rel="canonical" href="https://news.example/a/">')
    assert read_place(tmp_path) == SitePlace("https://news.example", "/a/")


def test_what_cannot_be_read_is_nothing_or_an_error(tmp_path: Path) -> None:
    assert read_any(tmp_path / "a") == b""
    with pytest.raises(OSError, match="a"):
        read_output(tmp_path / "a")
