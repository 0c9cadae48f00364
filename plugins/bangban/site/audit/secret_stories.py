"""What must not stand in the output: stories that are not out, and of hidden ones what stands elsewhere than
at their own address."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from posixpath import basename
from typing import NamedTuple
from urllib.parse import unquote

from msgspec import Struct

from bangban.content.files.folder import PLATFORM_FOLDER, STORY_SUFFIX, ContentFolder, is_free_page
from bangban.content.model.platform import PlatformPage
from bangban.content.model.vocabulary import PAGE_FOLDER
from bangban.content.urls import locate_prose
from bangban.frontmatter.document import Document
from bangban.frontmatter.nodes import Scalar
from bangban.locale import zh

_FILE = re.compile(r"[^\s\"'()<>\[\]{},，。；：、“”]+\.[A-Za-z0-9]{1,5}(?![A-Za-z0-9])")
_DATA = (STORY_SUFFIX, ".yaml", ".yml", ".csv")
_WORDS = (".html", ".toml", ".py", ".yaml")


class SecretStory(NamedTuple):
    """A story that is not out, or `hidden`: the content `path` of its file, the `address` where it would be,
    all that the file says (`source`), and the content paths of `files` that it names. At
    the address of one that is `withdrawn` a notice stands; `aliases` are the old addresses of a hidden one,
    which lead to it."""

    path: str
    address: str
    title: str
    hidden: bool
    source: str = ""
    files: tuple[str, ...] = ()
    withdrawn: bool = False
    aliases: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """How the addresses of files begin in which a hidden story may stand."""
        old = (f"{alias}index.html" if alias.endswith("/") else alias for alias in self.aliases)
        return (self.address, *old)


class Newsroom(Struct, frozen=True):
    """What the audit knows of the content: `root` is the folder, `secrets` the stories that must not be
    found, `public` the files whose text may stand anywhere: whatever stands in them is no secret. Where it
    `is_known` False nobody has named a content folder."""

    root: Path
    secrets: tuple[SecretStory, ...] = ()
    public: tuple[Path, ...] = ()
    is_known: bool = True


def open_newsroom(
    root: Path, secrets: Iterable[SecretStory], out: Iterable[str], paths: Collection[str], *themes: Path
) -> Newsroom:
    """What there is to know of a content folder of these `paths`: `secrets` as far as their headers tell, the
    content paths of stories that are `out`, and themes, whose words are public like the platform's own."""
    found = list(secrets)
    media: dict[str, list[str]] = {}
    for path in paths if found else ():
        if not path.endswith(_DATA):
            media.setdefault(basename(path), []).append(path)
    secret = {one.path for one in found}
    own = (
        path
        for path in paths
        if (path.startswith((f"{PLATFORM_FOLDER}/", f"{PAGE_FOLDER}/")) or "/" not in path)
        and path not in secret
    )
    words = (
        *(path for theme in themes for path in list_words(theme)),
        *(path for folder in zh.__path__ for path in list_words(Path(folder))),
    )
    public = (*(root / path for path in (*out, *own)), *words)
    return Newsroom(root, tuple(_read(root, one, media) for one in found), public)


def list_secret_pages(
    folder: ContentFolder,
    prose: Mapping[str, PlatformPage],
    documents: Iterable[Document],
    down: Container[str],
) -> Iterator[SecretStory]:
    """The free pages that are not out, by what their documents say: `prose` are those that are, `down` the
    addresses of what has been taken down."""
    out = {page.path for page in prose.values()}
    titles = {one.path: one.header.get("title") if one.header else None for one in documents}
    for path in folder.prose:
        if path not in out and is_free_page(path):
            title, slug = titles.get(path), PurePosixPath(path).stem
            words = title.text.strip() if isinstance(title, Scalar) else ""
            key = f"{PAGE_FOLDER}/{slug}"
            yield SecretStory(
                path, locate_prose(key), words, hidden=False, withdrawn=locate_prose(key) in down
            )


def list_words(folder: Path) -> Iterator[Path]:
    """The files of a folder in which words for readers may stand."""
    return (path for path in sorted(folder.rglob("*")) if path.suffix in _WORDS)


def _read(root: Path, story: SecretStory, media: Mapping[str, list[str]]) -> SecretStory:
    try:
        source = (root / story.path).read_text("utf-8", "replace")
    except OSError:
        return story
    names = {basename(match[0]) for match in _FILE.finditer(source)}
    names |= {unquote(name) for name in names}
    # A name may have a space in it, or a sign that ends a word.
    names |= {name for name in media if not _FILE.fullmatch(name) and name in source}
    files = tuple(path for name in sorted(names) for path in media.get(name, ()))
    return story._replace(source=source, files=files)
