"""What editors and designers do to a newsroom between two builds, done to a copy of it.

Each edit takes a number, so that it can be made several times, each time of another story.
"""

from __future__ import annotations

import re
from pathlib import Path

_DATE = re.compile(r"^date: (\S+)$", re.MULTILINE)
_TITLE = re.compile(r"^title: .*$", re.MULTILINE)
_ARTICLE = re.compile(r'<article (data-edit="\d+" )?')
_CARD = Path("components/card/card.html")
_CLOSING = """\
  - at: {day}T23:5{number}
    stage: closed
    actor: platform
    title: 办结
    text: 已经回复求助人。
"""
_NEWEST = """\
---
title: 最新的一篇{number}
date: 2022-12-0{day}T08:00:00
byline: [{{name: 记者甲一, role: 文}}]
tags: [话题春山]
section: news
---

今天的第一条消息。

更多情况正在了解。
"""


def edit_body(content: Path, number: int) -> None:
    """A sentence more at the end of an article in the middle of the archive."""
    path = _find_middle(content, number)
    _write(path, f"{_read(path)}\n编辑补充的一句话{number}。\n")


def edit_title(content: Path, number: int) -> None:
    """Another title of an article in the middle of the archive, though not of one whose body was edited."""
    path = _find_middle(content, number + 10)
    _write(path, _TITLE.sub(f"title: 改过的标题{number}", _read(path), count=1))


def add_newest(content: Path, number: int) -> None:
    """A new article, after all others."""
    _write(content / "articles" / f"newest-{number}.md", _NEWEST.format(number=number, day=number + 1))


def close_case(content: Path, number: int) -> None:
    """A case in progress is closed: its state, its outcome, and a last entry of its timeline."""
    cases = [path for path in _list_by_date(content / "cases") if "  state: in-progress\n" in _read(path)]
    # Those closed before are no longer among them.
    path = cases[len(cases) // 2]
    text = _read(path).replace("  state: in-progress\n", "  state: closed\n  outcome: resolved\n", 1)
    head, body = text.split("\n---\n", 1)
    day = re.findall(r"^  - at: (\d{4}-\d\d-\d\d)", head, re.MULTILINE)[-1]
    _write(path, f"{head}\n{_CLOSING.format(day=day, number=number)}---\n{body}")


def edit_theme(theme: Path, number: int) -> None:
    """A change in the card, which most pages show."""
    path = theme / _CARD
    _write(path, _ARTICLE.sub(f'<article data-edit="{number}" ', _read(path), count=1))


def _find_middle(content: Path, number: int) -> Path:
    articles = _list_by_date(content / "articles")
    return articles[(len(articles) // 2 + number) % len(articles)]


def _list_by_date(folder: Path) -> list[Path]:
    return sorted(folder.glob("story-*.md"), key=lambda path: (_DATE.search(_read(path))[1], path.name))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
