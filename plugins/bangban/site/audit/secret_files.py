"""Pictures and attachments of stories that are not out: known by their content, whatever their name is
now. The files that pages show of a picture have a digest of it in their names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from posixpath import basename
from urllib.parse import quote

from bangban.photographs.inspection import is_photograph
from bangban.photographs.variants import mark_picture, read_mark
from bangban.site.audit.hits import Hit
from bangban.site.audit.secret_stories import Newsroom, SecretStory
from bangban.site.static_files import make_file
from bangban.support.regular_files import read_regular


class SecretFiles:
    """The files of a newsroom's secret stories. They are read when the first file is judged."""

    def __init__(self, newsroom: Newsroom) -> None:
        self._newsroom = newsroom
        self._public: dict[str, bool] = {}

    def judge(self, address: str, data: bytes) -> Iterator[Hit]:
        """Whether this file of the output is one of them, as it is or as it would be published; one that a
        public file names is none, by this name or another."""
        if not self._known:
            return
        mark = read_mark(address)
        found = (*self._known.get(_digest(data), ()), *(self._known.get(mark.encode(), ()) if mark else ()))
        for story, path in found:
            if story.hidden or self._is_public(path) or self._is_public(address):
                continue
            yield Hit(address, 0, "audit.file", {"other": story.path, "file": path})
            return

    @cached_property
    def _known(self) -> dict[bytes, list[tuple[SecretStory, str]]]:
        known: dict[bytes, list[tuple[SecretStory, str]]] = {}
        for story in self._newsroom.secrets:
            for path in story.files if not story.hidden else ():
                for content in _list_forms(self._newsroom.root / path):
                    known.setdefault(content, []).append((story, path))
        return known

    def _is_public(self, path: str) -> bool:
        if path not in self._public:
            name = basename(path)
            names = {name.encode("utf-8", "surrogateescape"), quote(name, errors="surrogateescape").encode()}
            sources = (_read(source) for source in self._newsroom.public)
            self._public[path] = any(name in data for data in sources for name in names)
        return self._public[path]


def _list_forms(source: Path) -> Iterator[bytes]:
    """The digests of a file as it is, and as it would be published, or the mark of a picture."""
    data = _read(source)
    if data:
        yield _digest(data)
        if is_photograph(source):
            yield mark_picture(data).encode()
        made = make_file(source)
        if isinstance(made, bytes):
            yield _digest(made)


def _read(path: Path) -> bytes:
    try:
        return read_regular(path)
    except OSError:
        return b""


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=16).digest()
