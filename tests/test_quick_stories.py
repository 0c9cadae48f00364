"""Whole newsrooms, converted on the quick way and on the long one: the same to the last byte."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from bangban.content.files.folder import open_folder
from bangban.content.stories import read_prose, read_story
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink, resolve_href
from bangban.markdown.summaries import extract_lines, shorten, summarize
from bench.corpus import write_corpus
from tests.bangban.known_site import KnownSite

ROOT = Path(__file__).resolve().parents[1]
ZONE = ZoneInfo("Asia/Shanghai")


def list_texts(content: Path) -> Iterator[tuple[str, str]]:
    """Every Markdown text of a content folder, with the path of its file."""
    folder = open_folder(content)
    for path in folder.stories:
        file = read_story(path, folder.read(path), ZONE)
        yield path, file.document.body
        yield from ((path, text.markdown) for text in file.texts)
    for path in folder.prose:
        yield path, read_prose(path, folder.read(path), ZONE)[1].body


def compare(content: Path) -> int:
    """Converts all texts both ways, one converter each, and gives their number."""
    quick, slow = Converter(), Converter(quick=False)
    texts = list(list_texts(content))
    for index, (path, text) in enumerate(texts):

        def resolve(href: str, path: str = path) -> ResolvedLink:
            return resolve_href(href, path, KnownSite())

        options = {"prefix": f"e{index}" if index % 2 else "", "top": 2 + index % 3, "resolve": resolve}
        prose = quick.convert(text, **options)
        assert prose == slow.convert(text, **options), path
        whole = shorten(extract_lines(prose.html)).replace("\n", " ")
        assert summarize(prose.html) == whole, path
    return len(texts)


def test_a_generated_newsroom_is_the_same(tmp_path):
    """Three hundred stories with their timelines."""
    write_corpus(tmp_path, 300)
    assert compare(tmp_path) > 700


def test_our_own_content_is_the_same():
    """Stories, pages, all that is in the repository."""
    assert compare(ROOT / "content") > 60
