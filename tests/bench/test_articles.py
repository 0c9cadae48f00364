"""Real articles become stories that keep all their letters."""

import os
from pathlib import Path

import pytest

from bench.articles import examine_articles, wrap_articles

_FOLDER = os.environ.get("BANGBAN_ARTICLES", "")
_ARTICLES = {
    "a.md": "怎样写求助\n=====\n\n**先写**{见下文}时间，再写 `<地点>`：x_y_z 路。\n\n"
    "| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 |\n",
    "deep/b.md": '---\ntitle: "旧的"\n---\n# 用 <path> 和 {花括号}\n\n[注]: 这是一段话\n\n'
    "见[一][1]。\n\n[1]: https://e.example/\n",
    "deep/c.md": "没有标题的一篇\u0008文章[^1]，还有 &copy; 和 <b>粗</b>。\r\n\r\n[^1]: 注\r\n",
    "empty.md": "\n",
}


def _write(folder: Path) -> None:
    for name, text in _ARTICLES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


def test_wraps_articles_of_any_form(tmp_path):
    """A header of their own is left out; the first heading is the title."""
    _write(tmp_path / "in")
    assert wrap_articles(tmp_path / "in", tmp_path / "content") == 3
    texts = [
        path.read_text(encoding="utf-8") for path in sorted((tmp_path / "content/articles").glob("*.md"))
    ]
    assert [text.split("\n")[1] for text in texts] == [
        'title: "怎样写求助"',
        'title: "用 path 和 {花括号}"',
        'title: "第3篇"',
    ]


def test_builds_them_all_and_keeps_every_letter(tmp_path):
    """Those that would lose letters are told."""
    _write(tmp_path / "in")
    found = examine_articles(tmp_path / "in", tmp_path / "work")
    assert (found.articles, found.built, found.lost) == (3, 3, ())
    assert found.told == ("article-000002.md",)
    assert "law of the letters: 3 of 3" in found.describe()


@pytest.mark.nightly
@pytest.mark.skipif(not _FOLDER, reason="BANGBAN_ARTICLES names no folder of articles")
def test_thousands_of_real_articles(tmp_path):
    """Not one is left out, not one loses a letter."""
    found = examine_articles(Path(_FOLDER), tmp_path)
    assert found.articles > 0 and found.built == found.articles and not found.lost, found.describe()
