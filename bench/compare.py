"""Two sites beside each other: the same addresses, and the same words on the pages?

What a reader sees of a page is taken to be its title, its headings, its paragraphs and its links' words.
Files that only one site needs (stylesheets and scripts have names of their own) are left out.

    python -m bench.compare SITE OTHER
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_OWN = ("theme/", ".bangban")
_HEADINGS = {f"h{level}": "headings" for level in range(1, 7)}
_KEPT = {"title": "title", "p": "paragraphs", "a": "links", **_HEADINGS}

PARTS = ("title", "headings", "paragraphs", "links")
"""What is compared of a page."""


@dataclass
class PageWords:
    """The words of a page by part, each in the order of the page."""

    parts: dict[str, list[str]] = field(default_factory=lambda: {part: [] for part in PARTS})


@dataclass(frozen=True)
class Comparison:
    """What differs: addresses on one side only, and of `pages` sampled pages the `same` and `all` texts of
    each part. `bytes` and `files` are both sites' HTML bytes and numbers of files."""

    missing: tuple[str, ...]
    extra: tuple[str, ...]
    pages: int
    same: dict[str, int]
    all: dict[str, int]
    bytes: tuple[int, int]
    files: tuple[int, int]
    addresses: int


def compare_sites(site: Path, other: Path, sample: int = 200, seed: int = 1) -> Comparison:
    """Compares all addresses, and the words of a sample of pages."""
    ours, theirs = set(list_addresses(site)), set(list_addresses(other))
    shared = sorted(address for address in ours & theirs if address.endswith(".html"))
    chosen = random.Random(seed).sample(shared, min(sample, len(shared)))
    same, every = dict.fromkeys(PARTS, 0), dict.fromkeys(PARTS, 0)
    for address in chosen:
        left, right = read_words(site / address), read_words(other / address)
        for part in PARTS:
            same[part] += _count_shared(left.parts[part], right.parts[part])
            every[part] += len(left.parts[part])
    return Comparison(
        missing=tuple(sorted(ours - theirs)),
        extra=tuple(sorted(theirs - ours)),
        pages=len(chosen),
        same=same,
        all=every,
        bytes=(measure_html(site), measure_html(other)),
        files=(len(ours), len(theirs)),
        addresses=len(ours & theirs),
    )


def list_addresses(site: Path) -> Iterator[str]:
    """The files of a site, relative to it, but for those that are its own affair."""
    for path in site.rglob("*"):
        address = path.relative_to(site).as_posix()
        if path.is_file() and not address.startswith(_OWN):
            yield address


def measure_html(site: Path) -> int:
    """The bytes of all its pages."""
    return sum(path.stat().st_size for path in site.rglob("*.html"))


def read_words(path: Path) -> PageWords:
    """What a reader sees of a page."""
    reader = _WordReader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.words


class _WordReader(HTMLParser):
    """Collects the text of each kept element, whatever stands around it."""

    def __init__(self) -> None:
        super().__init__()
        self.words = PageWords()
        self._open: list[tuple[str, list[str]]] = []
        self._pictures = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._pictures += tag == "svg"
        if tag in _KEPT and not self._pictures:
            self._open.append((tag, []))

    def handle_endtag(self, tag: str) -> None:
        self._pictures -= tag == "svg"
        if self._open and self._open[-1][0] == tag:
            _, pieces = self._open.pop()
            # Hugo's CommonMark leaves ** beside Chinese punctuation as it stands.
            text = "".join("".join(pieces).replace("*", "").split())
            if text:
                self.words.parts[_KEPT[tag]].append(text)

    def handle_data(self, data: str) -> None:
        for _, pieces in self._open:
            pieces.append(data)


def _count_shared(left: Iterable[str], right: Iterable[str]) -> int:
    rest = list(right)
    count = 0
    for text in left:
        if text in rest:
            rest.remove(text)
            count += 1
    return count


def _show(comparison: Comparison) -> Iterator[str]:
    yield f"files {comparison.files}, HTML bytes {comparison.bytes}, shared {comparison.addresses}"
    yield f"missing {len(comparison.missing)}: {comparison.missing[:8]}"
    yield f"extra {len(comparison.extra)}: {comparison.extra[:8]}"
    for part in PARTS:
        yield f"{part}: {comparison.same[part]} of {comparison.all[part]} the same"


if __name__ == "__main__":
    print("\n".join(_show(compare_sites(Path(sys.argv[1]), Path(sys.argv[2])))))
