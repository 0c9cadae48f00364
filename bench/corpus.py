"""A generated newsroom: the same seed gives the same files.

Lengths follow the real archive: half the bodies below 6 kB of UTF-8, a long tail up
to 60 kB. Words are drawn from a small list of syllables, so that nothing reads like news.

    python -m bench.corpus 2000 FOLDER
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

CATEGORIES = ("policy", "transport", "medicine", "education", "food", "health-code")
AGENCIES = tuple(f"agency-{number}" for number in range(1, 13))
SECTIONS = ("news", "service", "explained")
PEOPLE = tuple(f"记者{first}{second}" for first in "甲乙丙丁戊己庚辛" for second in "一二三四五")
TAGS = tuple(f"话题{first}{second}" for first in "春夏秋冬东南西北" for second in "山水花木金石云")
_STATES = (("closed", "resolved"), ("closed", "partly"), ("closed", "unresolved"), ("in-progress", ""))
_WORDS = (
    "社区居民车站医院学校道路药品米面求助电话平台工作人员今天明天已经正在处理回复安排联系核实送达登记办理"
)
_FIRST_DAY = date(2015, 1, 1)
_DAYS = 2800


def write_corpus(folder: Path, count: int, seed: int = 20221113) -> None:
    """Writes `count` stories of all kinds and a platform into `folder`."""
    chance = random.Random(seed)
    for path, text in _make_files(count, chance):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def _make_files(count: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    yield "platform/platform.yaml", _make_platform()
    yield "platform/stats.csv", _make_figures()
    for number in range(count):
        kind = chance.choices(("articles", "editorials", "cases"), (60, 8, 32))[0]
        day = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS))
        yield f"{kind}/story-{number:06d}.md", _make_story(kind, number, day, chance)


def _make_platform() -> str:
    lists = {"categories": CATEGORIES, "agencies": AGENCIES, "sections": SECTIONS}
    lines = ["name: 测试平台", "slogan: 有求必应", "started: 2015", "url: https://news.example/"]
    for key, names in lists.items():
        lines += [f"{key}:", *(f"  - {{id: {name}, name: 名称{index}}}" for index, name in enumerate(names))]
    return "\n".join([*lines, ""])


def _make_figures() -> str:
    rows = ["as_of,since,received,processed,closed,urgent_closed,source"]
    for year in range(2016, 2023):
        received = (year - 2015) * 20_000
        rows.append(
            f"{year}-01-01,2015-01-01,{received},{received - 500},{received - 2_000},{received // 40},生成"
        )
    return "\n".join([*rows, ""])


def _make_story(kind: str, number: int, day: date, chance: random.Random) -> str:
    people = ", ".join(f"{{name: {name}, role: 文}}" for name in chance.sample(PEOPLE, chance.randint(1, 3)))
    head = [
        "---",
        f"title: {_write_words(chance, 10, 24)}{number}",
        # With seconds, for Hugo reads no clock time without.
        f"date: {day.isoformat()}T{chance.randrange(24):02d}:{chance.randrange(60):02d}:00",
        f"byline: [{people}]",
        f"tags: [{', '.join(chance.sample(TAGS, chance.randint(0, 4)))}]",
        f"section: {chance.choice(SECTIONS)}",
    ]
    if kind == "cases":
        head += _make_case(day, chance)
    size = min(60_000, int(chance.lognormvariate(8.7, 0.7)))
    return "\n".join([*head, "---", "", _make_body(size, chance), ""])


def _make_case(day: date, chance: random.Random) -> list[str]:
    state, outcome = chance.choice(_STATES)
    lines = [
        "case:",
        f"  category: {chance.choice(CATEGORIES)}",
        f"  urgency: {chance.choice(('normal', 'normal', 'urgent'))}",
        f"  state: {state}",
        *([f"  outcome: {outcome}"] if outcome else []),
        "  basis: reporting",
        f"  agencies: [{', '.join(chance.sample(AGENCIES, chance.randint(1, 3)))}]",
        "timeline:",
    ]
    stages = [
        "received",
        "forwarded",
        *["acting"] * chance.randint(0, 8),
        *(["closed"] * (state == "closed")),
    ]
    for index, stage in enumerate(stages):
        actor = ("seeker", "platform")[index] if index < 2 else chance.choice(AGENCIES)
        when = (day + timedelta(days=index // 4)).isoformat()
        lines += [
            f"  - at: {when}T{8 + index % 4 * 3:02d}:{chance.randrange(60):02d}",
            f"    stage: {stage}",
            f"    actor: {actor}",
            f"    title: {_write_words(chance, 6, 14)}",
            f"    text: {_write_words(chance, 20, 80)}。",
        ]
    return lines


def _make_body(size: int, chance: random.Random) -> str:
    parts: list[str] = []
    written = 0
    while written < size:
        paragraph = _make_paragraph(chance)
        parts.append(paragraph)
        written += len(paragraph.encode())
    return "\n\n".join(parts)


def _make_paragraph(chance: random.Random) -> str:
    roll = chance.random()
    if roll < 0.06:
        return f"## {_write_words(chance, 4, 12)}"
    if roll < 0.10:
        return "\n".join(f"- {_write_words(chance, 6, 30)}" for _ in range(chance.randint(2, 6)))
    if roll < 0.12:
        return f"> {_write_words(chance, 20, 60)}。"
    sentences = [
        f"{_write_words(chance, 8, 40)}，{_write_words(chance, 6, 30)}。" for _ in range(chance.randint(1, 6))
    ]
    if roll < 0.25:
        sentences[0] = f"**{sentences[0]}**"
    return "".join(sentences) if roll < 0.7 else "\n".join(sentences)


def _write_words(chance: random.Random, low: int, high: int) -> str:
    return "".join(chance.choices(_WORDS, k=chance.randint(low, high)))


if __name__ == "__main__":
    write_corpus(Path(sys.argv[2]), int(sys.argv[1]))
