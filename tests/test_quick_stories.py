"""Whole newsrooms, converted on the quick way and on the long one: the same to the last byte."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bangban.links import Link, resolve_href
from bangban.prose import Converter
from bangban.stories import read_story
from bangban.summaries import extract_text, shorten, summarize
from bench.corpus import write_corpus
from tests.bangban.known_site import KnownSite

ROOT = Path(__file__).resolve().parents[1]
ZONE = ZoneInfo("Asia/Shanghai")


def list_texts(content: Path) -> Iterator[tuple[str, str]]:
    """Every Markdown text of a content folder, with the path of its file."""
    for path in sorted(content.rglob("*.md")):
        name = path.relative_to(content).as_posix()
        file = read_story(name, path.read_bytes(), ZONE, kind="article")
        yield name, file.document.body
        yield from ((name, text.markdown) for text in file.texts)


def compare(content: Path) -> int:
    """Converts all texts both ways, one converter each, and gives their number."""
    quick, slow = Converter(), Converter(quick=False)
    texts = list(list_texts(content))
    for index, (path, text) in enumerate(texts):

        def resolve(href: str, path: str = path) -> Link:
            return resolve_href(href, path, KnownSite())

        options = {"prefix": f"e{index}" if index % 2 else "", "top": 2 + index % 3, "resolve": resolve}
        prose = quick.convert(text, **options)
        assert prose == slow.convert(text, **options), path
        assert summarize(prose.html) == shorten(extract_text(prose.html)), path
    return len(texts)


def test_a_generated_newsroom_is_the_same(tmp_path):
    """Three hundred stories with their timelines."""
    write_corpus(tmp_path, 300)
    assert compare(tmp_path) > 700


@pytest.mark.parametrize("folder", ["content"])
def test_our_own_content_is_the_same(folder):
    """Stories, pages, all that is in the repository."""
    assert compare(ROOT / folder) > 50
