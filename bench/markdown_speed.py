"""How long the Markdown of a story takes, on the long way and on the quick one, side by side.

    python -m bench.markdown_speed FOLDER

FOLDER holds stories (see `bench.corpus`). Each round converts all of them on both ways, in turn; the
best round of each counts, in CPU time, so that a busy machine disturbs little.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from bangban.content.files.folder import open_folder
from bangban.content.stories import read_story
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink
from bangban.markdown.summaries import extract_text, shorten, summarize

_ROUNDS = 5
_ZONE = ZoneInfo("Asia/Shanghai")
_LINE = "{name:<28}{slow:>9.3f}{quick:>9.3f}{ratio:>8.1f}"


def read_texts(folder: Path) -> tuple[list[str], list[str]]:
    """The bodies of all stories, and the other texts in them."""
    content, bodies, others = open_folder(folder), [], []
    for path in content.stories:
        file = read_story(path, content.read(path), _ZONE)
        bodies.append(file.document.body)
        others += [text.markdown for text in file.texts]
    return bodies, others


def measure(bodies: list[str], others: list[str]) -> Iterator[tuple[str, float, float]]:
    """What is done, and how long it takes on the long way and on the quick one, in ms a story."""
    slow, quick = Converter(quick=False), Converter()
    pages = [quick.convert(body, resolve=ResolvedLink).html for body in bodies]
    works = {
        "bodies": (_converting(slow, bodies), _converting(quick, bodies)),
        "timelines and corrections": (_converting(slow, others), _converting(quick, others)),
        "summaries": (
            lambda: [shorten(extract_text(page)) for page in pages],
            lambda: [summarize(page) for page in pages],
        ),
    }
    for name, pair in works.items():
        rounds = [[_time(work) for work in pair] for _ in range(_ROUNDS)]
        best = [min(times) * 1000 / len(bodies) for times in zip(*rounds, strict=True)]
        yield name, best[0], best[1]


def _converting(converter: Converter, texts: list[str]) -> Callable[[], object]:
    return lambda: [converter.convert(text, resolve=ResolvedLink) for text in texts]


def _time(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Prints a table."""
    bodies, others = read_texts(Path(sys.argv[1]))
    print(f"{len(bodies)} stories, {len(others)} other texts; ms of CPU time a story")
    print(f"{'':<28}{'long':>9}{'quick':>9}{'ratio':>8}")
    rows = list(measure(bodies, others))
    rows.append(("all", sum(slow for _, slow, _ in rows), sum(quick for _, _, quick in rows)))
    for name, slow, quick in rows:
        print(_LINE.format(name=name, slow=slow, quick=quick, ratio=slow / quick if quick else 1))


if __name__ == "__main__":
    main()
