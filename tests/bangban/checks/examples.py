"""The examples of rules, laid into a small content folder and checked as before a publication."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path

from bangban.checks.content_check import check_texts
from bangban.checks.rule import Example, Rule
from bangban.checks.rule_registry import CHECK_RULES, RULES, SITE_RULES
from bangban.config.clock import Clock
from bangban.config.extras import Extras
from bangban.config.site_config import SiteConfig
from bangban.content.library import load_library
from bangban.diagnostics.problems import Problem, sort_problems

CLOCK = Clock(datetime(2100, 1, 1, tzinfo=UTC))
CONFIG = SiteConfig(publish=True, extras=Extras(frozenset({"extra"})))

_PLATFORM = "platform/platform.yaml"
_HEADERS = {
    _PLATFORM: """\
name: A
url: https://example.org/
categories: [{id: medicine, name: A}]
agencies: [{id: office, name: A}]
sections: [{id: service, name: A}]
areas: [{id: east, name: B}]
journey: [{id: answered, name: A, promise: {normal: 5wd}}]
""",
    "articles/": "title: A\ndate: 2022-11-20\n",
    "cases/": "title: A\ndate: 2022-11-20\n"
    "case: {category: medicine, state: in-progress, basis: reporting}\n",
}
_RECORDINGS = ("files/lift.mp3", "files/lift.mp4", "files/lift.mov", "files/re\u0301cit.mp3")
_LINKS = " ".join(f"[A](/{path})" for path in _RECORDINGS)
_FILES = {
    _PLATFORM: _HEADERS[_PLATFORM],
    "articles/report.md": (
        f"---\n{_HEADERS['articles/']}cover: {{src: images/lift.svg, alt: A}}\n---\n\n{_LINKS}\n"
    ),
    "platform/stats.csv": (
        "as_of,since,received,processed,closed,urgent_closed,source\n"
        "2022-11-13,2022-01-09,194087,193018,181773,5013,A\n"
    ),
    "images/lift.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    **dict.fromkeys(_RECORDINGS, "A"),
}
_PAGE = "---\ntitle: A\n---\n\nA\n"
_COMMON = ("file.unused", "timeline.id", "consent.missing", "consent.missing-later")
"""What most examples would be told of, too: it is asked for where it is the example's own."""
_BY_SUFFIX = {Path(path).suffix: text for path, text in _FILES.items()}


def list_examples() -> list[tuple[Rule, Example]]:
    """Each example with its rule, in the order of the rules."""
    return [(rule, example) for rule in RULES for example in rule.examples]


def tell(example: Example, side: str, folder: Path) -> list[Problem]:
    """What is told of the folder with one side of an example in it, in the order of files and lines."""
    snippet = example.line % side
    for path, text in _FILES.items():
        _write(folder / path, text)
    if example.part == "path":
        _make(folder, snippet)
    elif example.part == "file":
        _write(folder / example.path, snippet)
    else:
        _write(folder / example.path, _fill(example.path, snippet))
    library = load_library(folder, CHECK_RULES)
    # What is not published in these folders is the business of other tests.
    used = {*_FILES, "images/phone.heic"}
    published = SITE_RULES.check_library(library, CONFIG, CLOCK, library.folder.paths, used, {})
    told = sort_problems([*check_texts(library, CLOCK), *published])
    return [one for one in told if one.code not in _COMMON or one.code == example.code]


def _fill(path: str, lines: str) -> str:
    """A file with these lines in its header, instead of the usual ones of their keys."""
    header = next(text for start, text in _HEADERS.items() if path.startswith(start))
    for key in re.findall(r"^(\w+):", lines, re.MULTILINE):
        header = re.sub(rf"^{key}:.*\n", "", header, flags=re.MULTILINE)
    return f"{header}{lines}\n" if path == _PLATFORM else f"---\n{header}{lines}\n---\n\nA\n"


def _make(folder: Path, name: str) -> None:
    """A file, link or pipe by its name."""
    name, _, target = name.partition(" -> ")
    path = folder / re.sub(r" [(].*", "", name)
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    if target:
        _write(folder.parent / "notice.pdf", "%PDF-1.4")
        path.symlink_to(target)
    elif name.endswith(" (FIFO)"):
        os.mkfifo(path)
    elif size := re.search(r"[(](\d+) MB[)]", name):
        with path.open("wb") as file:
            file.truncate(int(size[1]) * 1_000_000)
    elif name.endswith("/"):
        path.mkdir()
    else:
        # What stands at the top is none of the platform's files.
        usual = _PAGE if path.parent.name == "pages" else _BY_SUFFIX.get(path.suffix, "")
        is_story = path.suffix == ".md"
        _write(path, "" if path.parent == folder and not is_story else usual)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
