"""The server answers as a static host does."""

from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest


@pytest.fixture
def address(tmp_path: Path, serve) -> str:
    """A served folder with a page, a list of data and a 404 page."""
    (tmp_path / "index.html").write_text("<p>首页</p>", encoding="utf-8")
    (tmp_path / "404.html").write_text("<p>没有</p>", encoding="utf-8")
    (tmp_path / "data.csv").write_text("甲,乙", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    return serve(tmp_path)


@pytest.mark.parametrize(
    ("path", "kind"), [("/", "text/html; charset=utf-8"), ("/data.csv", "text/csv; charset=utf-8")]
)
def test_names_the_type(address, path, kind):
    """Texts carry their encoding."""
    with urlopen(address + path) as answer:
        assert answer.headers["Content-Type"] == kind


@pytest.mark.parametrize("path", ["/missing", "/empty/"])
def test_answers_with_the_page_of_the_site(address, path):
    """What is missing, or a folder without a page, gives the site's own 404 page."""
    with pytest.raises(HTTPError) as caught:
        urlopen(address + path)
    with caught.value as answer:
        assert answer.code == 404
        assert answer.read().decode() == "<p>没有</p>"
