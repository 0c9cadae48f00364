"""Documents of evidence that are not the files whose checksum the editor wrote: readers would find them
exchanged.

Only files of ours can be looked at. Their checksum is that of what readers download, which may lack what an
office program has noted in it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from bangban.checks.rule import Example, SiteRule
from bangban.content.model.story import Evidence
from bangban.content.references import find_file
from bangban.diagnostics.problems import Problem
from bangban.site.checked_site import CheckedSite
from bangban.site.static_files import make_file


class _FilesBelow(Container[str]):
    """The files below a folder: of a check of some paths not all are known."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and (self._root / path).is_file()


def _check(site: CheckedSite) -> Iterator[Problem]:
    files = _FilesBelow(site.root)
    for file in site.open_stories(lambda card: card.has_sums):
        for entry in file.story.timeline if file.story else ():
            for one in entry.evidence:
                if one.sha256:
                    yield from _judge(one, site.root, files)


def _judge(document: Evidence, root: Path, files: Container[str]) -> Iterator[Problem]:
    source = document.position.path
    places = (find_file(href, source, files) for href in (document.href, unquote(document.href)))
    path = next(filter(None, places), None)
    digest = _sum_up(root / path) if path else ""
    if path and digest and digest != document.sha256:
        yield Problem(document.position, "evidence.mismatch", {"other": path, "digest": digest})


def _sum_up(path: Path) -> str:
    """The checksum of a file as it is published; empty where it cannot be read, or is not."""
    try:
        made = make_file(path)
        data = made.read_bytes() if isinstance(made, Path) else made
    except OSError:
        return ""
    return sha256(data).hexdigest() if data is not None else ""


RULE = SiteRule(
    _check,
    Example(
        "evidence.mismatch",
        "0" * 64,
        "900fbe934249ad120004bd24adf66aad8817d89586273c0cc50e187bddebb601",
        "timeline: [{at: 2022-11-13, title: A, evidence: [{href: /images/lift.svg, sha256: %s}]}]",
    ),
)
