"""Real articles, as stories: how many are built, and whether each of them keeps all its letters.

    python -m bench.articles FOLDER [WORKSPACE]

FOLDER holds Markdown files of any origin, at any depth, for example a clone of a public repository of
translated articles. Each becomes a story in WORKSPACE (a temporary folder without one): its first heading,
or its file's name, is the title; a header of its own is left out. Then the site is built as an editor
builds it, and each body is compared with its page.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from bangban.markdown._letters.losses import list_losses
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink
from bangban.support.signs import STRAY_SIGNS
from bench.builders import ROOT
from bench.corpus import write_corpus

_HEADER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_HEADING = re.compile(r"^#{1,3} +([^\n#]+)|^([^\n]+)\n=+ *$", re.MULTILINE)
_MARKS = re.compile(r"[\[\]*_`<>\"\\]|\(http[^)]*\)")
_LONGEST_TITLE = 80


class Lawful(Struct, frozen=True):
    """What became of the articles: `lost` are those whose pages lack letters, `told` those of which a
    problem tells that a paragraph is shown as typed."""

    articles: int
    built: int
    told: tuple[str, ...]
    lost: tuple[str, ...]

    def describe(self) -> str:
        """Four lines for a report."""
        lines = [
            f"articles: {self.articles}",
            f"built: {self.built}, left out: {self.articles - self.built}",
            f"law of the letters: {self.articles - len(self.lost)} of {self.articles}",
            f"paragraphs shown as typed, and told: in {len(self.told)} articles",
        ]
        return "\n".join([*lines, *(f"  lost: {name}" for name in self.lost)])


def wrap_articles(source: Path, content: Path) -> int:
    """Writes a story for each Markdown file below `source`, and a platform; gives how many."""
    write_corpus(content, 0)
    folder = content / "articles"
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for count, text in enumerate(_read_bodies(source), 1):
        title = _find_title(text) or f"第{count}篇"
        header = f'---\ntitle: "{title}"\ndate: 2022-11-{count % 28 + 1:02d}\n---\n'
        (folder / f"article-{count:06d}.md").write_text(header + text, encoding="utf-8")
    return count


def examine_articles(source: Path, workspace: Path) -> Lawful:
    """Builds the site of all articles below `source` in `workspace`."""
    content, output = workspace / "content", workspace / "output"
    count = wrap_articles(source, content)
    command = ("-m", "bangban", "build", "--content", str(content), "--output", str(output))
    subprocess.run([sys.executable, *command], check=False, cwd=ROOT, stdout=subprocess.DEVNULL)
    built = len(list(output.glob("articles/article-*/index.html")))
    told, lost = [], []
    converter = Converter()
    for path in sorted((content / "articles").glob("*.md")):
        body = _HEADER.sub("", path.read_text(encoding="utf-8"))
        prose = converter.convert(body, resolve=ResolvedLink)
        gone = any(one.kind == "image" or one.name == "img" for one in prose.removals)
        losses = list_losses(body, prose.html, with_pictures=not gone) if not prose.failure else []
        told += [path.name] if prose.losses or prose.failure else []
        lost += [path.name] if losses else []
    return Lawful(count, built, tuple(told), tuple(lost))


def _read_bodies(source: Path) -> Iterator[str]:
    for path in sorted(source.rglob("*.md")):
        text = path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
        body = STRAY_SIGNS.sub("", _HEADER.sub("", text)).strip("\n")
        if body.strip():
            yield f"{body}\n"


def _find_title(text: str) -> str:
    heading = _HEADING.search(text)
    words = (heading[1] or heading[2]) if heading else ""
    return " ".join(_MARKS.sub("", words).split())[:_LONGEST_TITLE]


def main() -> int:
    """Prints the report; 1 where an article was left out or lost letters."""
    source = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as temporary:
        found = examine_articles(source, Path(sys.argv[2] if len(sys.argv) > 2 else temporary))
    print(found.describe())
    return int(bool(found.lost) or found.built < found.articles)


if __name__ == "__main__":
    sys.exit(main())
